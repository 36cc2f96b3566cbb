/// Translates UTF-8 byte offsets of a text into Unicode code points: a count every 64 bytes, and
/// a short scan from there.
struct CodePoints {
    private static let step = 64
    private let bytes: [UInt8]
    private var counts: [Int32] = []
    /// Code points in the whole text.
    let count: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        counts.reserveCapacity(bytes.count / Self.step + 1)
        var count = 0
        for start in stride(from: 0, to: bytes.count, by: Self.step) {
            counts.append(Int32(count))
            for i in start..<min(start + Self.step, bytes.count) {
                count &+= bytes[i] & 0xC0 == 0x80 ? 0 : 1
            }
        }
        self.count = count
    }

    /// The number of code points before a byte offset.
    func offset(ofByte byte: Int) -> Int {
        guard byte < bytes.count else { return count }
        var count = Int(counts[byte / Self.step])
        for i in byte / Self.step * Self.step..<byte where bytes[i] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
