package import Domain
package import Text

/// Somebody whom readouts name.
package struct Person: Sendable {
    package enum Gender: String, Sendable {
        case female = "f"
        case male = "m"
    }
    /// The row's identifier, unique: `angela-merkel`.
    package let id: String
    package let name: String
    package let country: CountryCode?
    package let gender: Gender?
    package var terms: [Term] = []
}

/// A time in an office, `[from, until)`; an end that is not known is nil.
package struct Term: Sendable {
    package let office: String
    package let country: CountryCode?
    /// Identifier of an organisation.
    package let organization: String?
    package let from: DateExpression?
    package let until: DateExpression?

    /// Whether both are terms of one office that share a day for certain.
    func overlaps(_ other: Term) -> Bool {
        guard office == other.office, country == other.country,
            organization == other.organization
        else { return false }
        return !ends(before: other) && !other.ends(before: self)
    }

    private func ends(before other: Term) -> Bool {
        guard let until, let from = other.from else { return false }
        return until.firstDayNumber <= from.lastDayNumber
    }
}

/// A word for an office: "Prime Minister".
package struct Office: Sendable {
    package let title: String
    /// What the title is, the same for all titles of its kind: `head-of-government`.
    package let office: String
    /// Of the one country that has the title: Taoiseach.
    package let country: CountryCode?
    /// What its holder is among those of his country.
    package let rank: Rank

    package struct Rank: OptionSet, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Who speaks for a country or organisation by his office alone: heads, foreign ministers.
        package static let high = Rank(rawValue: 1)
        /// "The Norwegian leader".
        package static let leader = Rank(rawValue: 2)
        /// Held by one alone, once its words say of what: "the Minister of Health".
        package static let sole = Rank(rawValue: 4)
    }
}

/// A form of address: "H.E.", "Mrs".
package struct Honorific: Sendable {
    package let gender: Person.Gender?
}

/// The people of the lexicon and the ways to find them.
package struct People: Sendable {
    package let people: [Person]
    /// By the last word of the name that readouts refer back with.
    package let byFamily: [WordID: [Int]]
}

extension LexiconBuilder {
    mutating func loadPeople() throws -> People {
        let table = try self.table(
            "people/people.csv", "id", "name", "family", "country", "gender", "source")
        var people: [Person] = []
        var byFamily: [WordID: [Int]] = [:]
        var index: [String: Int] = [:]
        for row in table.rows {
            guard index.updateValue(people.count, forKey: row[0]) == nil else {
                throw error("'\(row[0])' stands there twice", table, row)
            }
            try add(row[1], (.name, .person, people.count), at: (table, row))
            if let word = words(row[2]).last { byFamily[word, default: []].append(people.count) }
            let country: CountryCode? = row[3].isEmpty ? nil : try knownCountry(row[3], table, row)
            people.append(
                Person(
                    id: row[0], name: row[1], country: country,
                    gender: try optional(row[4], table, row)))
        }
        try loadPeopleAliases(index)
        try loadTerms(index, &people)
        return People(people: people, byFamily: byFamily)
    }

    /// First words of names: "Ana", "Yuriko".
    mutating func loadFemaleNames() throws -> Set<WordID> {
        let table = try self.table("people/female-names.csv", "name", "source")
        var names: Set<WordID> = []
        for row in table.rows {
            guard let word = words(row[0]).first, names.insert(word).inserted else {
                throw error("'\(row[0])' stands there twice or is no word", table, row)
            }
        }
        return names
    }

    private mutating func loadPeopleAliases(_ index: [String: Int]) throws {
        let table = try self.table("people/aliases.csv", "id", "alias", "source")
        for row in table.rows {
            try add(
                row[1], (.name, .person, try reference(row[0], index, table, row)),
                at: (table, row))
        }
    }

    private mutating func loadTerms(_ index: [String: Int], _ people: inout [Person]) throws {
        let table = try self.table(
            "people/tenures.csv", "id", "office", "country", "organization", "from", "until",
            "source")
        for row in table.rows {
            let person = try reference(row[0], index, table, row)
            let term = Term(
                office: row[1],
                country: row[2].isEmpty ? nil : try knownCountry(row[2], table, row),
                organization: row[3].isEmpty ? nil : row[3],
                from: try date(row[4], table, row), until: try date(row[5], table, row))
            if let from = term.from, let until = term.until,
                from.firstDayNumber >= until.firstDayNumber
            {
                throw error("the term ends before it begins", table, row)
            }
            if people[person].terms.contains(where: term.overlaps) {
                throw error("'\(row[0])' holds this office at that time already", table, row)
            }
            people[person].terms.append(term)
        }
    }

    mutating func loadOffices() throws -> [Office] {
        let table = try self.table(
            "offices/offices.csv", "title", "office", "country", "source", key: [0])
        for (i, row) in table.rows.enumerated() {
            // "the foreign minister", "the speaker of the parliament": several words are a title in
            // small letters too; a country's own and those with an acronym have names in them.
            let words = row[0].split(separator: " ")
            let isTitle =
                words.count > 1 && row[2].isEmpty && !words.contains { $0 == $0.uppercased() }
            try add(
                row[0], (.name, .office, i), casing: isTitle ? .any : .asWritten,
                at: (table, row))
        }
        let ranks = try loadRanks(Set(table.rows.map { $0[1] }))
        return try table.rows.map { row in
            Office(
                title: row[0], office: row[1],
                country: row[2].isEmpty ? nil : try knownCountry(row[2], table, row),
                rank: ranks[row[1]] ?? [])
        }
    }

    private mutating func loadRanks(_ offices: Set<String>) throws -> [String: Office.Rank] {
        let table = try self.table("offices/ranks.csv", "office", "rank", "source", key: [0, 1])
        let names: [String: Office.Rank] = ["high": .high, "leader": .leader, "sole": .sole]
        var ranks: [String: Office.Rank] = [:]
        for row in table.rows {
            guard offices.contains(row[0]) else {
                throw error("no title is of '\(row[0])'", table, row)
            }
            guard let rank = names[row[1]] else {
                throw error("'\(row[1])' is no rank", table, row)
            }
            ranks[row[0], default: []].insert(rank)
        }
        return ranks
    }

    /// Titles of one word; princes may hold another office.
    mutating func thrones(_ offices: [Office]) -> [WordID: Int] {
        var thrones: [WordID: Int] = [:]
        for (row, office) in offices.enumerated()
        where office.office == "monarch" && !office.title.hasPrefix("Prince") {
            let title = words(office.title)
            if title.count == 1 { thrones[title[0]] = row }
        }
        return thrones
    }

    mutating func loadHonorifics() throws -> [Honorific] {
        let table = try self.table(
            "offices/honorifics.csv", "honorific", "gender", "source", key: [0])
        for (i, row) in table.rows.enumerated() {
            try add(row[0], (.name, .honorific, i), at: (table, row))
        }
        return try table.rows.map { Honorific(gender: try optional($0[1], table, $0)) }
    }
}
