internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters that somebody hopes for, and calls that are paid on somebody.
extension EncounterRules {
    /// "He hoped to see her again in Oslo in May": one's own wish, with a day to come.
    func hopedStatus(_ finding: Finding, _ setting: Setting) -> Meeting.Status? {
        if finding.type == .visit, isWilling(finding, setting) || isRequested(finding, setting) {
            return .planned
        }
        guard let verb = finding.verb, finding.subject != nil, encounter(verb).type == .meeting
        else { return nil }
        let to = verb.tokens.lowerBound - 1
        let before = (to - 2..<to).clamped(to: setting.sentence.tokens)
        guard to > setting.sentence.tokens.lowerBound, tokens[to].word == reading.words.to,
            before.contains(where: { reading.classes($0).contains(.wish) }),
            !before.contains(where: { reading.classes($0).contains(.negation) }),
            let date = setting.date(near: finding.span, status: .planned),
            let anchor = reading.annotations.anchor,
            date.lastDayNumber > anchor.lastDayNumber
        else { return nil }
        return .planned
    }

    /// "voiced her readiness to visit Chad at the invitation of its President": who was invited,
    /// at most fourteen words behind, and will come.
    private func isWilling(_ finding: Finding, _ setting: Setting) -> Bool {
        let sentence = setting.sentence
        guard finding.subject != nil, reading.sum(of: sentence).signs.contains(.invitation),
            let to = finding.verb.map({ $0.tokens.lowerBound - 1 }),
            to > sentence.tokens.lowerBound,
            tokens[to].word == reading.words.to,
            !setting.isMarked(.negation, around: to..<to, 4, 0)
        else { return false }
        let end = finding.span.upperBound
        return (end..<max(end, min(end + 14, sentence.tokens.upperBound))).contains {
            tokens[$0].word == reading.words.invitation && $0 > end
                && reading.classes($0 - 1).contains(.determiner)
        }
    }

    /// "A requested B's visit to Oslo", where A is of Norway: an invitation, at most eight words
    /// behind the cue.
    private func isRequested(_ finding: Finding, _ setting: Setting) -> Bool {
        let start =
            finding.subject.map { reading.tokens(of: $0).lowerBound } ?? finding.span.lowerBound
        guard finding.verb == nil, case .country(let to)? = finding.implied.last,
            let lead = reading.leadingSubject(of: setting.sentence),
            reading.tokens(of: lead).upperBound < finding.span.lowerBound,
            discourse.parties(of: lead, in: reading).contains(where: {
                reading.side(of: $0) == .country(to)
            })
        else { return false }
        let reach = (min(start, finding.span.lowerBound) - 8..<finding.span.lowerBound)
            .clamped(to: setting.sentence.tokens)
        return reading.annotations.cues.within(reach).contains {
            $0.isPast && reading.lexicon.cues[Int($0.entry.index)].act == .request
        }
    }

    /// "A was paid a courtesy visit by B": B called on A.
    func byPaidCall(_ finding: Finding, _ sentence: Sentence) -> [EncounterDraft]? {
        guard let verb = finding.verb, let noun = finding.noun,
            finding.type == .visit || finding.type == .meeting,
            let host = reading.subject(of: verb.tokens.lowerBound, in: sentence),
            let guest = agent(after: noun.tokens.upperBound, in: sentence)
        else { return nil }
        var call = finding
        (call.type, call.subject, call.object, call.implied) = (.meeting, guest, host, [])
        call.rule = .meetingReceivedBy
        let found = drafts(call, sentence)
        return found.isEmpty ? nil : found
    }

    /// "With Minister B, she discussed fish": B at the head of the sentence, before a comma and
    /// the subject.
    func byFronted(_ sentence: Sentence) -> [EncounterDraft]? {
        let first = reading.opening(of: sentence)
        guard first + 4 < sentence.tokens.upperBound, tokens[first].word == reading.words.with,
            let with = reading.mentions(at: first + 1, until: sentence.tokens.upperBound),
            mentions[with.lowerBound].kind == .person,
            case let one = with.lowerBound..<with.lowerBound + 1,
            case let comma = reading.tokens(of: one).upperBound,
            comma + 1 < sentence.tokens.upperBound, tokens[comma].kind == .comma,
            let lead = reading.mentionIndex(covering: comma + 1),
            [.person, .role, .pronoun].contains(mentions[lead].kind),
            let cue = reading.annotations.cues.within(
                mentions[lead].tokens.upperBound..<sentence.tokens.upperBound
            ).first, cue.isPast, reading.lexicon.cues[Int(cue.entry.index)].act == .discuss
        else { return nil }
        return drafts(
            Finding(
                type: .meeting, subject: lead..<lead + 1, object: one,
                span: first..<comma, rule: .meetingDiscussedWith), sentence, status: .held)
    }

    /// What was to be on a day that has passed was held, what was told of one to come is planned.
    func status(_ status: Meeting.Status, on date: DateExpression?) -> Meeting.Status {
        switch status {
        case .held where isToCome(date): .planned
        case .planned where isOver(date): .held
        default: status
        }
    }

    private func isOver(_ date: DateExpression?) -> Bool {
        guard let date, let anchor = reading.annotations.anchor else { return false }
        return date.lastDayNumber < anchor.firstDayNumber
    }

    /// Whether a date lies after the document's own.
    func isToCome(_ date: DateExpression?) -> Bool {
        guard let date, let anchor = reading.annotations.anchor else { return false }
        return date.firstDayNumber > anchor.lastDayNumber
    }
}
