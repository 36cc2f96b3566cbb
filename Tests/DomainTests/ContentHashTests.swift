import Domain
import Testing

/// Vectors of FIPS 180-4 (NIST, "Examples with Intermediate Values") for SHA-256.
struct ContentHashTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func matchesKnownVectors(_ text: String, _ digest: String) {
        #expect(ContentHash.sha256Hex(Array(text.utf8)) == digest)
    }

    @Test func hashesAMillionLetters() {
        let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(ContentHash.sha256Hex(letters) == digest)
    }

    /// The digest of "abc" in base 32 (RFC 4648), its first 26 characters.
    @Test func namesContentByItsHash() {
        #expect(ContentHash.identifier("d", of: "abc") == "d_xj4bnp4pahh6uqkbidpf3lrceo")
    }

    @Test func namesAPartByItsWholeAndItsHash() {
        let whole = ContentHash.identifier("d", of: "whole")
        let id = ContentHash(Array("abc".utf8))
            .identifier(after: ContentHash.head("s", within: whole))
        #expect(id == "s_" + whole.dropFirst(2).prefix(10) + "xj4bnp4pahh6uqkb")
    }

    @Test func tellsContentAndKindApart() {
        let ids = ["", "a", "b", "ab"].flatMap { text in
            ["d", "m"].map { ContentHash.identifier($0, of: text) }
        }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.utf8.count == 28 })
    }
}
