import Domain
import HTML
import Testing

@Suite struct EncodingTests {
    struct Row: Sendable {
        let bytes: [UInt8]
        let label: String?
        let text: String
    }

    @Test(arguments: [
        Row(bytes: Array("é".utf8), label: nil, text: "é"),
        Row(bytes: [0xEF, 0xBB, 0xBF] + Array("é".utf8), label: "gbk", text: "é"),
        Row(bytes: [0xE9], label: "ISO-8859-1", text: "é"),
        Row(bytes: [0x93, 0xE9, 0x94], label: "\"latin1\"", text: "“é”"),
        Row(bytes: [0xB1, 0xB1, 0xBE, 0xA9], label: "gb2312", text: "北京"),
        Row(bytes: Array("<meta charset=gbk>".utf8) + [0xB1, 0xB1], label: nil, text: "北"),
        Row(bytes: Array("<meta charset=gbk>é".utf8), label: "utf-8", text: "é"),
        Row(
            bytes: Array("<meta http-equiv=content-type content='text/html; charset=koi8-r'>".utf8)
                + [0xC4, 0xC1], label: nil, text: "да"),
        Row(bytes: [0xFF, 0xFE, 0x61, 0x00], label: nil, text: "a"),
        Row(bytes: [0xFE, 0xFF, 0x00, 0x61], label: nil, text: "a"),
        Row(bytes: [0x83, 0x65], label: "Shift_JIS", text: "テ"),
    ])
    func converts(_ row: Row) throws {
        #expect(try HTMLPage.document(row.bytes, encoding: row.label).text == row.text)
    }

    @Test func refusesAnUnknownEncoding() {
        #expect(throws: HTMLError.unknownEncoding("x-none")) {
            try HTMLPage.document(Array("a".utf8), encoding: "x-none")
        }
    }

    @Test(arguments: [("utf-8", "UTF-8"), ("gbk", "GB18030")])
    func saysWhereThePageIsNotInItsEncoding(_ label: String, _ name: String) {
        #expect(throws: HTMLError.notInEncoding(name, offset: 1)) {
            try HTMLPage.document([0x61, 0xFF, 0x61], encoding: label)
        }
    }
}
