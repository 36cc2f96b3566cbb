internal import Text

/// The words of one group, of which nearly every word of a text is none: a Bloom filter of two
/// times 64 bits (Bloom 1970) answers for most without a look at the words.
struct WordSet: Sendable {
    private let words: [WordID]
    private let low: UInt64
    private let high: UInt64

    init(_ words: some Sequence<WordID>) {
        self.words = Array(words)
        low = self.words.reduce(0) { $0 | Self.bit($1) }
        high = self.words.reduce(0) { $0 | Self.bit($1 >> 6) }
    }

    @inline(__always)
    func contains(_ word: WordID) -> Bool {
        low & Self.bit(word) != 0 && high & Self.bit(word >> 6) != 0 && words.contains(word)
    }

    /// The bit of the last six bits of a number.
    @inline(__always)
    private static func bit(_ number: WordID) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: number) }
}
