import Testing

@testable import HTTP

@Suite struct SlotTableTests {
    @Test func aTokenNamesItsElementAlone() {
        var table = SlotTable<String>()
        var tokens: [Token] = []
        for name in ["a", "b"] {
            _ = table.insert { token in
                tokens.append(token)
                return name
            }
        }
        #expect(table[tokens[0]] == "a")
        #expect(table[tokens[1]] == "b")
        #expect(table.elements == ["a", "b"])
    }

    @Test("failure 3: a slot that is taken again answers to its new token only")
    func reuse() throws {
        var table = SlotTable<String>()
        var tokens: [Token] = []
        func insert(_ name: String) {
            _ = table.insert { token in
                tokens.append(token)
                return name
            }
        }
        insert("first")
        table.remove(tokens[0])
        insert("second")
        #expect(
            UInt32(truncatingIfNeeded: tokens[0].rawValue)
                == UInt32(truncatingIfNeeded: tokens[1].rawValue))
        #expect(table[tokens[0]] == nil)
        table.remove(tokens[0])
        #expect(table[tokens[1]] == "second")
        #expect(table.count == 1)
    }

    @Test(arguments: [UInt64.max, UInt64.max - 1, 7])
    func aForeignTokenNamesNothing(rawValue: UInt64) {
        var table = SlotTable<String>()
        _ = table.insert { _ in "only" }
        #expect(table[Token(rawValue: rawValue)] == nil)
    }
}
