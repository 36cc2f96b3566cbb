package import Text

extension TokenizedText {
    /// A number that is equal for equal words, ASCII case aside: names that no lexicon holds
    /// are compared by it. FNV-1a, 64 bits; a collision within one text is not to be expected.
    package func nameKey(_ token: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for i in tokens[token].range {
            let byte = bytes[i]
            let folded = (65...90).contains(byte) ? byte | 32 : byte
            hash = (hash ^ UInt64(folded)) &* 0x100_0000_01b3
        }
        return hash
    }
}
