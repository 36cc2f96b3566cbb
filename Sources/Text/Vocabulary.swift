/// The folded words that the lexicons use, each with a small number: two words are the same
/// when their numbers are. Open addressing over a multiplicative hash of the rotated letters; a
/// look-up allocates nothing.
package struct Vocabulary: Sendable {
    private var slots: [WordID] = Array(repeating: 0, count: 1024)
    private var starts: [Int32] = [0]
    private var letters: [UInt8] = []

    package init() {}

    /// How many words it holds.
    package var count: Int { starts.count - 1 }

    /// The number of a folded word, which is taken in if it is new.
    package mutating func intern(_ folded: [UInt8]) -> WordID {
        let known = folded.withUnsafeBufferPointer { id(of: $0) }
        if known != 0 || folded.isEmpty { return known }
        if starts.count * 2 > slots.count { grow() }
        letters += folded
        starts.append(Int32(letters.count))
        place(WordID(count))
        return WordID(count)
    }

    /// The number of a word in any case and with any diacritics; 0 where it is unknown.
    package func id(of word: some StringProtocol) -> WordID {
        Folding.fold(word).withUnsafeBufferPointer { id(of: $0) }
    }

    /// The number of a folded word; 0 where it is unknown.
    func id(of folded: UnsafeBufferPointer<UInt8>) -> WordID { find(folded) { $0 } }

    /// The number of an ASCII word in any case.
    func id(ofASCII word: UnsafeBufferPointer<UInt8>) -> WordID { find(word, Folding.fold) }

    /// The number of a word in any case and with any diacritics.
    func id(ofUTF8 word: UnsafeBufferPointer<UInt8>) -> WordID {
        id(of: String(decoding: word, as: UTF8.self))
    }

    /// - Parameter fold: from a byte of `word` to the byte that the vocabulary spells it with.
    @inline(__always)
    private func find(_ word: UnsafeBufferPointer<UInt8>, _ fold: (UInt8) -> UInt8) -> WordID {
        var slot = hash(word, fold) & (slots.count - 1)
        while slots[slot] != 0 {
            if spelling(slots[slot], is: word, fold) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return 0
    }

    @inline(__always)
    private func spelling(
        _ id: WordID, is word: UnsafeBufferPointer<UInt8>, _ fold: (UInt8) -> UInt8
    ) -> Bool {
        let start = Int(starts[Int(id) - 1])
        guard Int(starts[Int(id)]) - start == word.count else { return false }
        for i in 0..<word.count where letters[start + i] != fold(word[i]) { return false }
        return true
    }

    @inline(__always)
    private func hash(_ word: UnsafeBufferPointer<UInt8>, _ fold: (UInt8) -> UInt8) -> Int {
        var hash: UInt64 = 0
        for byte in word { hash = (hash << 8 | hash >> 56) ^ UInt64(fold(byte)) }
        return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for id in 1..<starts.count { place(WordID(id)) }
    }

    private mutating func place(_ id: WordID) {
        let range = Int(starts[Int(id) - 1])..<Int(starts[Int(id)])
        var slot = letters[range].withUnsafeBufferPointer { hash($0) { $0 } } & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = id
    }
}
