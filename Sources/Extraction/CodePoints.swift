/// Translates UTF-8 byte offsets of a text into Unicode code points: a count every 64 bytes, and
/// a short scan from there. Both take eight bytes at a time.
struct CodePoints {
    private static let step = 64
    private let bytes: [UInt8]
    private let counts: [Int32]
    /// Code points in the whole text.
    let count: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var counts: [Int32] = []
        counts.reserveCapacity(bytes.count / Self.step + 1)
        var count = 0
        bytes.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count, by: Self.step) {
                counts.append(Int32(count))
                count +=
                    bytes.isBlockOfASCII(from: start)
                    ? Self.step : bytes.scalars(in: start..<min(start + Self.step, bytes.count))
            }
        }
        self.counts = counts
        self.count = count
    }

    /// The number of code points before a byte offset.
    func offset(ofByte byte: Int) -> Int {
        guard byte < bytes.count else { return count }
        let block = byte / Self.step
        let before = Int(counts[block])
        // ASCII, as most are: told by the count at its end.
        if block + 1 < counts.count, Int(counts[block + 1]) - before == Self.step {
            return before + byte % Self.step
        }
        return before
            + bytes.withUnsafeBytes { $0.scalars(in: block * Self.step..<byte) }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether 64 bytes from an offset on are there, and ASCII: so most are.
    @inline(__always)
    fileprivate func isBlockOfASCII(from start: Int) -> Bool {
        guard start + 64 <= count else { return false }
        var bits: UInt64 = 0
        for i in 0..<8 { bits |= loadUnaligned(fromByteOffset: start + 8 * i, as: UInt64.self) }
        return bits & 0x8080_8080_8080_8080 == 0
    }

    /// The scalars that begin within a range of at most 64 bytes: the bytes that continue none.
    @inline(__always)
    fileprivate func scalars(in range: Range<Int>) -> Int {
        precondition(range.upperBound <= count)
        var at = range.lowerBound
        // One bit a byte, added up bytewise: no sum passes 64, which a byte holds.
        var continuations: UInt64 = 0
        while at + 8 <= range.upperBound {
            let word = loadUnaligned(fromByteOffset: at, as: UInt64.self)
            // 10xxxxxx: the high bit without the next.
            continuations &+= (word & ~(word &<< 1) & 0x8080_8080_8080_8080) &>> 7
            at += 8
        }
        var sum = range.count - Int((continuations &* 0x0101_0101_0101_0101) &>> 56)
        while at < range.upperBound {
            if self[at] & 0xC0 == 0x80 { sum -= 1 }
            at += 1
        }
        return sum
    }
}
