import Domain
import Extraction
import Testing

/// Turns of phrase that tell of an agreement, beside those that look like one.
@Suite struct AgreementPhraseTests {
    private static let head =
        "Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway in Lima. "

    private func read(_ text: String) throws -> [String] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).agreements.map { agreement in
            let words = agreement.evidence.map(\.text).joined(separator: " | ")
            let sides = agreement.parties.map { "\($0)" }.sorted().joined(separator: "+")
            return "\(agreement.kind.rawValue)/\(agreement.status.rawValue) \(sides): \(words)"
        }
    }

    @Test(arguments: [
        ("Minister Brito said that a visa-free regime cannot be introduced.", []),
        ("Minister Brito said that direct flights have not been launched.", []),
        (
            "Direct flights were launched.",
            ["consensus/in_force NO+PE: flights were launched"]
        ),
        (
            "Agreement was reached for holding a seminar on ports in Oslo.",
            ["consensus/agreed NO+PE: Agreement was reached for holding a seminar on ports in Oslo"]
        ),
        (
            "An understanding was reached for opening a school in Bergen.",
            ["consensus/agreed NO+PE: understanding was reached for opening a school in Bergen"]
        ),
        ("Agreement was reached for the day.", []),
        (
            "Minister Brito signed, together with Ministers Jon Dahl and Eva Holt of "
                + "Norway, a pact on cod.",
            [
                "treaty/signed NO+PE: signed, together with Ministers Jon Dahl and Eva "
                    + "Holt of Norway, a pact on cod"
            ]
        ),
        (
            "Minister Dahl announced:\n• 5 million euros for divers\n• 2 million euros to "
                + "train nurses",
            [
                "pledge/agreed NO+PE: 5 million euros for divers",
                "pledge/agreed NO+PE: 2 million euros to train nurses",
            ]
        ),
        ("Trade in figures:\n• 5 million euros of cod\n• 12 ports", []),
        (
            "Norway intends to work with parliament to provide 5 million euros to Peru.",
            [
                "pledge/agreed NO+PE: intends to work with parliament to provide 5 million "
                    + "euros to Peru"
            ]
        ),
        ("Norway will work with Peru to secure 3 million votes.", []),
        (
            "Work is under way on an agreement on air services.",
            ["treaty/negotiating NO+PE: Work is under way on an agreement on air services"]
        ),
        (
            "The new agreement on cod is under way.",
            ["treaty/in_force NO+PE: The new agreement on cod is under way"]
        ),
        (
            "There is a new Fisheries Agreement.",
            ["treaty/in_force NO+PE: a new Fisheries Agreement"]
        ),
        ("There is a meeting on cod.", []),
    ])
    func `Each phrase tells of its agreement alone`(_ text: String, _ expected: [String]) throws {
        #expect(try read(Self.head + text) == expected)
    }

    @Test func `Who sent what somebody is thankful for is a party`() throws {
        let text = "President Ana Brito of Peru expressed gratitude for the 40 engineers sent by "
        #expect(
            try read(text + "Norway after the storm.") == [
                "pledge/completed NO+PE: the 40 engineers sent by Norway after the storm"
            ])
        #expect(
            try read(text + "the port of Oslo.") == [
                "pledge/completed PE: the 40 engineers sent by the port of Oslo"
            ])
    }
}
