internal import Domain
internal import GRDB

/// The columns of a row, read from left to right. Throws `damaged`, itself or by way of
/// `StorageError.mapping`, for a value that the store cannot have written.
struct Columns {
    private let row: Row
    private var index = 0

    init(_ row: Row) {
        self.row = row
    }

    mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ type: Value.Type = Value.self
    ) throws -> Value {
        defer { index += 1 }
        return try row.decode(type, atIndex: index)
    }

    mutating func text() throws -> String { try next() }

    mutating func textOrNil() throws -> String? { try next() }

    mutating func name<Value: RawRepresentable<String>>() throws -> Value {
        try Self.known(text(), Value.init(rawValue:))
    }

    mutating func nameOrNil<Value: RawRepresentable<String>>() throws -> Value? {
        try textOrNil().map { try Self.known($0, Value.init(rawValue:)) }
    }

    mutating func country() throws -> CountryCode { try Self.known(text()) { CountryCode($0) } }

    mutating func countryOrNil() throws -> CountryCode? {
        try textOrNil().map { try Self.known($0) { CountryCode($0) } }
    }

    mutating func dateOrNil() throws -> DateExpression? {
        try textOrNil().map { try Self.known($0) { DateExpression(edtf: $0) } }
    }

    /// Start, end and words.
    mutating func quote() throws -> Quote {
        let span = Span(start: try next(), end: try next())
        return Quote(span: span, text: try text())
    }

    /// Nil where the words are.
    mutating func quoteOrNil() throws -> Quote? {
        let (start, end): (Int?, Int?) = (try next(), try next())
        guard let text = try textOrNil() else { return nil }
        guard let start, let end else { throw StorageError.damaged(text) }
        return Quote(span: Span(start: start, end: end), text: text)
    }

    private static func known<Value>(
        _ text: String, _ parse: (String) -> Value?
    ) throws -> Value {
        guard let value = parse(text) else { throw StorageError.damaged(text) }
        return value
    }
}
