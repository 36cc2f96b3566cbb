internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Where somebody of no known country receives guests.
extension Issuer {
    /// "Foreign Minister Dahl received his Peruvian counterpart in Bergen": the country of the town
    /// in which one of no known country receives somebody, in the first six sentences.
    func hostCountry() -> Int? {
        for sentence in body.text.sentences.prefix(6) {
            for verb in body.encounters.within(sentence.tokens) where receives(verb) {
                let i = body.mentions.index(atOrAfter: verb.tokens.lowerBound) - 1
                guard i >= 0, body.mentions[i].tokens.lowerBound >= sentence.tokens.lowerBound,
                    verb.tokens.lowerBound - body.mentions[i].tokens.upperBound <= 2,
                    let member = memberOf[i], isOwn(cast.members[member]),
                    let town = town(behind: verb.tokens.upperBound, sentence)
                else { continue }
                return town
            }
        }
        return nil
    }

    /// "received", "is hosting", in no passive.
    private func receives(_ verb: Gazetteer.Match) -> Bool {
        let encounter = lexicon.encounters[Int(verb.entry.index)]
        guard encounter.part == .light, encounter.type == .meeting, encounter.frame == .direct,
            let form = VerbForm(rawValue: verb.entry.form)
        else { return false }
        let before = verb.tokens.lowerBound - 1
        let isBe = before >= 0 && lexicon.classes(of: body.text.tokens[before]).contains(.be)
        return !isBe || form == .gerund
    }

    /// The country of the first city or palace behind "in" or "at", or of a capital behind the
    /// comma that ends a building's name: "at State House, Nairobi".
    private func town(behind start: Int, _ sentence: Sentence) -> Int? {
        let range = start..<max(start, sentence.tokens.upperBound)
        let town = body.names.within(range).first {
            guard $0.entry.kind == .city, isTown($0), $0.tokens.lowerBound > 1 else { return false }
            let before = body.text.tokens[$0.tokens.lowerBound - 1]
            return lexicon.classes(of: skipsArticle(before, $0)).contains(.locative)
                || before.kind == .comma && isCapital($0)
                    && body.text.tokens[$0.tokens.lowerBound - 2].isCapitalised
        }
        return town.flatMap { cast.row(of: $0) }
    }

    /// The token before the article, where one stands before a name.
    private func skipsArticle(_ before: Token, _ name: Gazetteer.Match) -> Token {
        lexicon.classes(of: before).contains(.determiner)
            ? body.text.tokens[name.tokens.lowerBound - 2] : before
    }

    /// "Norway's firm stance", "Norway’s readiness": two points each.
    func stances() -> Tally {
        let end = body.text.sentences.prefix(Self.sentencesMax).last?.tokens.upperBound ?? 0
        var scores = Tally()
        for name in body.names.within(0..<end) where name.entry.kind == .country {
            let owner = name.tokens.upperBound
            guard owner < end, body.text.tokens[owner].kind == .possessive else { continue }
            let near = owner + 1..<max(owner + 1, min(owner + 3, end))
            if near.contains(where: { words.issuer.stances.contains(body.text.tokens[$0].word) }) {
                scores.add(2, to: Int(name.entry.index))
            }
        }
        return scores
    }

    /// "with the ministers of Peru, Chile and Malta", "with colleagues from Peru, Chile and Malta":
    /// the first of three countries or more, behind "of" or "from" and, at most four words before,
    /// "with".
    func opensGuests(_ name: Gazetteer.Match, _ annotations: Annotations) -> Bool {
        let tokens = annotations.text.tokens
        var before = name.tokens.lowerBound - 1
        if before > 0, lexicon.classes(of: tokens[before]).contains(.determiner) { before -= 1 }
        guard before > 0, [words.of, words.from].contains(tokens[before].word),
            tokens[max(0, before - 5)..<before].contains(where: { $0.word == cast.with }),
            tokens[before - 1].shape == .lower, tokens[before - 1].kind == .word,
            let second = next(behind: name, annotations)
        else { return false }
        return next(behind: second, annotations) != nil
    }

    /// The country next in a list: a comma, "and" and an article may stand between.
    private func next(behind name: Gazetteer.Match, _ annotations: Annotations)
        -> Gazetteer.Match?
    {
        let tokens = annotations.text.tokens
        let start = name.tokens.upperBound
        let end = min(start + 3, tokens.count)
        let next = (start..<max(start, end)).first {
            tokens[$0].kind != .comma && tokens[$0].word != words.and
                && !lexicon.classes(of: tokens[$0]).contains(.determiner)
        }
        guard let next, next > start else { return nil }
        return annotations.names.starting(at: next, .country)
    }

    /// No region, where guests are shown round.
    private func isTown(_ name: Gazetteer.Match) -> Bool {
        lexicon.cities[Int(name.entry.index)].kind != .region
    }

    /// "The Peruvian Foreign Minister Ana Brito visited Norway": the one country to which a guest
    /// of a known one travels.
    func guestDestination() -> Int? {
        guard let (traveller, stops) = cast.journey(body, memberOf), stops.count == 1,
            let home = traveller.flatMap({ cast.members[$0].country }), let stop = stops.first,
            stop != home
        else { return nil }
        return stop
    }

    /// "Norway-Peru Consultations": a government names itself first.
    func compoundHead() -> Int? {
        guard let title,
            let first = title.names.prefix(8).first(where: { $0.entry.kind == .country }),
            isCompound(first, title.text)
        else { return nil }
        return Int(first.entry.index)
    }
}
