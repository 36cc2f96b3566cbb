import Domain
import Foundation
import Storage

/// How long calls of a store take, each with its page of 20 read whole.
struct QueryTimes {
    private let store: Store
    private let countries = Vocabulary.countries

    init(store: Store) { self.store = store }

    private func printLine(_ name: String, _ values: [String]) {
        let cells = values.map { $0.leftPadded(to: 8) }.joined()
        Swift.print(name.padding(toLength: 48, withPad: " ", startingAt: 0) + cells)
    }

    func print() throws {
        printLine("milliseconds", ["p50", "p99", "max"])
        try meetings()
        try agreements()
        try search()
        try pages()
    }

    /// `queries` in turn, a thousand calls in all, after a round that is not timed.
    private func time<Query: StoreQuery>(_ name: String, _ queries: [Query]) throws {
        var queries = queries
        for index in queries.indices {
            queries[index].limit = 20
            _ = try store.page(queries[index])
        }
        var times: [Double] = []
        while times.count < 1_000, times.reduce(0, +) < 20_000 {
            let start = ContinuousClock.now
            _ = try store.page(queries[times.count % queries.count])
            times.append((ContinuousClock.now - start) / .milliseconds(1))
        }
        times.sort()
        printLine(
            name,
            [times[times.count / 2], times[times.count * 99 / 100], times[times.count - 1]].map {
                String(format: "%.2f", $0)
            })
    }

    private func meetings() throws {
        try time("meetings", [MeetingQuery()])
        try time("meetings of a country", countries.map { MeetingQuery(countries: [$0]) })
        let pairs = countries.prefix(12).flatMap { one in
            countries.prefix(12).filter { $0 != one }.map { [one, $0] }
        }
        try time("meetings of two frequent countries", pairs.map { MeetingQuery(countries: $0) })
        let rare = Array(countries.prefix(2))
        try time(
            "meetings of two that seldom meet", [MeetingQuery(countries: rare)])
        try time(
            "meetings of a country in a year, by type",
            countries.map {
                MeetingQuery(
                    countries: [$0], type: .talks, from: DateExpression(edtf: "2010"),
                    to: DateExpression(edtf: "2010"))
            })
        let names = try store.meetings(matching: MeetingQuery(limit: 50)).elements
            .flatMap(\.fact.participants).map(\.name)
        try time("meetings of a person", names.map { MeetingQuery(participant: $0) })
    }

    private func agreements() throws {
        try time("agreements by sector", Sector.allCases.map { AgreementQuery(sectors: [$0]) })
        try time(
            "agreements of a country by sector",
            zip(countries, Sector.allCases).map {
                AgreementQuery(countries: [$0], sectors: [$1])
            })
        try time(
            "agreements of two countries by sector",
            zip(countries.dropFirst(2), Sector.allCases).map {
                AgreementQuery(countries: [countries[0], $0], sectors: [$1])
            })
        try time(
            "statements of a country by sector",
            zip(countries, Sector.allCases).map {
                StatementQuery(countries: [$0], sectors: [$1])
            })
    }

    private func search() throws {
        let expressions = [
            ("the most frequent word", ["the"]),
            ("frequent words", ["energy", "cooperation", "trade"]),
            ("rare words", (0..<50).map { Vocabulary.word(9_000 + $0 * 400) }),
            ("two frequent words", ["energy trade", "security AND peace"]),
            ("a phrase of frequent words", ["\"energy cooperation\"", "\"trade and\""]),
            ("a prefix", ["invest*", "energ*", "frache*"]),
            ("a short prefix", ["co*", "fr*", "p*"]),
            ("a frequent word near another", ["NEAR(peace security, 3)"]),
        ]
        for (name, texts) in expressions {
            let searches = try texts.map { try SearchExpression($0) }
            try time(
                "statements with \(name)",
                searches.map { search in
                    var query = StatementQuery()
                    query.search = search
                    return query
                })
            try time(
                "  of a country",
                searches.map { search in
                    var query = StatementQuery(countries: [countries[4]])
                    query.search = search
                    return query
                })
            try time(
                "  documents",
                searches.map { search in
                    var query = DocumentQuery()
                    query.search = search
                    return query
                })
        }
    }

    /// The tenth thousandth page of 20 is reached by cursors, as a reader would.
    private func pages() throws {
        var query = MeetingQuery(countries: [countries[0]])
        try time("page 1 of a country's meetings", [query])
        query.limit = 20
        var page = 1
        while page < 10_000, let next = try store.page(query).next {
            query.cursor = next
            page += 1
        }
        try time("page \(page) of a country's meetings", [query])
        var all = StatementQuery(limit: 500)
        for _ in 0..<400 {
            guard let next = try store.page(all).next else { break }
            all.cursor = next
        }
        try time("page 10000 of all statements", [all])
    }
}

extension String {
    fileprivate func leftPadded(to length: Int) -> String {
        String(repeating: " ", count: max(0, length - count)) + self
    }
}
