import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct SearchTests {
    let temporary: TemporaryStore
    var store: Store { temporary.store }

    static let statements = [
        "s_aaaaaaaaaa": "The two sides support the Paris Agreement on climate change",
        "s_bbbbbbbbbb": "Türkiye and São Tomé agree on fisheries",
        "s_cccccccccc": "climate policy needs change, and the agreement of all sides",
        "s_dddddddddd": "会谈 on trade — trade, and again trade",
    ]

    init() throws {
        temporary = try TemporaryStore()
        for (number, (id, text)) in Self.statements.sorted(by: { $0.key < $1.key }).enumerated() {
            var facts = Facts(document: try document(id, published: "2014-05-0\(number + 1)"))
            facts.document.title = number == 0 ? "Talks in Paris" : nil
            facts.statements = [
                Domain.Statement(
                    id: id, speakers: [Speaker(country: try country(number < 2 ? "FR" : "CN"))],
                    kind: .indirect,
                    content: quote(text, at: 100), rule: "statement.test")
            ]
            facts.agreements = [try agreement("x\(id)")]
            facts.agreements[0].title = text
            #expect(try store.insert(facts, text: "Headline. \(text)"))
        }
    }

    static let rows: [(String, String)] = [
        ("climate", "ca"), ("CLIMATE", "ca"), ("climate change", "ca"),
        ("\"climate change\"", "a"), ("clim*", "ca"), ("clim", ""), ("turkiye", "b"),
        ("\"sao tome\"", "b"), ("São", "b"), ("NEAR(climate change, 0)", "a"),
        ("NEAR(climate change, 5)", "ca"), ("NEAR(agreement sides)", "ca"),
        ("climate AND paris", "a"), ("fisheries OR paris", "ba"), ("climate NOT paris", "c"),
        ("(paris OR policy) climate", "ca"), ("会谈", "d"), ("trade", "d"), ("and", "dcb"),
        ("content: climate", ""), ("near", ""), ("no*", ""), ("climate*paris", "a"),
    ]

    @Test(arguments: rows) func finds(_ text: String, _ letters: String) throws {
        var query = StatementQuery()
        query.search = try SearchExpression(text)
        let found = try store.statements(matching: query).elements
        #expect(found.map { String($0.fact.id.dropFirst(2).prefix(1)) }.joined() == letters)
        #expect(found.allSatisfy { $0.snippet != nil })
        var agreements = AgreementQuery()
        agreements.search = query.search
        #expect(try store.agreements(matching: agreements).elements.count == letters.count)
    }

    @Test func titlesAndTextsOfDocumentsAreFound() throws {
        var query = DocumentQuery()
        query.search = try SearchExpression("paris")
        let snippet = try #require(try store.page(query).elements.first?.snippet)
        #expect(snippet.field == .text)
        #expect(snippet.matches == [Span(start: 36, end: 41)])
        query.search = try SearchExpression("talks")
        let title = try #require(try store.page(query).elements.first?.snippet)
        #expect(title.field == .title && title.words == quote("Talks in Paris"))
        query.search = try SearchExpression("headline")
        #expect(try store.page(query).elements.count == 4)
    }

    @Test func matchesAreWhereTheWordsAre() throws {
        var query = StatementQuery()
        query.search = try SearchExpression("trade")
        let found = try #require(try store.statements(matching: query).elements.first)
        let text = Array(found.fact.content.text.unicodeScalars)
        let snippet = try #require(found.snippet)
        #expect(snippet.matches.count == 3)
        for match in snippet.matches {
            let words = text[(match.start - 100)..<(match.end - 100)]
            #expect(String(String.UnicodeScalarView(words)) == "trade")
        }
    }

    @Test func aSnippetOfALongTextIsShort() throws {
        let filler = String(repeating: "words ", count: 2_000)
        let hit = "\(Snippet.opening)hit\(Snippet.closing)"
        let snippet = try #require(
            Snippet(marked: "\(filler)a \(hit) b \(filler)", in: .text, start: 0))
        #expect(snippet.words.text.unicodeScalars.count < 260)
        #expect(snippet.words.text.hasPrefix("words "))
        #expect(snippet.matches == [Span(start: 12_002, end: 12_005)])
    }

    @Test(arguments: [[], ["FR"], ["CN"]] as [[String]])
    func foundInPages(countries: [String]) throws {
        var query = StatementQuery(countries: try countries.map(country))
        query.search = try SearchExpression("and OR the")
        let whole = try store.statements(matching: query).elements.map(\.fact.id)
        query.limit = 1
        var ids: [String] = []
        repeat {
            let page = try store.statements(matching: query)
            ids += page.elements.map(\.fact.id)
            query.cursor = page.next
        } while query.cursor != nil
        #expect(ids == whole)
        #expect(whole.count == (countries.isEmpty ? 4 : 2))
    }

    @Test func inARange() throws {
        var query = StatementQuery(from: try date("2014-05-02"), to: try date("2014-05-03"))
        query.search = try SearchExpression("and OR the")
        // Statements without a date of their own are in no range, documents are.
        #expect(try store.statements(matching: query).elements.isEmpty)
        var documents = DocumentQuery(from: query.from, to: query.to)
        documents.search = query.search
        #expect(try store.page(documents).elements.count == 2)
    }

    @Test func whatIsDeletedIsNotFound() throws {
        var query = DocumentQuery()
        query.search = try SearchExpression("climate OR trade")
        for record in try store.page(query).elements {
            #expect(try store.delete(document: record.document.id))
        }
        #expect(try store.page(query).elements.isEmpty)
        try store.write { db in
            for index in Schema.searchIndexes {
                try db.execute(
                    sql: """
                        INSERT INTO \(index.name) (\(index.name), rank)
                        VALUES ('integrity-check', 1)
                        """)
            }
        }
    }

    /// What a beginning stands for is looked up: whatever its length, it finds what FTS5 would.
    @Test(arguments: [
        ("e*", 4), ("en*", 4), ("ene*", 3), ("ener*", 3), ("ENERG*", 3), ("Énergie*", 1),
        ("energy*", 2), ("enz*", 1), ("x*", 0), ("xyz*", 0), ("xyzw*", 0), ("\"clean en\"*", 1),
        ("\"clean ener\"*", 1), ("clean AND ener* NOT enz*", 1), ("NEAR(clean ener*, 2)", 1),
        ("(ener* OR enz*)", 4),
    ])
    func beginningsOfWords(_ text: String, _ count: Int) throws {
        let store = try TemporaryStore()
        var facts = Facts(document: try document("beginnings"))
        let contents = ["clean energy", "énergies", "energy and more", "enzymes", "none of these"]
        facts.statements = try contents.enumerated().map { number, content in
            var statement = try statement("n\(number)")
            statement.content = quote(content, at: 10)
            return statement
        }
        #expect(try store.store.insert(facts, text: "text"))
        var query = StatementQuery()
        query.search = try SearchExpression(text)
        let found = try store.store.statements(matching: query).elements
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.snippet?.matches.first?.start ?? 0 >= 10 })
    }

    @Test func keysAreInTheOrderOfTheCollection() throws {
        let ids = (0..<500).map { "s_" + spread($0) }
        let days = ["", "0001-01-01", "2014-05-31", "2014-06-01", "9999-12-31"]
        let pairs = ids.enumerated().map { (days[$0 % days.count], $1) }.sorted { $0 < $1 }
        let keys = pairs.map { SearchKey(sortDate: $0.0, id: $0.1).value }
        #expect(keys == keys.sorted())
        #expect(Set(keys).count == keys.count)
        #expect(keys.allSatisfy { $0 >= 0 })
    }

    @Test func equalKeysMoveAside() throws {
        let facts = Facts(
            document: try document("equal"),
            statements: try (0..<300).map { try statement("aaaaaaaaaaaa\($0)", about: ["CN"]) })
        let temporary = try TemporaryStore()
        let store = temporary.store
        #expect(try store.insert(facts, text: "text"))
        #expect(try store.facts(ofDocument: facts.document.id) == facts)
        for about in [nil, try country("CN")] {
            var query = StatementQuery(about: about, limit: 7)
            var ids: [String] = []
            repeat {
                let page = try store.statements(matching: query)
                ids += page.elements.map(\.fact.id)
                query.cursor = page.next
            } while query.cursor != nil
            #expect(ids.count == 300)
            #expect(Set(ids).count == 300)
        }
    }

    /// A code is no word of a statement, and each country asked for has to be a speaker's.
    @Test(arguments: [
        ("cn", [], ["s_cn"]), ("cn OR talks", ["CN"], ["s_both", "s_cn"]),
        ("talks", ["CN"], ["s_both"]),
        ("talks", ["RU", "CN"], ["s_both"]), ("talks", ["RU"], ["s_ru", "s_both"]),
        ("talks", ["NO"], []), ("ta* NOT trade", ["RU"], ["s_ru"]),
    ])
    func wordsOfCountries(_ text: String, _ countries: [String], _ ids: [String]) throws {
        let store = try TemporaryStore()
        var facts = Facts(document: try document("countries"))
        for (name, content, speakers) in [
            ("cn", "the code CN", ["CN"]), ("both", "talks on trade", ["CN", "RU", "CN"]),
            ("ru", "talks", ["RU"]), ("none", "talks", []),
        ] {
            var statement = try statement(
                name, speakers: speakers.map { Speaker(country: try country($0)) })
            statement.content = quote(content)
            facts.statements.append(statement)
        }
        #expect(try store.store.insert(facts, text: "text"))
        var query = StatementQuery(countries: try countries.map(country))
        query.search = try SearchExpression(text)
        #expect(
            Set(try store.store.statements(matching: query).elements.map(\.fact.id)) == Set(ids))
    }

    static let faults: [(String, SearchFault.Reason, Int)] = [
        ("", .noOperand, 0), ("   ", .noOperand, 3), ("\"open", .openQuote, 0),
        ("会 \"open", .openQuote, 2), ("(a", .openParenthesis, 0), ("a)", .closingParenthesis, 1),
        ("()", .noOperand, 1), ("a AND", .noOperand, 5), ("OR a", .noOperand, 0),
        ("NOT a", .noOperand, 0), ("a AND OR b", .noOperand, 6), ("a -", .noWord, 2),
        ("\"\"", .noWord, 0), ("*", .noOperand, 0), ("a **", .noOperand, 2),
        ("NEAR(a b", .openParenthesis, 0), ("NEAR(a b, x)", .badDistance, 10),
        ("NEAR(a b, 1001)", .badDistance, 14), ("NEAR()", .badDistance, 5),
        ("a, b", .noOperand, 1), (String(repeating: "(", count: 30) + "a", .tooDeep, 17),
        (String(repeating: "a ", count: 65), .tooLong, 128),
    ]

    @Test(arguments: faults)
    func saysWhereAFaultIs(_ text: String, _ reason: SearchFault.Reason, _ offset: Int) {
        #expect(throws: SearchFault(reason: reason, offset: offset)) {
            try SearchExpression(text)
        }
    }
}
