internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters that a noun names without parties of its own: "the next round", "their meeting".
extension EncounterRules {
    /// Whether the noun is said to be held: "was held", "took place" within four words.
    func isHeld(_ match: Gazetteer.Match, within count: Int = 5, _ sentence: Sentence) -> Bool {
        let start = match.tokens.upperBound
        var end = max(start, min(start + count, sentence.tokens.upperBound))
        if encounter(match).part == .object {
            let comma = (start..<end).first { tokens[$0].kind == .comma }
            end = comma ?? end
            if let comma, isHeldBehindComma(comma, sentence) || isHeldBehind(comma, sentence) {
                return true
            }
        }
        let rest = start..<end
        guard rest.lowerBound < rest.upperBound else { return false }
        return reading.annotations.encounters.numbers(within: rest).contains {
            let verb = reading.annotations.encounters[$0]
            return encounter(verb).part == .light && !isOpen(verb.tokens.lowerBound)
        }
    }

    /// "The third session, led by A and B, was held": behind the second comma, at most forty words
    /// on.
    private func isHeldBehind(_ comma: Int, _ sentence: Sentence) -> Bool {
        let rest = comma + 1..<max(comma + 1, min(comma + 40, sentence.tokens.upperBound - 2))
        guard rest.count > 2,
            reading.annotations.encounters.starting(at: comma + 1)?.isPast ?? false
        else { return false }
        return rest.contains {
            tokens[$0].kind == .comma
                && !reading.classes($0 + 1).isDisjoint(with: [.be, .auxiliary])
                && reading.annotations.encounters.within($0 + 1..<$0 + 5).contains {
                    encounter($0).part == .light && $0.isPast
                }
                || tokens[$0].kind == .comma
                    && reading.annotations.encounters.starting(at: $0 + 1).map {
                        encounter($0).part == .light && $0.isPast
                    } ?? false
        }
    }

    /// "the previous dialogue, held in Oslo in May", "the session, which last met in May": a verb
    /// within three words of the comma, and a day or a place.
    private func isHeldBehindComma(_ comma: Int, _ sentence: Sentence) -> Bool {
        let isRelative =
            comma + 1 < sentence.tokens.upperBound
            && tokens[comma + 1].word == reading.words.which
        let reach = comma + (isRelative ? 8 : 4)
        let near = comma..<max(comma, min(reach, sentence.tokens.upperBound))
        guard
            let verb = reading.annotations.encounters.within(near).first(where: {
                encounter($0).part == .light && VerbForm(rawValue: $0.entry.form)?.isPast ?? false
            })
        else { return false }
        let end = verb.tokens.upperBound
        let rest = end..<max(end, min(end + 8, sentence.tokens.upperBound))
        return reading.annotations.dates.stands(in: rest)
    }

    /// "the eighth summit of the group, which was held in Oslo in May".
    private func isHeldInClause(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        guard encounter(match).type == .summit else { return false }
        let near = match.tokens.upperBound..<match.tokens.upperBound + 7
        return near.clamped(to: sentence.tokens).first { tokens[$0].kind == .comma }
            .map { isHeldBehindComma($0, sentence) } ?? false
    }

    /// "the session slated for May in Oslo", "the joint commission in Oslo in May": announced, or
    /// with a place and a day of its own.
    func isAnnounced(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.upperBound
        let near = start..<max(start, min(start + 9, sentence.tokens.upperBound))
        guard reading.annotations.dates.stands(in: near) else { return false }
        let isPlanned =
            near.prefix(3).contains { reading.classes($0).contains(.planned) }
            || Setting(reading: reading, sentence: sentence).isSet(after: start)
        return isPlanned || isPlaced(match, sentence)
            || near.contains { Setting(reading: reading, sentence: sentence).isBracket($0) }
    }

    /// "the upcoming Joint Commission in Oslo": with a place.
    func isUpcoming(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        return isPlaced(match, sentence)
            && hasNext(max(sentence.tokens.lowerBound, start - 3)..<start)
    }

    /// "the session, to be convened in Oslo in May": not held yet, but with a day.
    func isToBeHeld(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.upperBound
        let rest = start..<max(start, min(start + 10, sentence.tokens.upperBound))
        guard
            let verb = reading.annotations.encounters.within(rest).first(where: {
                encounter($0).part == .light && isOpen($0.tokens.lowerBound)
            })
        else { return false }
        let end = verb.tokens.upperBound
        let near = end..<max(end, min(end + 8, sentence.tokens.upperBound))
        return reading.annotations.dates.stands(in: near)
    }

    /// "bilateral trade", "the trilateral process": a word in -lateral before its noun.
    func isAdjective(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = match.tokens.upperBound
        guard match.tokens.count == 1, next < sentence.tokens.upperBound,
            tokens[next].kind == .word, tokens[next].shape == .lower,
            reading.ends(next - 1, in: "lateral", or: "laterals")
        else { return false }
        let others: WordClass = [
            .preposition, .conjunction, .auxiliary, .be, .adverb, .future, .relative, .temporal,
            .locative, .determiner, .planned,
        ]
        return reading.classes(next).isDisjoint(with: others)
            && reading.annotations.dates.covering(next) == nil
            && reading.annotations.encounters.starting(at: next) == nil
    }

    /// The "Joint Commission" of "the 7th session of the Joint Commission", which is told already.
    func isBodyOf(_ match: Gazetteer.Match, _ drafts: [EncounterDraft]) -> Bool {
        guard encounter(match).type == .talks, !drafts.isEmpty else { return false }
        let start = match.tokens.lowerBound
        return drafts.contains { draft in
            draft.type != .visit && draft.evidence.upperBound < start
                && start - draft.evidence.upperBound <= 5
                && tokens[draft.evidence.upperBound].word == reading.words.of
                && (draft.evidence.upperBound + 1..<start).allSatisfy {
                    reading.classes($0).contains(.determiner) || tokens[$0].isCapitalised
                        || tokens[$0].kind == .dash
                }
        }
    }

    /// "to be opened": nobody has yet.
    func isOpen(_ verb: Int) -> Bool {
        verb > 1 && reading.classes(verb - 1).contains(.be)
            && tokens[verb - 2].word == reading.words.to
    }

    /// "his exchange with B", where B is a person: an encounter without a verb.
    func isOwned(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = match.tokens.upperBound
        guard next + 1 < sentence.tokens.upperBound, tokens[next].word == reading.words.with,
            let group = reading.mentions(at: next + 1, until: sentence.tokens.upperBound)
        else { return false }
        return mentions[group].contains { $0.kind == .person }
            && owner(of: match, sentence) != nil
    }

    /// "an exchange of views between Minister A and Minister B": an encounter without a verb.
    func isBetweenPeople(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = match.tokens.upperBound
        guard next + 1 < sentence.tokens.upperBound, tokens[next].word == reading.words.between,
            let group = partners(after: next, sentence)
        else { return false }
        return mentions[group].filter { [.person, .role].contains($0.kind) }.count > 1
    }

    /// "the third session", "the annual dialogue": of a body of both sides.
    func isSession(_ match: Gazetteer.Match) -> Bool {
        encounter(match).part == .object && encounter(match).type == .talks
    }

    func isDated(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let isLong =
            encounter(match).type == .talks && !isOfOthers(match, sentence)
            || isOfBoth(match, sentence)
        let reach = isLong ? 12 : 5
        guard
            isHeld(match, within: reach, sentence) || isNearDate(match, sentence)
                || isHeldInClause(match, sentence)
        else { return false }
        return Setting(reading: reading, sentence: sentence).date(near: match.tokens) != nil
            || dayShift(near: match.tokens, sentence) != nil
    }

    /// "a meeting of the two countries' experts", "of experts of both sides".
    private func isOfBoth(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let of = match.tokens.upperBound
        guard of < sentence.tokens.upperBound, tokens[of].word == reading.words.of else {
            return false
        }
        return (of + 1..<max(of + 1, min(of + 6, sentence.tokens.upperBound))).contains {
            reading.mentionIndex(covering: $0).map { mentions[$0].kind == .together } ?? false
        }
    }

    /// "the talks that his counterparts had in Oslo": somebody is named behind the noun.
    private func isOfOthers(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.upperBound
        let near = start..<max(start, min(start + 12, sentence.tokens.upperBound))
        return reading.annotations.mentions.stands(in: near)
    }

    /// "the meeting in Oslo in May", "the May meeting": a date or a place within five words.
    func isNearDate(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let reach = encounter(match).type == .summit ? 9 : 5
        let near =
            max(
                sentence.tokens.lowerBound, match.tokens.lowerBound - 3)..<min(
                sentence.tokens.upperBound, match.tokens.upperBound + reach)
        return reading.annotations.dates.stands(in: near)
    }

    /// "the summit in Oslo": a city or country right after the noun.
    func isPlaced(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = match.tokens.upperBound
        return next + 1 < sentence.tokens.upperBound
            && reading.classes(next).contains(.locative)
            && destination(at: next + 1, sentence) != nil
    }

    /// "on the sidelines of the summit", "on the eve of the summit": where others met.
    func isCircumstance(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = max(sentence.tokens.lowerBound, match.tokens.lowerBound - 7)
        return (start..<match.tokens.lowerBound).contains {
            reading.classes($0).contains(.circumstance)
        }
    }

    func isPromised(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        Setting(reading: reading, sentence: sentence).status(of: match.tokens, verb: nil)
            == .planned
    }

    /// "the next round will be held in Oslo", "the consultations held in May": the two
    /// sides; "their meeting in May": the principals themselves.
    func bySetting(
        _ finding: Finding, _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard discourse.principals.count >= 2, !isOfNamedTalks(match, sentence),
            !isForWhich(match, sentence)
        else { return [] }
        let before =
            max(sentence.tokens.lowerBound, match.tokens.lowerBound - 3)..<match.tokens.lowerBound
        let peers = peersBehind(match, sentence)
        let isOwn =
            before.contains {
                isOwner($0) || reading.classes($0).contains(.temporal)
            } || opensWith(match, sentence) || peers != nil
        if isOwn, !isDated(match, sentence), !hasNext(before) { return [] }
        if isVague(match, sentence) || isSustained(match, sentence), isPromised(match, sentence) {
            return []
        }
        if !isOwn, isOfOthersAbroad(match, finding.type, sentence) { return [] }
        let isSummit = finding.type == .summit && hasCommitment(before: match, sentence)
        var finding = finding
        finding.subject = nil
        finding.rule = isOwn ? .meetingTheirNoun : .meetingSidesNoun
        finding.implied = isOwn || isSummit ? discourse.principals : sides
        if let peers { finding.implied = peers }
        if isBeside(match, sentence) {
            (finding.rule, finding.isRecalled) = (.meetingFollowed, false)
        }
        if finding.type == .summit, !isOwn, !isSummit {
            let isKnown = isDated(match, sentence) || isPlaced(match, sentence)
            guard isKnown, !isCircumstance(match, sentence) else { return [] }
        }
        return drafts(finding, sentence)
    }

    /// "discussed the results of the meeting in Lima on 3 May" where neither side is of Peru: who
    /// met there is untold.
    func isOfOthersAbroad(
        _ match: Gazetteer.Match, _ type: Meeting.Kind, _ sentence: Sentence
    ) -> Bool {
        let of = match.tokens.lowerBound - 2
        guard of > sentence.tokens.lowerBound, tokens[of].word == reading.words.of,
            reading.classes(of + 1).contains(.determiner),
            reading.lexicon.agreementWord(of: tokens[of - 1]).contains(.back)
        else { return false }
        let country: Int?
        switch Setting(reading: reading, sentence: sentence)
            .place(after: match.tokens.upperBound, of: type)
        {
        case .city(let city)?:
            country = reading.lexicon.countryRows[reading.lexicon.cities[city].country]
        case .country(let row)?: country = row
        default: country = nil
        }
        return country.map { !sides.contains(.country($0)) } ?? false
    }

    /// "the meeting of the trade ministers of Chad, Niger and Peru".
    func isOfSides(_ group: Reading.Group) -> Bool {
        group.count == 1 && mentions[group.lowerBound].kind == .together
            && mentions[group.lowerBound].sides.count > 1
    }

    /// "The meeting of the trade ministers of Chad and Niger was held": what opens a sentence.
    func opens(
        _ match: Gazetteer.Match, of group: Reading.Group, _ sentence: Sentence
    ) -> Bool {
        let before = sentence.tokens.lowerBound..<match.tokens.lowerBound
        return isOfSides(group) && before.count <= 4
            && before.allSatisfy {
                reading.classes($0).isDisjoint(with: [.preposition, .temporal])
                    || reading.classes($0).contains(.determiner)
            }
    }

    /// "The third dialogue took place in parallel with the Committee", "on the margins of the
    /// session": on the same day as another session of the two sides.
    func isBeside(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let end = match.tokens.upperBound
        let last = sentence.tokens.upperBound
        guard isHeld(match, sentence),
            let beside = (end..<max(end, min(end + 8, last))).first(where: {
                reading.words.journey.besides.contains(tokens[$0].word)
            })
        else { return false }
        return reading.annotations.encounters.within(
            beside + 1..<max(beside + 1, min(beside + 8, last))
        )
        .contains { encounter($0).type == .talks && isNoun($0) }
    }

    /// "to intensify consultations": all that there will be, and none in particular.
    func isSustained(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        guard match.entry.form == nounPlural || encounter(match).type == .talks else {
            return false
        }
        var at = match.tokens.lowerBound - 1
        let first = max(sentence.tokens.lowerBound, at - 3)
        while at > first, tokens[at].shape == .lower,
            !reading.words.journey.sustaining.contains(tokens[at].word),
            tokens[at].word != reading.words.to
        { at -= 1 }
        return at >= first && reading.words.journey.sustaining.contains(tokens[at].word)
    }

    /// "A meeting of the leaders would be useful", "called for an early meeting": no one in
    /// particular, of no day and no place, to which nobody has agreed.
    private func isVague(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        let before = max(sentence.tokens.lowerBound, start - 3)..<start
        guard
            before.contains(where: {
                [reading.words.a, reading.words.an].contains(tokens[$0].word)
            }), !hasCommitment(before: match, sentence), !isPlaced(match, sentence)
        else { return false }
        return Setting(reading: reading, sentence: sentence).date(near: match.tokens) == nil
    }

    /// "At a meeting in Oslo in May, A and B reviewed trade": the people behind it.
    private func opensWith(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = sentence.tokens.lowerBound
        guard match.tokens.lowerBound - start <= 3, reading.classes(start).contains(.locative),
            let lead = reading.leadingSubject(of: sentence),
            lead.count > 1 || reading.classes(in: sentence).contains(.counterpart)
        else { return false }
        let parties = discourse.parties(of: lead, in: reading)
        return parties.allSatisfy { discourse.principals.contains($0) }
    }

    /// "At the talks held on 3 May, the two ministers reviewed trade" where one of them met a
    /// president before: the two ministers.
    private func peersBehind(_ match: Gazetteer.Match, _ sentence: Sentence) -> [Party]? {
        let start = sentence.tokens.lowerBound
        guard match.tokens.lowerBound - start <= 3, let lead = reading.leadingSubject(of: sentence),
            lead.count == 1, mentions[lead.lowerBound].kind == .together
        else { return nil }
        let parties = discourse.parties(of: lead, in: reading)
        return isAcrossBorders(parties) && parties.contains { !discourse.principals.contains($0) }
            ? parties : nil
    }

    /// "their next meeting", "their upcoming summit".
    func hasNext(_ range: Range<Int>) -> Bool {
        range.contains { reading.classes($0).contains(.planned) }
    }

    /// "looks forward to attending the summit", "agreed to meet at the summit".
    func hasCommitment(before match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        reading.annotations.cues
            .within(sentence.tokens.lowerBound..<match.tokens.lowerBound).contains {
                let act = reading.lexicon.cues[Int($0.entry.index)].act
                return act == .commit || act == .agree
            }
    }

    /// What the principals stand for, each once; where that is not known of all, what those of the
    /// document's own encounter stand for.
    var sides: [Party] {
        let sides = reading.sides(of: discourse.principals)
        return sides.count > 1 ? sides : discourse.reportedSides ?? sides
    }
}
