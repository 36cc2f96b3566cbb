internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Ceremonies at which one of another country is given a medal or an order.
extension EncounterRules {
    /// Words between the verb and the decoration, and from that to its new holder, at most.
    private static let decorationReach = (before: 16, behind: 12)

    /// "A conferred the Order of the Sea on B", "A presented B with the medal", "B was awarded the
    /// Grand Cross by A".
    func byDecoration(_ sentence: Sentence) -> [EncounterDraft] {
        guard reading.sum(of: sentence).signs.contains(.bestowal) else { return [] }
        for verb in sentence.tokens
        where reading.words.journey.bestowing.contains(tokens[verb].word) {
            guard let decoration = decoration(behind: verb, sentence) else { continue }
            let found =
                isPassive(verb, sentence)
                ? byReceipt(of: decoration, verb, sentence)
                : byBestowal(of: decoration, verb, sentence)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// "the Order of the Sea", "the medal": what orders are called in capitals alone.
    private func decoration(behind verb: Int, _ sentence: Sentence) -> Int? {
        (verb + 1..<verb + Self.decorationReach.before).clamped(to: sentence.tokens).first {
            reading.words.journey.decorations.contains(tokens[$0].word)
                || tokens[$0].isCapitalised
                    && reading.words.journey.orders.contains(tokens[$0].word)
        }
    }

    private func isPassive(_ verb: Int, _ sentence: Sentence) -> Bool {
        reading.beforeAdverbs(verb, from: sentence.tokens.lowerBound)
            .map { reading.classes($0).contains(.be) } ?? false
    }

    private func byReceipt(
        of decoration: Int, _ verb: Int, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard let guest = reading.subject(of: verb, in: sentence),
            let host = agent(after: decoration + 1, in: sentence)
                ?? agent(after: verb + 1, in: sentence)
        else { return [] }
        return drafts(
            Finding(
                type: .ceremony, subject: guest, object: host, span: verb..<decoration + 1,
                rule: .meetingDecorated), sentence, status: .held)
    }

    private func byBestowal(
        of decoration: Int, _ verb: Int, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard let host = reading.subject(of: verb, in: sentence) ?? earlierSubject(verb, sentence)
        else { return [] }
        var finding = Finding(
            type: .ceremony, subject: host, span: verb..<decoration + 1, rule: .meetingDecorated)
        let own = discourse.parties(of: host, in: reading)
        let isUpon = [reading.words.on, reading.words.journey.upon].contains(tokens[verb + 1].word)
        if let one = pronounParty(at: isUpon ? verb + 2 : verb + 1, besides: own, sentence) {
            finding.implied = [one]
        } else {
            finding.object =
                bearer(before: verb, sentence) ?? bearer(at: verb + 1, sentence)
                ?? bearer(behind: decoration, sentence)
            guard finding.object != nil else { return [] }
        }
        return drafts(finding, sentence, status: .held)
    }

    /// "received B, whom she decorated".
    private func bearer(before verb: Int, _ sentence: Sentence) -> Reading.Group? {
        let near = (verb - 3..<verb).clamped(to: sentence.tokens)
        guard let whom = near.first(where: { tokens[$0].word == reading.words.whom }),
            whom - 2 >= sentence.tokens.lowerBound,
            let i = reading.mentionIndex(covering: whom - 1)
                ?? reading.mentionIndex(covering: whom - 2),
            mentions[i].kind == .person
        else { return nil }
        return i..<i + 1
    }

    /// "on B", "to Ambassador B", "upon the visiting Minister".
    private func bearer(behind decoration: Int, _ sentence: Sentence) -> Reading.Group? {
        let words = reading.words
        let reach = (decoration + 1..<decoration + Self.decorationReach.behind)
            .clamped(to: sentence.tokens)
        for at in reach where [words.on, words.to, words.journey.upon].contains(tokens[at].word) {
            if let bearer = bearer(at: at + 1, sentence) { return bearer }
        }
        return nil
    }

    /// People at a token, an article aside.
    private func bearer(at start: Int, _ sentence: Sentence) -> Reading.Group? {
        let end = sentence.tokens.upperBound
        guard start + 1 < end,
            let group = reading.mentions(at: start, until: end)
                ?? reading.mentions(at: start + 1, until: end),
            mentions[group].contains(where: { [.person, .role].contains($0.kind) })
        else { return nil }
        return group
    }
}
