internal import Annotators
internal import Lexicons
internal import Text

/// How one government alone writes.
extension Issuer {
    /// "PM call with President Brito", "Shri Mehta": the country whose words the title or one of
    /// the first sentences has, of several the one of which they tell more. Not that of a guest,
    /// "the Indian Minister, Shri Mehta".
    func idiomatic() -> Int? {
        let end = body.text.sentences.prefix(6).last?.tokens.upperBound ?? 0
        var found: [Idiom] = []
        if let title { found += idioms(title.text, title.text.tokens.count) }
        found += idioms(body.text, end)
        guard let most = found.map(\.weight).max() else { return nil }
        let countries = Set(found.lazy.filter { $0.weight == most }.map(\.country))
        guard countries.count == 1, let country = countries.first,
            !cast.members.contains(where: { $0.isCountryNamed && $0.country == country })
        else { return nil }
        return country
    }

    /// Those that begin before a token.
    private func idioms(_ text: TokenizedText, _ end: Int) -> [Idiom] {
        let tokens = text.tokens
        var found: [Idiom] = []
        for start in 0..<end {
            guard let idioms = lexicon.idioms[tokens[start].word] else { continue }
            found += idioms.filter { idiom in
                (tokens[start].isCapitalised || !idiom.isCapitalised)
                    && start + idiom.words.count <= tokens.count
                    && idiom.words.indices.allSatisfy {
                        tokens[start + $0].word == idiom.words[$0]
                    }
            }
        }
        return found
    }
}
