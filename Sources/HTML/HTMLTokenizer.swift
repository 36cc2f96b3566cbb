/// A piece of a page. Ranges are of bytes of the page.
enum HTMLToken: Hashable, Sendable {
    /// Text in which character references stand for characters.
    case text(Range<Int>)
    /// What a script or style sheet holds, in which nothing stands for anything else.
    case rawText(Range<Int>)
    /// With the name in lower case.
    case startTag(String, [HTMLAttribute])
    case endTag(String)
}

/// An attribute of a start tag.
struct HTMLAttribute: Hashable, Sendable {
    /// In lower case.
    let name: String
    /// Without quotation marks, references not resolved.
    let value: Range<Int>
}

/// Takes a page apart as section 13.2.5 of the HTML standard does; comments, declarations and
/// tags that the page ends in are passed over. Time is linear in the length of the page.
struct HTMLTokenizer {
    private let bytes: [UInt8]
    private var index = 0
    /// The element whose content is text until its end tag.
    private var textElement: String?

    /// `bytes` must be UTF-8.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Nil at the end.
    mutating func next() -> HTMLToken? {
        if let name = textElement {
            textElement = nil
            let content = index..<endOfText(of: name)
            index = content.upperBound
            if !content.isEmpty {
                return Self.resolvedTextElements.contains(name) ? .text(content) : .rawText(content)
            }
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else { return text() }
            if let token = markup() { return token }
        }
        return nil
    }

    private static let rawTextElements: Set = [
        "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext",
    ]
    private static let resolvedTextElements: Set = ["title", "textarea"]

    /// Up to the next thing that begins like a tag.
    private mutating func text() -> HTMLToken {
        let start = index
        repeat {
            index = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        } while index < bytes.count && !beginsMarkup(at: index)
        return .text(start..<index)
    }

    private func beginsMarkup(at index: Int) -> Bool {
        guard let next = byte(at: index + 1) else { return false }
        return next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
            || next == UInt8(ascii: "?")
    }

    /// What begins at a `<`; nil for what is no token.
    private mutating func markup() -> HTMLToken? {
        guard let next = byte(at: index + 1) else { return text() }
        if next.isLetter { return startTag() }
        if next == UInt8(ascii: "/") { return endTag() }
        if next == UInt8(ascii: "!") {
            skipDeclaration()
            return nil
        }
        guard next == UInt8(ascii: "?") else { return text() }
        skip(past: UInt8(ascii: ">"))
        return nil
    }

    private mutating func startTag() -> HTMLToken? {
        index += 1
        let name = tagName()
        guard let attributes = attributes() else { return nil }
        if Self.rawTextElements.contains(name) || Self.resolvedTextElements.contains(name) {
            textElement = name
        }
        return .startTag(name, attributes)
    }

    private mutating func endTag() -> HTMLToken? {
        guard let first = byte(at: index + 2) else { return text() }
        guard first.isLetter else {
            skip(past: UInt8(ascii: ">"))
            return nil
        }
        index += 2
        let name = tagName()
        return attributes() == nil ? nil : .endTag(name)
    }

    /// Comments end at `-->` or `--!>`, or at once at `<!-->` and `<!--->`; all else at `>`.
    private mutating func skipDeclaration() {
        guard byte(at: index + 2) == UInt8(ascii: "-"), byte(at: index + 3) == UInt8(ascii: "-")
        else { return skip(past: UInt8(ascii: ">")) }
        // The hyphens of the beginning may be those of the end.
        var at = index + 2
        while let end = bytes[min(at, bytes.count)...].firstIndex(of: UInt8(ascii: ">")) {
            let tail = bytes[(index + 2)..<end]
            if tail.suffix(2).elementsEqual("--".utf8)
                || tail.count >= 5 && tail.suffix(3).elementsEqual("--!".utf8)
            {
                index = end + 1
                return
            }
            at = end + 1
        }
        index = bytes.count
    }

    private mutating func skip(past byte: UInt8) {
        index = bytes[index...].firstIndex(of: byte).map { $0 + 1 } ?? bytes.count
    }

    private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }
}

extension HTMLTokenizer {
    private mutating func tagName() -> String {
        let start = index
        while let byte = byte(at: index), !byte.endsName { index += 1 }
        return lowercased(start..<index)
    }

    /// Those of the tag whose name has been read, each name once, up to and with its `>`; nil
    /// where the page ends before.
    private mutating func attributes() -> [HTMLAttribute]? {
        var attributes: [HTMLAttribute] = []
        while true {
            while let byte = byte(at: index), byte.isSpace || byte == UInt8(ascii: "/") {
                index += 1
            }
            guard let byte = byte(at: index) else { return nil }
            if byte == UInt8(ascii: ">") {
                index += 1
                return attributes
            }
            guard let attribute = attribute() else { return nil }
            if attributes.count < Self.attributesMax { attributes.append(attribute) }
        }
    }

    /// Attributes of a tag that are kept: no element has as many, and each is compared with the
    /// names that matter.
    private static var attributesMax: Int { 64 }

    private mutating func attribute() -> HTMLAttribute? {
        let start = index
        index += 1
        while let byte = byte(at: index), !byte.endsName, byte != UInt8(ascii: "=") { index += 1 }
        let name = lowercased(start..<index)
        let afterName = index
        skipSpace()
        guard byte(at: index) == UInt8(ascii: "=") else {
            return HTMLAttribute(name: name, value: afterName..<afterName)
        }
        index += 1
        skipSpace()
        guard let first = byte(at: index) else { return nil }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            index += 1
            guard let end = bytes[index...].firstIndex(of: first) else {
                index = bytes.count
                return nil
            }
            defer { index = end + 1 }
            return HTMLAttribute(name: name, value: index..<end)
        }
        let valueStart = index
        while let byte = byte(at: index), !byte.isSpace, byte != UInt8(ascii: ">") { index += 1 }
        return HTMLAttribute(name: name, value: valueStart..<index)
    }

    private mutating func skipSpace() {
        while let byte = byte(at: index), byte.isSpace { index += 1 }
    }

    /// Where the end tag of the element stands, or the page ends.
    private func endOfText(of name: String) -> Int {
        guard name != "plaintext" else { return bytes.count }
        let name = Array(name.utf8)
        var at = index
        while let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            let nameStart = start + 2
            let nameEnd = nameStart + name.count
            if byte(at: start + 1) == UInt8(ascii: "/"), let after = byte(at: nameEnd),
                after.endsName, lowercased(nameStart..<nameEnd).utf8.elementsEqual(name)
            {
                return start
            }
            at = start + 1
        }
        return bytes.count
    }

    private func lowercased(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].lazy.map(\.lowercased), as: UTF8.self)
    }
}

extension UInt8 {
    /// ASCII white space as HTML has it.
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }

    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

    var isDigit: Bool { (0x30...0x39).contains(self) }

    var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

    fileprivate var endsName: Bool {
        isSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">")
    }
}
