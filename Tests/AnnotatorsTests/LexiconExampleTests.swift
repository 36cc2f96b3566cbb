import Annotators
import Domain
import Lexicons
import Testing

struct LexiconExampleTests {
    @Test func readsMarksAndBrackets() throws {
        let examples = try LexiconExample.parse(
            """
            # a comment
            @ 2014-05-20
            = city New York|US
            + They met in [New York] and [Ñew York].

            - They met.
            = date 2014-05
            ? They met in [May].
            = rule meeting.title
            : A Meets B
            + One line\\nand another.
            = city Oslo|NO
            + They met in [Oslo].
            """, path: "x.txt")
        #expect(examples.map(\.line) == [4, 6, 8, 11, 13])
        #expect(examples.map(\.mark) == [.found, .absent, .known, .found, .found])
        #expect(
            examples.map(\.value) == [
                "New York|US", "New York|US", "2014-05", "meeting.title", "Oslo|NO",
            ])
        #expect(examples.map(\.title) == [nil, nil, nil, "A Meets B", nil])
        #expect(examples[3].text == "One line\nand another.")
        #expect(examples[0].text == "They met in New York and Ñew York.")
        #expect(examples[0].marked == [12..<20, 25..<34])
        #expect(examples[2].anchor?.description == "2014-05-20")
    }

    @Test(arguments: [
        ("+ text", "x.txt:1: no '=' line before the first example"),
        ("= country", "x.txt:1: 'country' is no kind and value"),
        ("= planet Mars", "x.txt:1: 'planet Mars' is no kind and value"),
        ("@ today", "x.txt:1: 'today' is no date"),
        ("* text", "x.txt:1: '*' is no mark: # @ = : + - ?"),
        ("+text", "x.txt:1: a line is a mark, a space and a text"),
        ("= country FR\n+ [France", "x.txt:2: a bracket that does not close"),
        ("= country FR\n+ France]", "x.txt:2: a bracket without its other half"),
        ("= country FR\n+ [[France]", "x.txt:2: a bracket without its other half"),
        ("= country FR\n- [France]", "x.txt:2: brackets in a text in which nothing may be found"),
    ])
    func refuses(_ text: String, _ message: String) {
        let error = #expect(throws: LexiconError.self) {
            try LexiconExample.parse(text, path: "x.txt")
        }
        #expect(error?.description == message)
    }

    /// Each example is wrong: the check must say so.
    @Test(arguments: [
        "= country FR\n+ They met in [Paris].",
        "= country FR\n+ They met in [Germany].",
        "= country FR\n+ They met [in France].",
        "= country FR\n+ [France] and [Germany] met.",
        "= country FR\n- They met in France.",
        "= date 2014\n- They met in 2015.",
        "= date 2014\n+ They met in [2015].",
        "= quantity 5 percent\n+ It fell by [6 percent].",
        "= person xi-jinping\n+ [Vladimir Putin] spoke.",
    ])
    func findsWrongExamples(_ text: String) throws {
        let check = LexiconExampleCheck(lexicon: try Lexicon.embedded())
        let example = try #require(try LexiconExample.parse(text, path: "x.txt").first)
        #expect(check.failure(of: example) != nil)
    }
}
