import Domain
import Extraction
import Testing

/// What press statements, joint statements of three and translated readouts tell of agreements,
/// and what in them is none.
@Suite struct AgreementReadoutTests {
    private static let head =
        "Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway in Lima. "

    private func read(_ text: String) throws -> [Agreement] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).agreements
    }

    private func short(_ found: [Agreement]) -> String {
        found.map { "\($0.kind.rawValue)/\($0.status.rawValue)" }.joined(separator: " ")
    }

    @Test(arguments: [
        // A body made of another
        (
            "They agreed to turn the Fisheries Committee into a Joint Ministerial Commission.",
            "mechanism/agreed"
        ),
        (
            "They decided to upgrade the Joint Committee on Fisheries to a Bi-National Commission.",
            "mechanism/agreed"
        ),
        // Thanks for what is counted
        ("Minister Brito thanked Norway for the 25 ambulances.", "pledge/completed"),
        ("She expressed gratitude to Norway for 20 tonnes of rice.", "pledge/completed"),
        ("Minister Brito praised Norway for the 40 nurses serving in Cusco.", "pledge/in_force"),
        ("She thanked Norway for the 30 places under the scholarship.", "pledge/in_force"),
        ("She thanked Norway for the 60 years of friendship.", ""),
        // Work on a text
        ("Both sides will conclude the MoUs under discussion on ports.", "package/negotiating"),
        ("They agreed to expedite the MoUs under negotiation on sport.", "package/negotiating"),
        ("They expressed satisfaction over the MoUs under discussion.", "package/negotiating"),
        ("They signed the MoUs under negotiation since 2020.", "package/signed"),
        ("They agreed to speed up work on a draft treaty on extradition.", "treaty/negotiating"),
        ("An agreement on fisheries remains outstanding.", "treaty/negotiating"),
        ("What is under consultation is an agreement on visas.", "treaty/negotiating"),
        (
            "An MoU on sport and a treaty on ports were identified for early signature.",
            "memorandum/negotiating treaty/negotiating"
        ),
        // The parts of what was signed
        (
            "Two agreements were signed. The agreements include: Protocol on Ports; "
                + "Memorandum of Understanding on Fisheries.",
            "package/signed treaty/signed memorandum/signed"
        ),
        // Sums, and documents beside them
        (
            "They agreed a £40 million package to support schools, as well as a new Skills "
                + "Compact.", "pledge/agreed treaty/agreed"
        ),
        (
            "They agreed a $3 billion loan, as well as a memorandum on ports.",
            "contract/agreed memorandum/agreed"
        ),
        (
            "Climate: Norway doubles its contribution to the Coast Fund to $20 million.",
            "pledge/agreed"
        ),
        ("Norway has tripled its support for the Fund to 9 million euros.", "pledge/in_force"),
        ("Norway increased its defence budget to $4 billion.", ""),
        ("Norway reaffirmed its commitment to a $120 million partnership.", "pledge/in_force"),
        ("The hospital will be built with a grant of 2 million pula from Norway.", "pledge/agreed"),
        // What a document does
        (
            "An MoU on marine science will help the two countries to share data.",
            "memorandum/agreed"
        ),
        (
            "The MoU on vocational training established a framework for exchanges.",
            "memorandum/in_force"
        ),
        ("They finalised an agreement to share satellite data.", "treaty/agreed"),
        ("They launched a Lithium Partnership.", "plan/in_force"),
        // What is passed on
        ("Minister Dahl will raise the case of a journalist in Lima.", ""),
        ("Minister Dahl will hand over a letter of invitation to the President.", ""),
        (
            "Minister Dahl gave the undertaking that a second pier would be built for "
                + "Peruvian students.", "pledge/agreed"
        ),
        // A body that there is
        ("Peru and Norway have a Joint Economic Committee.", "mechanism/in_force"),
        (
            "They met on the occasion of the IV Meeting of the Committee on Harbours.",
            "mechanism/in_force"
        ),
        // Given now, not standing
        (
            "Minister Dahl gave a firm commitment to supply medical equipment to Peru.",
            "pledge/agreed"
        ),
        ("They stressed the willingness of both sides to continue working together.", ""),
        (
            "They stressed the willingness of both sides to expand trade.", "consensus/proposed"
        ),
        ("Norway entered a fisheries agreement with Peru.", "treaty/agreed"),
        // The same papers again
        (
            "They watched the signing of nine agreements. The signed memoranda and agreements cover"
                + " fields such as transport and health.",
            "package/signed"
        ),
        // Some body of the Union, whatever projects there are, history, a journey
        ("They will talk ahead of next week's meeting of the European Council.", ""),
        ("They spoke about the coming presidency of the Council of the EU.", ""),
        ("They want closer ties in the implementation of port and road projects.", ""),
        ("Norway's embassy in Lima was opened in 1911.", ""),
        ("It was confirmed that Minister Dahl will visit Peru again in June.", ""),
    ])
    func tellsTheStage(_ sentence: String, _ expected: String) throws {
        #expect(short(try read(Self.head + sentence)) == expected, "\(sentence)")
    }

    @Test(arguments: [
        ("We commit to expand our cooperation on ports.", "consensus/agreed"),
        ("We will deepen our cooperation on ports.", "consensus/agreed"),
        ("We intend to align our positions on the whale fishery.", "consensus/agreed"),
        ("We will provide 5 million euros for schools.", "pledge/agreed"),
    ])
    func isAgreedByThree(_ sentence: String, _ expected: String) throws {
        let text =
            "Joint Statement of Peru, Chile and Norway\n\n"
            + "We, the leaders of Peru, Chile and Norway, met in Lima on 3 May 2024. " + sentence
        let found = try read(text)
        #expect(short(found) == "joint_statement/agreed " + expected, "\(sentence)")
        for agreement in found {
            #expect(agreement.parties.map(\.description).sorted() == ["CL", "NO", "PE"])
        }
    }

    @Test(arguments: [
        ("We will ease the way for firms of the two countries.", "consensus/agreed"),
        ("We will adopt rules to protect divers from both countries.", "consensus/agreed"),
    ])
    func saysWeForBoth(_ sentence: String, _ expected: String) throws {
        let text =
            "Press statement by Foreign Minister Ana Brito of Peru after talks in Norway\n\n"
            + Self.head + "We have agreed to increase trade. We will send doctors to Norway. "
            + sentence
        let all = "consensus/agreed pledge/agreed " + expected
        #expect(short(try read(text)) == all, "\(sentence)")
    }
}
