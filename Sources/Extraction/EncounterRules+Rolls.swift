internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Lists of encounters, one a line: "She held bilateral meetings as follows:".
extension EncounterRules {
    /// No list has more entries.
    private static let rollMax = 30

    /// "A held the following meetings: / - with B, on trade; / - with C, on fish", "A met with: /
    /// B, Foreign Minister of Chad": one encounter an entry, with its host from the stem. An
    /// entry is a line that begins with a bullet, a number or "with", or that is no sentence.
    func byRoll(_ sentence: Sentence) -> [EncounterDraft] {
        guard isStem(sentence), sentence.number + 1 < reading.text.sentences.count,
            let match = reading.annotations.encounters.within(sentence.tokens)
                .last(where: { isCounted($0, sentence) }),
            let type = encounter(match).type
        else { return [] }
        let hosts = rollHosts(sentence, before: match)
        let setting = Setting(reading: reading, sentence: sentence)
        let verb = encounter(match).part == .verb ? match : nil
        guard !hosts.isEmpty, let status = setting.status(of: match.tokens, verb: verb) else {
            return []
        }
        let last = min(reading.text.sentences.count, sentence.number + 1 + Self.rollMax)
        var drafts: [EncounterDraft] = []
        for entry in reading.text.sentences[sentence.number + 1..<last] {
            guard let guests = guests(of: entry) else { break }
            let finding = Finding(
                type: type, object: guests, span: reading.tokens(of: guests),
                rule: .meetingListed, implied: hosts)
            drafts += self.drafts(finding, entry, status: status).map {
                var draft = $0
                draft.date = draft.date ?? setting.date(near: match.tokens, status: status)
                if type != .call {
                    draft.place =
                        draft.place ?? setting.place(after: match.tokens.lowerBound, of: type)
                }
                return draft
            }
        }
        return drafts
    }

    /// "A accepted credentials from nine new ambassadors. They are Ambassador B of Chad, …": one
    /// ceremony with all whom a sentence names, at most sixteen on.
    func byEnvoys(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft]? {
        let end = match.tokens.upperBound
        guard !isPassive(match, sentence),
            let envoys = (end..<max(end, min(end + 6, sentence.tokens.upperBound))).first(where: {
                reading.words.journey.envoys.contains(tokens[$0].word)
            }), let subject = subject(of: match, sentence),
            !reading.annotations.mentions.within(end..<sentence.tokens.upperBound)
                .contains(where: { $0.kind == .person })
        else { return nil }
        let last = min(reading.text.sentences.count, sentence.number + 1 + Self.envoyReach)
        guard sentence.number + 1 < last else { return nil }
        for list in reading.text.sentences[sentence.number + 1..<last] {
            let found = reading.annotations.mentions.within(list.tokens).indices.compactMap { i in
                mentions[i].kind == .person ? reading.memberOf[i].map(Party.member) : nil
            }
            let isRoll = list.tokens.prefix(8).contains {
                tokens[$0].kind == .colon || reading.classes($0).contains(.be)
            }
            guard isRoll, found.count > 1 else { continue }
            return drafts(
                Finding(
                    type: .ceremony, subject: subject, span: match.tokens.lowerBound..<envoys + 1,
                    rule: .meetingDirectVerb, verb: match, implied: found), sentence)
        }
        return nil
    }

    /// Sentences between credentials and the list of those who handed them over, at most.
    private static let envoyReach = 16

    /// A colon at the end, or "as follows", "the following meetings".
    private func isStem(_ sentence: Sentence) -> Bool {
        guard let last = sentence.tokens.last else { return false }
        if tokens[last].kind == .colon { return true }
        return sentence.tokens.suffix(4).contains { tokens[$0].word == reading.words.follows }
    }

    /// A verb of meeting, or several meetings, talks or calls.
    private func isCounted(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let known = encounter(match)
        guard let type = known.type, [.meeting, .talks, .call].contains(type) else { return false }
        switch known.part {
        case .verb: return (known.frame == .any || known.frame == .with)
        case .noun, .object: return match.entry.form == nounPlural || type == .talks
        case .light: return false
        }
    }

    /// Whose encounters the entries are.
    private func rollHosts(_ sentence: Sentence, before match: Gazetteer.Match) -> [Party] {
        if encounter(match).part == .verb, let near = subject(of: match, sentence),
            mentions[near].contains(where: { $0.kind == .person })
        {
            return discourse.parties(of: near, in: reading)
        }
        if let lead = reading.leadingSubject(of: sentence),
            reading.tokens(of: lead).upperBound <= match.tokens.lowerBound
        {
            let parties = discourse.parties(of: lead, in: reading)
            if !parties.isEmpty { return parties }
        }
        if !discourse.speaker.isEmpty { return discourse.speaker }
        if let owner = owner(of: match, sentence) {
            return discourse.parties(of: owner, in: reading)
        }
        return discourse.lastSubject.map { [$0] } ?? host
    }

    /// Those whom an entry begins with; nil of a line that is no entry.
    private func guests(of entry: Sentence) -> Reading.Group? {
        var at = entry.tokens.lowerBound
        var isMarked = false
        while at < entry.tokens.upperBound, at - entry.tokens.lowerBound < 8,
            reading.mentionIndex(covering: at) == nil
        {
            let token = tokens[at]
            let isMeeting = reading.annotations.encounters.covering(at) != nil
            guard
                token.kind != .word || reading.annotations.dates.covering(at) != nil || isMeeting
                    || token.word == reading.words.with
                    || !reading.classes(at).isDisjoint(with: [.adverb, .determiner, .modifier])
            else { return nil }
            isMarked = isMarked || token.kind != .word || token.word == reading.words.with
            at += 1
        }
        guard let group = reading.mentions(at: at, until: entry.tokens.upperBound),
            mentions[group].contains(where: { $0.kind != .together && $0.kind != .pronoun })
        else { return nil }
        let next = reading.tokens(of: group).upperBound
        // "Chad – Foreign Minister B".
        if mentions[group].allSatisfy({ $0.kind == .country }), next + 1 < entry.tokens.upperBound,
            tokens[next].kind != .word,
            let people = reading.mentions(at: next + 1, until: entry.tokens.upperBound),
            mentions[people.lowerBound].kind == .person
        {
            return group.lowerBound..<people.lowerBound + 1
        }
        let isClosed =
            next >= entry.tokens.upperBound || tokens[next].kind != .word
            || reading.classes(next).contains(.preposition)
        return isClosed && (isMarked || entry.isHeading || !endsInStop(entry)) ? group : nil
    }

    private func endsInStop(_ entry: Sentence) -> Bool {
        entry.tokens.last.map { tokens[$0].kind == .stop } ?? false
    }
}
