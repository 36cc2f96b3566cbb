internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What the head of a document says of its publisher, and where its people travel.
extension Issuer {
    /// "Press Release: New Zealand Government", "Embassy of Chile in Oslo", "Ministry of Foreign
    /// Affairs of Peru": a body of a country in one of the first lines, in which nobody is named.
    func letterhead() -> Int? {
        for sentence in body.text.sentences.prefix(8)
        where sentence.isHeading && sentence.tokens.count < 14
            && body.mentions.within(sentence.tokens).allSatisfy({ $0.kind == .country })
            && body.encounters.within(sentence.tokens).isEmpty
        {
            let names = body.names.within(sentence.tokens).filter { $0.entry.kind == .country }
            guard names.count == 1 || isEmbassy(sentence), let name = names.first,
                sentence.tokens.contains(where: { isBody($0, of: name) })
            else { continue }
            return Int(name.entry.index)
        }
        return nil
    }

    /// Within six words of the country.
    private func isBody(_ token: Int, of name: Gazetteer.Match) -> Bool {
        body.text.tokens[token].isCapitalised
            && lexicon.classes(of: body.text.tokens[token]).contains(.institution)
            && abs(token - name.tokens.lowerBound) <= 6 && !name.tokens.contains(token)
    }

    private func isEmbassy(_ sentence: Sentence) -> Bool {
        sentence.tokens.contains { body.text.tokens[$0].word == lexicon.word("embassy") }
    }

    /// Where the text's own first person travels to: "Minister Dahl paid visits to Chad on 3 May
    /// and to Niger on 4 May".
    func destinations() -> Set<Int> {
        guard let first = cast.members.first, isOwn(first), first.role != nil else { return [] }
        let opening = body.text.sentences.lazy.filter { !$0.isHeading }.prefix(2)
        var found: Set<Int> = []
        for sentence in opening {
            guard let visit = body.encounters.within(sentence.tokens).first(where: isVisit),
                isTraveller(before: visit, sentence)
            else { continue }
            let rest =
                visit.tokens.upperBound..<max(visit.tokens.upperBound, sentence.tokens.upperBound)
            for name in body.names.within(rest) where follows(name, .destination) {
                if let row = row(of: name) { found.insert(row) }
            }
        }
        return found
    }

    /// Whether the first person of the text, and nobody else, stands before a visit.
    private func isTraveller(before visit: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let first = body.mentions.index(atOrAfter: sentence.tokens.lowerBound)
        let last = body.mentions.index(atOrAfter: visit.tokens.lowerBound)
        return Set((first..<max(first, last)).compactMap { memberOf[$0] }) == [0]
    }

    private func isVisit(_ match: Gazetteer.Match) -> Bool {
        let encounter = lexicon.encounters[Int(match.entry.index)]
        return encounter.type == .visit && encounter.part != .object
    }

    private func follows(_ name: Gazetteer.Match, _ words: WordClass) -> Bool {
        var at = name.tokens.lowerBound - 1
        while at > 0, lexicon.classes(of: body.text.tokens[at]).contains(.determiner) { at -= 1 }
        return at >= 0
            && (lexicon.classes(of: body.text.tokens[at]).contains(words)
                || body.encounters.covering(at).map(isVisit) ?? false)
    }

    private func row(of place: Gazetteer.Match) -> Int? {
        switch place.entry.kind {
        case .country where place.entry.form == CountryForm.name.rawValue:
            Int(place.entry.index)
        case .city: lexicon.countryRows[lexicon.cities[Int(place.entry.index)].country]
        default: nil
        }
    }
}
