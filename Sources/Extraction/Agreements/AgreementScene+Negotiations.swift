internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

extension AgreementScene {
    /// "negotiations on a treaty", "talks for a free trade agreement", "negotiating an accord".
    func negotiations() -> [AgreementDraft] {
        marked.compactMap { token in
            guard words(token).contains(.bargaining) else { return nil }
            let after = token + 1
            guard after < end,
                [reading.words.on, reading.words.for, reading.words.of, reading.words.about]
                    .contains(tokens[after].word)
            else { return nil }
            return negotiation(at: token, topic: after + 1)
        }
    }

    private func negotiation(at token: Int, topic: Int) -> AgreementDraft? {
        let topicEnd = reading.phraseEnd(after: topic, in: sentence)
        let nearby = topic..<min(topicEnd, topic + 10)
        let named = reading.annotations.instruments.within(nearby).first.map {
            reading.lexicon.instruments[Int($0.entry.index)].kind
        }
        let isCommercial = nearby.contains { classes($0).contains(.commercial) }
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
