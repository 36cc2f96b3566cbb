internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

extension AgreementScene {
    /// "negotiations on a treaty", "talks for a free trade agreement", "negotiating an accord".
    func negotiations() -> [AgreementDraft] {
        marked.compactMap { token in
            guard words(token).contains(.bargaining) else { return nil }
            if let named = namedTalks(token) { return named }
            let after = token + 1
            guard after < end,
                [reading.words.on, reading.words.for, reading.words.of, reading.words.about]
                    .contains(tokens[after].word)
            else { return nil }
            return negotiation(at: token, topic: after + 1)
        }
    }

    /// "the free trade talks", "the FTA negotiations", "boundary talks between the two sides"; not
    /// "held trade talks", which is a meeting.
    private func namedTalks(_ token: Int) -> AgreementDraft? {
        let first = nounStart(token)
        guard first < token, !isHeld(before: first) else { return nil }
        let range = first..<token
        let match = reading.annotations.instruments.within(range).last
        let isTreaty = match.map { [.treaty, .memorandum].contains(kind(of: $0)) } ?? false
        guard isTreaty || range.contains(where: { words($0).contains(.negotiable) }) else {
            return nil
        }
        let end = max(token + 1, reading.phraseEnd(after: token + 1, in: sentence))
        return AgreementDraft(
            kind: .treaty, status: .negotiating, parties: parties(namedIn: first..<end),
            evidence: first..<min(end, token + 12), key: match.flatMap { nameKey(of: $0) },
            rule: .agreementNegotiationsOn)
    }

    /// Where the words before a noun begin.
    private func nounStart(_ token: Int) -> Int {
        var at = token
        while at > start, token - at < 7, tokens[at - 1].kind != .comma,
            classes(at - 1).isDisjoint(with: [
                .preposition, .conjunction, .auxiliary, .future, .relative, .adverb,
            ]) || classes(at - 1).contains(.determiner),
            reading.annotations.stages.covering(at - 1) == nil,
            tokens[at - 1].kind == .word || tokens[at - 1].kind == .possessive
                || tokens[at - 1].kind == .dash || tokens[at - 1].kind == .closeBracket
                || tokens[at - 1].kind == .openBracket
        {
            at -= 1
            if classes(at).contains(.determiner) { break }
        }
        return at
    }

    /// A verb of meeting before it, with no article: "held", "had", "after", "during".
    private func isHeld(before first: Int) -> Bool {
        guard !classes(first).contains(.determiner) else { return false }
        return first == start || !endsIn("ing", first - 1) && !words(first - 1).contains(.start)
    }

    private func negotiation(at token: Int, topic: Int) -> AgreementDraft? {
        let topicEnd = reading.phraseEnd(after: topic, in: sentence)
        let nearby = topic..<min(topicEnd, topic + 10)
        let named = reading.annotations.instruments.within(nearby).first.map {
            reading.lexicon.instruments[Int($0.entry.index)].kind
        }
        let isCommercial = nearby.contains {
            classes($0).contains(.commercial) || words($0).contains(.negotiable)
        }
        guard let kind = named ?? (isCommercial ? .contract : nil),
            [.treaty, .memorandum, .contract, .plan].contains(kind),
            named != nil || isMutual(before: token)
        else { return nil }
        let name = reading.annotations.instruments.within(nearby).first.map {
            nameKey(of: $0)
        }
        return AgreementDraft(
            kind: kind, status: .negotiating, parties: joint, evidence: token..<topicEnd,
            key: name ?? nil, rule: .agreementNegotiationsOn)
    }

    private func isMutual(before token: Int) -> Bool {
        (max(start, token - 3)..<token).contains {
            words($0).contains(.mutual) || words($0).contains(.existing)
        }
    }
}
