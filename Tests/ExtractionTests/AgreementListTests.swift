import Domain
import Extraction
import Testing

/// The pages that list what came of a visit: documents with who signed them, and announcements.
@Suite struct AgreementListTests {
    private func read(_ page: String) throws -> [String] {
        let input = DocumentInput(text: page, published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).agreements
        return found.map { agreement in
            let text = agreement.evidence.map(\.text).joined(separator: " | ")
            return "\(agreement.kind.rawValue)/\(agreement.status.rawValue) \(text)"
        }
    }

    @Test(arguments: [
        "List of Outcomes\n",
        "List of Outcomes: Visit of the President of Peru to Norway\n",
        "List of Outcomes: Visit of the President of Peru to Norway (March 12, 2024)\n",
        "List of outcomes of the visit of the President of Peru to Norway\nMoUs signed\n",
        "List of Outcomes: Visit of the President of Peru to Norway\n15 May 2024\n",
        "List of Outcomes\nS. No. Name of Agreement Signed by\n",
        "List of Outcomes\nName of MoU\n",
    ])
    func listsDocuments(head: String) throws {
        let page =
            "Visit of the President of Peru to Norway\n" + head
            + "1. MoU on digital payments Minister of Finance Ambassador\n"
            + "2. Agreement on extradition -do- -do-\n3. Cultural Exchange Programme for 2024-2028"
        #expect(
            try read(page) == [
                "memorandum/signed MoU on digital payments",
                "treaty/signed Agreement on extradition",
                "plan/signed Cultural Exchange Programme for 2024-2028",
            ], "\(head)")
    }

    @Test(arguments: [("1.", "2."), ("i.", "ii."), ("(i)", "(ii)"), ("1)", "2)")])
    func listsPromises(first: String, second: String) throws {
        let page =
            "Visit of the President of Peru to Norway\nAnnouncements\n"
            + "\(first) Gifting of 12 ambulances\n\(second) Opening of a consulate in Bergen"
        #expect(
            try read(page) == [
                "pledge/agreed Gifting of 12 ambulances",
                "pledge/agreed Opening of a consulate in Bergen",
            ], "\(first)")
    }

    /// Tables, with columns behind blanks or in lines of their own.
    @Test(arguments: [
        ("S. No.   Title   Signatory (Peru)   Signatory (Norway)\n"
            + "1.  Agreement on Extradition   Minister of Justice   Mr. Jon Dahl, Secretary\n"
            + "2.  MoU on Cooperation in Seismology   Secretary, DST   Ambassador of Peru\n"),
        ("S.No.\nName of MoU/Agreement\nSignatory on Peruvian side\nSignatory on Norwegian side\n"
            + "1.\nAgreement on Extradition\nMs. Ana Brito, Secretary\nMr. Jon Dahl, Minister\n"
            + "2.\nMoU on Cooperation in Seismology\nMs. Ana Brito\nMr. Jon Dahl\n"),
    ])
    func listsTables(rows: String) throws {
        let page =
            "Visit of the President of Peru to Norway\nThe two Presidents held talks in Oslo.\n"
            + "List of MoUs/Agreements\n" + rows
        #expect(
            try read(page) == [
                "treaty/signed Agreement on Extradition",
                "memorandum/signed MoU on Cooperation in Seismology",
            ], "\(rows)")
    }

    @Test(arguments: [
        "Setting up of a 100-bed hospital", "Supply of 5 generators",
        "Opening of a consulate in Bergen",
    ])
    func listsPromisesBehindBullets(item: String) throws {
        let page =
            "Visit of the President of Peru to Norway\nAnnouncements\n"
            + "• Gift of 12 tractors\n• \(item)"
        #expect(
            try read(page) == ["pledge/agreed Gift of 12 tractors", "pledge/agreed \(item)"])
    }

    @Test(arguments: [
        "Trilateral meeting of Peru, Norway and Chile: memoranda signed, words to the press",
        "Announcements\nThe President of Peru arrived in Norway on Monday.",
        "Peru and Norway\nAnnouncements\nMeeting rooms are closed.\nThe office will be open.",
    ])
    func listsNothing(page: String) throws {
        #expect(try read(page).filter { !$0.hasPrefix("package") } == [], "\(page)")
    }
}
