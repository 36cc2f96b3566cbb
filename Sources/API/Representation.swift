internal import HTTP
internal import HTTPTypes

/// A form in which a collection is answered. The raw value is the media type.
package enum Representation: String, CaseIterable, Sendable {
    /// A page.
    case json = "application/json"
    /// Every row as an object on a line.
    case lines = "application/x-ndjson"
    /// Every row in a table (RFC 4180) with a header.
    case csv = "text/csv"

    var contentType: String {
        self == .csv ? "text/csv; charset=utf-8; header=present" : rawValue
    }

    /// The form that `Accept` (RFC 9110, section 12.5.1) asks for most, JSON where it does not
    /// say. Throws `RequestError.notAcceptable` where it takes none of them.
    static func preferred(_ accept: String?) throws -> Representation {
        let ranges = accept?.split(separator: ",").compactMap { MediaRange($0) } ?? []
        guard let accept, !ranges.isEmpty else { return .json }
        var best: (form: Representation, quality: Double)?
        for form in allCases {
            let quality = MediaRange.quality(of: form.rawValue, among: ranges)
            if quality > best?.quality ?? 0 { best = (form, quality) }
        }
        guard let best else { throw RequestError.notAcceptable(accept) }
        return best.form
    }
}

/// One of the media ranges of `Accept`, in lower case.
private struct MediaRange {
    /// `text/csv`, `text/*` or `*/*`.
    let name: String
    /// From 0 to 1.
    let quality: Double

    /// Nil for what is no media range; parameters other than `q` are passed over.
    init?(_ text: Substring) {
        let parts = text.lowercased().split(separator: ";").map { part in
            String(part[...].trimming { $0 == " " || $0 == "\t" })
        }
        guard let name = parts.first, name.contains("/") else { return nil }
        self.name = name
        let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { $0.dropFirst(2) }
        quality = weight.flatMap { Double($0) }.map { min(max($0, 0), 1) } ?? 1
    }

    /// That of the most exact range that has the media type; 0 where none has it.
    static func quality(of type: String, among ranges: [MediaRange]) -> Double {
        let wide = type.prefix { $0 != "/" } + "/*"
        for name in [type, String(wide), "*/*"] {
            let hits = ranges.filter { $0.name == name }
            if let quality = hits.map(\.quality).max() { return quality }
        }
        return 0
    }
}
