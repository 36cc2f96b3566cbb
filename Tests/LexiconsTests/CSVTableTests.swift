import Lexicons
import Testing

struct CSVTableTests {
    @Test(
        arguments: [
            ("a,b\n", []),
            ("a,b\n1,2\n", [["1", "2"]]),
            ("a,b\n1,2", [["1", "2"]]),
            ("a,b\r\n1,2\r\n", [["1", "2"]]),
            ("a,b\n,\n", [["", ""]]),
            ("a,b\n\"1,5\",\"say \"\"yes\"\"\"\n", [["1,5", "say \"yes\""]]),
            ("a,b\n\"one\ntwo\",3\n", [["one\ntwo", "3"]]),
            ("a,b\nÅland, x \n", [["Åland", " x "]]),
            ("a,b\nNO,1\ny,2\n", [["NO", "1"], ["y", "2"]]),
        ] as [(String, [[String]])])
    func reads(_ text: String, _ rows: [[String]]) throws {
        let table = try CSVTable(text, path: "t.csv", columns: ["a", "b"])
        #expect(table.rows.map { [$0[0], $0[1]] } == rows)
    }

    @Test(arguments: [
        ("", "t.csv:1: the columns are , not a,b"),
        ("a\n", "t.csv:1: the columns are a, not a,b"),
        ("b,a\n", "t.csv:1: the columns are b,a, not a,b"),
        ("a,b,c\n", "t.csv:1: the columns are a,b,c, not a,b"),
        ("a,b\n1\n", "t.csv:2: 1 cells where the header has 2"),
        ("a,b\n1,2\n1,2,3\n", "t.csv:3: 3 cells where the header has 2"),
        ("a,b\n1,2\n\n", "t.csv:3: 1 cells where the header has 2"),
        ("a,b\n\"x\ny\",2\n1\n", "t.csv:4: 1 cells where the header has 2"),
        ("a,b\n1,\"2\n", "t.csv:3: a quote that does not close"),
        ("a,b\n\"1\"x,2\n", "t.csv:2: text after a closing quote"),
    ])
    func refuses(_ text: String, _ message: String) {
        let error = #expect(throws: LexiconError.self) {
            try CSVTable(text, path: "t.csv", columns: ["a", "b"])
        }
        #expect(error?.description == message)
    }

    @Test func knowsTheLineOfARow() throws {
        let table = try CSVTable("a\n\"1\n2\"\n3\n", path: "t.csv", columns: ["a"])
        #expect(table.rows.map(\.line) == [2, 4])
    }
}
