internal import Annotators
internal import Lexicons
internal import Text

/// Tells the lines of a page from the text that stands on it: "Back to top", "Notes to editors".
struct PageChrome {
    let reading: Reading
    /// The first sentence that follows the text: a note to editors, contacts.
    private let end: Int

    /// Words of a line of the page.
    private static let wordsMax = 40
    /// Sentences at the head of a text that cannot end it.
    private static let headSentences = 3

    init(reading: Reading) {
        self.reading = reading
        let sentences = reading.text.sentences
        // The head of a page may name contacts too.
        let text = sentences.firstIndex { !$0.isHeading } ?? sentences.endIndex
        end =
            sentences.indices.dropFirst(max(Self.headSentences, text)).first {
                sentences[$0].tokens.count <= Self.wordsMax
                    && Self.kind(of: sentences[$0], reading) == .end
            } ?? sentences.endIndex
    }

    func isChrome(_ sentence: Sentence, _ i: Int) -> Bool {
        i >= end
            || sentence.tokens.count <= Self.wordsMax
                && Self.kind(of: sentence, reading) == .chrome
    }

    /// The kind of the phrase that a sentence opens with, marks aside.
    private static func kind(of sentence: Sentence, _ reading: Reading) -> Cue.Kind? {
        let first = sentence.tokens.prefix(3).first { reading.tokens[$0].kind == .word }
        return first.flatMap { reading.annotations.cues.starting(at: $0) }.map {
            reading.lexicon.cues[Int($0.entry.index)].kind
        }
    }
}
