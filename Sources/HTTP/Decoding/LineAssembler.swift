internal import Foundation

/// Cuts CR LF lines out of bytes that come in pieces; keeps the beginning of an unfinished line.
struct LineAssembler: Sendable {
    private var begun: [UInt8] = []

    /// Whether a line has begun and not ended.
    var isUnfinished: Bool { !begun.isEmpty }

    /// Takes one line off the front of `input` and returns it without CR LF; nil when the line does
    /// not end in `input`, which is then kept and empty. Throws `tooLong` as soon as the line must
    /// have more than `bytesMax` bytes, so that the result does not depend on the pieces.
    mutating func next(
        from input: inout ArraySlice<UInt8>, bytesMax: Int, tooLong: DecodingError
    ) throws(DecodingError) -> ArraySlice<UInt8>? {
        guard let end = input.indexOfLineFeed else {
            begun.append(contentsOf: input)
            input = input[input.endIndex...]
            let withoutEnd = begun.last == .carriageReturn ? begun.count - 1 : begun.count
            guard withoutEnd <= bytesMax else { throw tooLong }
            return nil
        }
        var line = input[..<end]
        input = input[(end + 1)...]
        if !begun.isEmpty {
            begun.append(contentsOf: line)
            line = begun[...]
            begun = []
        }
        let isTerminated = line.last == .carriageReturn
        guard line.count - (isTerminated ? 1 : 0) <= bytesMax else { throw tooLong }
        // RFC 9112 section 2.2 lets a recipient take a bare LF; proxies that differ on it can be
        // led astray, so it is refused here.
        guard isTerminated else { throw .bareLineFeed }
        return line.dropLast()
    }
}

extension ArraySlice<UInt8> {
    fileprivate var indexOfLineFeed: Int? {
        withUnsafeBufferPointer { bytes -> Int? in
            guard let base = bytes.baseAddress, bytes.count > 0 else { return nil }
            guard let hit = memchr(base, Int32(UInt8.lineFeed), bytes.count) else { return nil }
            return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
        }.map { startIndex + $0 }
    }
}
