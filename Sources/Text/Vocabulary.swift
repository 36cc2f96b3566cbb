/// The folded words that the lexicons use, each with a small number: two words are the same
/// when their numbers are. Open addressing over a multiplicative hash of the rotated letters; a
/// look-up allocates nothing.
package struct Vocabulary: Sendable {
    /// A word by its hash and length, which for words of up to eight bytes are the word itself.
    fileprivate struct Slot {
        var hash: UInt64 = 0
        var length: UInt16 = 0
        var marks: WordMarks = []
        /// 0 where the slot is free.
        var id: WordID = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 1024)
    private var starts: [Int32] = [0]
    private var letters: [UInt8] = []

    package init() {}

    /// How many words it holds.
    package var count: Int { starts.count - 1 }

    /// The number of a folded word, which is taken in if it is new. It has less than 64 KB.
    package mutating func intern(_ folded: [UInt8]) -> WordID {
        let known = id(ofFolded: folded)
        if known != 0 || folded.isEmpty { return known }
        if starts.count * 2 > slots.count { grow() }
        letters += folded
        starts.append(Int32(letters.count))
        let hash = folded.withUnsafeBufferPointer { WordHash($0) }
        place(Slot(hash: hash.value, length: UInt16(folded.count), id: WordID(count)))
        return WordID(count)
    }

    /// The number of a word in any case and with any diacritics; 0 where it is unknown.
    package func id(of word: some StringProtocol) -> WordID { id(ofFolded: Folding.fold(word)) }

    /// The number of a folded word; 0 where it is unknown.
    private func id(ofFolded folded: [UInt8]) -> WordID { word(ofFolded: folded).id }

    /// A folded word.
    func word(ofFolded folded: [UInt8]) -> Table.Word {
        withTable { table in folded.withUnsafeBufferPointer { table.word(of: $0) } }
    }

    /// Calls `body` with the tables at hand, which are good for the length of the call.
    func withTable<Result>(_ body: (Table) -> Result) -> Result {
        slots.withUnsafeBufferPointer { slots in
            starts.withUnsafeBufferPointer { starts in
                letters.withUnsafeBytes { letters in
                    body(Table(slots: slots, starts: starts, letters: letters))
                }
            }
        }
    }

    /// Says what each word may begin, by its number.
    package mutating func mark(_ marks: [WordMarks]) {
        for i in slots.indices where slots[i].id != 0 { slots[i].marks = marks[Int(slots[i].id)] }
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

extension Vocabulary {
    /// What a look-up reads, without a count of references at each.
    struct Table {
        fileprivate let slots: UnsafeBufferPointer<Slot>
        fileprivate let starts: UnsafeBufferPointer<Int32>
        fileprivate let letters: UnsafeRawBufferPointer

        /// A word of the vocabulary, or number 0 and no marks.
        typealias Word = (id: WordID, marks: WordMarks)

        /// A folded word.
        func word(of folded: UnsafeBufferPointer<UInt8>) -> Word {
            find(WordHash(folded), UnsafeRawBufferPointer(folded), caseBits: 0)
        }

        /// An ASCII word of the tokenizer in any case, of which the hash is known. Letters, digits
        /// and the marks inside words fold to themselves with the sixth bit set.
        @inline(__always)
        func word(ofASCII word: UnsafeBufferPointer<UInt8>, _ hash: WordHash) -> Word {
            find(hash, UnsafeRawBufferPointer(word), caseBits: 0x2020_2020_2020_2020)
        }

        /// A word of up to eight ASCII letters, which its hash and length tell.
        @inline(__always)
        func word(of run: LetterRun) -> Word {
            find(WordHash(value: run.letters), length: run.count) { _ in true }
        }

        /// A word in any case and with any diacritics.
        func word(ofUTF8 word: UnsafeBufferPointer<UInt8>) -> Word {
            Folding.fold(String(decoding: word, as: UTF8.self))
                .withUnsafeBufferPointer { self.word(of: $0) }
        }

        /// - Parameter caseBits: set in the bytes of `word` before they are compared.
        @inline(__always)
        private func find(
            _ hash: WordHash, _ word: UnsafeRawBufferPointer, caseBits: UInt64
        ) -> Word {
            find(hash, length: word.count) {
                word.count <= 8 || spelling($0, is: word, caseBits)
            }
        }

        /// - Parameter isSame: whether a word with that hash and length is the one.
        @inline(__always)
        private func find(_ hash: WordHash, length: Int, _ isSame: (WordID) -> Bool) -> Word {
            // In bounds: the number of slots is a power of two, and one in two is free.
            var i = hash.slot & (slots.count &- 1)
            while true {
                let slot = slots[i]
                if slot.id == 0 { return (0, []) }
                if slot.hash == hash.value, Int(slot.length) == length, isSame(slot.id) {
                    return (slot.id, slot.marks)
                }
                i = (i &+ 1) & (slots.count &- 1)
            }
        }

        /// Compares words of one length, more than eight bytes, eight at a time; the last eight
        /// may overlap those before.
        private func spelling(
            _ id: WordID, is word: UnsafeRawBufferPointer, _ caseBits: UInt64
        ) -> Bool {
            let start = Int(starts[Int(id) - 1])
            var at = 0
            while true {
                let other = letters.loadUnaligned(fromByteOffset: start + at, as: UInt64.self)
                let own = word.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                if own | caseBits != other { return false }
                if at == word.count - 8 { return true }
                at = min(at + 8, word.count - 8)
            }
        }
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

    /// The same as to add the letters of a run one by one.
    @inline(__always)
    mutating func add(_ run: LetterRun) {
        let bits = UInt64(8 &* run.count)
        value = (value &<< bits | value &>> (64 &- bits)) ^ run.letters
    }

    /// Spread over a table by Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
    @inline(__always)
    var slot: Int { Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) >> 32) }
}
