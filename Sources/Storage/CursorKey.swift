internal import Domain
internal import Foundation

/// Signs the cursors that leave the store, so that none comes back altered or made up. It is
/// made with the store and kept in its file: a cursor outlives the process.
package struct CursorKey: Hashable, Sendable {
    private let bytes: [UInt8]

    init(_ key: String) { bytes = Array(key.utf8) }

    /// Letters, digits, `-` and `_` only (RFC 4648, section 5, without padding).
    package func text(of cursor: Cursor) -> String {
        let parts = [cursor.collection.rawValue, cursor.order, cursor.id]
        let position = parts.joined(separator: Self.separator)
        return Data((position + Self.separator + signature(of: position)).utf8)
            .base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Nil for a text that `text(of:)` did not give under this key.
    package func cursor(_ opaque: String) -> Cursor? {
        guard opaque.utf8.count <= StorageLimits.cursorCharactersMax,
            let bytes = Data(base64Encoded: Self.standardBase64(opaque)),
            let text = String(data: bytes, encoding: .utf8)
        else { return nil }
        let parts = text.components(separatedBy: Self.separator)
        guard parts.count == 4, let collection = StoredCollection(rawValue: parts[0]) else {
            return nil
        }
        let cursor = Cursor(collection: collection, order: parts[1], id: parts[2])
        return self.text(of: cursor) == opaque ? cursor : nil
    }

    /// Half of an HMAC-SHA-256: who guesses it for a position gains a page that is free anyway.
    private func signature(of position: String) -> String {
        String(ContentHash.hmacHex(Array(position.utf8), key: bytes).prefix(32))
    }

    /// A character that no date, id, code or name has.
    private static let separator = "\u{1F}"

    private static func standardBase64(_ opaque: String) -> String {
        let padding = String(repeating: "=", count: (4 - opaque.utf8.count % 4) % 4)
        return opaque.replacing("-", with: "+").replacing("_", with: "/") + padding
    }
}
