internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters that a word for discussing tells of: "discussed trade with B".
extension EncounterRules {
    /// "A discussed X with B"; "X was discussed with B", by the one whom the document is about.
    func byDiscussion(in sentence: Sentence) -> [EncounterDraft] {
        if let fronted = byFronted(sentence) { return fronted }
        if case let told = byTelling(sentence), !told.isEmpty { return told }
        guard reading.sum(of: sentence).signs.contains(.discussion) else { return [] }
        let setting = Setting(reading: reading, sentence: sentence)
        for cue in reading.annotations.cues.within(sentence.tokens)
        where reading.lexicon.cues[Int(cue.entry.index)].act == .discuss {
            guard
                let object = partners(after: cue.tokens.upperBound, sentence)
                    ?? partners(behindTopic: cue.tokens.upperBound, sentence),
                isNamed(object) || areCounterparts(object, of: cue, sentence),
                let status = setting.status(of: cue.tokens, verb: cue)
                    ?? (isOccasioned(cue, sentence) ? .held : nil)
            else { continue }
            // Its verb is a cue, and none of an encounter.
            var finding = Finding(
                type: cue.isPast && isOfCall(sentence) ? .call : .meeting, object: object,
                span: cue.tokens,
                rule: .meetingDiscussedWith)
            if isPassive(cue, sentence) {
                finding.implied = Array(discourse.principals.prefix(1))
            } else {
                finding.subject = subject(of: cue, sentence)
            }
            return drafts(finding, sentence, status: status).map { draft in
                var draft = draft
                draft.isEarlier = setting.isPluperfect(cue)
                return draft
            }
        }
        return []
    }

    /// "discussed a broad range of questions with B": past "of" and what was discussed.
    private func partners(behindTopic start: Int, _ sentence: Sentence) -> Reading.Group? {
        guard let found = reading.object(after: start, in: sentence, needsPreposition: true),
            case let first = reading.tokens(of: found).lowerBound, first > start,
            !reading.annotations.encounters.stands(in: start..<first),
            !(start..<first).contains(where: { reading.mentionIndex(covering: $0) != nil })
        else { return nil }
        return found
    }

    /// "discussed the plan with B in a further call", or where the document tells of calls.
    private func isOfCall(_ sentence: Sentence) -> Bool {
        if discourse.isOfCalls { return true }
        return reading.annotations.encounters.within(sentence.tokens).contains {
            encounter($0).type == .call && isNoun($0)
        }
    }

    /// Whether "with" stands right before a group that names a person or "her counterpart".
    private func isNamed(_ group: Reading.Group) -> Bool {
        let first = reading.tokens(of: group).lowerBound
        return first > 0 && tokens[first - 1].word == reading.words.with
            && mentions[group].contains { $0.kind == .person || !$0.title.isEmpty }
    }

    /// Words between "with" and the first country, at most.
    private static let pluralReach = 6

    /// "with her counterparts from Chile and Cuba", "with her Chilean and Cuban counterparts":
    /// several of an office, whom one person met.
    private func areCounterparts(
        _ group: Reading.Group, of cue: Gazetteer.Match, _ sentence: Sentence
    ) -> Bool {
        guard cue.isPast || isOccasioned(cue, sentence),
            mentions[group].allSatisfy({ $0.country != nil || !$0.sides.isEmpty })
        else { return false }
        let named = reading.tokens(of: group)
        let head = named.lowerBound - Self.pluralReach..<named.lowerBound
        guard
            let with = head.clamped(to: sentence.tokens).last(where: {
                tokens[$0].word == reading.words.with
            }), (with + 1..<named.lowerBound).allSatisfy(isOfPlural),
            (with + 1..<named.upperBound + 1).clamped(to: sentence.tokens).contains(where: {
                isPlural($0)
            }), let host = subject(of: cue, sentence), host.count == 1
        else { return false }
        return [.person, .role, .pronoun].contains(mentions[host.lowerBound].kind)
    }

    private func isPlural(_ token: Int) -> Bool {
        tokens[token].shape == .lower
            && !reading.classes(token).isDisjoint(with: [.collective, .attendee])
    }

    private func isOfPlural(_ token: Int) -> Bool {
        tokens[token].kind == .word
            && (tokens[token].word == reading.words.of || tokens[token].word == reading.words.from
                || tokens[token].shape == .lower
                    && reading.classes(token).isDisjoint(with: [
                        .preposition, .conjunction, .relative, .locative,
                    ]))
    }

    /// "used her visit to Chad to hold talks with B": what was done with an occasion.
    func occasionedStatus(_ finding: Finding, _ sentence: Sentence) -> Meeting.Status? {
        guard let verb = finding.verb, VerbForm(rawValue: verb.entry.form) == .base,
            finding.type != .visit, isOccasioned(verb, sentence)
        else { return nil }
        return .held
    }

    /// Words between "took" or "used" and the infinitive, at most.
    private static let occasionReach = 12

    /// "took the opportunity to discuss trade with B", "used the gathering also to discuss trade
    /// with B": what somebody did with an occasion is done.
    private func isOccasioned(_ cue: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        var to = cue.tokens.lowerBound - 1
        if to > sentence.tokens.lowerBound, reading.isAdverb(to) { to -= 1 }
        guard to > sentence.tokens.lowerBound, tokens[to].word == reading.words.to else {
            return false
        }
        let reach = (to - Self.occasionReach..<to).clamped(to: sentence.tokens)
        guard
            let verb = reach.last(where: {
                reading.words.journey.seizing.contains(tokens[$0].word)
            }), verb > sentence.tokens.lowerBound, verb + 1 < to,
            !reading.classes(verb + 1).isDisjoint(with: [.determiner, .possessive])
                || reading.words.journey.openings.contains(tokens[verb + 1].word),
            !(verb - 3..<to).clamped(to: sentence.tokens).contains(where: {
                !reading.classes($0).isDisjoint(with: [.negation, .future, .deontic, .relative])
            })
        else { return false }
        return (verb + 1..<to).contains {
            reading.words.journey.openings.contains(tokens[$0].word)
        }
    }
}
