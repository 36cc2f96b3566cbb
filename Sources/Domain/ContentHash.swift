internal import CLibSSL

/// SHA-256 (FIPS 180-4) of content, and the identifiers derived from it.
package enum ContentHash {
    /// 64 lower-case hexadecimal digits.
    package static func sha256Hex(_ bytes: [UInt8]) -> String {
        hex(bytes.withUnsafeBufferPointer(sha256))
    }

    /// `prefix`, `_` and 26 lower-case base 32 characters (RFC 4648, section 6): 130 bits of the
    /// SHA-256 of `content`. Equal content gives equal identifiers on every machine.
    package static func identifier(_ prefix: String, of content: String) -> String {
        var content = content
        return prefix + "_" + base32(content.withUTF8(sha256))
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
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }

    private static func sha256(_ input: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { output, count in
            SHA256(input.baseAddress, input.count, output.baseAddress)
            count = Int(SHA256_DIGEST_LENGTH)
        }
    }

    private static func base32(_ bytes: [UInt8]) -> String {
        let digits = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
        var output: [UInt8] = []
        var bits = 0
        var pending = 0
        for byte in bytes where output.count < 26 {
            pending = pending << 8 | Int(byte)
            bits += 8
            while bits >= 5, output.count < 26 {
                bits -= 5
                output.append(digits[pending >> bits & 31])
            }
            pending &= 1 << bits - 1
        }
        return String(decoding: output, as: UTF8.self)
    }
}
