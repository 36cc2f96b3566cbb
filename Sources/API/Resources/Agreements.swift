internal import Domain
internal import HTTP
internal import HTTPTypes
internal import Storage

extension Endpoints {
    var agreements: Operation {
        Operation(
            .get, "/v1/agreements", id: "listAgreements", summary: "List agreements, latest first",
            parameters: Self.agreementParameters, answers: [.collection("Agreement")]
        ) { call in
            let arguments = call.arguments
            var query = AgreementQuery(
                countries: arguments.countries("country"), sectors: arguments.sectors,
                kind: arguments.choice("kind"), status: arguments.choice("status"),
                from: arguments.date("from"), to: arguments.date("to"),
                isFuzzy: arguments.flag("fuzzy"))
            query.search = arguments.search
            return try collection(call, query, Shapes.agreement)
        }
    }

    var readAgreement: Operation {
        Operation(
            .get, "/v1/agreements/{id}", id: "readAgreement",
            summary: "Read one agreement with its evidence",
            answers: [.json("Agreement")]
        ) { call in
            guard let found = try store.agreement(call.id) else {
                throw RequestError.unknownElement(of: .agreements, id: call.id)
            }
            return .json { $0.agreement(found.fact, documentID: found.documentID) }
        }
    }

    private static let agreementParameters =
        [
            Parameter("country", .country, isRepeatable: true, "Party"),
            Parameter("sector", .sector, isRepeatable: true, "Subject, any of those given"),
            Parameter("kind", .choice(Agreement.Kind.allCases.map(\.rawValue)), "Kind"),
            Parameter("status", .choice(Agreement.Status.allCases.map(\.rawValue)), "Status"),
        ] + [.search] + Parameter.dates + Parameter.paging + Parameter.members(of: Shapes.agreement)
}
