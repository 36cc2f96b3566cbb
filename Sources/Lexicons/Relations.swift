package import Domain
package import Text

/// What a word does in the name of a relationship: "comprehensive strategic partnership of
/// coordination".
package enum RelationWord: String, Sendable {
    /// What the relationship is called: partnership.
    case noun
    /// Before it: comprehensive.
    case modifier
    /// After "of": coordination.
    case content
}

/// What is known of relations between countries and of those who keep them.
package struct Relations: Sendable {
    /// Classes of words by their numbers; a word may be of several.
    package let words: [WordID: Set<RelationWord>]
    /// Words that say how a metric is counted and not what: bilateral, volume.
    package let metricWords: Set<String>
    /// Hours of standard time ahead of UTC in the capital.
    package let utcOffsets: [CountryCode: Double]
}

extension LexiconBuilder {
    mutating func loadRelations() throws -> Relations {
        let table = try self.table("relations/words.csv", "word", "class", "source", key: [0, 1])
        var classes: [WordID: Set<RelationWord>] = [:]
        for row in table.rows {
            let wordClass: RelationWord = try value(row[1], table, row)
            for word in words(row[0]) { classes[word, default: []].insert(wordClass) }
        }
        let metrics = try self.table("relations/metrics.csv", "word", "source", key: [0])
        return Relations(
            words: classes, metricWords: Set(metrics.rows.map { $0[0] }),
            utcOffsets: try loadOffsets())
    }

    private mutating func loadOffsets() throws -> [CountryCode: Double] {
        let table = try self.table("countries/offsets.csv", "code", "hours", "source", key: [0])
        var offsets: [CountryCode: Double] = [:]
        for row in table.rows {
            guard let hours = Double(row[1]), (-12...14).contains(hours) else {
                throw error("'\(row[1])' is no offset from UTC", table, row)
            }
            offsets[try knownCountry(row[0], table, row)] = hours
        }
        return offsets
    }
}

extension Lexicon {
    /// The person whom a name means; nil where none or several of the country bear it.
    package func person(named name: String, of country: CountryCode?) -> Person? {
        let text = tokenize(Array(name.utf8))
        let match = gazetteer.matches(in: text.tokens)[Int(Gazetteer.Layer.name.rawValue)]
            .first { $0.entry.kind == .person && $0.tokens == text.tokens.indices }
        if let match { return people.people[Int(match.entry.index)] }
        guard text.tokens.count == 1, let country else { return nil }
        let bearers = (people.byFamily[text.tokens[0].word] ?? [])
            .filter { people.people[$0].country == country }
        return bearers.count == 1 ? people.people[bearers[0]] : nil
    }

    /// The first country that a name, such as that of a publisher, has in it.
    package func country(in name: String) -> CountryCode? {
        let text = tokenize(Array(name.utf8))
        let names = gazetteer.matches(in: text.tokens)[Int(Gazetteer.Layer.name.rawValue)]
        return names.first { $0.entry.kind == .country }.map { codes[Int($0.entry.index)] }
    }
}
