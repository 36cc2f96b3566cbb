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
        Array("\(prefix)_".utf8) + whole.utf8.dropFirst(2).prefix(10)
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
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: head.count + count) { output in
            let start = output.initialize(fromContentsOf: head)
            let digits = Self.base32Digits.utf8Start
            withUnsafeBytes(of: digest) { digest in
                // Eight digits are five bytes, read with three more: at most the 24th of 32 for
                // the last of 26 digits.
                var bits: UInt64 = 0
                for i in 0..<count {
                    if i % 8 == 0 {
                        bits = UInt64(
                            bigEndian: digest.loadUnaligned(
                                fromByteOffset: i / 8 * 5, as: UInt64.self))
                    }
                    output[start + i] = digits[Int(bits &>> 59)]
                    bits &<<= 5
                }
            }
            return String(decoding: output, as: UTF8.self)
        }
    }

    private static let hexadecimalDigits: StaticString = "0123456789abcdef"
    private static let base32Digits: StaticString = "abcdefghijklmnopqrstuvwxyz234567"
}
