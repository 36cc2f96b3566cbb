import Domain
import Extraction
import Testing

/// Texts whose title names what was agreed, and titles that only speak of it.
@Suite struct AgreementTitleTests {
    private static let body =
        "\n\nForeign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway in Lima."

    @Test(arguments: [
        "Peru-Norway Joint Statement (Ministry)",
        "Peru-Norway Leaders’ Joint Statement",
        "JOINT LEADERS’ STATEMENT: A NEW CHAPTER BETWEEN PERU AND NORWAY",
        "Coast Summit 2024, Joint Vision Statement",
        "JOINT COMMUNIQUE",
        "Lima Statement on the outcomes of the second round of talks",
        "The Bergen Declaration",
        "Home | News | Search\n\nFriday, 3 May 2024\n\nJoint Statement Following Consultations",
        "Press release: the foreign ministers of Peru and Norway joint statement [May 2024]",
    ])
    func isWhatWasAgreed(title: String) throws {
        let found = try read(title)
        #expect(found.map(\.kind) == [.jointStatement], "\(title)")
        #expect(found.map(\.status) == [.agreed], "\(title)")
    }

    @Test(arguments: [
        "Remarks by Minister Brito after the Joint Declaration with Minister Dahl",
        "Signing of the Joint Declaration with Norway",
        "Peru and Norway adopt joint statement on fisheries",
        "Joint Press Statements of Minister Brito and Minister Dahl",
        "Statement by Minister Dahl on the Oslo Declaration",
        "Lima statement draws fire",
        "Lima Declaration anniversary marked in Oslo",
        "Joint Declaration Conference opens",
    ])
    func onlySpeaksOfIt(title: String) throws {
        #expect(try read(title).isEmpty, "\(title)")
    }

    @Test func namesThoseWhoIssueIt() throws {
        let found = try read("Joint Statement of Peru, Chile and Norway on the safety of shipping")
        #expect(found.map { $0.parties.map(\.description) }.first?.sorted() == ["CL", "NO", "PE"])
    }

    private func read(_ title: String) throws -> [Agreement] {
        let input = DocumentInput(
            text: title + Self.body, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).agreements
    }
}
