/// Writes one JSON text (RFC 8259) by appending bytes, in the order of the calls.
///
/// Members whose value is nil are left out, which is how the API says "not known".
package struct JSONWriter {
    /// The UTF-8 text so far.
    package private(set) var bytes: [UInt8] = []
    private let isIndented: Bool
    private var depth = 0
    private var needsComma = false

    /// `isIndented` puts each member on a line of its own; else there is no white space at all.
    package init(isIndented: Bool = false, capacity: Int = 0) {
        self.isIndented = isIndented
        bytes.reserveCapacity(capacity)
    }

    /// An object, with what `body` writes as its members.
    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        nest(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// An array, with what `write` makes of each element.
    package mutating func array<Element>(
        _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        nest(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
            for element in elements { write(&writer, element) }
        }
    }

    /// The name of a member; its value must be written next. `name` needs no escaping.
    package mutating func name(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(contentsOf: isIndented ? [0x22, 0x3A, 0x20] : [0x22, 0x3A])
        needsComma = false
    }

    package mutating func string(_ value: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        appendEscaped(value)
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    package mutating func integer(_ value: Int) { literal(String(value)) }

    package mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

    /// Whole numbers without fraction and exponent as far as Int reaches. A value that JSON
    /// cannot express (RFC 8259, section 6: infinity, not a number) becomes null.
    package mutating func number(_ value: Double) {
        literal(value.isFinite ? Self.text(of: value) : "null")
    }

    /// A finite number as JSON has it.
    static func text(of value: Double) -> String {
        Int(exactly: value).map { String($0) } ?? "\(value)"
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        needsComma = false
        depth += 1
        body(&self)
        depth -= 1
        if needsComma { breakLine() }
        bytes.append(close)
        needsComma = true
    }

    /// A comma where an element stands before, and a new line inside of an object or array.
    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        let isValueOfMember = bytes.last == UInt8(ascii: ":") || bytes.last == UInt8(ascii: " ")
        if depth > 0, !isValueOfMember { breakLine() }
    }

    private mutating func breakLine() {
        guard isIndented else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
}

extension JSONWriter {
    /// RFC 8259, section 7: quotation mark, reverse solidus and U+0000 to U+001F are escaped,
    /// all else stands for itself.
    private mutating func appendEscaped(_ value: String) {
        var value = value
        value.withUTF8 { source in
            var start = 0
            for (index, byte) in source.enumerated() where Self.needsEscape(byte) {
                bytes.append(contentsOf: source[start..<index])
                appendEscape(byte)
                start = index + 1
            }
            bytes.append(contentsOf: source[start...])
        }
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func appendEscape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x22, 0x5C: bytes.append(byte)
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}

extension JSONWriter {
    package mutating func member(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        self.name(name)
        string(value)
    }

    package mutating func member(_ name: StaticString, _ value: Int) {
        self.name(name)
        integer(value)
    }

    package mutating func member(_ name: StaticString, _ value: Double?) {
        guard let value else { return }
        self.name(name)
        number(value)
    }

    package mutating func member(_ name: StaticString, _ value: Bool) {
        self.name(name)
        boolean(value)
    }

    /// An array of strings on one line.
    package mutating func member(_ name: StaticString, _ values: [String]) {
        self.name(name)
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(contentsOf: isIndented ? [0x2C, 0x20] : [0x2C]) }
            bytes.append(UInt8(ascii: "\""))
            appendEscaped(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    package mutating func member<Element>(
        _ name: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        self.name(name)
        array(elements, write)
    }

    package mutating func member(_ name: StaticString, object body: (inout JSONWriter) -> Void) {
        self.name(name)
        object(body)
    }
}
