import Domain
import Extraction
import Testing

/// The words on which each agreement rests: which documents a sentence tells of, where the words
/// on one end, and whose a plan is.
@Suite struct AgreementWordsTests {
    private static let head =
        "Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway in Lima. "

    private func read(_ text: String) throws -> [String] {
        let input = DocumentInput(
            text: Self.head + text, published: DateExpression(edtf: "2024-05-15"))
        let characters = Array(input.text.unicodeScalars)
        return try MeetingTests.pipeline.get().extract(input).agreements.map { agreement in
            let words = agreement.evidence.map { span in
                String(String.UnicodeScalarView(characters[span.span.start..<span.span.end]))
            }
            let sides = agreement.parties.map { "\($0)" }.sorted().joined(separator: "+")
            return "\(agreement.kind.rawValue)/\(agreement.status.rawValue) \(sides): "
                + words.joined(separator: " | ")
        }
    }

    @Test(arguments: [
        // Documents told in sum
        (
            "They signed a number of agreements and memoranda of understanding on ports.",
            [
                "package/signed NO+PE: signed a number of agreements and memoranda of "
                    + "understanding on ports"
            ]
        ),
        (
            "They signed an agreement on ports and memoranda of understanding on nurses.",
            [
                "treaty/signed NO+PE: signed an agreement on ports",
                "package/signed NO+PE: memoranda of understanding on nurses",
            ]
        ),
        (
            "They signed six documents, including a protocol on pears.",
            [
                "package/signed NO+PE: signed six documents",
                "treaty/signed NO+PE: a protocol on pears",
            ]
        ),
        (
            "They signed two documents, including a protocol on pears and a treaty on fish.",
            [
                "treaty/signed NO+PE: a protocol on pears",
                "treaty/signed NO+PE: a treaty on fish",
            ]
        ),
        // A name in quotation marks
        (
            "A Memorandum of Understanding on ‘Political Consultations’ was signed.",
            [
                "memorandum/signed NO+PE: A Memorandum of Understanding on ‘Political "
                    + "Consultations’ was signed"
            ]
        ),
        // Lines that no stop ends
        (
            """
            They witnessed the signing of these documents:
            Memorandum of Understanding on the export of gas
            Memorandum of Understanding on museums
            The Ministers praised the officials.
            """,
            [
                "memorandum/signed NO+PE: Memorandum of Understanding on the export of gas",
                "memorandum/signed NO+PE: Memorandum of Understanding on museums",
            ]
        ),
        (
            """
            They witnessed the signing of the following: 1. MoU on Sports; 2. Agreement on Taxes.
            The Ministers directed the Joint Fisheries Commission to meet.
            """,
            [
                "memorandum/signed NO+PE: MoU on Sports",
                "treaty/signed NO+PE: Agreement on Taxes",
                "consensus/agreed NO+PE: directed the Joint Fisheries Commission to meet",
            ]
        ),
        // What else is spoken of
        (
            "They discussed the implementation of the Fisheries Pact and the situation in Chad.",
            ["treaty/in_force NO+PE: discussed the implementation of the Fisheries Pact"]
        ),
        (
            "They welcomed the signing of the extradition treaty and the progress made on energy.",
            ["treaty/signed NO+PE: welcomed the signing of the extradition treaty"]
        ),
        (
            "They signed a treaty on trade and the protection of investment.",
            ["treaty/signed NO+PE: signed a treaty on trade and the protection of investment"]
        ),
        // A decision that is the way to an agreement
        (
            "They agreed that their teams would work at pace to conclude the fisheries agreement.",
            ["treaty/negotiating NO+PE: conclude the fisheries agreement"]
        ),
        (
            "They shared the view that they will commence negotiations toward a tax convention.",
            ["treaty/negotiating NO+PE: negotiations toward a tax convention"]
        ),
        (
            "They agreed to send experts to the port of Ilo and to conclude the tax convention.",
            [
                "consensus/agreed NO+PE: agreed to send experts to the port of Ilo and to",
                "treaty/negotiating NO+PE: conclude the tax convention",
            ]
        ),
        (
            "They welcomed the agreement in principle on the tax convention.",
            ["treaty/agreed NO+PE: welcomed the agreement in principle on the tax convention"]
        ),
        // Goals of those who are determined
        (
            "They are determined to raise trade to 3 billion euros.",
            ["target/agreed NO+PE: raise trade to 3 billion euros"]
        ),
        ("Trade has more than doubled to reach 3 billion euros.", []),
        // Plans of one side
        (
            "Minister Brito briefed him on Peru's new export strategy, launched in March.",
            ["plan/in_force PE: Peru's new export strategy, launched"]
        ),
        (
            "They reviewed the Peru-Norway Ocean Roadmap, launched in March.",
            ["plan/in_force NO+PE: the Peru-Norway Ocean Roadmap, launched"]
        ),
        // Treaties and alliances that one joins
        (
            "Minister Dahl congratulated Peru on its accession to the Ports Convention.",
            ["treaty/in_force PE: its accession to the Ports Convention"]
        ),
        (
            "Minister Dahl reiterated support for Peru's accession to the Harbour Alliance.",
            ["treaty/negotiating PE: Peru's accession to the Harbour Alliance"]
        ),
        ("They recalled Norway's accession to greatness.", []),
        // Partnerships that are founded, and those that are
        (
            "They announced a new Peru-Norway Strategic Partnership.",
            ["consensus/agreed NO+PE: announced a new Peru-Norway Strategic Partnership"]
        ),
        (
            "They reviewed the implementation of the Strategic Partnership Action Plan.",
            [
                "plan/in_force NO+PE: reviewed the implementation of the Strategic Partnership "
                    + "Action Plan"
            ]
        ),
        ("They praised the Strategic Partnership.", []),
        (
            "They welcomed the elevation of ties to a Comprehensive Partnership.",
            ["consensus/in_force NO+PE: elevation of ties to a Comprehensive Partnership"]
        ),
        (
            "They agreed to elevate ties to a strategic partnership.",
            ["consensus/agreed NO+PE: agreed to elevate ties to a strategic partnership"]
        ),
        // Promises that stand, with those to whom they are made
        (
            "Minister Dahl reaffirmed Norway's ironclad commitment to Peru's security.",
            ["pledge/in_force NO+PE: reaffirmed Norway's ironclad commitment to Peru's security"]
        ),
        // Flights to come
        (
            "Norway will start direct flights to Lima from 18 June.",
            ["pledge/agreed NO+PE: Norway will start direct flights to Lima from 18 June"]
        ),
        // Stages
        (
            "Minister Dahl suggested the two sides soon sign an agreement on rescue at sea.",
            ["treaty/proposed NO+PE: sign an agreement on rescue at sea"]
        ),
        (
            "They welcomed the swift implementation of the Fisheries Pact.",
            ["treaty/in_force NO+PE: implementation of the Fisheries Pact"]
        ),
        (
            "They called for the swift implementation of the Fisheries Pact.",
            ["treaty/agreed NO+PE: implementation of the Fisheries Pact"]
        ),
        (
            "A Protocol on Museums is envisaged to be signed in Oslo.",
            ["treaty/negotiating NO+PE: A Protocol on Museums is envisaged to be signed"]
        ),
        (
            "It is foreseen that a Protocol on Museums will be signed in Oslo.",
            ["treaty/negotiating NO+PE: a Protocol on Museums will be signed"]
        ),
        (
            "A Protocol on Museums is expected to be signed in Oslo.",
            ["treaty/agreed NO+PE: A Protocol on Museums is expected to be signed"]
        ),
        (
            "A Protocol on Museums will be signed in Oslo.",
            ["treaty/agreed NO+PE: A Protocol on Museums will be signed"]
        ),
        (
            "The tax convention is due to be initialled in June.",
            ["treaty/negotiating NO+PE: The tax convention is due to be initialled"]
        ),
        (
            "They noted that the tax convention, signed in May, will enter into force in June.",
            ["treaty/signed NO+PE: the tax convention, signed in May, will enter into force"]
        ),
        (
            "They agreed to finalise at an early date the pending MoU on Sports.",
            ["memorandum/negotiating NO+PE: finalise at an early date the pending MoU on Sports"]
        ),
        (
            "They initialled a tax treaty, which will enter into force in June.",
            ["treaty/agreed NO+PE: initialled a tax treaty,"]
        ),
        (
            "They agreed to finalise the MoU on Sports.",
            ["memorandum/negotiating NO+PE: agreed to finalise the MoU on Sports"]
        ),
        // One that was told before
        (
            "They signed a treaty on ports. Minister Dahl signed the treaty with Minister Brito.",
            [
                "treaty/signed NO+PE: signed a treaty on ports | signed the treaty with Minister "
                    + "Brito"
            ]
        ),
        (
            "They noted the Agreement on Mutual Exemption from Visas.",
            ["treaty/in_force NO+PE: the Agreement on Mutual Exemption from Visas"]
        ),
        // Offers
        (
            "Minister Dahl said that his country would be ready to train Peruvian pilots.",
            ["pledge/proposed NO+PE: be ready to train Peruvian pilots"]
        ),
        (
            "Minister Brito appreciated Norway's assistance of 40 million euros for clinics.",
            ["pledge/in_force NO+PE: Norway's assistance of 40 million euros for clinics"]
        ),
        (
            "Minister Brito thanked Norway for its announced contribution of 2 million euros.",
            ["pledge/agreed NO+PE: its announced contribution of 2 million euros"]
        ),
        (
            "Minister Brito appreciated the timely supply of vaccines by Norway.",
            ["pledge/completed NO+PE: the timely supply of vaccines by Norway"]
        ),
        (
            "Minister Dahl expressed his readiness for the training of 20 pilots of Peru.",
            [
                "pledge/proposed NO+PE: expressed his readiness for the training of 20 pilots of "
                    + "Peru"
            ]
        ),
        (
            "They welcomed the forthcoming signing of the tax convention.",
            ["treaty/agreed NO+PE: signing of the tax convention"]
        ),
        (
            "They agreed to work towards an early conclusion of the ongoing talks on a tax treaty.",
            ["treaty/negotiating NO+PE: talks on a tax treaty"]
        ),
        (
            "Norway will provide goods (tents, maps, etc.) worth 12 million dollars to Peru.",
            [
                "pledge/agreed NO+PE: Norway will provide goods (tents, maps, etc.) worth 12 "
                    + "million dollars to Peru"
            ]
        ),
        (
            "They wish to lift trade, now at a modest 48 million dollars, to 90 million by 2026.",
            [
                "target/agreed NO+PE: lift trade, now at a modest 48 million dollars, to 90 "
                    + "million by 2026"
            ]
        ),
    ])
    func `Each agreement rests on its own words`(_ text: String, _ expected: [String]) throws {
        #expect(try read(text) == expected)
    }
}
