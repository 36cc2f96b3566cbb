internal import Domain
internal import Lexicons
internal import Storage

/// A query parameter as an operation declares it; what is not declared is refused.
package struct Parameter: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Alpha-2 code, alpha-3 code or name.
        case country
        /// Our code, or one of the OECD DAC or the World Treaty Index.
        case sector
        /// One of a closed list of words.
        case choice([String])
        /// Words of a name.
        case search
        /// A search expression of the full text.
        case expression
        /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        case date
        /// Some of a closed list of words, parted by commas.
        case names([String])
        /// Of an element, in the path.
        case identifier
        /// A text that the document has beside its own.
        case field
        /// BCP 47.
        case languageTag
        /// `true` or `false`.
        case flag
        case integer(ClosedRange<Int>, default: Int)
        case cursor
    }

    package let name: String
    package let kind: Kind
    /// Whether the parameter may stand more than once.
    package let isRepeatable: Bool
    /// What it selects, as a noun phrase.
    package let summary: String

    init(_ name: String, _ kind: Kind, isRepeatable: Bool = false, _ summary: String) {
        self.name = name
        self.kind = kind
        self.isRepeatable = isRepeatable
        self.summary = summary
    }
}

/// A value of a parameter after validation.
enum ParameterValue: Hashable, Sendable {
    case country(CountryCode)
    /// All that a code stands for.
    case sectors([Sector])
    case text(String)
    case names([String])
    case expression(SearchExpression)
    case flag(Bool)
    case date(DateExpression)
    case integer(Int)
    case cursor(Cursor)
}

extension Parameter {
    /// Throws `badParameter` or `unknownCountry`, which name the parameter.
    func value(of raw: String, _ context: ParameterContext) throws -> ParameterValue {
        if kind == .expression { return .expression(try expression(raw)) }
        if let value = read(raw, context) { return value }
        if kind == .country { throw RequestError.unknownCountry(parameter: name, value: raw) }
        throw RequestError.badParameter(name, value: raw, expected: expected)
    }

    private func read(_ raw: String, _ context: ParameterContext) -> ParameterValue? {
        switch kind {
        case .country: context.lexicon.countryCode(named: raw).map { .country($0) }
        case .sector: Self.sectors(context.lexicon.sectors(coded: raw))
        case .choice(let words): words.contains(raw) ? .text(raw) : nil
        case .names(let words): Self.names(raw, among: words)
        case .identifier: .text(raw)
        case .field: Self.isField(raw) ? .text(raw) : nil
        case .languageTag: ((try? DocumentBody.languageTag(raw)) ?? nil).map { .text($0) }
        case .expression: nil
        case .search: Self.isSearchable(raw) ? .text(raw) : nil
        case .date: DateExpression.Point(edtf: raw).map { .date(DateExpression($0)) }
        case .flag: Bool(raw).map { .flag($0) }
        case .integer(let range, _): Self.integer(raw, in: range).map { .integer($0) }
        case .cursor: context.cursorKey.cursor(raw).map { .cursor($0) }
        }
    }

    private static func sectors(_ found: [Sector]) -> ParameterValue? {
        found.isEmpty ? nil : .sectors(found)
    }

    private func expression(_ raw: String) throws -> SearchExpression {
        guard raw.unicodeScalars.count <= APILimits.expressionCodePointsMax else {
            throw RequestError.badParameter(name, value: raw, expected: expected)
        }
        do {
            return try SearchExpression(raw)
        } catch let fault as SearchFault {
            throw RequestError.badExpression(parameter: name, value: raw, fault)
        }
    }

    private static func names(_ raw: String, among words: [String]) -> ParameterValue? {
        let names = raw.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return names.allSatisfy(words.contains) ? .names(names) : nil
    }

    private static func isSearchable(_ raw: String) -> Bool {
        raw.unicodeScalars.count <= APILimits.searchCodePointsMax
            && raw.contains { $0.isLetter || $0.isNumber }
    }

    private static func isField(_ raw: String) -> Bool {
        raw.unicodeScalars.count <= APILimits.fieldCodePointsMax && !raw.utf8.contains(0)
    }

    /// Decimal digits only: Int would take a plus sign too.
    private static func integer(_ raw: String, in range: ClosedRange<Int>) -> Int? {
        guard raw.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(raw).flatMap { range.contains($0) ? $0 : nil }
    }

    /// What a value must be, to go on "expected ".
    var expected: String {
        switch kind {
        case .country: "an ISO 3166-1 code or the name of a country"
        case .sector:
            "a code of the OECD DAC or the World Treaty Index, or one of "
                + Sector.allCases.map(\.rawValue).joined(separator: ", ")
        case .choice(let words): "one of " + words.joined(separator: ", ")
        case .names(let words):
            "names with commas between them, of " + words.joined(separator: ", ")
        case .identifier: "an identifier"
        case .field: "a text of at most \(APILimits.fieldCodePointsMax) characters"
        case .languageTag: "a language tag such as en or zh-Hant"
        case .expression:
            "a search expression of at most \(APILimits.expressionCodePointsMax) characters"
        case .search: "words, at most \(APILimits.searchCodePointsMax) characters"
        case .date: "a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD"
        case .flag: "true or false"
        case .integer(let range, _):
            "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .cursor: "a cursor that an earlier answer gave as next"
        }
    }
}
