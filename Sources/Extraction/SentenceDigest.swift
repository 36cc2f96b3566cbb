internal import Annotators
internal import Lexicons
internal import Text

/// What each sentence of a text holds at all, found in one pass over its tokens: a rule is asked
/// only of sentences that hold its words.
struct SentenceDigest: Sendable {
    /// The words and marks of one sentence in sum.
    struct Sum: Sendable {
        /// The classes of all words.
        var classes: WordClass = []
        /// What all words do in the wording of agreements.
        var parts: AgreementWord = []
        /// Its part of `marked`.
        var marked = 0..<0
        /// The first colon.
        var colon: Int?
        /// Single words and marks that whole rules wait for.
        var signs: Sign = []
    }

    /// A word or mark that a rule begins with.
    struct Sign: OptionSet {
        let rawValue: UInt8
        static let there = Sign(rawValue: 1)
        static let it = Sign(rawValue: 2)
        static let `as` = Sign(rawValue: 4)
        static let quote = Sign(rawValue: 8)
        static let off = Sign(rawValue: 16)
        static let not = Sign(rawValue: 32)
    }

    /// By the number of the sentence.
    let sentences: [Sum]
    /// The tokens whose word has a part in the wording of agreements, in order.
    let marked: [Int]

    init(_ annotations: Annotations, _ lexicon: Lexicon, _ words: RuleWords) {
        let tokens = annotations.text.tokens
        let classes = annotations.classes
        var marked: [Int] = []
        marked.reserveCapacity(tokens.count / 4)
        sentences = annotations.text.sentences.map { sentence in
            var sum = Sum()
            let first = marked.count
            for i in sentence.tokens {
                let token = tokens[i]
                sum.classes.formUnion(classes[i])
                let parts = lexicon.agreementWord(of: token)
                if !parts.isEmpty {
                    sum.parts.formUnion(parts)
                    marked.append(i)
                }
                switch token.kind {
                case .word: sum.signs.formUnion(Self.sign(token.word, words))
                case .colon: sum.colon = sum.colon ?? i
                case .openQuote, .closeQuote, .plainQuote: sum.signs.insert(.quote)
                default: break
                }
            }
            sum.marked = first..<marked.count
            return sum
        }
        self.marked = marked
    }

    private static func sign(_ word: WordID, _ words: RuleWords) -> Sign {
        switch word {
        case words.there: .there
        case words.it: .it
        case words.as: .as
        case words.off: .off
        case words.not: .not
        default: []
        }
    }
}

extension Gazetteer.Match {
    /// A verb in the past tense, or a past participle.
    var isPast: Bool { VerbForm(rawValue: entry.form)?.isPast ?? false }
}
