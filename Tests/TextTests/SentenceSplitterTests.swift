import Testing
import Text

/// Expected sentences are parted by `|`.
struct SentenceSplitterTests {
    @Test(arguments: [
        ("", ""),
        ("One. Two.", "One.|Two."),
        ("One! Two? Three.", "One!|Two?|Three."),
        ("He met Mr. Li. They spoke.", "He met Mr. Li.|They spoke."),
        ("J. Smith spoke. He left.", "J. Smith spoke.|He left."),
        ("in the U.S. The side left.", "in the U.S.|The side left."),
        ("the U.S. Congress met.", "the U.S. Congress met."),
        ("the U.S. Secretary met.", "the U.S. Secretary met."),
        ("at 5 p.m. Secretary Li left.", "at 5 p.m.|Secretary Li left."),
        ("It rose to 1.5 percent.", "It rose to 1.5 percent."),
        ("at 5 p.m. they met.", "at 5 p.m. they met."),
        ("\u{201C}We agree.\u{201D} He left.", "\u{201C}We agree.\u{201D}|He left."),
        ("(He left.) She stayed.", "(He left.)|She stayed."),
        ("Wait\u{2026} and see.", "Wait\u{2026} and see."),
        ("A title\n\nThe text.", "A title|The text."),
        ("1. First\n2. Second", "1. First|2. Second"),
        ("- one\n- two", "- one|- two"),
        ("Too.many.dots here.", "Too.many.dots here."),
        ("They met at the port.The sea was calm.", "They met at the port.|The sea was calm."),
        ("the sea was calm.Ships came.", "the sea was calm.|Ships came."),
        (
            "It was calm.\u{201C}We sail,\u{201D} she said.",
            "It was calm.|\u{201C}We sail,\u{201D} she said."
        ),
        ("We sail.\u{201D}He left.", "We sail.\u{201D}|He left."),
        ("Mr.Li met J.Smith.", "Mr.Li met J.Smith."),
        ("No end", "No end"),
    ])
    func splits(_ text: String, _ expected: String) {
        let text = split(text)
        #expect(text.sentences.map { text.line($0.tokens) }.joined(separator: "|") == expected)
    }

    @Test func joinsLinesThatAreWrappedByHand() {
        let text = split(
            """
            The two ministers met in the old town hall on the river
            and spoke about the bridge that both countries had built
            in the years after the flood. They agreed to meet again.
            """)
        #expect(text.sentences.count == 2)
    }

    /// A margin before each line, and a title in a line with room for the word behind it.
    @Test(arguments: ["", "    "])
    func keepsShortLinesApartFromWrappedOnes(_ margin: String) {
        let lines = [
            "Talks on the river bridge", "The two ministers met in the old town hall on the river",
            "and spoke about the bridge that both countries had built",
            "in the years after the flood that had taken down the old",
            "one. They agreed to meet again in the town on the other",
            "side of the river when the work was to be done.",
        ]
        let text = split(lines.map { margin + $0 }.joined(separator: "\n"))
        #expect(text.sentences.map(\.isHeading) == [true, false, false])
    }

    /// A heading right above a long line, and headings one below the other.
    @Test func joinsNoHeadings() {
        let long = String(repeating: "word ", count: 30)
        let heading = "The Minister Meets the Ambassador of Norway in Lima"
        #expect(split("\(heading)\nLima, May 3. A \(long)end.").sentences.count == 3)
        #expect(split("\(heading)\n\(heading)\nLima\n").sentences.count == 3)
    }

    @Test func endsParagraphsAtLinesThatAreNotWrapped() {
        let long = String(repeating: "word ", count: 30)
        let text = split("\(long)end.\nShort line\n\(long)end.\n")
        #expect(text.sentences.map(\.paragraph) == [0, 1, 2])
        #expect(text.sentences.map(\.isHeading) == [false, true, false])
    }

    @Test func holdsEveryTokenOnce() {
        let text = split("A b.\n\nC (d. E) f! G\nh; i: j")
        var next = 0
        for sentence in text.sentences {
            #expect(sentence.tokens.lowerBound == next)
            next = sentence.tokens.upperBound
        }
        #expect(next == text.tokens.count)
    }

    private func split(_ string: String) -> TokenizedText {
        var vocabulary = Vocabulary()
        let abbreviations = Set(["mr", "dr"].map { vocabulary.intern(Array($0.utf8)) })
        let starters = Set(["the", "he", "secretary"].map { vocabulary.intern(Array($0.utf8)) })
        let acronyms = Set(["u.s."].map { vocabulary.intern(Array($0.utf8)) })
        let titles = Set(["secretary"].map { vocabulary.intern(Array($0.utf8)) })
        let bytes = Array(string.utf8)
        return SentenceSplitter(
            abbreviations: abbreviations, starters: starters, acronyms: acronyms, titles: titles
        )
        .split(bytes, Tokenizer(vocabulary: vocabulary).tokens(in: bytes))
    }
}
