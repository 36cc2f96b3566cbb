/// Classes of bytes in RFC 9110 and RFC 3986, by table.
enum ByteClass {
    /// `tchar` (RFC 9110 section 5.6.2).
    static let token = table("!#$%&'*+-.^_`|~", isAlphanumeric: true)
    /// `pchar`, "/" and "%" (RFC 3986 section 3.3).
    static let path = table("-._~!$&'()*+,;=:@/%", isAlphanumeric: true)
    /// `query`, and what the URL standard of browsers leaves unencoded there.
    static let query = table("-._~!$&'()*+,;=:@/%?\"<>[\\]^`{|}", isAlphanumeric: true)
    /// `uri-host [":" port]` (RFC 9110 section 7.2), brackets for IP literals.
    static let host = table("-._~!$&'()*+,;=%:[]", isAlphanumeric: true)

    private static func table(_ marks: StaticString, isAlphanumeric: Bool) -> [Bool] {
        var table = Array(repeating: false, count: 256)
        for byte in marks.description.utf8 { table[Int(byte)] = true }
        for byte in UInt8.min...UInt8.max
        where isAlphanumeric && (byte.isDigit || byte.isLetter) {
            table[Int(byte)] = true
        }
        return table
    }
}

extension UInt8 {
    static let horizontalTab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20

    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { lowercased >= 0x61 && lowercased <= 0x7A }
    /// OWS (RFC 9110 section 5.6.3).
    var isBlank: Bool { self == .space || self == .horizontalTab }

    /// Lower case for ASCII letters; any other byte differs from every letter.
    var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

    var hexadecimalValue: UInt8? {
        if isDigit { return self - 0x30 }
        return lowercased >= 0x61 && lowercased <= 0x66 ? lowercased - 0x61 + 10 : nil
    }
}

extension ArraySlice<UInt8> {
    func consists(of table: [Bool]) -> Bool {
        allSatisfy { table[Int($0)] }
    }

    func equals(_ text: StaticString) -> Bool {
        elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Compares with ASCII text in lower case, ignoring case.
    func equalsIgnoringCase(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        let other = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return zip(self, other).allSatisfy { $0.lowercased == $1 }
    }

    var trimmingBlanks: ArraySlice<UInt8> {
        var rest = self
        while let byte = rest.first, byte.isBlank { rest.removeFirst() }
        while let byte = rest.last, byte.isBlank { rest.removeLast() }
        return rest
    }
}
