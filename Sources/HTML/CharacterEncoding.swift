internal import Glibc

/// Why a page cannot be read.
package enum HTMLError: Error, Hashable, Sendable {
    /// The encoding that the page or its sender names is not one of those known.
    case unknownEncoding(String)
    /// Offset of the first byte that is no character in the encoding.
    case notInEncoding(String, offset: Int)
}

/// Finds the encoding of a page and converts it (HTML standard, section 13.2.3).
enum CharacterEncoding {
    /// Bytes at the beginning of a page in which it may name its encoding.
    private static let prescanBytesMax = 1024

    /// The page in UTF-8, without byte order mark: by that mark, else by `label`, else by what the
    /// page says, else as UTF-8.
    static func utf8(_ bytes: [UInt8], label: String?) throws(HTMLError) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try valid(Array(bytes.dropFirst(3))) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try convert(bytes.dropFirst(2), "UTF-16BE") }
        if bytes.starts(with: [0xFF, 0xFE]) { return try convert(bytes.dropFirst(2), "UTF-16LE") }
        let label = label ?? declared(in: bytes) ?? "utf-8"
        let name = try name(of: label)
        return name == "UTF-8" ? try valid(bytes) : try convert(bytes[...], name)
    }

    /// What `<meta charset>` or `<meta http-equiv="Content-Type">` says.
    private static func declared(in bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(prescanBytesMax))
        var tokenizer = HTMLTokenizer(head)
        while let token = tokenizer.next() {
            guard case .startTag("meta", let list) = token else { continue }
            let attributes = Attributes(list, head)
            if let label = attributes["charset"] { return label }
            guard attributes["http-equiv"]?.lowercased() == "content-type",
                let content = attributes["content"]?.lowercased(),
                let start = content.firstRange(of: "charset=")?.upperBound
            else { continue }
            return String(content[start...].prefix { $0 != ";" && $0 != " " })
        }
        return nil
    }

    /// The names by which the C library knows the encodings of the Encoding standard.
    private static let names: [String: String] = [
        "utf-8": "UTF-8", "utf8": "UTF-8", "us-ascii": "WINDOWS-1252", "ascii": "WINDOWS-1252",
        "iso-8859-1": "WINDOWS-1252", "latin1": "WINDOWS-1252", "windows-1252": "WINDOWS-1252",
        "iso-8859-2": "ISO-8859-2", "iso-8859-3": "ISO-8859-3", "iso-8859-4": "ISO-8859-4",
        "iso-8859-5": "ISO-8859-5", "iso-8859-6": "ISO-8859-6", "iso-8859-7": "ISO-8859-7",
        "iso-8859-8": "ISO-8859-8", "iso-8859-9": "WINDOWS-1254", "iso-8859-10": "ISO-8859-10",
        "iso-8859-13": "ISO-8859-13", "iso-8859-14": "ISO-8859-14", "iso-8859-15": "ISO-8859-15",
        "iso-8859-16": "ISO-8859-16", "windows-1250": "WINDOWS-1250",
        "windows-1251": "WINDOWS-1251", "windows-1253": "WINDOWS-1253",
        "windows-1254": "WINDOWS-1254", "windows-1255": "WINDOWS-1255",
        "windows-1256": "WINDOWS-1256", "windows-1257": "WINDOWS-1257",
        "windows-1258": "WINDOWS-1258", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U",
        "gb2312": "GB18030", "gbk": "GB18030", "gb18030": "GB18030", "big5": "BIG5-HKSCS",
        "euc-jp": "EUC-JP", "iso-2022-jp": "ISO-2022-JP", "shift_jis": "CP932",
        "shift-jis": "CP932", "euc-kr": "CP949", "tis-620": "TIS-620",
        "windows-874": "TIS-620", "utf-16": "UTF-16LE", "utf-16le": "UTF-16LE",
        "utf-16be": "UTF-16BE",
    ]

    private static func name(of label: String) throws(HTMLError) -> String {
        let key = label.lowercased().filter { $0 != "\"" && $0 != "'" && !$0.isWhitespace }
        guard let name = names[key] else { throw .unknownEncoding(label) }
        return name
    }

    private static func valid(_ bytes: [UInt8]) throws(HTMLError) -> [UInt8] {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return bytes
        } catch {
            throw .notInEncoding("UTF-8", offset: error.byteOffsets.lowerBound)
        }
    }

    private static func convert(
        _ bytes: ArraySlice<UInt8>, _ name: String
    ) throws(HTMLError) -> [UInt8] {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
            throw .unknownEncoding(name)
        }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // No encoding has a character of one byte that is more than three in UTF-8.
        var output = [CChar](repeating: 0, count: 3 * input.count + 16)
        var (inputLeft, outputLeft) = (input.count, output.count)
        let failed = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                return iconv(converter, &from, &inputLeft, &to, &outputLeft) == -1
            }
        }
        guard !failed else { throw .notInEncoding(name, offset: bytes.count - inputLeft) }
        return output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
    }
}
