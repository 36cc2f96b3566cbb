/// Counts the letters and digits of a word, to tell what it is and how it is written, and
/// hashes those in ASCII.
struct LetterCounter {
    private(set) var letters = 0
    private(set) var digits = 0
    private var upper = 0
    private var startsUpper = false
    var hash = WordHash()

    /// Counts ASCII letters from `start` on, eight at a time; the offset of the first other byte,
    /// or of one of the last eight.
    @inline(__always)
    mutating func skip(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        while at &+ 8 <= bytes.count {
            // In bounds, by the condition: a text has no more than Int32.max bytes.
            let run = LetterRun(
                UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
                    .loadUnaligned(fromByteOffset: at, as: UInt64.self))
            count(run)
            at &+= run.count
            if run.count < 8 { break }
        }
        return at
    }

    /// Counts ASCII letters and digits from `start` on; the offset of the first other byte.
    mutating func skipMixed(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case 97...122:
                letters &+= 1
                hash.add(byte)
            case 65...90:
                count(isUpper: true)
                hash.add(byte | 0x20)
            case 48...57:
                digits &+= 1
                hash.add(byte)
            default: return at
            }
            at &+= 1
        }
        return at
    }

    @inline(__always)
    mutating func count(_ run: LetterRun) {
        hash.add(run)
        if run.upper != 0 {
            upper &+= run.upper.nonzeroBitCount
            if letters == 0 { startsUpper = run.upper & 0x80 != 0 }
        }
        letters &+= run.count
    }

    /// Counts a letter outside ASCII.
    mutating func count(_ scalar: Unicode.Scalar) { count(isUpper: scalar.properties.isUppercase) }

    @inline(__always)
    private mutating func count(isUpper: Bool) {
        letters &+= 1
        guard isUpper else { return }
        upper &+= 1
        if letters == 1 { startsUpper = true }
    }

    var shape: Token.Shape {
        if letters == 0 { return .other }
        return Token.Shape(letters: letters, upper: upper, startsUpper: startsUpper)
    }
}

extension Token.Shape {
    @inline(__always)
    init(letters: Int, upper: Int, startsUpper: Bool) {
        if upper == 0 {
            self = .lower
        } else if upper == letters, letters > 1 {
            self = .upper
        } else {
            self = startsUpper ? .capitalised : .other
        }
    }
}

/// The ASCII letters that eight bytes begin with, told by arithmetic on all bytes at once
/// (Mycroft's tests): in a mask the high bit of each byte says yes.
struct LetterRun {
    let count: Int
    /// The letters in lower case, the last of them in the lowest byte.
    let letters: UInt64
    /// A mask of the capitals among them.
    let upper: UInt64

    /// - Parameter word: eight bytes as they stand in memory.
    @inline(__always)
    init(_ word: UInt64) {
        let bytes = UInt64(littleEndian: word)
        let lower = bytes | 0x2020_2020_2020_2020
        let sevenBits = lower & 0x7F7F_7F7F_7F7F_7F7F
        let fromA = sevenBits &+ 0x1F1F_1F1F_1F1F_1F1F
        let pastZ = sevenBits &+ 0x0505_0505_0505_0505
        let others = ~(fromA & ~pastZ & ~bytes) & 0x8080_8080_8080_8080
        count = others.trailingZeroBitCount &>> 3
        letters = lower.byteSwapped >> UInt64(64 &- 8 &* count)
        // The bits below the first other byte's; all where every byte is a letter.
        let run = (others &- 1) & ~others
        upper = ~bytes &<< 2 & run & 0x8080_8080_8080_8080
    }

    /// Of a word of these letters.
    @inline(__always)
    var shape: Token.Shape {
        if upper == 0 { return .lower }
        // The first letter alone: told without a count.
        if upper == 0x80 { return .capitalised }
        return Token.Shape(
            letters: count, upper: upper.nonzeroBitCount, startsUpper: upper & 0x80 != 0)
    }
}
