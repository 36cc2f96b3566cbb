internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Forums and sessions named in passing with a day or a place of their own.
extension EncounterRules {
    /// Adds the event that somebody attends, in place of what tells of it without them, and
    /// other forums.
    func addForums(
        _ sentence: Sentence, _ matches: ArraySlice<Gazetteer.Match>,
        to drafts: inout [EncounterDraft]
    ) {
        if let attended = byAttendance(sentence, besides: drafts) {
            drafts.removeAll { isOfEvent($0) && $0.evidence.overlaps(attended.evidence) }
            drafts.append(attended)
        }
        drafts.take(byForums(sentence, matches, besides: drafts))
        if drafts.isEmpty { drafts.take(byInitialsOfForum(sentence)) }
    }

    /// "the 2010 Security Summit", "the fourth meeting of the joint commission, which is to take
    /// place in Oslo": those that no other construction of the sentence tells of, between the
    /// two sides as far as the text goes.
    private func byForums(
        _ sentence: Sentence, _ matches: ArraySlice<Gazetteer.Match>,
        besides drafts: [EncounterDraft]
    ) -> [EncounterDraft] {
        let hasDay = reading.annotations.dates.stands(in: sentence.tokens)
        var found: [EncounterDraft] = []
        for match in matches where isForum(match, hasDay: hasDay) {
            let words = match.tokens
            if drafts.indices.contains(where: { drafts[$0].evidence.overlaps(words) }) { continue }
            guard found.last.map({ !$0.evidence.overlaps(words) }) ?? true,
                !isBodyOf(match, drafts),
                let phrase = phrase(of: match, sentence),
                match.entry.form == nounPlural || !isCircumstance(match, sentence),
                encounter(match).type == .summit || !isForWhich(match, sentence),
                !isFounded(phrase), !isInTitle(match, sentence),
                !isOfToldBody(match, phrase, drafts),
                !isOfOthersAbroad(match, encounter(match).type ?? .summit, sentence)
            else { continue }
            let own = reading.annotations.dates.within(phrase).first?.date
            for draft in self.drafts(forum(match, phrase, sentence), sentence) {
                let draft = settled(draft, on: own)
                if draft.date != nil || draft.place != nil { found.append(draft) }
            }
        }
        return found
    }

    /// The "session" of "the third session of the Joint Commission", told by the body's name.
    private func isOfToldBody(
        _ match: Gazetteer.Match, _ phrase: Range<Int>, _ drafts: [EncounterDraft]
    ) -> Bool {
        let of = match.tokens.upperBound
        guard of < tokens.count, tokens[of].word == reading.words.of else { return false }
        return drafts.contains { $0.type != .visit && $0.evidence.overlaps(phrase) }
    }

    /// "the Joint Commission, which was established in Oslo on 4 March": a body, no session.
    private func isFounded(_ phrase: Range<Int>) -> Bool {
        reading.annotations.stages.within(phrase).contains {
            let stage = reading.lexicon.stages[Int($0.entry.index)]
            return stage.status == .inForce && VerbForm(rawValue: $0.entry.form)?.isPast == true
        }
    }

    /// "a Memorandum of Understanding on Fisheries Talks": what an instrument is about, in
    /// capitals as all of its title is.
    func isInTitle(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        guard tokens[start].isCapitalised else { return false }
        let before = (start - 4..<start).clamped(to: sentence.tokens)
        guard let on = before.last(where: { !tokens[$0].isCapitalised }),
            tokens[on].word == reading.words.on, on > sentence.tokens.lowerBound
        else { return false }
        return tokens[on - 1].isCapitalised
            && reading.annotations.instruments.covering(on - 1) != nil
    }

    /// A summit or conference, or talks in a sentence that names a day: no call, visit or ceremony.
    private func isForum(_ match: Gazetteer.Match, hasDay: Bool) -> Bool {
        let encounter = encounter(match)
        guard encounter.part == .noun || encounter.part == .object,
            match.entry.form != nounPlural || hasDay && isOpenSeries(match)
        else { return false }
        switch encounter.type {
        case .summit?: return true
        case .talks?, .meeting?: return hasDay
        default: return false
        }
    }

    /// "the meetings to be held in Oslo on 4 May", "the talks that will be held".
    private func isOpenSeries(_ match: Gazetteer.Match) -> Bool {
        let start = match.tokens.upperBound
        let near = start..<min(start + 4, tokens.count)
        return near.dropFirst().contains {
            tokens[$0].word == reading.words.be
                && (tokens[$0 - 1].word == reading.words.to
                    || reading.classes($0 - 1).contains(.future))
        }
    }

    /// "the third round", "the 7th session": a numeral within three words before it.
    private func isNumbered(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        return (max(sentence.tokens.lowerBound, start - 3)..<start).contains(where: isNumeral)
    }

    /// Words from a year before the noun to a day or a place behind it; nil where there is none.
    /// Of talks that are no session of a series both are needed: "the talks in Oslo last May".
    private func phrase(of match: Gazetteer.Match, _ sentence: Sentence) -> Range<Int>? {
        let (start, end) = (match.tokens.lowerBound, match.tokens.upperBound)
        for at in max(sentence.tokens.lowerBound, start - 3)..<start
        where tokens[at].kind == .number && reading.annotations.dates.covering(at) != nil
            && !(at..<start).contains(where: {
                tokens[$0].kind == .comma
                    || !reading.classes($0).isDisjoint(with: [.conjunction, .determiner])
            })
        {
            return at..<end
        }
        let isSeries = encounter(match).type == .summit || isNumbered(match, sentence)
        var (isRelative, isDated, isPlaced, whole) = (false, false, false, end)
        var at = end
        let last = min(sentence.tokens.upperBound, end + Self.phraseTokensMax)
        while at < last, !(isDated && isPlaced) {
            if let date = reading.annotations.dates.covering(at) {
                // "their third meeting since 2022".
                if date.reference == .since { break }
                (isDated, at, whole) = (true, date.tokens.upperBound, date.tokens.upperBound)
                continue
            }
            if at + 1 < last, isPlace(at + 1), reading.classes(at).contains(.locative) {
                (isPlaced, at, whole) = (true, at + 2, at + 2)
                continue
            }
            isRelative = isRelative || reading.classes(at).contains(.relative)
            guard isRelative || leadsOn(at) || isOfTopic(at, after: end) else { break }
            at += 1
        }
        return isDated && isPlaced || isSeries && (isDated || isPlaced) ? start..<whole : nil
    }

    /// "the conference on the safety of ports": small words behind "on" or "for".
    private func isOfTopic(_ at: Int, after noun: Int) -> Bool {
        let words = reading.words
        return at > noun && at - noun < 8 && tokens[at].kind == .word
            && (tokens[noun].word == words.on || tokens[noun].word == words.for)
            && reading.annotations.cues.covering(at) == nil
            && reading.annotations.encounters.covering(at) == nil
            && reading.annotations.stages.covering(at) == nil
    }

    /// Words behind a noun among which its day and its place are looked for.
    private static let phraseTokensMax = 16

    private func isPlace(_ at: Int) -> Bool {
        at < tokens.count && tokens[at].isCapitalised
            && [.city, .country].contains(reading.names(at: at)?.entry.kind)
    }

    /// What may stand between a forum and its day: its body, "held", "to be", "which will take".
    private func leadsOn(_ at: Int) -> Bool {
        tokens[at].kind == .comma || tokens[at].isCapitalised
            || !reading.classes(at).isDisjoint(with: [
                .preposition, .determiner, .be, .auxiliary, .future, .relative, .planned,
                .conjunction, .locative,
            ])
            || reading.annotations.encounters.covering(at).map { encounter($0).part == .light }
                ?? false
            || tokens[at].word == reading.words.to
    }

    private func forum(
        _ match: Gazetteer.Match, _ phrase: Range<Int>, _ sentence: Sentence
    ) -> Finding {
        var named = countriesInName(of: match, sentence)
        if named.count < 2 { named = countriesOfMatter(after: match.tokens.upperBound, sentence) }
        if let group = between(match, sentence) {
            let parties = discourse.parties(of: group, in: reading)
            if parties.count > 1, isAcrossBorders(parties) { named = parties }
        }
        return Finding(
            type: encounter(match).type ?? .summit, span: phrase, rule: .meetingForum,
            noun: match, isRecalled: true, implied: named.count > 1 ? named : sides)
    }

    /// Held where its day has passed, planned where it is to come.
    private func settled(_ draft: EncounterDraft, on day: DateExpression?) -> EncounterDraft {
        var draft = draft
        draft.date = day ?? draft.date
        guard let date = draft.date, let anchor = reading.annotations.anchor,
            draft.status != .cancelled
        else { return draft }
        if date.lastDayNumber < anchor.firstDayNumber { draft.status = .held }
        if date.firstDayNumber > anchor.lastDayNumber { draft.status = .planned }
        return draft
    }
}
