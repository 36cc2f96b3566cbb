import Domain
import Extraction
import Testing

/// Who has met, or will, is not those of whom the document tells where another body or others of
/// higher office do.
@Suite struct AbsentPrincipalTests {
    private func others(_ sentence: String) throws -> [Meeting] {
        let text =
            "Deputy Minister Ana Brito of Peru met Deputy Minister Jon Dahl of Norway in Oslo on "
            + "14 May 2024. \(sentence)"
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).meetings.filter { !$0.main }
    }

    @Test(arguments: [
        "The two ministers agreed to convene the first meeting of the Joint Working Group on Fish "
            + "in Lima in July.",
        "The two deputy ministers agreed to hold the next meeting of the High-Level Cooperation "
            + "Council in Lima in July.",
        "They discussed the Norwegian-Peruvian forum which is to meet for the fifth time in Lima "
            + "in July.",
        "The leaders of the two countries met on the sidelines of the Ocean Forum in April.",
        "The two Prime Ministers are due to meet in Lima in July.",
        "The two Presidents last met in Lima in April.",
        "When the two heads of state met in Lima last September, they raised ties to a new level.",
    ])
    func leavesToOthers(_ sentence: String) throws {
        let found = try others(sentence)
        #expect(found.count == 1, "\(sentence)")
        #expect(found.allSatisfy { $0.participants.isEmpty }, "\(sentence)")
        #expect(found.first?.countries.map(\.description) == ["NO", "PE"], "\(sentence)")
    }

    @Test(arguments: [
        "The two deputy ministers agreed to meet again in Lima in July.",
        "When the two deputy ministers met in Lima last September, they agreed on fish.",
    ])
    func keepsThoseWhoMeetAgain(_ sentence: String) throws {
        let found = try others(sentence)
        #expect(found.map(\.participants.count) == [2], "\(sentence)")
    }

    @Test(arguments: [
        "as part of the latter's official visit to Norway from May 13 to 16",
        "during the working visit of the latter to Norway",
    ])
    func theLatterIsTheGuest(_ stay: String) throws {
        let text =
            "Norwegian Deputy Minister Jon Dahl met Peruvian Foreign Minister Ana Brito in Oslo on "
            + "May 14 \(stay)."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let visits = try MeetingTests.pipeline.get().extract(input).meetings
            .filter { $0.type == .visit }
        #expect(visits.map { $0.participants.map(\.name) } == [["Ana Brito"]], "\(stay)")
    }
}
