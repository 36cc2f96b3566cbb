import API
import Foundation
import Testing

@Suite struct JSONReaderTests {
    @Test(arguments: [
        ("{}", []),
        (" \t\r\n{ } \n", []),
        (#"{"a":"b"}"#, [JSONMember(name: "a", value: .string("b"))]),
        (
            #"{"a":1,"b":null,"c":true,"d":[],"e":{}}"#,
            [
                JSONMember(name: "a", value: .number), JSONMember(name: "b", value: .null),
                JSONMember(name: "c", value: .boolean), JSONMember(name: "d", value: .array),
                JSONMember(name: "e", value: .object),
            ]
        ),
        (#"{"":""}"#, [JSONMember(name: "", value: .string(""))]),
        (
            #"{"a":"\"\\\/\b\f\n\r\t\u00e9\ud83e\udd1d"}"#,
            [JSONMember(name: "a", value: .string("\"\\/\u{8}\u{C}\n\r\té🤝"))]
        ),
        (#"{"\u0061":"中"}"#, [JSONMember(name: "a", value: .string("中"))]),
        (
            #"{"a":{"b":1},"c":{"b":2}}"#,
            [
                JSONMember(name: "a", value: .object), JSONMember(name: "c", value: .object),
            ]
        ),
    ])
    func reads(json: String, members: [JSONMember]) throws {
        #expect(try JSONReader.members(of: Array(json.utf8)) == members)
    }

    @Test(arguments: ["0", "-0", "10", "-1.50", "1e5", "1E+05", "0.1e-1"])
    func acceptsNumber(number: String) throws {
        let members = try JSONReader.members(of: Array(#"{"a":\#(number)}"#.utf8))
        #expect(members == [JSONMember(name: "a", value: .number)])
    }

    @Test(
        arguments: [
            ("", .unexpectedEnd, 1, 1),
            ("[]", .notAnObject, 1, 1),
            (#""text""#, .notAnObject, 1, 1),
            (#"{"a":"b",}"#, .trailingComma, 1, 9),
            (#"{"a":[1,]}"#, .trailingComma, 1, 8),
            ("{\n  \"a\": 1,\n  \"a\": 2\n}", .duplicateMember, 3, 3),
            (#"{"a":{"b":1,"b":2}}"#, .duplicateMember, 1, 13),
            (#"{"a":1,"\u0061":2}"#, .duplicateMember, 1, 8),
            (#"{"a" "b"}"#, .unexpectedByte, 1, 6),
            (#"{"a":"b" "c":"d"}"#, .unexpectedByte, 1, 10),
            (#"{a:1}"#, .unexpectedByte, 1, 2),
            (#"{'a':1}"#, .unexpectedByte, 1, 2),
            (#"{"a":'b'}"#, .unexpectedByte, 1, 6),
            (#"{,}"#, .unexpectedByte, 1, 2),
            (#"{"a":tru}"#, .unexpectedByte, 1, 9),
            (#"{"a":True}"#, .unexpectedByte, 1, 6),
            (#"{"a":NaN}"#, .unexpectedByte, 1, 6),
            (#"{"a":01}"#, .unexpectedByte, 1, 7),
            (#"{"a":+1}"#, .unexpectedByte, 1, 6),
            (#"{"a":-}"#, .badNumber, 1, 7),
            (#"{"a":1.}"#, .badNumber, 1, 8),
            (#"{"a":1e}"#, .badNumber, 1, 8),
            (#"{"a":0x1}"#, .unexpectedByte, 1, 7),
            (#"{"a":"\x"}"#, .badEscape, 1, 8),
            (#"{"a":"\u12g4"}"#, .badEscape, 1, 11),
            (#"{"a":"\ud83e"}"#, .loneSurrogate, 1, 7),
            (#"{"a":"\udd1d"}"#, .loneSurrogate, 1, 7),
            (#"{"a":"\ud83e\u0041"}"#, .loneSurrogate, 1, 7),
            ("{\"é中\": \"b\u{1}\"}", .controlCharacter, 1, 10),
            ("{\"a\":\"b\nc\"}", .controlCharacter, 1, 8),
            (#"{"a":1} {}"#, .trailingContent, 1, 9),
            (#"{"a":1}x"#, .trailingContent, 1, 8),
            (#"{"a":1/*b*/}"#, .unexpectedByte, 1, 7),
            ("\u{FEFF}{}", .notAnObject, 1, 1),
        ] as [(String, JSONFault.Reason, Int, Int)])
    func refuses(json: String, reason: JSONFault.Reason, line: Int, column: Int) throws {
        let bytes = Array(json.utf8)
        let fault = try #require(throws: JSONFault.self) { try JSONReader.members(of: bytes) }
        #expect(fault.reason == reason)
        let position = fault.position(in: bytes)
        #expect((position.line, position.column) == (line, column))
    }

    @Test func refusesEveryBeginningOfAText() {
        let bytes = Array(#"{"a":"\ud83e\udd1d","b":[1.5e3,{"c":null}],"d":false}"#.utf8)
        for length in bytes.indices {
            #expect(throws: JSONFault.self) { try JSONReader.members(of: Array(bytes[..<length])) }
        }
    }

    @Test(arguments: [
        (JSONReader.nestingLevelsMax - 1, true), (JSONReader.nestingLevelsMax, false),
        (1_000_000, false),
    ])
    func nestingIsLimited(levels: Int, isAccepted: Bool) {
        let open = String(repeating: "[", count: levels)
        let close = String(repeating: "]", count: levels)
        let bytes = Array(#"{"a":\#(open)\#(close)}"#.utf8)
        #expect(((try? JSONReader.members(of: bytes)) != nil) == isAccepted)
    }
}
