internal import Lexicons
internal import Text

/// What each token of a text shows of the mentions that may begin there, in a byte: most begin
/// none, and need not be asked further.
struct MentionSigns {
    /// The kind of the name of the lexicon that begins there, counted from 1, and the bits below.
    private var bytes: [UInt8]

    private static let kind: UInt8 = 0x0F
    /// A collective noun may begin there: one of its words is near.
    private static let collective: UInt8 = 0x10
    /// A mention may begin there.
    private static let opening: UInt8 = 0x20
    /// A word with a capital that may be part of a name: none of the lexicon but a person's or
    /// city's, and none in -tion.
    private static let nameWord: UInt8 = 0x40
    /// Words of a collective noun, those that qualify it included.
    static let collectiveWordsMax = 4

    init(_ text: TokenizedText, classes: [WordClass], names: Layer<Gazetteer.Match>) {
        bytes = [UInt8](unsafeUninitializedCapacity: text.tokens.count) { bytes, initialized in
            text.tokens.withUnsafeBufferPointer { tokens in
                for i in 0..<tokens.count {
                    let isCapital = tokens[i].isCapitalised
                    let opens = isCapital || tokens[i].marks.contains(.mention)
                    bytes[i] = opens ? Self.opening : 0
                    if isCapital, tokens[i].kind == .word,
                        !tokens[i].marks.contains(.noName) || Self.isInitial(i, tokens),
                        !Self.isAction(tokens[i], text.bytes)
                    {
                        bytes[i] |= Self.nameWord
                    }
                    if !classes[i].isDisjoint(with: [.collective, .attendee]) {
                        Self.markGroup(endingAt: i, classes, bytes)
                    }
                }
            }
            initialized = text.tokens.count
        }
        for name in names {
            let start = name.tokens.lowerBound
            bytes[start] |= Self.opening | (name.entry.kind.rawValue + 1)
            switch name.entry.kind {
            case .country, .office, .organization, .honorific: bytes[start] &= ~Self.nameWord
            default: break
            }
        }
    }

    /// "Minister of Trade Promotion": what a ministry does, and nobody's name.
    private static func isAction(_ token: Token, _ bytes: [UInt8]) -> Bool {
        let end = Int(token.end)
        return token.range.count >= 4 && bytes[end - 1] == UInt8(ascii: "n")
            && bytes[end - 2] == UInt8(ascii: "o") && bytes[end - 3] == UInt8(ascii: "i")
            && bytes[end - 4] == UInt8(ascii: "t")
    }

    /// The "A." of "Minister A. Sharma", which is no article and heads no list.
    private static func isInitial(_ i: Int, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
        guard tokens[i].range.count == 1, i > 0, i + 2 < tokens.count,
            tokens[i - 1].kind == .word || tokens[i - 1].kind == .comma,
            tokens[i + 1].kind == .stop,
            tokens[i + 1].start == tokens[i].end
        else { return false }
        return tokens[i + 2].isCapitalised && !tokens[i + 2].marks.contains(.noName)
    }

    /// Marks an attendee, or the words of a collective noun up to its last. Not in line: the loop
    /// over all tokens is shorter by a third without.
    @inline(never)
    private static func markGroup(
        endingAt last: Int, _ classes: [WordClass], _ bytes: UnsafeMutableBufferPointer<UInt8>
    ) {
        guard classes[last].contains(.collective) else {
            bytes[last] |= collective | opening
            return
        }
        for near in max(0, last - collectiveWordsMax + 1)...last {
            let opens = !classes[near].isDisjoint(with: .opensGroup)
            bytes[near] |= collective | (opens ? opening : 0)
        }
    }

    /// Whether any mention can begin at a token: a capital, a name, or a word of a class with
    /// which one does; some do so only before a collective noun.
    func canBegin(at i: Int) -> Bool { bytes[i] & Self.opening != 0 }

    /// The first token from `start` on at which one can, or `end`.
    func opening(from start: Int, before end: Int) -> Int {
        var i = start
        while i < end, !canBegin(at: i) { i += 1 }
        return i
    }

    func isNameWord(at i: Int) -> Bool { bytes[i] & Self.nameWord != 0 }

    func isName(at i: Int) -> Bool { i < bytes.count && bytes[i] & Self.kind != 0 }

    func isName(at i: Int, _ kind: Gazetteer.Kind) -> Bool {
        i < bytes.count && bytes[i] & Self.kind == kind.rawValue + 1
    }

    func mayBeCollective(at i: Int) -> Bool {
        i < bytes.count && bytes[i] & Self.collective != 0
    }
}
