/// The folded words that the lexicons use, each with a small number: two words are the same
/// when their numbers are. Open addressing over a multiplicative hash of the rotated letters; a
/// look-up allocates nothing.
package struct Vocabulary: Sendable {
    /// A word by its hash and length, which for words of up to eight bytes are the word itself.
    private struct Slot {
        var hash: UInt64 = 0
        var length: Int32 = 0
        /// 0 where the slot is free.
        var id: WordID = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 1024)
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
        let hash = folded.withUnsafeBufferPointer { WordHash($0) }
        place(Slot(hash: hash.value, length: Int32(folded.count), id: WordID(count)))
        return WordID(count)
    }

    /// The number of a word in any case and with any diacritics; 0 where it is unknown.
    package func id(of word: some StringProtocol) -> WordID {
        Folding.fold(word).withUnsafeBufferPointer { id(of: $0) }
    }

    /// The number of a folded word; 0 where it is unknown.
    func id(of folded: UnsafeBufferPointer<UInt8>) -> WordID {
        find(WordHash(folded), folded) { $0 }
    }

    /// The number of an ASCII word in any case, of which the hash is known.
    func id(ofASCII word: UnsafeBufferPointer<UInt8>, _ hash: WordHash) -> WordID {
        find(hash, word, Folding.fold)
    }

    /// The number of a word in any case and with any diacritics.
    func id(ofUTF8 word: UnsafeBufferPointer<UInt8>) -> WordID {
        id(of: String(decoding: word, as: UTF8.self))
    }

    /// - Parameter fold: from a byte of `word` to the byte that the vocabulary spells it with.
    @inline(__always)
    private func find(
        _ hash: WordHash, _ word: UnsafeBufferPointer<UInt8>, _ fold: (UInt8) -> UInt8
    ) -> WordID {
        var i = hash.slot & (slots.count - 1)
        while true {
            let slot = slots[i]
            if slot.id == 0 { return 0 }
            if slot.hash == hash.value, Int(slot.length) == word.count,
                word.count <= 8 || spelling(slot.id, is: word, fold)
            {
                return slot.id
            }
            i = (i + 1) & (slots.count - 1)
        }
    }

    @inline(__always)
    private func spelling(
        _ id: WordID, is word: UnsafeBufferPointer<UInt8>, _ fold: (UInt8) -> UInt8
    ) -> Bool {
        let start = Int(starts[Int(id) - 1])
        for i in 0..<word.count where letters[start + i] != fold(word[i]) { return false }
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: slots.count * 2)
        for slot in old where slot.id != 0 { place(slot) }
    }

    private mutating func place(_ slot: Slot) {
        var i = WordHash(value: slot.hash).slot & (slots.count - 1)
        while slots[i].id != 0 { i = (i + 1) & (slots.count - 1) }
        slots[i] = slot
    }
}

/// The letters of a folded word, rotated into each other byte by byte: no two words of up to
/// eight bytes and one length have the same.
struct WordHash {
    private(set) var value: UInt64 = 0

    init() {}

    init(value: UInt64) { self.value = value }

    init(_ folded: UnsafeBufferPointer<UInt8>) {
        for byte in folded { add(byte) }
    }

    @inline(__always)
    mutating func add(_ byte: UInt8) { value = (value << 8 | value >> 56) ^ UInt64(byte) }

    /// Spread over a table by Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
    @inline(__always)
    var slot: Int { Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) >> 32) }
}
