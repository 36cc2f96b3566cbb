internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Calls on somebody, told by a noun that looks like the verb.
extension EncounterRules {
    /// "The programme includes calls on President B and the Speaker", "a call on Minister B is
    /// planned": one encounter of the visitor with each, who is of the country visited where the
    /// text gives an office alone.
    func byNominalCall(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft]? {
        let start = match.tokens.lowerBound
        guard match.tokens.count == 2, start > sentence.tokens.lowerBound,
            reading.words.calls.contains(tokens[start].word), !match.isPast,
            isNominal(start - 1), let visitor = visitorAbroad(),
            let hosts = reading.directObject(after: match.tokens.upperBound, in: sentence)
        else { return nil }
        let isToCome = !reading.classes(in: sentence).isDisjoint(with: [.planned, .future])
        return hosts.flatMap { i -> [EncounterDraft] in
            var finding = Finding(
                type: .meeting, object: i..<i + 1, span: match.tokens, rule: .meetingDirectVerb,
                implied: [visitor])
            let own = discourse.parties(of: i..<i + 1, in: reading)
            if own.allSatisfy({ reading.side(of: $0) == reading.side(of: visitor) }),
                let ground = discourse.ground
            {
                finding.office = unnamedOffice(i..<i + 1)
                finding.object = nil
                finding.implied.append(.country(ground))
            }
            return drafts(finding, sentence, status: isToCome ? .planned : nil)
        }
    }

    /// "a call on", "their calls on", "includes calls on", "including calls on".
    private func isNominal(_ before: Int) -> Bool {
        !reading.classes(before).isDisjoint(with: [.determiner, .possessive, .instance])
            || reading.words.journey.containing.contains(tokens[before].word)
    }

    /// The one of those the text is about who is not at home where they are to meet.
    private func visitorAbroad() -> Party? {
        guard let ground = discourse.ground else {
            return discourse.visitor(isHost: false, in: reading)
        }
        return discourse.principals.first { party in
            guard case .member = party, let side = reading.side(of: party) else { return false }
            return side != .country(ground)
        }
    }
}
