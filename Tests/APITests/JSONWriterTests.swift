import API
import Foundation
import Testing

@Suite struct JSONWriterTests {
    @Test(arguments: [
        ("", #""""#),
        ("plain", #""plain""#),
        (#"say "no""#, #""say \"no\"""#),
        (#"C:\a"#, #""C:\\a""#),
        ("a\nb\tc\rd", #""a\nb\tc\rd""#),
        ("\u{8}\u{C}", #""\b\f""#),
        ("\u{0}\u{1}\u{1F}", #""\u0000\u0001\u001f""#),
        ("\u{20}\u{7F}\u{80}", "\"\u{20}\u{7F}\u{80}\""),
        ("中俄 é 🤝\u{2028}/", "\"中俄 é 🤝\u{2028}/\""),
    ])
    func stringsAreEscapedOnlyWhereTheyMustBe(value: String, json: String) {
        #expect(written { $0.string(value) } == json)
    }

    @Test(
        arguments: [
            (100_000_000_000, "100000000000"), (1.5, "1.5"), (0, "0"), (-3, "-3"),
            (1e18, "1000000000000000000"),
            (0.1, "0.1"), (.infinity, "null"), (.nan, "null"),
        ] as [(Double, String)])
    func numbers(value: Double, json: String) {
        #expect(written { $0.number(value) } == json)
    }

    @Test func membersWithoutValueAreLeftOut() {
        let json = written { writer in
            writer.object { writer in
                writer.member("a", String?.none)
                writer.member("b", "x")
                writer.member("c", [String]())
                writer.member("d", ["y", "z"])
                writer.member("e", false)
                writer.member("f", [1, 2]) { $0.integer($1) }
                writer.member("g") { _ in }
            }
        }
        #expect(json == #"{"b":"x","c":[],"d":["y","z"],"e":false,"f":[1,2],"g":{}}"#)
    }

    @Test func indentedTextHasAMemberALine() {
        let json = written(isIndented: true) { writer in
            writer.object { writer in
                writer.member("a", "x y")
                writer.member("b", ["c ", "d:"])
                writer.member("e", [1]) { writer, number in
                    writer.object { $0.member("f", number) }
                }
                writer.member("g", [Int]()) { $0.integer($1) }
            }
        }
        #expect(
            json == """
                {
                  "a": "x y",
                  "b": ["c ", "d:"],
                  "e": [
                    {
                      "f": 1
                    }
                  ],
                  "g": []
                }
                """)
    }

    @Test func everyCharacterSurvivesAnotherReader() throws {
        let text = String(String.UnicodeScalarView((0...0x2FFF).compactMap(Unicode.Scalar.init)))
        let json = written { $0.array([text]) { $0.string($1) } }
        let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
        #expect(read?.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
}

/// The text that `write` gives.
func written(isIndented: Bool = false, _ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(isIndented: isIndented)
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
}
