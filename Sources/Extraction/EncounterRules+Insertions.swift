internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Parties that other words part from the encounter, or that stand in the clause it belongs to.
extension EncounterRules {
    /// Words between a noun and an insertion, and within that, at most.
    private static let insertionReach = (before: 10, within: 22)

    /// "held a meeting, followed by a lunch, with B", "talks in Oslo, which lasted an hour, with
    /// B", "a meeting (in private: an hour) with B": those behind an insertion between commas or
    /// in brackets.
    func beyondInsertion(after start: Int, _ sentence: Sentence) -> Reading.Group? {
        let last = sentence.tokens.upperBound - 2
        let near = start..<max(start, min(start + Self.insertionReach.before, last))
        guard let open = near.first(where: { !isBeforeInsertion($0) }), open + 2 < last,
            case let isBracket = tokens[open].kind == .openBracket,
            isBracket || tokens[open].kind == .comma && opensInsertion(open + 1),
            !reading.annotations.cues.stands(in: start..<open)
        else { return nil }
        let within = Self.insertionReach.within * (isBracket ? 2 : 1)
        let mark: Token.Kind = isBracket ? .closeBracket : .comma
        guard
            let close = (open + 2..<max(open + 2, min(open + within, last))).first(where: {
                tokens[$0].kind == mark && tokens[$0 + 1].word == reading.words.with
            }),
            !(open + 1..<close).contains(where: { tokens[$0].word == reading.words.with }),
            let group = reading.mentions(at: close + 2, until: sentence.tokens.upperBound)
                ?? reading.mentions(at: close + 3, until: sentence.tokens.upperBound)
        else { return nil }
        let next = reading.tokens(of: group).upperBound
        let isAbsolute = next < sentence.tokens.upperBound && reading.isParticiple(next)
        return isAbsolute ? nil : group
    }

    /// A word of the noun's own phrase: no comma, no party.
    private func isBeforeInsertion(_ i: Int) -> Bool {
        tokens[i].kind != .comma && tokens[i].kind != .semicolon && tokens[i].kind != .openBracket
            && tokens[i].word != reading.words.with && tokens[i].word != reading.words.between
    }

    /// "followed by", "which lasted", "lasting", "first in private", "over lunch".
    private func opensInsertion(_ i: Int) -> Bool {
        let word = tokens[i].word
        return word == reading.words.followed || word == reading.words.preceded
            || word == reading.words.first || reading.isParticiple(i)
            || !reading.classes(i).isDisjoint(with: [.relative, .preposition, .temporal])
    }

    /// "In a separate call, A and B took stock": an encounter of those, told for the first time.
    func byPair(
        _ finding: Finding, _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft]? {
        guard finding.subject == nil, finding.object == nil, finding.type != .ceremony,
            finding.type != .summit, let pair = pair(behind: match, sentence)
        else { return nil }
        var finding = finding
        finding.implied = pair
        finding.isRecalled = false
        return drafts(finding, sentence)
    }

    /// "In a separate call, A and B took stock", "At another meeting, she and B reviewed trade":
    /// those whom the main clause is about.
    private func pair(behind match: Gazetteer.Match, _ sentence: Sentence) -> [Party]? {
        let first = reading.opening(of: sentence)
        let start = match.tokens.lowerBound
        guard start > first, start - first <= 6, match.entry.form != nounPlural,
            !reading.classes(first).isDisjoint(with: [.locative, .temporal]),
            (first..<start).contains(where: isIndefinite),
            match.tokens.upperBound < sentence.tokens.upperBound,
            tokens[match.tokens.upperBound].word != reading.words.of,
            let lead = reading.leadingSubject(of: sentence), lead.count > 1,
            reading.tokens(of: lead).lowerBound >= match.tokens.upperBound
        else { return nil }
        let parties = discourse.parties(of: lead, in: reading)
        return parties.count > 1 && isAcrossBorders(parties) ? parties : nil
    }

    func isIndefinite(_ i: Int) -> Bool {
        let word = tokens[i].word
        return word == reading.words.a || word == reading.words.an || word == reading.words.another
    }

    /// "the talks that A and B had in Oslo last week", "the call they had on 3 May": all who met
    /// are the subject of the relative clause.
    func byOwnClause(
        _ finding: Finding, _ noun: Gazetteer.Match, _ verb: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard !isPassive(verb, sentence),
            let subject = reading.subject(of: verb.tokens.lowerBound, in: sentence),
            reading.tokens(of: subject).lowerBound >= noun.tokens.upperBound
        else { return [] }
        let parties = discourse.parties(of: subject, in: reading)
        guard parties.count > 1, isAcrossBorders(parties) else { return [] }
        var finding = finding
        finding.subject = subject
        finding.isRecalled = true
        return drafts(finding, sentence)
    }

    /// "during a phone call that she received from B", "a call received today from B".
    func byReceivedCall(
        _ verb: Gazetteer.Match, among matches: ArraySlice<Gazetteer.Match>, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard tokens[verb.tokens.lowerBound].word == reading.words.received,
            let noun = matches.last(where: {
                encounter($0).type == .call && isNoun($0)
                    && $0.tokens.upperBound <= verb.tokens.lowerBound
                    && verb.tokens.lowerBound - $0.tokens.upperBound <= 6
            })
        else { return [] }
        let end = verb.tokens.upperBound
        let near = end..<max(end, min(end + 5, sentence.tokens.upperBound - 1))
        guard let from = near.first(where: { tokens[$0].word == reading.words.from }),
            let caller = reading.mentions(at: from + 1, until: sentence.tokens.upperBound)
                ?? reading.mentions(at: from + 2, until: sentence.tokens.upperBound)
        else { return [] }
        var finding = Finding(
            type: .call, object: caller, span: noun.tokens.lowerBound..<verb.tokens.upperBound,
            rule: .meetingNounAndVerb, verb: verb, noun: noun)
        finding.subject = subject(of: verb, sentence)
        if finding.subject == nil { finding.implied = host }
        return drafts(finding, sentence)
    }

    /// "the consultations, last held in 2019, should take place": between two commas right behind
    /// the noun, with the verb at most six words behind the second.
    func insertion(from noun: Int, to verb: Int) -> Range<Int>? {
        guard noun + 2 < verb, verb - noun <= 24, tokens[noun].kind == .comma,
            let close = (noun + 1..<verb).last(where: { tokens[$0].kind == .comma }),
            verb - close <= 6,
            (close + 1..<verb).contains(where: {
                !reading.classes($0).isDisjoint(with: [.future, .deontic])
                    || tokens[$0].word == reading.words.to
            }),
            reading.annotations.encounters.within(noun..<close).contains(where: {
                encounter($0).part == .light || encounter($0).part == .verb
            }),
            !(close + 1..<verb).contains(where: { reading.mentionIndex(covering: $0) != nil })
        else { return nil }
        return noun..<close + 1
    }

    /// What is to come of consultations of which an insertion tells when they were held last.
    func resumed(_ finding: Finding, _ sentence: Sentence) -> [EncounterDraft] {
        var finding = finding
        (finding.rule, finding.isRecalled, finding.implied) = (.meetingSidesNoun, true, sides)
        return drafts(finding, sentence).filter { $0.date != nil || $0.place != nil }
    }

    /// Six words apart, or sixteen where a relative clause follows the noun: "the talks that
    /// Foreign Minister A of Chad had".
    func isNear(_ noun: Gazetteer.Match, before verb: Gazetteer.Match) -> Bool {
        let between = noun.tokens.upperBound..<verb.tokens.lowerBound
        let start = noun.tokens.upperBound
        if insertion(from: start, to: verb.tokens.lowerBound) != nil { return true }
        guard between.count <= 16 else { return false }
        guard reading.classes(noun.tokens.upperBound).contains(.relative) else {
            return between.count <= 6
        }
        // "said in the call that the steps taken by Chad": of what is said.
        return !between.contains { reading.classes($0).contains(.determiner) }
            || reading.annotations.mentions.stands(in: between)
    }
}
