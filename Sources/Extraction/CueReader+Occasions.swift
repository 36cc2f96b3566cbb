internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The occasion on which words fell, behind them.
extension CueReader {
    /// "discussed fishing and trade at a meeting with Minister Dahl", "urged a truce during his
    /// call with Minister Dahl": where the occasion begins, and the other who was there. Not
    /// "discussed the progress made at the meeting with Minister Dahl".
    func closingTalk(of verb: SpeechVerb) -> (start: Int, other: Int)? {
        guard verb.form.isPast, verb.kind != .noun,
            reading.sum(of: sentence).classes.contains(.talk)
        else { return nil }
        let start = verb.tokens.upperBound
        for with in start..<max(start, contentEnd - 1) {
            if opensAnother(with) { return nil }
            guard with > start + 2, reading.tokens[with].word == words.with,
                reading.classes(with - 1).contains(.talk),
                let i = reading.mentionIndex(covering: with + 1),
                [.person, .role].contains(reading.annotations.mentions[i].kind),
                let at = occasionStart(before: with - 1, after: start)
            else { continue }
            return (at, i)
        }
        return nil
    }

    /// A clause of its own, or a further report.
    private func opensAnother(_ at: Int) -> Bool {
        !reading.classes(at).isDisjoint(with: [.past, .present, .future, .relative, .deontic])
            || reading.annotations.cues.starting(at: at).map {
                VerbForm(rawValue: $0.entry.form) == .past
            } ?? false
    }

    /// The "at", "during" or "in" of a talk, at most five words before it, behind the words that
    /// the cue holds. "Progress in talks with Norway" is a topic.
    private func occasionStart(before talk: Int, after start: Int) -> Int? {
        var at = talk - 1
        while at > start, talk - at < 6, reading.tokens[at].kind == .word,
            reading.classes(at).isDisjoint(with: .preposition)
        { at -= 1 }
        guard at > start, reading.classes(at - 1).isDisjoint(with: [.past, .preposition]),
            !reading.lexicon.agreementWord(of: reading.tokens[at - 1]).contains(.participle)
        else { return nil }
        switch reading.tokens[at].word {
        case words.at, words.speech.during: return at
        case words.in where !reading.classes(at + 1).isDisjoint(with: [.determiner, .possessive]):
            return at
        default: return nil
        }
    }

    // MARK: Of an office

    /// "Both delegations stressed the need for trade, according to the Norwegian Foreign
    /// Ministry": where an office is the source of what others said, theirs.
    func relayedBySource(_ source: Report, _ verbs: [SpeechVerb]) -> Bool {
        guard let content = source.content, source.parties.count == 1,
            !isOfMember(source.parties[0]), source.cue.tokens.lowerBound >= content.upperBound
        else { return false }
        let said = verbs.filter { content.contains($0.tokens.lowerBound) && $0.form.isPast }
        for verb in said { take(verb) }
        settleOpening()
        let isOfOthers = reports.contains { report in
            report.parties.contains(where: isOfMember) || report.parties.count > 1
        }
        if isSpeech || !isOfOthers {
            (isSpeech, reports, opening) = (false, [], [])
            return false
        }
        tail = content.upperBound
        return true
    }

    /// "The ministers will discuss X", "The spokesman added that the meeting tackled X".
    func isOfRelayedTalk(_ verb: SpeechVerb, _ before: WordClass) -> Bool {
        verb.act == .discuss
            && (before.contains(.future) || before.contains(.talk) && isRelayed)
    }

    /// "She stressed the need for trade, said Ministry Spokesperson Tom Lund": hers, where those
    /// who met speak before.
    func isTagOfRelayer(_ source: Range<Int>) -> Bool {
        source.contains { reading.classes($0).contains(.spokesperson) }
            && reports.contains { $0.parties.contains(where: discourse.company.contains) }
    }

    /// "The spokesman declared that Minister Dahl met Minister Brito": news of the encounter, and
    /// nobody's words.
    func dropNews() {
        guard let first = reports.first, first.cue.kind == .report, first.content == nil,
            let encounter, encounter.parties.count > 1, encounter.type != .visit,
            case let start = first.cue.tokens.upperBound,
            encounter.evidence.lowerBound >= start,
            encounter.evidence.lowerBound < start + Self.newsReach,
            reports.count == 1 || encounter.evidence.lowerBound < reports[1].start,
            isOfRelayer(first), !discourse.principals.contains(where: first.parties.contains)
        else { return }
        reports.removeFirst()
        if first.parties.count == 1 { told = first.parties[0] }
    }

    /// Tokens from a cue to the encounter that the clause tells of: a name and an office.
    private static let newsReach = 24

    private func isOfMember(_ party: Party) -> Bool {
        if case .member = party { true } else { false }
    }
}
