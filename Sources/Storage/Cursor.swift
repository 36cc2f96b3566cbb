internal import Domain
internal import Foundation

/// A position in a collection: everything after the element with this date and id.
/// It stays valid when elements are added or deleted, its own included.
package struct Cursor: Hashable, Sendable, CustomStringConvertible {
    /// `YYYY-MM-DD`, or empty for an element without a date.
    let sortDate: String
    let id: String
    package let collection: StoredCollection

    /// Nil unless `id` is one of a collection and `sortDate` empty or a day.
    init?(sortDate: String, id: String) {
        guard let collection = StoredCollection(rawValue: String(id.prefix(2))), id.count > 2,
            sortDate.isEmpty || DateExpression(edtf: sortDate)?.description.count == 10
        else { return nil }
        self.sortDate = sortDate
        self.id = id
        self.collection = collection
    }

    /// Nil for a text that no `description` gave: cut off, altered or made up.
    package init?(_ opaque: String) {
        guard opaque.utf8.count <= StorageLimits.cursorCharactersMax,
            let bytes = Data(base64Encoded: Self.standardBase64(opaque)),
            let text = String(data: bytes, encoding: .utf8)
        else { return nil }
        let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3 else { return nil }
        self.init(sortDate: parts[0], id: parts[1])
        guard description == opaque else { return nil }
    }

    /// Letters, digits, `-` and `_` only (RFC 4648, section 5, without padding).
    package var description: String {
        let position = "\(sortDate) \(id)"
        let check = ContentHash.sha256Hex(Array("cursor \(position)".utf8)).prefix(8)
        return Data("\(position) \(check)".utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func standardBase64(_ opaque: String) -> String {
        let padding = String(repeating: "=", count: (4 - opaque.utf8.count % 4) % 4)
        return opaque.replacing("-", with: "+").replacing("_", with: "/") + padding
    }
}
