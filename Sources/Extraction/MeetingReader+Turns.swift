internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The encounter that a transcript is of.
extension MeetingReader {
    /// "On 4 May, she also took part in the following activities:": the day of what a list tells.
    func listed(_ sentence: Sentence) -> DateExpression? {
        guard let last = sentence.tokens.last,
            reading.tokens[last].kind == .colon
                || sentence.tokens.suffix(4)
                    .contains(where: { reading.tokens[$0].word == reading.words.follows })
        else { return nil }
        let days = reading.annotations.dates.within(sentence.tokens).filter {
            $0.precision == .day && $0.date.end == nil
        }
        return days.count == 1 ? days[0].date : nil
    }

    /// "1. A meeting with B: both sides agreed on trade": on the day of the list.
    func dated(
        _ draft: consuming EncounterDraft, _ list: DateExpression?, _ sentence: Sentence
    ) -> EncounterDraft {
        let first = sentence.tokens.lowerBound
        guard let list, draft.date == nil, draft.status == .held, draft.type != .visit,
            reading.tokens[first].kind != .word, reading.tokens[first].kind != .openQuote
        else { return draft }
        (draft.date, draft.isRecalled) = (list, false)
        return draft
    }

    /// "19 June 2024 | 17:05" above "A met B": on the day of its entry in a list of news.
    func entered(
        _ draft: consuming EncounterDraft, _ sentence: Sentence
    ) -> EncounterDraft {
        guard draft.date == nil, draft.status == .held, !draft.isEarlier, draft.dayShift == nil,
            !draft.isRecalled || draft.type == .ceremony || draft.type == .visit,
            let day = reading.annotations.entryDay(at: sentence.tokens.lowerBound)
        else { return draft }
        (draft.date, draft.isRecalled) = (day, false)
        return draft
    }

    /// Sentences at the head of a transcript in which the other side must have spoken.
    private static let turnsSentencesMax = 120

    /// "President A: Welcome. / President B: Thank you.": the first two of different sides who
    /// speak in turn have met, or spoken by telephone where a heading says so; a ceremony where
    /// it speaks of the press.
    func conversed() -> EncounterDraft? {
        guard turns.isTranscript else { return nil }
        let noun = headingNoun()
        var parties: [Party] = []
        var label: Range<Int>?
        for sentence in reading.text.sentences.prefix(Self.turnsSentencesMax) {
            guard let turn = turns.turn(sentence, Discourse()), turn.parties.count == 1,
                case .member(let speaker) = turn.parties[0],
                reading.side(of: turn.parties[0]) != nil
                    || noun != nil && reading.cast.members[speaker].office != nil
            else { continue }
            if parties.isEmpty {
                parties = turn.parties
                let end = turns.isBare ? turn.content : turn.content - 1
                label = sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, end)
            } else if !parties.contains(turn.parties[0]), areApart(parties[0], turn.parties[0]) {
                parties += turn.parties
                break
            }
        }
        guard parties.count == 2, let label else { return nil }
        return EncounterDraft(
            type: noun?.type ?? .meeting, status: .held, parties: parties,
            evidence: noun?.tokens ?? label, rule: .meetingTurns, isRecalled: false)
    }

    /// "Talks with B / Oslo / Prime Minister A: Welcome.": with the speaker of a transcript in
    /// place of a side that the encounter names nobody of.
    func voiced(_ draft: EncounterDraft) -> EncounterDraft {
        guard !draft.parties.allSatisfy(isMember), let speakers = conversed()?.parties else {
            return draft
        }
        var draft = draft
        for i in draft.parties.indices where !isMember(draft.parties[i]) {
            let side = draft.parties[i]
            let isLed = draft.parties.contains { isMember($0) && reading.side(of: $0) == side }
            guard !isLed, let speaker = speakers.first(where: { reading.side(of: $0) == side })
            else { continue }
            draft.parties[i] = speaker
        }
        return draft
    }

    private func isMember(_ party: Party) -> Bool {
        if case .member = party { true } else { false }
    }

    /// The sentences before the first turn of a transcript: the speakers tell of other encounters.
    func untilTurns(_ sentences: [Sentence]) -> [Sentence] {
        guard turns.isTranscript, let first = reading.text.sentences.first(where: turns.opens)
        else { return sentences }
        return sentences.filter { $0.tokens.upperBound <= first.tokens.lowerBound }
    }

    /// Who says "I" in a sentence, and whom "he" means: the speaker, of whom the text tells; but
    /// whoever else was named last where people speak in turn, "Minister: I met B. He leaves
    /// tomorrow."
    func hear(
        _ speakers: [Party], _ author: [Party], in sentence: Sentence, _ discourse: inout Discourse
    ) {
        guard turns.isTranscript else {
            discourse.speaker = speakers.isEmpty ? author : speakers
            if speakers.count == 1, !isNamedBehindPronoun(speakers[0], sentence) {
                discourse.lastSubject = speakers[0]
            }
            return
        }
        discourse.speaker = speakers
        guard let last = discourse.lastSubject ?? speakers.first, speakers.contains(last) else {
            return
        }
        let mentions = reading.annotations.mentions
        let before = 0..<mentions.index(atOrAfter: sentence.tokens.lowerBound)
        let named = before.suffix(8).compactMap { reading.memberOf[$0].map(Party.member) }
        discourse.lastSubject = named.last { !speakers.contains($0) }
    }

    /// "He received B, who thanked him": "he" is somebody else.
    private func isNamedBehindPronoun(_ speaker: Party, _ sentence: Sentence) -> Bool {
        guard case .member(let member) = speaker else { return false }
        let mentions = reading.annotations.mentions
        let numbers = mentions.numbers(within: sentence.tokens)
        guard let named = numbers.first(where: { reading.memberOf[$0] == member }) else {
            return false
        }
        return numbers.prefix { $0 < named }.contains { mentions[$0].kind == .pronoun }
    }

    /// Of different sides as far as these are known, or of sides that are not.
    private func areApart(_ a: Party, _ b: Party) -> Bool {
        guard let a = reading.side(of: a), let b = reading.side(of: b) else { return true }
        return a != b
    }

    /// The noun of an encounter in one of the first headings, with its tokens where the text
    /// holds it; else that of the title.
    private func headingNoun() -> (type: Meeting.Kind, tokens: Range<Int>?)? {
        for sentence in reading.text.sentences.prefix(6) where sentence.isHeading {
            if let found = noun(in: reading, sentence.tokens) { return found }
        }
        return title.flatMap { noun(in: $0, 0..<$0.tokens.count) }.map { ($0.type, nil) }
    }

    private func noun(
        in reading: Reading, _ tokens: Range<Int>
    ) -> (type: Meeting.Kind, tokens: Range<Int>?)? {
        for match in reading.annotations.encounters.within(tokens) {
            let encounter = reading.lexicon.encounters[Int(match.entry.index)]
            guard encounter.part == .noun, let type = encounter.type, type != .visit else {
                continue
            }
            return (type, match.tokens)
        }
        return nil
    }
}
