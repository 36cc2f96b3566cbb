/// A member of an object as it stands in a request.
package struct JSONMember: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        case string(String)
        case number, boolean, null, array, object
    }

    package let name: String
    package let value: Value

    package init(name: String, value: Value) {
        self.name = name
        self.value = value
    }
}

/// Reads the one shape that requests have, an object; what is nested in it is checked, not kept.
///
/// Foundation's readers keep the last of two members of one name, let a trailing comma pass and
/// do not say where a text is wrong; hence this one. Time is linear in the length.
package struct JSONReader {
    /// Objects and arrays within each other: no request needs more than one, and the reader
    /// calls itself at each.
    package static let nestingLevelsMax = 32

    private let bytes: [UInt8]
    private var index = 0

    /// The members of the object in `bytes`, which must be UTF-8, in their order.
    package static func members(of bytes: [UInt8]) throws(JSONFault) -> [JSONMember] {
        var reader = JSONReader(bytes: bytes)
        reader.skipSpace()
        guard reader.peek == UInt8(ascii: "{") else { throw reader.fault(.notAnObject) }
        let members = try reader.object(depth: 1)
        reader.skipSpace()
        guard reader.peek == nil else { throw reader.fault(.trailingContent) }
        return members
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func object(depth: Int) throws(JSONFault) -> [JSONMember] {
        var members: [JSONMember] = []
        var names: Set<String> = []
        try elements(until: UInt8(ascii: "}")) { (reader) throws(JSONFault) in
            let start = reader.index
            let name = try reader.string()
            guard names.insert(name).inserted else {
                throw JSONFault(reason: .duplicateMember, offset: start)
            }
            reader.skipSpace()
            try reader.expect(UInt8(ascii: ":"))
            members.append(JSONMember(name: name, value: try reader.value(depth: depth)))
        }
        return members
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONMember.Value {
        skipSpace()
        switch peek {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"):
            _ = try object(depth: try deeper(depth))
            return .object
        case UInt8(ascii: "["):
            let depth = try deeper(depth)
            try elements(until: UInt8(ascii: "]")) { (reader) throws(JSONFault) in
                _ = try reader.value(depth: depth)
            }
            return .array
        case UInt8(ascii: "t"): return try word("true", .boolean)
        case UInt8(ascii: "f"): return try word("false", .boolean)
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private func deeper(_ depth: Int) throws(JSONFault) -> Int {
        guard depth < Self.nestingLevelsMax else { throw fault(.tooDeep) }
        return depth + 1
    }

    /// What stands between the bracket at `index` and `close`, separated by commas.
    private mutating func elements(
        until close: UInt8, _ element: (inout JSONReader) throws(JSONFault) -> Void
    ) throws(JSONFault) {
        index += 1
        skipSpace()
        if peek == close {
            index += 1
            return
        }
        while true {
            skipSpace()
            try element(&self)
            skipSpace()
            if peek == close { break }
            let comma = index
            try expect(UInt8(ascii: ","))
            skipSpace()
            if peek == close { throw JSONFault(reason: .trailingComma, offset: comma) }
        }
        index += 1
    }
}

extension JSONReader {
    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private func fault(_ reason: JSONFault.Reason) -> JSONFault {
        JSONFault(reason: peek == nil ? .unexpectedEnd : reason, offset: index)
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            index += 1
        }
    }

    private mutating func expect(_ byte: UInt8) throws(JSONFault) {
        guard peek == byte else { throw fault(.unexpectedByte) }
        index += 1
    }

    private mutating func word(
        _ word: StaticString, _ value: JSONMember.Value
    ) throws(JSONFault) -> JSONMember.Value {
        for offset in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[offset]) }
        return value
    }

    /// RFC 8259, section 6.
    private mutating func number() throws(JSONFault) -> JSONMember.Value {
        let start = index
        if peek == UInt8(ascii: "-") { index += 1 }
        if peek == UInt8(ascii: "0") { index += 1 } else { try digits(from: start) }
        if peek == UInt8(ascii: ".") {
            index += 1
            try digits(from: start)
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            index += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
            try digits(from: start)
        }
        return .number
    }

    private mutating func digits(from start: Int) throws(JSONFault) {
        guard let byte = peek, (0x30...0x39).contains(byte) else {
            throw fault(start == index ? .unexpectedByte : .badNumber)
        }
        while let byte = peek, (0x30...0x39).contains(byte) { index += 1 }
    }
}

extension JSONReader {
    /// RFC 8259, section 7. Runs without escapes are taken over whole.
    private mutating func string() throws(JSONFault) -> String {
        try expect(UInt8(ascii: "\""))
        var text: [UInt8] = []
        var start = index
        while let byte = peek, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw fault(.controlCharacter) }
            guard byte == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            text.append(contentsOf: bytes[start..<index])
            text.append(contentsOf: String(try escape()).utf8)
            start = index
        }
        text.append(contentsOf: bytes[start..<index])
        try expect(UInt8(ascii: "\""))
        return String(decoding: text, as: UTF8.self)
    }

    /// The character that the escape sequence at `index` stands for.
    private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
        index += 1
        guard let byte = peek else { throw fault(.unexpectedEnd) }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            index += 1
            return Unicode.Scalar(byte)
        case UInt8(ascii: "u"): return try codePoint()
        default:
            guard let character = Self.shortEscapes[byte] else { throw fault(.badEscape) }
            index += 1
            return character
        }
    }

    private static let shortEscapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
        UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    /// Four hexadecimal digits, twice where they are a surrogate pair.
    private mutating func codePoint() throws(JSONFault) -> Unicode.Scalar {
        let start = index - 1
        let lone = JSONFault(reason: .loneSurrogate, offset: start)
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(first), peek == UInt8(ascii: "\\") else { throw lone }
        index += 1
        guard peek == UInt8(ascii: "u") else { throw lone }
        let second = try codeUnit()
        guard UTF16.isTrailSurrogate(second) else { throw lone }
        let offset = UInt32(first - 0xD800) << 10 + UInt32(second - 0xDC00)
        guard let scalar = Unicode.Scalar(0x10000 + offset) else { throw lone }
        return scalar
    }

    /// The `u` at `index` and four hexadecimal digits.
    private mutating func codeUnit() throws(JSONFault) -> UInt16 {
        index += 1
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue,
                byte < 0x80
            else { throw fault(.badEscape) }
            unit = unit << 4 | UInt16(digit)
            index += 1
        }
        return unit
    }
}
