internal import Domain
internal import HTTP
internal import HTTPTypes
internal import Lexicons
internal import Storage

extension Endpoints {
    var relation: Operation {
        Operation(
            .get, "/v1/relations/{a}/{b}", id: "readRelation",
            summary: "Read what is known of two countries with each other",
            parameters: [.asOf], answers: [.json("Relation")]
        ) { call in
            let pair = try ["a", "b"].map { name in
                let given = call.request.parameters[name] ?? ""
                guard let code = lexicon.countryCode(named: given) else {
                    throw RequestError.unknownCountry(parameter: name, value: given)
                }
                return code
            }
            guard pair[0] != pair[1] else {
                throw RequestError.badParameter(
                    "b", value: pair[1].description, expected: "another country than a")
            }
            let relation = try store.relation(pair[0], pair[1])
            return .json { writer in
                writer.relation(
                    relation, of: pair.sorted(), lexicon, asOf: call.arguments.asOf)
            }
        }
    }
}
