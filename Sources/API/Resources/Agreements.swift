internal import Domain
internal import HTTP
internal import HTTPTypes
internal import Storage

extension Endpoints {
    var agreements: Operation {
        Operation(
            .get, "/v1/agreements", id: "listAgreements", summary: "List agreements, latest first",
            parameters: Self.agreementParameters
        ) { call in
            let arguments = call.arguments
            let page = try store.agreements(
                matching: AgreementQuery(
                    countries: arguments.countries("country"), sectors: arguments.sectors,
                    kind: arguments.choice("kind"), status: arguments.choice("status"),
                    from: arguments.date("from"), to: arguments.date("to"),
                    isFuzzy: arguments.flag("fuzzy"), limit: arguments.limit,
                    cursor: arguments.cursor))
            return .collection(page, call.request) {
                $0.agreement($1.fact, documentID: $1.documentID)
            }
        }
    }

    private static let agreementParameters =
        [
            Parameter("country", .country, isRepeatable: true, "Party"),
            Parameter("sector", .sector, isRepeatable: true, "Subject, any of those given"),
            Parameter("kind", .choice(Agreement.Kind.allCases.map(\.rawValue)), "Kind"),
            Parameter("status", .choice(Agreement.Status.allCases.map(\.rawValue)), "Status"),
        ] + Parameter.dates + Parameter.paging
}
