internal import Domain
internal import HTTP
internal import HTTPTypes
internal import Lexicons
internal import Storage

/// What facts are about, with their numbers.
extension Endpoints {
    var countOperations: [Operation] { [countries, sectors, people] }

    private var countries: Operation {
        let shape = Shapes.country(lexicon)
        return Operation(
            .get, "/v1/countries", id: "listCountries",
            summary: "List countries with the number of their facts",
            parameters: Parameter.paging + Parameter.members(of: shape),
            answers: [.collection("Country")]
        ) { call in
            try collection(call, CountryCountQuery(), shape)
        }
    }

    private var sectors: Operation {
        let shape = Shapes.sector(lexicon)
        return Operation(
            .get, "/v1/sectors", id: "listSectors",
            summary: "List sectors with the number of their facts",
            parameters: Parameter.paging + Parameter.members(of: shape),
            answers: [.collection("SectorCount")]
        ) { call in
            try collection(call, SectorCountQuery(), shape)
        }
    }

    private var people: Operation {
        Operation(
            .get, "/v1/people", id: "listPeople",
            summary: "List people with the number of their facts",
            parameters: Parameter.paging + Parameter.members(of: Shapes.person),
            answers: [.collection("Person")]
        ) { call in
            try collection(call, PersonCountQuery(), Shapes.person)
        }
    }
}

extension Shapes {
    static func country(_ lexicon: Lexicon) -> Shape<Counted<CountryCode>> {
        @Sendable func row(_ code: CountryCode) -> Country? {
            lexicon.countryRows[code].map { lexicon.countries[$0] }
        }
        return Shape([
            .text("code") { $0.subject.description },
            .text("alpha3") { row($0.subject)?.alpha3 },
            .text("name") { row($0.subject)?.name },
            .number("meetings") { $0.counts.meetings },
            .number("statements") { $0.counts.statements },
            .number("agreements") { $0.counts.agreements },
        ])
    }

    static func sector(_ lexicon: Lexicon) -> Shape<Counted<Sector>> {
        let rows = Dictionary(
            lexicon.sectors.map { ($0.sector, $0) }, uniquingKeysWith: { first, _ in first })
        return Shape([
            .text("code") { $0.subject.rawValue },
            .text("title") { rows[$0.subject]?.title },
            .text("oecd_dac") { code(rows[$0.subject]?.oecdDAC) },
            .text("wti") { code(rows[$0.subject]?.wti) },
            .number("statements") { $0.counts.statements },
            .number("agreements") { $0.counts.agreements },
        ])
    }

    static let person = Shape<Counted<Speaker>>([
        .text("name") { $0.subject.name },
        .text("country") { $0.subject.country?.description },
        .number("meetings") { $0.counts.meetings },
        .number("statements") { $0.counts.statements },
    ])

    private static func code(_ code: String?) -> String? {
        code.flatMap { $0.isEmpty ? nil : $0 }
    }
}
