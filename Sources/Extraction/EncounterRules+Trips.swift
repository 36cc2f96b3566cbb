internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Journeys told from where they start, by a stay, or as awaited.
extension EncounterRules {
    /// Where the place begins to which a journey goes: behind its verb; of "will travel from Lima
    /// to Cusco" behind the place that it starts from, nil where nothing says where to.
    func goal(of match: Gazetteer.Match, _ sentence: Sentence) -> Int? {
        let end = match.tokens.upperBound
        guard tokens[end - 1].word == reading.words.from else { return end }
        guard end < sentence.tokens.upperBound else { return nil }
        let start = reading.classes(end).contains(.determiner) ? end + 1 : end
        guard start < sentence.tokens.upperBound, let origin = reading.names(at: start) else {
            return nil
        }
        var to = origin.tokens.upperBound
        while to + 1 < sentence.tokens.upperBound,
            reading.classes(to).contains(.adverb) || tokens[to].word == reading.words.on
        { to += 1 }
        guard to + 1 < sentence.tokens.upperBound, tokens[to].word == reading.words.to else {
            return nil
        }
        return to + 1
    }

    /// "I was in Chad": the one who speaks, where the text says who that is.
    func speaker(_ group: Reading.Group) -> Reading.Group? {
        group.count == 1 && mentions[group.lowerBound].kind == .firstPerson
            && discourse.speaker.count == 1 && discourse.principals.count > 1
            && discourse.speaker.allSatisfy(discourse.principals.contains) ? group : nil
    }

    /// "was last in Chad", "I was myself in Chad in May": another time than that of the news.
    func isOfOtherTime(_ draft: EncounterDraft, _ match: Gazetteer.Match) -> Bool {
        draft.status == .held && match.tokens.count == 3 && encounter(match).frame == .stay
            && reading.classes(match.tokens.lowerBound).contains(.be)
    }

    /// "A met B during a visit to Chad", "in the course of a visit": the one that is reported.
    func isDuringOwn(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let article = match.tokens.lowerBound - 1
        guard article > sentence.tokens.lowerBound,
            tokens[article].word == reading.words.a || tokens[article].word == reading.words.an
        else { return false }
        return reading.classes(article - 1).contains(.temporal)
            || tokens[article - 1].word == reading.words.of && isInCourse(article - 1)
    }

    /// What a tour, a stop or a stay tells.
    func byVisitObject(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        let told =
            byTour(match, sentence) ?? byStops(match, sentence) ?? byStop(match, sentence)
        return told.isEmpty ? byStayNoun(match, sentence) : told
    }

    /// "looked forward to B visiting Chad", "to his visiting Chad": a visit of B to come.
    func byAwaited(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        let last = match.tokens.lowerBound - 1
        guard encounter(match).frame == .place, last > sentence.tokens.lowerBound + 1,
            let country = destination(at: match.tokens.upperBound, sentence),
            case let (guest, first) = awaited(endingAt: last, sentence), let guest,
            first - 2 > sentence.tokens.lowerBound, tokens[first - 1].word == reading.words.to,
            tokens[first - 2].word == reading.words.journey.forward,
            reading.side(of: guest).map({ $0 != .country(country) }) ?? true
        else { return [] }
        return drafts(
            Finding(
                type: .visit, span: match.tokens, rule: .meetingVisited, verb: match,
                implied: [guest, visited(country)]), sentence, status: .planned
        ).map {
            var draft = located($0, in: [.country(country)])
            draft.place = draft.place ?? .country(country)
            return draft
        }
    }

    /// The one who is awaited, whose last word is given, and where he begins.
    private func awaited(endingAt last: Int, _ sentence: Sentence) -> (Party?, Int) {
        if let i = reading.mentionIndex(covering: last),
            [.person, .role].contains(mentions[i].kind)
        {
            return (
                discourse.parties(of: i, in: reading).first,
                mentions[i].tokens.lowerBound
                    - (reading.classes(mentions[i].tokens.lowerBound - 1).contains(.determiner)
                        ? 1 : 0)
            )
        }
        let lead = reading.leadingSubject(of: sentence).map {
            discourse.parties(of: $0, in: reading)
        }
        return (pronounParty(at: last, besides: lead ?? [], sentence), last)
    }

    /// "in a visit", "in the course of a visit": the word right before the article.
    func isInCourse(_ word: Int) -> Bool {
        if tokens[word].word == reading.words.in { return true }
        guard word > 0, tokens[word].word == reading.words.of else { return false }
        return tokens[word - 1].word == reading.words.speech.course
    }

    /// "At the extended talks that followed, they agreed on X": a further session of the two.
    func isSucceeding(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = match.tokens.upperBound
        guard next + 1 < sentence.tokens.upperBound,
            tokens[next + 1].word == reading.words.followed,
            reading.classes(next).contains(.relative)
                || tokens[next].word == reading.words.that,
            encounter(match).type == .talks || encounter(match).type == .meeting
        else { return false }
        return next + 2 == sentence.tokens.upperBound || tokens[next + 2].kind != .word
            || reading.annotations.cues.starting(at: next + 2) != nil
            || reading.annotations.dates.covering(next + 2) != nil
    }

    /// "A will travel to Oslo for talks with B of Chad and C of Niger": A, who meets several.
    func traveller(
        to noun: Gazetteer.Match, _ object: Reading.Group?, _ sentence: Sentence
    ) -> Reading.Group? {
        let start = noun.tokens.lowerBound
        guard let object, object.count > 1, encounter(noun).type != .visit,
            let purpose = (start - 3..<start).clamped(to: sentence.tokens).last(where: {
                tokens[$0].word == reading.words.for
            }), let lead = reading.leadingSubject(of: sentence), lead.count == 1,
            [.person, .role, .pronoun].contains(mentions[lead.lowerBound].kind),
            case let end = reading.tokens(of: lead).upperBound, end < purpose
        else { return nil }
        return reading.annotations.encounters.within(end..<purpose).contains {
            encounter($0).type == .visit && encounter($0).part == .verb
        } ? lead : nil
    }

    /// Words from "stay" to the place, at most.
    private static let stayNounReach = 12

    /// "the stay of A in Chad in May", "A's stay in Chad last year", "the one made to Chad in 2010
    /// by A": a visit that is recalled, with a time of its own.
    func byStayNoun(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        let (start, end) = (match.tokens.lowerBound, match.tokens.upperBound)
        if tokens[end - 1].word == reading.words.tour { return byCountryTour(match, sentence) }
        guard tokens[end - 1].word == reading.words.journey.stay else { return [] }
        let owner = owner(of: match, sentence)
        guard let visitor = owner ?? visitor(after: end, sentence), !isToldFrame(start, sentence),
            mentions[visitor].allSatisfy({ [.person, .role].contains($0.kind) }),
            let to = visited(after: max(end, reading.tokens(of: visitor).upperBound), sentence)
        else { return [] }
        return recalledVisit(match, of: visitor, to: to, sentence)
    }

    /// "the Chad tour by A in May": by whom it was made, behind the noun.
    private func byCountryTour(
        _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft] {
        let start = match.tokens.lowerBound
        guard start > sentence.tokens.lowerBound,
            let name = reading.annotations.names.covering(start - 1),
            name.tokens.upperBound == start,
            let to = destination(at: name.tokens.lowerBound, sentence),
            let visitor = agent(after: match.tokens.upperBound, in: sentence)
        else { return [] }
        return recalledVisit(match, of: visitor, to: to, sentence)
    }

    /// "During A's stay in Chad": it says when something else was.
    private func isToldFrame(_ noun: Int, _ sentence: Sentence) -> Bool {
        (max(sentence.tokens.lowerBound, noun - Self.stayNounReach)..<noun).contains {
            reading.classes($0).contains(.temporal)
                || reading.words.journey.around.contains(tokens[$0].word)
        }
    }

    private func recalledVisit(
        _ match: Gazetteer.Match, of visitor: Reading.Group, to: Int, _ sentence: Sentence
    ) -> [EncounterDraft] {
        let place = max(match.tokens.upperBound, reading.tokens(of: visitor).upperBound)
        guard
            reading.annotations.dates.stands(
                in:
                    place..<max(
                        place, min(place + Self.stayNounReach, sentence.tokens.upperBound)))
        else { return [] }
        return drafts(
            Finding(
                type: .visit, subject: visitor, span: match.tokens, rule: .meetingVisitNoun,
                isRecalled: true, implied: [visited(to)]), sentence, status: .held
        ).map { draft in
            var draft = located(draft, in: [.country(to)])
            draft.place = draft.place ?? .country(to)
            draft.isEarlier = true
            return draft
        }
    }

    /// "Her visit follows the one made to Chad in 2010 by A", "the one that A paid to Chad in May".
    func byFormerVisit(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        let end = match.tokens.upperBound
        let reach = end..<max(end, min(end + Self.formerReach, sentence.tokens.upperBound - 2))
        guard
            let one = reach.first(where: {
                tokens[$0].word == reading.words.one && $0 > end
                    && reading.classes($0 - 1).contains(.determiner)
            }), case let rest = one..<min(one + Self.stayNounReach, sentence.tokens.upperBound),
            rest.prefix(5).contains(where: {
                reading.words.journey.paying.contains(tokens[$0].word)
            }),
            let visitor = agent(after: one, in: sentence)
                ?? reading.mentions(at: one + 2, until: sentence.tokens.upperBound),
            let to = rest.first(where: {
                tokens[$0].word == reading.words.to && destination(at: $0 + 1, sentence) != nil
            }), let country = destination(at: to + 1, sentence),
            reading.annotations.dates.stands(in: one..<sentence.tokens.upperBound)
        else { return [] }
        return drafts(
            Finding(
                type: .visit, subject: visitor, span: one..<to + 2, rule: .meetingVisitNoun,
                isRecalled: true, implied: [visited(country)]), sentence, status: .held
        ).map { draft in
            var draft = located(draft, in: [.country(country)])
            draft.place = city(at: to + 1) ?? .country(country)
            draft.isEarlier = true
            return draft
        }
    }

    /// Words from a visit to "the one" before it, at most.
    private static let formerReach = 8
}
