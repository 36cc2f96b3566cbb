/// Reads the language of `SearchExpression` and writes that of FTS5.
struct SearchParser {
    private static let depthMax = 16
    private static let termsMax = 64

    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var terms = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    mutating func whole() throws -> String {
        let expression = try alternatives(depth: 0)
        guard peek == nil else { throw fault(.closingParenthesis) }
        return expression
    }

    /// Weakest: `a OR b`.
    private mutating func alternatives(depth: Int) throws -> String {
        guard depth <= Self.depthMax else { throw fault(.tooDeep) }
        var parts = [try conjunction(depth: depth)]
        while takeWord("OR") { parts.append(try conjunction(depth: depth)) }
        return Self.joined(parts, "OR")
    }

    /// `a b` is `a AND b`.
    private mutating func conjunction(depth: Int) throws -> String {
        var parts = [try difference(depth: depth)]
        while true {
            if takeWord("AND") {
                parts.append(try difference(depth: depth))
            } else if let next = peek, next != ")", !isWord("OR"), !isWord("NOT") {
                parts.append(try difference(depth: depth))
            } else {
                return Self.joined(parts, "AND")
            }
        }
    }

    private mutating func difference(depth: Int) throws -> String {
        var result = try operand(depth: depth)
        while takeWord("NOT") { result = "(\(result) NOT \(try operand(depth: depth)))" }
        return result
    }

    private mutating func operand(depth: Int) throws -> String {
        if peek == "(" {
            let start = index
            index += 1
            let inner = try alternatives(depth: depth + 1)
            guard peek == ")" else { throw SearchFault(reason: .openParenthesis, offset: start) }
            index += 1
            return "(\(inner))"
        }
        return isNear ? try near() : try phrase()
    }

    private mutating func near() throws -> String {
        let start = index
        index += 5
        var phrases: [String] = []
        while let next = peek, next != ")", next != "," { phrases.append(try phrase()) }
        var distance = 10
        if peek == "," {
            index += 1
            guard let number = number(), number <= 1000 else { throw fault(.badDistance) }
            distance = number
        }
        guard peek != nil else { throw SearchFault(reason: .openParenthesis, offset: start) }
        guard peek == ")", !phrases.isEmpty else { throw fault(.badDistance) }
        index += 1
        return "NEAR(\(phrases.joined(separator: " ")), \(distance))"
    }

    /// A word or a text between quotation marks; with a star after it the beginning of a word.
    private mutating func phrase() throws -> String {
        guard let first = peek, !isWord("AND"), !isWord("OR"), !isWord("NOT") else {
            throw fault(.noOperand)
        }
        let start = index
        terms += 1
        guard terms <= Self.termsMax else { throw fault(.tooLong) }
        let words = first == "\"" ? try quoted() : plain()
        guard !words.isEmpty || first == "\"" else { throw fault(.noOperand) }
        guard
            words.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }
            )
        else { throw SearchFault(reason: .noWord, offset: start) }
        let isPrefix = index < scalars.count && scalars[index] == "*"
        if isPrefix { index += 1 }
        return "\"" + String(String.UnicodeScalarView(words)) + (isPrefix ? "\" *" : "\"")
    }

    private mutating func quoted() throws -> [Unicode.Scalar] {
        let start = index
        index += 1
        guard let end = scalars[index...].firstIndex(of: "\"") else {
            throw SearchFault(reason: .openQuote, offset: start)
        }
        defer { index = end + 1 }
        return Array(scalars[index..<end])
    }

    private mutating func plain() -> [Unicode.Scalar] {
        let word = scalars[index...].prefix {
            !$0.properties.isWhitespace && !["(", ")", "\"", "*", ","].contains($0)
        }
        index += word.count
        return Array(word)
    }

    private mutating func number() -> Int? {
        _ = peek
        let digits = scalars[index...].prefix { ("0"..."9").contains($0) }
        index += digits.count
        return Int(String(String.UnicodeScalarView(digits)))
    }
}

extension SearchParser {
    /// The next character that is no white space, which is passed over; nil at the end.
    private var peek: Unicode.Scalar? {
        mutating get {
            while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
            return index < scalars.count ? scalars[index] : nil
        }
    }

    private var isNear: Bool { scalars[index...].starts(with: "NEAR(".unicodeScalars) }

    /// Whether an operator, in capitals, stands next.
    private mutating func isWord(_ word: String) -> Bool {
        guard peek != nil, scalars[index...].starts(with: word.unicodeScalars) else { return false }
        let end = index + word.unicodeScalars.count
        return end == scalars.count || scalars[end].properties.isWhitespace
            || scalars[end] == "(" || scalars[end] == "\""
    }

    private mutating func takeWord(_ word: String) -> Bool {
        guard isWord(word) else { return false }
        index += word.unicodeScalars.count
        return true
    }

    private mutating func fault(_ reason: SearchFault.Reason) -> SearchFault {
        SearchFault(reason: reason, offset: index)
    }

    private static func joined(_ parts: [String], _ operation: String) -> String {
        parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " \(operation) ") + ")"
    }
}
