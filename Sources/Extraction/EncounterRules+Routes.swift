internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Journeys to several countries: "will visit Chad on 3 May and Niger on 4 May".
extension EncounterRules {
    /// No journey goes to more countries.
    private static let stopsMax = 8

    /// The further stops of a journey, one visit each.
    ///
    /// - Parameter start: where the first destination, or the preposition before it, stands.
    func further(
        _ finding: Finding, after start: Int, _ sentence: Sentence,
        status: Meeting.Status? = nil
    ) -> [EncounterDraft] {
        guard var at = endOfStop(start, sentence) else { return [] }
        var found: [EncounterDraft] = []
        while found.count < Self.stopsMax, let next = nextStop(at, sentence),
            let country = destination(at: next, sentence), let end = endOfStop(next, sentence)
        {
            at = end
            guard finding.implied.allSatisfy({ $0 != .country(country) }) else { continue }
            var stop = finding
            stop.span = next..<end
            stop.implied = finding.implied.dropLast() + [.country(country)]
            found += drafts(stop, sentence, status: status).map {
                var draft = $0
                draft.place = place(at: next, sentence) ?? .country(country)
                return draft
            }
        }
        return found
    }

    /// "flew to Oslo on Saturday for the third Chad-Niger dialogue": what a journey is made for,
    /// by the name of its countries.
    func isGoal(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        let before = (start - 9..<start).clamped(to: sentence.tokens)
        guard let purpose = before.last(where: { tokens[$0].word == reading.words.for }),
            (purpose + 1..<start).allSatisfy({
                tokens[$0].kind != .comma && reading.annotations.encounters.covering($0) == nil
            }),
            reading.annotations.encounters.within(
                (purpose - 10..<purpose).clamped(to: sentence.tokens)
            ).contains(where: { encounter($0).type == .visit && encounter($0).part == .verb })
        else { return false }
        return countriesInName(of: match, sentence).count > 1
    }

    /// "will travel to Chile and Peru for bilateral talks": what a journey is for, no talks of
    /// their own; "for the third round" is one.
    func isForWhich(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        let before = (start - 3..<start).clamped(to: sentence.tokens)
        guard !isSession(match),
            let purpose = before.last(where: { tokens[$0].word == reading.words.for }),
            !(purpose + 1..<start).contains(where: {
                reading.classes($0).contains(.determiner) || isNumeral($0)
            })
        else { return false }
        return reading.annotations.encounters.within(
            (purpose - 14..<purpose).clamped(to: sentence.tokens)
        ).last.map { encounter($0).type == .visit && encounter($0).part == .verb } ?? false
    }

    /// "travels to Oslo on 3 May for talks with B": where the journey before it goes.
    func journeyPlace(
        _ finding: Finding, _ sentence: Sentence
    ) -> EncounterDraft.PlaceDraft? {
        guard [.meeting, .talks].contains(finding.type) else { return nil }
        let start = max(sentence.tokens.lowerBound, finding.span.lowerBound - 14)
        let before = start..<max(start, finding.span.lowerBound)
        guard
            let journey = reading.annotations.encounters.within(before).last(where: {
                encounter($0).part == .verb && encounter($0).type == .visit
            }), destination(at: journey.tokens.upperBound, sentence) != nil
        else { return nil }
        return place(at: journey.tokens.upperBound, sentence)
    }

    /// Past the place that begins at most three tokens on; past both of "Oslo, Norway".
    private func endOfStop(_ start: Int, _ sentence: Sentence) -> Int? {
        let place = (start..<max(start, min(start + 4, sentence.tokens.upperBound))).lazy
            .compactMap { reading.names(at: $0) }
            .first { $0.entry.kind == .country || $0.entry.kind == .city }
        guard let place else { return nil }
        let comma = place.tokens.upperBound
        guard place.entry.kind == .city, comma + 1 < sentence.tokens.upperBound,
            tokens[comma].kind == .comma, let land = reading.names(at: comma + 1),
            land.entry.kind == .country,
            lexiconCountry(of: place) == reading.lexicon.countries[Int(land.entry.index)].code
        else { return comma }
        return land.tokens.upperBound
    }

    private func lexiconCountry(of city: Gazetteer.Match) -> CountryCode {
        reading.lexicon.cities[Int(city.entry.index)].country
    }

    /// The start of the next place, where only dates, brackets, commas, "and", "then" and "to"
    /// stand before it, and a comma or "and" does.
    private func nextStop(_ start: Int, _ sentence: Sentence) -> Int? {
        var at = start
        var isLinked = false
        while at < sentence.tokens.upperBound, at - start < 14 {
            if let date = reading.annotations.dates.covering(at) {
                at = date.tokens.upperBound
                continue
            }
            if isLinked, destination(at: at, sentence) != nil { return at }
            let kind = tokens[at].kind
            let isLink =
                kind == .comma || kind == .semicolon || kind == .openBracket
                || kind == .closeBracket
                || !reading.classes(at)
                    .isDisjoint(with: [.conjunction, .adverb, .preposition, .determiner])
            guard isLink, tokens[at].word != reading.words.with else { return nil }
            isLinked =
                isLinked || kind == .comma || kind == .semicolon
                || tokens[at].word == reading.words.and
            at += 1
        }
        return nil
    }

    private func place(at token: Int, _ sentence: Sentence) -> EncounterDraft.PlaceDraft? {
        guard let name = reading.names(at: token) else { return nil }
        return name.entry.kind == .city ? .city(Int(name.entry.index)) : nil
    }

    /// "Last year the two presidents exchanged visits": a visit of each to the other, where a day
    /// or a year is told.
    func byExchange(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        let setting = Setting(reading: reading, sentence: sentence)
        guard let subject = subject(of: match, sentence),
            case let guests = discourse.parties(of: subject, in: reading), guests.count == 2,
            let first = reading.side(of: guests[0]), let second = reading.side(of: guests[1]),
            first != second, setting.status(of: match.tokens, verb: match) == .held,
            setting.date(near: match.tokens, status: .held) != nil
        else { return [] }
        return [(guests[0], second), (guests[1], first)].flatMap { guest, host in
            drafts(
                Finding(
                    type: .visit, span: match.tokens, rule: .meetingVisited, verb: match,
                    isRecalled: true, implied: [guest, host]), sentence, status: .held
            ).map { draft in
                var draft = draft
                draft.place = if case .country(let row) = host { .country(row) } else { nil }
                return draft
            }
        }
    }
}
