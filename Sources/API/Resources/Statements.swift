internal import Domain
internal import HTTP
internal import HTTPTypes
internal import Storage

extension Endpoints {
    var statements: Operation {
        Operation(
            .get, "/v1/statements", id: "listStatements", summary: "List statements, latest first",
            parameters: Self.statementParameters, answers: [.collection("Statement")]
        ) { call in
            let arguments = call.arguments
            var query = StatementQuery(
                countries: arguments.countries("country"), sectors: arguments.sectors,
                speaker: arguments.text("speaker"), act: arguments.choice("act"),
                about: arguments.countries("about").first,
                from: arguments.date("from"), to: arguments.date("to"),
                isFuzzy: arguments.flag("fuzzy"))
            query.search = arguments.search
            return try collection(call, query, Shapes.statement)
        }
    }

    var readStatement: Operation {
        Operation(
            .get, "/v1/statements/{id}", id: "readStatement",
            summary: "Read one statement with its evidence",
            answers: [.json("Statement")]
        ) { call in
            guard let found = try store.statement(call.id) else {
                throw RequestError.unknownElement(of: .statements, id: call.id)
            }
            return .json { $0.statement(found.fact, documentID: found.documentID) }
        }
    }

    private static let statementParameters =
        [
            Parameter("country", .country, isRepeatable: true, "Country of a speaker"),
            Parameter("sector", .sector, isRepeatable: true, "Subject, any of those given"),
            Parameter("speaker", .search, "Words of a speaker's name"),
            Parameter("act", .choice(Statement.Act.allCases.map(\.rawValue)), "Act"),
            Parameter("about", .country, "Country mentioned"),
        ] + [.search] + Parameter.dates + Parameter.paging + Parameter.members(of: Shapes.statement)
}
