internal import Domain

/// What the full text finds, in the order of the collection.
struct Match: Hashable, Sendable {
    let index: Schema.SearchIndex
    /// In the language of FTS5.
    let expression: String
    /// The same condition where another match is walked; nil where only the full text tells.
    var check: Check?
    /// Whether what is found has to be looked at even so.
    var needsCheck = false
    /// Whether it tells of meetings, by the accounts that lead them, and not of any account.
    var isOfLeading = false

    /// Nil where there is nothing to find.
    fileprivate init?(
        _ index: Schema.SearchIndex, facets: [[String]], search: SearchExpression? = nil
    ) {
        guard search != nil || !facets.isEmpty else { return nil }
        self.index = index
        let words = search.map { "{\(index.columns.joined(separator: " "))} : (\($0.fts))" }
        expression = [words, facets.isEmpty ? nil : Self.expression(facets)].compactMap(\.self)
            .joined(separator: " AND ")
    }

    /// One word of each set.
    static func expression(_ facets: [[String]]) -> String {
        facets.map { words in
            let words = words.map { "\"\($0)\"" }.joined(separator: " OR ")
            return "{\(Schema.SearchIndex.facets)} : (\(words))"
        }.joined(separator: " AND ")
    }
}

extension Selection {
    /// Each of them may be walked. Of a meeting, several accounts may meet one each.
    var matches: [Match] {
        guard let index = Schema.searchIndex(of: collection) else { return [] }
        guard collection == .meetings else {
            return [Match(index, facets: facets, search: search)].compactMap(\.self)
        }
        var matches = [searched] + names.map { named($0, index) }
        if search == nil && names.isEmpty || type != nil { matches.append(leading(index)) }
        return matches.compactMap(\.self)
    }

    /// What is searched for words; nil where nothing is.
    var searched: Match? {
        guard let search, let index = Schema.searchIndex(of: collection) else { return nil }
        return Match(index, facets: facets, search: search)
    }

    private func named(_ name: NameCondition, _ index: Schema.SearchIndex) -> Match? {
        var match = Match(index, facets: facets + name.words.map { [$0] })
        match?.check = name.check
        match?.needsCheck = !name.isOneWord
        return match
    }

    private func leading(_ index: Schema.SearchIndex) -> Match? {
        let types = type.map { [Facet.type.words([$0.rawValue])] } ?? []
        var match = Match(index, facets: facets + types)
        match?.isOfLeading = true
        match?.check = type.map { Check(sql: "f.type = ?", arguments: [$0.rawValue]) }
        return match
    }
}
