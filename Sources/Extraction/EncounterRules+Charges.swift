internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters to come that those in charge leave to others.
extension EncounterRules {
    /// "They instructed their experts to meet", "Negotiators were tasked with meeting": within
    /// eight words of the charge.
    func isOrdered(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let to = match.tokens.lowerBound - 1
        guard to > sentence.tokens.lowerBound else { return false }
        if isChargedWith(match.tokens.lowerBound, sentence) { return true }
        guard tokens[to].word == reading.words.to else { return false }
        return (max(sentence.tokens.lowerBound, to - 8)..<to).contains(where: isCharge)
    }

    /// "tasked with meeting": the participle, spelled as the noun, right behind the charge.
    func isChargedWith(_ gerund: Int, _ sentence: Sentence) -> Bool {
        let with = gerund - 1
        return with > sentence.tokens.lowerBound && tokens[with].word == reading.words.with
            && isCharge(with - 1) && reading.isParticiple(gerund)
    }

    private func isCharge(_ token: Int) -> Bool {
        reading.lexicon.agreementWord(of: tokens[token]).contains(.charge)
    }

    /// "The working group was instructed", "were tasked with": the last token before the charge in
    /// the passive that ends at a token, else the token itself.
    func beforeCharge(_ at: Int, _ sentence: Sentence) -> Int {
        guard at - 2 >= sentence.tokens.lowerBound else { return at }
        let charge = tokens[at].word == reading.words.with ? at - 1 : at
        guard charge - 2 >= sentence.tokens.lowerBound, isCharge(charge) else { return at }
        var be = charge - 1
        let light: WordClass = [.auxiliary, .adverb, .future]
        guard reading.classes(be).contains(.be) else { return at }
        while be > sentence.tokens.lowerBound,
            !reading.classes(be).isDisjoint(with: light) || reading.classes(be).contains(.be)
        { be -= 1 }
        return be
    }

    /// Words between a verb of sending and the place, at most.
    private static let sendingReach = 14

    /// "Chad will send its Minister of Trade to Oslo in May", "A said he would dispatch an envoy to
    /// Lima": a visit of whom they send, of whose side only the country is known.
    ///
    /// - Parameter isTold: whether the verb names a delegation itself.
    func bySending(_ sentence: Sentence, isTold: Bool = false) -> [EncounterDraft] {
        guard reading.sum(of: sentence).signs.contains(.sending) else { return [] }
        for verb in sentence.tokens
        where reading.words.journey.sending.contains(tokens[verb].word) {
            let end = min(verb + Self.sendingReach, sentence.tokens.upperBound - 1)
            guard
                let to = (verb + 2..<max(verb + 2, end)).first(where: {
                    tokens[$0].word == reading.words.to
                }), let country = destination(at: to + 1, sentence),
                isTold || sendsPeople(verb + 1..<to),
                let sender = sender(before: verb, sentence), sender != .country(country),
                let status = status(ofSending: verb, sentence)
            else { continue }
            return drafts(
                Finding(
                    type: .visit, span: verb..<to + 2, rule: .meetingVisited,
                    implied: [sender, .country(country)]), sentence, status: status
            ).filter { $0.date != nil || $0.status == .planned }
                .map { located($0, in: [.country(country)]) }
        }
        return []
    }

    /// "its Minister of Trade", "two envoys"; no letter, no goods, and no experts, who help.
    private func sendsPeople(_ range: Range<Int>) -> Bool {
        let isOther = range.contains {
            tokens[$0].kind == .comma || tokens[$0].kind == .number
                || reading.words.journey.messages.contains(tokens[$0].word)
        }
        return !isOther && reading.annotations.cues.within(range).isEmpty
            && range.contains {
                !reading.classes($0).isDisjoint(with: [.figure, .side])
                    || reading.words.journey.envoys.contains(tokens[$0].word)
            }
    }

    /// The side of whoever sends, where that is known; "thanked Chad for sending experts": Chad.
    private func sender(before verb: Int, _ sentence: Sentence) -> Party? {
        let subject =
            reading.isParticiple(verb)
            ? countryNamed(before: verb, sentence)
            : clauseSubject(verb, sentence) ?? reading.subject(of: verb, in: sentence)
                ?? intender(verb, sentence) ?? earlierSubject(verb, sentence)
        let senders = subject.map { discourse.parties(of: $0, in: reading) } ?? []
        let sides = reading.sides(of: senders)
        return sides.count == 1 ? sides[0] : sides.isEmpty && senders.count == 1 ? senders[0] : nil
    }

    private func status(ofSending verb: Int, _ sentence: Sentence) -> Meeting.Status? {
        let before = (verb - 5..<verb).clamped(to: sentence.tokens)
        let classes = before.reduce(into: WordClass()) { $0.formUnion(reading.classes($1)) }
        if classes.contains(.negation) { return nil }
        if !classes.isDisjoint(with: [.future, .planned]) { return .planned }
        let setting = Setting(reading: reading, sentence: sentence)
        if verb > sentence.tokens.lowerBound, tokens[verb - 1].word == reading.words.to {
            let act = setting.lastCue(before: verb)?.act
            return act == .agree || act == .commit ? .planned : nil
        }
        // "would look into it and dispatch a mission".
        let isBase =
            reading.annotations.encounters.starting(at: verb)
            .map { VerbForm(rawValue: $0.entry.form) == .base } ?? false
        return isBase && reading.classes(in: sentence).contains(.future) ? .planned : .held
    }

    /// "wished Chad success in hosting the summit", "thanked Chad for hosting the forum": Chad.
    func hostNamed(before verb: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        guard VerbForm(rawValue: verb.entry.form) == .gerund, encounter(verb).frame == .direct
        else { return nil }
        return countryNamed(before: verb.tokens.lowerBound, sentence)
    }

    /// A country at most four words before a participle.
    private func countryNamed(before start: Int, _ sentence: Sentence) -> Reading.Group? {
        guard
            let i = (start - 5..<start).clamped(to: sentence.tokens).reversed().lazy
                .compactMap({ reading.mentionIndex(covering: $0) }).first,
            mentions[i].kind == .country, mentions[i].title.isEmpty,
            case let gap = mentions[i].tokens.upperBound..<start,
            gap.allSatisfy({
                !reading.classes($0).isDisjoint(with: [.preposition, .adverb, .determiner])
                    || reading.isAdverb($0)
                    || reading.words.journey.successes.contains(tokens[$0].word)
            })
        else { return nil }
        return i..<i + 1
    }

    /// "wished it success in hosting the summit in May": to come.
    func isWishedWell(_ verb: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = verb.tokens.lowerBound
        return (start - 5..<start).clamped(to: sentence.tokens).contains {
            reading.words.journey.successes.contains(tokens[$0].word)
        } && reading.classes(in: sentence).contains(.wish)
    }
}
