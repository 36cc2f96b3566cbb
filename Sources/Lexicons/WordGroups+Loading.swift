package import Text

extension LexiconBuilder {
    mutating func loadWordGroups() throws -> [WordGroup: [WordID]] {
        let table = try self.table("words/groups.csv", "word", "group")
        var groups: [WordGroup: [WordID]] = [:]
        for row in table.rows {
            guard let group = WordGroup(rawValue: row[1]) else {
                throw error("'\(row[1])' is no group of words", table, row)
            }
            guard let word = words(row[0]).first else { throw error("an empty word", table, row) }
            if groups[group, default: []].contains(word) {
                throw error("'\(row[0])' stands there twice", table, row)
            }
            groups[group, default: []].append(word)
        }
        return groups
    }
}

extension Lexicon {
    /// The words of a group, in the order of the table.
    package func words(of group: WordGroup) -> [WordID] { wordGroups[group] ?? [] }
}
