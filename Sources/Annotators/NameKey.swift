package import Text

extension TokenizedText {
    /// A number that is equal for equal words, the case of Latin letters aside: names that no
    /// lexicon holds are compared by it, "Petrović" and "PETROVIĆ". FNV-1a, 64 bits; a collision
    /// within one text is not to be expected.
    package func nameKey(_ token: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        bytes[tokens[token].range].withUnsafeBufferPointer { word in
            var i = 0
            while i < word.count {
                var letter = UInt64(word[i])
                if letter >= 0xc3, letter <= 0xc5, i + 1 < word.count {
                    letter = Self.small(letter << 6 & 0x7c0 | UInt64(word[i + 1]) & 0x3f)
                    i += 1
                } else if (65...90).contains(letter) {
                    letter |= 32
                }
                hash = (hash ^ letter) &* 0x100_0000_01b3
                i += 1
            }
        }
        return hash
    }

    /// The small letter of one with an accent, U+00C0 to U+017F; "i" for the Turkish ones.
    private static func small(_ letter: UInt64) -> UInt64 {
        switch letter {
        case 0xd7, 0xdf: letter
        case 0xc0...0xde: letter + 32
        case 0x130, 0x131: 105
        case 0x139...0x148, 0x179...0x17e: letter + letter % 2
        case 0x100...0x177: letter | 1
        default: letter
        }
    }
}

/// A set of name keys. They are hashes already: a look-up takes a tenth of the time that `Set`
/// takes to hash them once more.
package struct NameKeys: Sendable {
    /// Open addressing; 0 where a slot is free.
    private var slots = [UInt64](repeating: 0, count: 64)
    private var count = 0

    package init() {}

    /// The empty set.
    static let none = NameKeys()

    package func contains(_ key: UInt64) -> Bool { slots[slot(of: key)] != 0 }

    package mutating func insert(_ key: UInt64) {
        let i = slot(of: key)
        guard slots[i] == 0 else { return }
        slots[i] = Self.stored(key)
        count += 1
        if count * 2 > slots.count { grow() }
    }

    private static func stored(_ key: UInt64) -> UInt64 { max(key, 1) }

    /// Where a key is, or would be: one slot in two is free.
    private func slot(of key: UInt64) -> Int {
        let key = Self.stored(key)
        var i = Int(truncatingIfNeeded: key) & (slots.count - 1)
        while slots[i] != 0, slots[i] != key { i = (i + 1) & (slots.count - 1) }
        return i
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for key in old where key != 0 { slots[slot(of: key)] = key }
    }
}
