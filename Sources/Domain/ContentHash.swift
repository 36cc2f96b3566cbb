internal import CLibSSL

/// SHA-256 (FIPS 180-4) of content, and the identifiers derived from it.
package struct ContentHash {
    /// The 32 bytes as they stand in memory. In place: an array of them would be one more
    /// allocation a fact; by eights, since they are passed in registers, each taken apart.
    private typealias Digest = InlineArray<4, UInt64>

    private let digest: Digest

    package init(_ bytes: [UInt8]) { self.init(bytes.span) }

    package init(_ bytes: borrowing Swift.Span<UInt8>) {
        var digest = Digest(repeating: 0)
        bytes.withUnsafeBufferPointer { bytes in
            withUnsafeMutableBytes(of: &digest) { digest in
                CLibSSL_sha256(
                    bytes.baseAddress, bytes.count,
                    digest.baseAddress?.assumingMemoryBound(to: UInt8.self))
            }
        }
        self.digest = digest
    }

    /// 64 lower-case hexadecimal digits.
    package var hex: String { withUnsafeBytes(of: digest) { Self.hex([UInt8]($0)) } }

    /// `prefix`, `_` and 26 lower-case base 32 characters (RFC 4648, section 6): 130 bits of the
    /// hash. Equal content gives equal identifiers on every machine.
    package func identifier(_ prefix: String) -> String {
        identifier(after: Array("\(prefix)_".utf8), count: 26)
    }

    /// The same of a part of something that has an identifier: a head, and then 80 bits of the
    /// hash.
    package func identifier(after head: [UInt8]) -> String { identifier(after: head, count: 16) }

    /// What the identifiers of the parts of one whole begin with: `prefix`, `_` and ten characters
    /// of the whole's, 50 bits. They lie together in every index.
    package static func head(_ prefix: String, within whole: String) -> [UInt8] {
        Array("\(prefix)_".utf8) + Array(whole.utf8).dropFirst(2).prefix(10)
    }

    /// The hash of `bytes` in hexadecimal digits.
    package static func sha256Hex(_ bytes: [UInt8]) -> String { ContentHash(bytes).hex }

    /// The identifier of `content` as UTF-8.
    package static func identifier(_ prefix: String, of content: String) -> String {
        ContentHash(Array(content.utf8)).identifier(prefix)
    }

    /// HMAC-SHA-256 (RFC 2104) of a message: 64 lower-case hexadecimal digits.
    package static func hmacHex(_ message: [UInt8], key: [UInt8]) -> String {
        hex(
            [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { output, count in
                HMAC(
                    EVP_sha256(), key, Int32(key.count), message, message.count,
                    output.baseAddress, nil)
                count = Int(SHA256_DIGEST_LENGTH)
            })
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: 2 * bytes.count) { output in
            for (i, byte) in bytes.enumerated() {
                output[2 * i] = hexadecimalDigits.utf8Start[Int(byte >> 4)]
                output[2 * i + 1] = hexadecimalDigits.utf8Start[Int(byte & 15)]
            }
            return 2 * bytes.count
        }
    }

    /// - Parameter count: the characters of `digest` in base 32, at most 26.
    private func identifier(after head: [UInt8], count: Int) -> String {
        // By way of the stack: a string that is written in place is checked twice over.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: head.count + 32) { output in
            let start = output.initialize(fromContentsOf: head)
            let bytes = UnsafeMutableRawBufferPointer(output)
            withUnsafeBytes(of: digest) { digest in
                // Eight digits are five bytes, read with three more: at most the 24th of 32 for
                // the last of 26 digits.
                for i in 0..<(count + 7) / 8 {
                    let bits = digest.loadUnaligned(fromByteOffset: 5 * i, as: UInt64.self)
                    bytes.storeBytes(
                        of: Self.base32(UInt64(bigEndian: bits) &>> 24).bigEndian,
                        toByteOffset: start + 8 * i, as: UInt64.self)
                }
            }
            return String(
                decoding: UnsafeMutableBufferPointer(rebasing: output[..<(start + count)]),
                as: UTF8.self)
        }
    }

    /// The eight digits of 40 bits, all at once: the first in the highest byte.
    private static func base32(_ bits: UInt64) -> UInt64 {
        // Halves of 20 bits apart, then quarters of ten, then five bits in each byte.
        var values = bits &<< 12 & 0xFFFFF &<< 32 | bits & 0xFFFFF
        values = values &<< 6 & 0x03FF_0000_03FF_0000 | values & 0x0000_03FF_0000_03FF
        values = values &<< 3 & 0x1F00_1F00_1F00_1F00 | values & 0x001F_001F_001F_001F
        // From "a" on; those from 26 on, which six more take to 32, from "2" on.
        let areFigures = (values &+ 6 &* eachByte) &>> 5 & eachByte
        return values &+ 0x61 &* eachByte &- 73 &* areFigures
    }

    private static var eachByte: UInt64 { 0x0101_0101_0101_0101 }

    private static let hexadecimalDigits: StaticString = "0123456789abcdef"
}
