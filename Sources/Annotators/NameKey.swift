package import Text

extension TokenizedText {
    /// A number that is equal for equal words, ASCII case aside: names that no lexicon holds
    /// are compared by it. FNV-1a, 64 bits; a collision within one text is not to be expected.
    package func nameKey(_ token: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        bytes[tokens[token].range].withUnsafeBufferPointer { word in
            for byte in word {
                let folded = (65...90).contains(byte) ? byte | 32 : byte
                hash = (hash ^ UInt64(folded)) &* 0x100_0000_01b3
            }
        }
        return hash
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
