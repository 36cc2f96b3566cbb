internal import Annotators
internal import Lexicons
internal import Text

/// What each sentence of a text holds at all, found in one pass over its tokens: a rule is asked
/// only of sentences that hold its words.
struct SentenceDigest: Sendable {
    /// The words and marks of one sentence in sum.
    struct Sum: Sendable {
        /// The classes of all words.
        let classes: WordClass
        /// What all words do in the wording of agreements.
        let parts: AgreementWord
        /// Its part of `marked`.
        let marked: Range<Int>
        /// The first colon.
        let colon: Int?
        /// Single words, marks and cues that whole rules wait for.
        let signs: Sign

        /// Of no sentence.
        static var none: Sum {
            Sum(classes: [], parts: [], marked: 0..<0, colon: nil, signs: [])
        }
    }

    /// A word, mark or cue that a rule begins with.
    struct Sign: OptionSet, Sendable {
        let rawValue: UInt32
        static let there = Sign(rawValue: 1)
        static let it = Sign(rawValue: 2)
        static let `as` = Sign(rawValue: 4)
        static let quote = Sign(rawValue: 8)
        static let off = Sign(rawValue: 16)
        static let not = Sign(rawValue: 32)
        /// Day, days, evening.
        static let day = Sign(rawValue: 64)
        static let invitation = Sign(rawValue: 128)
        static let capital = Sign(rawValue: 256)
        /// Message, letter.
        static let message = Sign(rawValue: 512)
        /// Signed, inked.
        static let signed = Sign(rawValue: 1024)
        /// A cue of discussing.
        static let discussion = Sign(rawValue: 2048)
        /// A cue of agreeing.
        static let accord = Sign(rawValue: 4096)
        /// According to.
        static let source = Sign(rawValue: 8192)
        /// Took place, of an exchange of views.
        static let occurrence = Sign(rawValue: 16384)
        /// Discussion, review: nouns that "of" and a topic follow.
        static let survey = Sign(rawValue: 32768)
        /// Summit, forum: what the name of an event at which many meet is built on.
        static let gathering = Sign(rawValue: 65536)
        /// Presented, conferred: what one does with a medal.
        static let bestowal = Sign(rawValue: 131072)
        /// Sends, dispatched.
        static let sending = Sign(rawValue: 262144)
        /// Departs, left.
        static let departure = Sign(rawValue: 524288)
    }

    /// By the number of the sentence.
    let sentences: [Sum]
    /// The tokens whose word has a part in the wording of agreements, in order.
    let marked: [Marked]

    /// A token, and what its word does there.
    struct Marked: Sendable {
        let token: Int
        let words: AgreementWord
    }

    init(_ annotations: Annotations, _ lexicon: Lexicon, _ words: RuleWords) {
        var marked: [Marked] = []
        let classes = annotations.sentenceClasses
        // Without the checks of bounds at every token, two thirds of the time: the tokens of a
        // sentence are tokens of its text.
        sentences = annotations.text.tokens.withUnsafeBufferPointer { tokens in
            marked.reserveCapacity(tokens.count / 4)
            return annotations.text.sentences.map { sentence in
                var (parts, signs) = (AgreementWord(), Sign())
                let first = marked.count
                for i in sentence.tokens {
                    signs.formUnion(words.sign(of: tokens[i].word))
                    let own = lexicon.agreementWord(of: tokens[i])
                    if own.isEmpty || !tokens[i].kind.isOfLetters { continue }
                    parts.formUnion(own)
                    marked.append(Marked(token: i, words: own))
                }
                for i in annotations.cues.numbers(within: sentence.tokens) {
                    signs.formUnion(words.cueSigns[Int(annotations.cues[i].entry.index)])
                }
                if !sentence.kinds.isDisjoint(with: Self.quotes) { signs.insert(.quote) }
                let colon =
                    sentence.kinds.contains(.colon)
                    ? sentence.tokens.first { tokens[$0].kind == .colon } : nil
                return Sum(
                    classes: classes[sentence.number], parts: parts, marked: first..<marked.count,
                    colon: colon, signs: signs)
            }
        }
        self.marked = marked
    }

    private static var quotes: TokenKinds { TokenKinds(.openQuote, .closeQuote, .plainQuote) }
}

extension Token.Kind {
    /// Whether letters or digits make it up.
    fileprivate var isOfLetters: Bool { self == .word || self == .number || self == .ordinal }
}

extension Gazetteer.Match {
    /// A verb in the past tense, or a past participle.
    var isPast: Bool { VerbForm(rawValue: entry.form)?.isPast ?? false }
}
