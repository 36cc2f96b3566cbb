internal import Domain
internal import HTTP
internal import HTTPTypes
internal import Lexicons
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
            summary: "Read one agreement with its evidence, and a goal with what became of it",
            parameters: [.asOf], answers: [.json("AgreementRecord")]
        ) { call in
            guard let found = try store.agreement(call.id) else {
                throw RequestError.unknownElement(of: .agreements, id: call.id)
            }
            let thread = try thread(of: found)
            return .json { $0.record(found, thread, asOf: call.arguments.asOf) }
        }
    }

    /// All that is known of the goal; nil of what is none.
    private func thread(of agreement: Stored<Agreement>) throws -> TargetThread? {
        guard agreement.fact.kind == .target else { return nil }
        return TargetThread.threads(
            of: try store.targets(ofParties: agreement.fact.parties),
            common: lexicon.relations.metricWords
        ).first { thread in
            thread.steps.contains { $0.target.agreement.fact.id == agreement.fact.id }
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
