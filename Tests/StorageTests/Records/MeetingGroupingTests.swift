import Domain
import Testing

@testable import Storage

@Suite struct MeetingGroupingTests {
    /// Accounts, each in a document of its own, and the groups that they make, by letters.
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let groups: String
        let accounts: [Account]

        init(_ name: String, _ groups: String, _ accounts: [Account]) {
            (testDescription, self.groups, self.accounts) = (name, groups, accounts)
        }
    }

    /// `a`, a day, and principals as `NO:Ada Lind`.
    private static func account(
        _ letter: String, _ days: ClosedRange<Int>, _ principals: [String] = [],
        type: Meeting.Kind = .talks, place: String? = nil, offset: Double? = nil,
        document: String? = nil
    ) -> Account {
        Account(
            number: number(letter), id: "m_\(letter)", document: number(document ?? letter),
            publisherOffset: offset, type: type, isMain: true, days: days, placeCountry: place,
            hasPlace: place != nil, record: nil,
            members: principals.map { principal in
                let parts = principal.split(separator: ":").map(String.init)
                return Account.Member(
                    side: parts[0], name: PersonName(parts[1]), isPrincipal: true)
            })
    }

    private static func number(_ letter: String) -> Int64 {
        Int64(letter.unicodeScalars.first?.value ?? 0)
    }

    private static let leaders = ["NO:Ada Lind", "CL:Bo Rojas"]
    private static let ministers = ["NO:Lars Holm", "CL:Ana Quispe"]

    static let rows = [
        Row("two that name nobody", "ab", [account("a", 1...1), account("b", 1...1)]),
        Row(
            "one that names nobody beside the only meeting of that day", "ab",
            [account("a", 1...1, leaders), account("b", 1...1)]),
        Row(
            "one that names nobody beside two meetings of that day", "a b c",
            [account("a", 1...1, leaders), account("b", 1...1, ministers), account("c", 1...1)]),
        Row(
            "one that names one side of either meeting", "a b c",
            [
                account("a", 1...1, ["NO:Ada Lind", "CL:Bo Rojas"]),
                account("b", 1...1, ["NO:Ada Lind", "CL:Ana Quispe"]),
                account("c", 1...1, ["NO:Ada Lind"]),
            ]),
        Row(
            "a family's name alone", "ab",
            [account("a", 1...1, leaders), account("b", 1...1, ["NO:Lind", "CL:Rojas"])]),
        Row(
            "another of the family's name", "a b",
            [account("a", 1...1, ["NO:Ada Lind"]), account("b", 1...1, ["NO:Eva Lind"])]),
        Row(
            "two countries of the place", "a b",
            [
                account("a", 1...1, leaders, place: "NO"),
                account("b", 1...1, leaders, place: "CL"),
            ]),
        Row(
            "two accounts of one document", "a b",
            [account("a", 1...1, leaders), account("b", 1...1, leaders, document: "a")]),
        Row(
            "two documents that tell of two meetings each, in the same words", "ac bd",
            [
                account("a", 1...1, leaders), account("b", 1...1, leaders, document: "a"),
                account("c", 1...1, leaders), account("d", 1...1, leaders, document: "c"),
            ]),
        Row(
            "copies of one that differs from another of its document", "ac b",
            [
                account("a", 1...1, leaders), account("b", 1...1, document: "a"),
                account("c", 1...1, leaders),
            ]),
        Row(
            "a visit and the talks of its day", "a b",
            [account("a", 1...1, leaders), account("b", 1...1, leaders, type: .visit)]),
        Row(
            "a visit of two days, told from its first", "ab",
            [
                account("a", 1...1, leaders, type: .visit),
                account("b", 1...2, leaders, type: .visit),
            ]),
        Row(
            "a month in which there are two meetings", "a b c",
            [
                account("a", 3...3, leaders), account("b", 9...9, leaders),
                account("c", 1...31, leaders),
            ]
        ),
        Row(
            "a month of which nobody is named", "a b",
            [account("a", 3...3, leaders), account("b", 1...31)]),
        Row(
            "a month twice", "ab", [account("a", 1...31, leaders), account("b", 1...31, leaders)]),
        Row(
            "a year twice", "", [account("a", 1...365, leaders), account("b", 1...365, leaders)]),
        Row(
            "a call at two dates", "ab",
            [
                account("a", 1...1, leaders, type: .call, offset: -5),
                account("b", 2...2, leaders, type: .call, offset: 9),
            ]),
        Row(
            "a call at two dates by an unknown publisher", "a b",
            [
                account("a", 1...1, leaders, type: .call, offset: -5),
                account("b", 2...2, leaders, type: .call),
            ]),
        Row(
            "calls on two days, one told by both", "a bc",
            [
                account("a", 1...1, leaders, type: .call, offset: -5),
                account("b", 2...2, leaders, type: .call, offset: 9),
                account("c", 2...2, leaders, type: .call, offset: -5),
            ]),
        Row(
            "calls on three days", "a b c",
            [
                account("a", 1...1, leaders, type: .call, offset: -5),
                account("b", 2...2, leaders, type: .call, offset: 9),
                account("c", 3...3, leaders, type: .call, offset: 9),
            ]),
    ]

    @Test(arguments: rows) func groups(_ row: Row) {
        for accounts in [row.accounts, row.accounts.reversed()] {
            let groups = MeetingGrouping.groups(of: accounts).map { group in
                group.map { $0.id.dropFirst(2) }.sorted().joined()
            }
            #expect(groups.sorted().joined(separator: " ") == row.groups)
        }
    }

    @Test(arguments: [
        ("Ada Lind", "Lind", true), ("Kishida Fumio", "Fumio Kishida", true),
        ("Park Min-seo", "Minseo Park", true), ("Zelenskyy", "Zelensky", true),
        ("Jonas Gahr Støre", "Jonas Gahr Store", true), ("Li Qiang", "Li Keqiang", false),
        ("Ada Lind", "Eva Lind", false), ("", "Lind", false), ("会", "谈", false),
    ])
    func names(_ name: String, _ other: String, _ isSame: Bool) {
        #expect(PersonName(name).isSame(as: PersonName(other)) == isSame)
        #expect(PersonName(other).isSame(as: PersonName(name)) == isSame)
        #expect(!PersonName(name, person: "a").isSame(as: PersonName(other, person: "b")))
    }
}
