import Domain
import Extraction
import Lexicons
import Testing

/// What agreements are about, and how far they have come where their text or a wish tells it.
@Suite struct AgreementSectorTests {
    private static let head =
        "Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway in Lima. "

    private func agreements(_ text: String) throws -> [Agreement] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).agreements
    }

    @Test(
        arguments: [
            ("officer training", [.defence, .education]),
            ("export control", [.armsControl, .trade]),
            ("the recognition of court rulings", [.lawEnforcement]),
            ("mobile payments", [.finance, .ict]),
            ("street lighting", [.energy]),
            ("a cross-border road", [.transport]),
            ("inter-parliamentary cooperation", [.diplomacy]),
            ("twinned towns", [.localGovernment]),
            ("seabed mining", [.industry, .maritime]),
            ("the resettlement of refugees", [.migration, .humanitarian]),
            ("veterinary control", [.agriculture, .health]),
            ("water", [.environment]),
            ("media", [.culture]),
            ("oceans", [.maritime]),
            ("the adoption of children", [.lawEnforcement]),
            ("a shiprider agreement", [.maritime]),
            ("joint production", [.industry]),
            ("generators", [.energy, .humanitarian]),
            ("container trains", [.trade, .transport]),
            ("a labour scheme", [.labour, .migration]),
        ] as [(String, [Sector])])
    func namesItsMatter(_ matter: String, _ sectors: [Sector]) throws {
        let found = try agreements(
            Self.head + "The two ministers signed a memorandum of understanding on \(matter).")
        #expect(found.first?.sectors == sectors.sorted())
    }

    @Test func takesNoMatterFromAMinistryThatNamesAnother() throws {
        let text =
            "A memorandum between the Ministry of Mines and Energy of Peru and Norway on hydrogen "
            + "was signed."
        #expect(try agreements(Self.head + text).first?.sectors == [.energy])
        let bare = "A memorandum between the Ministries of Agriculture and Health was signed."
        #expect(try agreements(Self.head + bare).first?.sectors == [.agriculture, .health])
    }

    @Test func isOfWhatTheDocumentIsAbout() throws {
        let text =
            "The two ministers spoke about the railway, the highway to the north, the bridges on "
            + "it, road transport and the ports of both coasts.\n\nThe ministers recalled "
            + "the memorandum signed in Oslo last year."
        let found = try agreements(Self.head + text)
        #expect(found.last?.sectors == [.transport])
    }

    /// Told by the sentences behind it.
    @Test(
        arguments: [
            (
                "A memorandum of understanding was signed. The memorandum covers aquaculture.",
                [.agriculture]
            ),
            (
                "They signed two agreements. The agreements relate to tourism and extradition.",
                [.peopleToPeople, .lawEnforcement]
            ),
            (
                "They signed a memorandum of understanding. Under the MoU, nurses will be trained.",
                [.education, .health]
            ),
        ] as [(String, [Sector])])
    func isToldBehind(_ sentence: String, _ sectors: [Sector]) throws {
        #expect(try agreements(Self.head + sentence).first?.sectors == sectors.sorted())
    }

    @Test func isOfDevelopmentWhereHelpNamesNothing() throws {
        let text = "Norway will provide assistance to Peru within its means."
        #expect(try agreements(Self.head + text).first?.sectors == [.development])
        let named = "Norway will provide assistance to Peru in mine clearance."
        #expect(try agreements(Self.head + named).first?.sectors.contains(.development) == false)
    }

    @Test func takesNoMatterFromAnotherOfItsList() throws {
        let text =
            "They signed an agreement on visa exemption, a protocol between the two ministries "
            + "and a plan of consultations."
        let found = try agreements(Self.head + text)
        #expect(found.map(\.sectors) == [[.migration], [.diplomacy], [.diplomacy]])
    }

    @Test(
        arguments: [
            (
                "They spoke of the treaty on extradition, the text of which has been agreed.",
                .agreed
            ),
            ("They spoke of the treaty on extradition, whose text was signed in May.", .signed),
            ("Norway wishes to see a treaty on fisheries signed.", .proposed),
            ("Minister Dahl wanted to see an agreement on fisheries concluded.", .proposed),
            ("The Cabinet approved the ratification of the agreement on fisheries.", .agreed),
            ("They supported the early start of negotiations on a tax treaty.", .proposed),
            ("The ministers were glad to see the memorandum on tourism signed.", .signed),
        ] as [(String, Agreement.Status)])
    func tellsHowFarItHasCome(_ sentence: String, _ status: Agreement.Status) throws {
        #expect(try agreements(Self.head + sentence).first?.status == status)
    }
}
