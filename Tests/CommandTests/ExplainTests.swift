import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ExplainTests {
    private let directory: Directory
    private let text = """
        President Ada Lind of Norway met President Bo Rey
        of Peru. Lind said that Norway will buy salt from Peru. The sea was calm. Somebody said so.
        """

    init() throws { directory = try Directory() }

    @Test func aSentenceStandsWithItsFateItsFactsAndItsMentions() throws {
        try directory.write("2031-03-04.txt", text)
        let result = try Binary.run("explain", "2031-03-04.txt", in: directory)
        #expect(result.status == 0)
        #expect(
            result.output == """
                2031-03-04.txt: d_mvs7kp53mwu6qdgdknpuz55siu

                1  fact  [0, 58)
                   President Ada Lind of Norway met President Bo Rey of Peru.
                     meeting 1     met President Bo Rey of Peru
                                   meeting, held, 2031-03-04, NO and PE, Ada Lind and Bo Rey; by \
                meeting.any-verb
                     person        President Ada Lind of Norway = Ada Lind; President Bo Rey of \
                Peru = Bo Rey
                     country       Norway = NO; Peru = PE
                     encounter     met = meeting

                2  fact  [59, 105)
                   Lind said that Norway will buy salt from Peru.
                     statement 1   Norway will buy salt from Peru
                                   commit, indirect, Ada Lind; by statement.subject-cue
                     agreement 1   Norway will buy salt from Peru
                                   pledge, agreed, 2031-03-04, NO and PE, diplomacy; by \
                agreement.will-do
                     person        Lind = Ada Lind
                     country       Norway = NO; Peru = PE
                     cue           said = report

                3  narration  [106, 123)
                   The sea was calm.

                4  not understood: cue "said"  [124, 141)
                   Somebody said so.
                     cue           said = report

                coverage 0.75: 3 of 4 sentences

                """)
    }

    @Test func theSameAgainGivesTheSameText() throws {
        let first = try Binary.run("explain", input: text, in: directory)
        #expect(first.output.hasPrefix("standard input: d_"))
        for _ in 0..<3 {
            #expect(try Binary.run("explain", input: text, in: directory).output == first.output)
        }
    }

    @Test func inJSONItIsAnExtractionWithOneMemberMore() throws {
        try directory.write("a.json", #"{"id":"x","text":"Ada Lind said so."}"#)
        let explained = try Binary.run("explain", "--json", "a.json", in: directory)
        let extracted = try Binary.run("extract", "a.json", in: directory)
        var object = try #require(
            JSONSerialization.jsonObject(with: Data(explained.output.utf8)) as? NSDictionary
                as? [String: NSObject])
        let rows = try #require(object.removeValue(forKey: "explanation") as? [[String: Any]])
        #expect(rows.map { $0["text"] as? String } == ["Ada Lind said so."])
        let other = try JSONSerialization.jsonObject(with: Data(extracted.output.utf8))
        #expect(object as NSDictionary == other as? NSDictionary)
    }

    @Test func aTextThatIsNotReadSaysSo() throws {
        try directory.write("a.json", #"{"text":"Ada sa ja.","language":"nb"}"#)
        let result = try Binary.run("explain", "a.json", in: directory)
        #expect(result.status == 0)
        #expect(result.lines.count == 3)
        #expect(result.output.contains("not in English"))
        #expect(result.output.hasSuffix("\n\ncoverage: not read\n"))
    }

    @Test func aFileThatCannotBeReadIsNamedAndTheOthersAreRead() throws {
        try directory.write("a.txt", "Ada met Bo.")
        try directory.write("empty.txt", " ")
        let result = try Binary.run("explain", "none.txt", "empty.txt", "a.txt", in: directory)
        #expect(result.status == 1)
        #expect(result.output.hasPrefix("a.txt: d_"))
        #expect(result.errors.contains("cannot read none.txt"))
        #expect(result.errors.contains("empty.txt is no document: The text has no character"))
    }

    @Test func lexiconsOfADirectoryAreUsed() throws {
        let lexicons = directory.url.appending(path: "lexicons")
        try FileManager.default.copyItem(
            at: repository.appending(path: "seeds/lexicons"), to: lexicons)
        let cues = lexicons.appending(path: "cues/cues.csv")
        let table = try String(contentsOf: cues, encoding: .utf8)
        try (table + "yodel,report,,test\n").write(to: cues, atomically: true, encoding: .utf8)
        let sentence = "Somebody yodelled so. Somebody yodeled so."
        let own = try Binary.run("explain", input: sentence, in: directory)
        let other = try Binary.run(
            "explain", "--lexicons", "lexicons", input: sentence, in: directory)
        #expect(own.output.hasSuffix("coverage 1.0: 2 of 2 sentences\n"))
        #expect(other.output.contains("2  not understood: cue \"yodeled\"  [22, 42)"))
        #expect(other.output.hasSuffix("coverage 0.5: 1 of 2 sentences\n"))
    }
}
