import Lexicons
import Testing

struct PhrasePatternTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let pattern: String
        let phrases: [String]

        var testDescription: String { pattern }
    }

    @Test(arguments: [
        Case(pattern: "walk out", phrases: ["walk out"]),
        Case(pattern: "tie the captain's boat", phrases: ["tie the captain's boat"]),
        Case(
            pattern: "{row|sail} to {|the} {far |}shore",
            phrases: [
                "row to far shore", "row to shore", "row to the far shore", "row to the shore",
                "sail to far shore", "sail to shore", "sail to the far shore",
                "sail to the shore",
            ]),
        Case(
            pattern: "mend one's net",
            phrases: [
                "mend his net", "mend her net", "mend its net", "mend their net", "mend our net",
                "mend my net",
            ]),
        Case(
            pattern: "mend {|the|one's} net",
            phrases: [
                "mend net", "mend the net", "mend his net", "mend her net", "mend its net",
                "mend their net", "mend our net", "mend my net",
            ]),
    ])
    func `a pattern stands for each of its choices`(of given: Case) throws {
        #expect(try PhrasePattern.phrases(of: given.pattern) == given.phrases)
    }

    @Test(arguments: ["mend {the net", "mend the} net", "mend {the {far|near}} net", "}{"])
    func `braces that do not match are refused`(in pattern: String) {
        let fault = #expect(throws: PhrasePattern.Fault.self) {
            try PhrasePattern.phrases(of: pattern)
        }
        #expect(fault?.reason == "the braces of '\(pattern)' do not match")
    }

    @Test func `a pattern that stands for too many phrases is refused`() {
        let pattern = String(repeating: "{a|b|c|d}", count: 6)
        let fault = #expect(throws: PhrasePattern.Fault.self) {
            try PhrasePattern.phrases(of: pattern)
        }
        #expect(fault?.reason == "'\(pattern)' stands for more than 2048 phrases")
    }
}
