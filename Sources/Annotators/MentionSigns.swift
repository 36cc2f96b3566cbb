internal import Lexicons

/// What each token of a text shows of the mentions that may begin there, in a byte: most begin
/// none, and need not be asked further.
struct MentionSigns {
    /// The kind of the name of the lexicon that begins there, counted from 1, and `collective`.
    private var bytes: [UInt8]

    private static let kind: UInt8 = 0x0F
    private static let collective: UInt8 = 0x10
    /// Words of a collective noun, those that qualify it included.
    static let collectiveWordsMax = 4

    init(names: Layer<Gazetteer.Match>, classes: [WordClass]) {
        bytes = Array(repeating: 0, count: classes.count)
        for i in classes.indices where classes[i].contains(.collective) {
            for near in max(0, i - Self.collectiveWordsMax + 1)...i {
                bytes[near] = Self.collective
            }
        }
        for name in names { bytes[name.tokens.lowerBound] |= name.entry.kind.rawValue + 1 }
    }

    func isName(at i: Int) -> Bool { i < bytes.count && bytes[i] & Self.kind != 0 }

    func isName(at i: Int, _ kind: Gazetteer.Kind) -> Bool {
        i < bytes.count && bytes[i] & Self.kind == kind.rawValue + 1
    }

    /// Whether a collective noun may begin at a token: one of its words is near.
    func mayBeCollective(at i: Int) -> Bool {
        i < bytes.count && bytes[i] & Self.collective != 0
    }
}
