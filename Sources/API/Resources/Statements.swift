internal import Domain
internal import HTTP
internal import HTTPTypes
internal import Storage

extension Endpoints {
    var statements: Operation {
        Operation(
            .get, "/v1/statements", id: "listStatements", summary: "List statements, latest first",
            parameters: Self.statementParameters
        ) { call in
            let arguments = call.arguments
            let page = try store.statements(
                matching: StatementQuery(
                    countries: arguments.countries("country"), sectors: arguments.sectors,
                    speaker: arguments.text("speaker"), act: arguments.choice("act"),
                    about: arguments.countries("about").first,
                    from: arguments.date("from"), to: arguments.date("to"),
                    isFuzzy: arguments.flag("fuzzy"), limit: arguments.limit,
                    cursor: arguments.cursor))
            return .collection(page, call.request) {
                $0.statement($1.fact, documentID: $1.documentID)
            }
        }
    }

    private static let statementParameters =
        [
            Parameter("country", .country, isRepeatable: true, "Country of a speaker"),
            Parameter("sector", .sector, isRepeatable: true, "Subject, any of those given"),
            Parameter("speaker", .search, "Words of a speaker's name"),
            Parameter("act", .choice(Statement.Act.allCases.map(\.rawValue)), "Act"),
            Parameter("about", .country, "Country mentioned"),
        ] + Parameter.dates + Parameter.paging
}
