internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters at which an envoy brings the message of another.
extension EncounterRules {
    /// Words between the message and what is done with it, at most.
    private static let messageReach = 24

    /// "A received a letter from C, delivered by B", "The message was handed over by B", "B handed
    /// A a letter from C": A and B have met, who are people. Nobody has of "A received a message
    /// from C", which comes by post or cable.
    func byMessage(_ sentence: Sentence) -> [EncounterDraft] {
        guard reading.sum(of: sentence).signs.contains(.message), !discourse.isOfCalls else {
            return []
        }
        for noun in sentence.tokens
        where reading.words.journey.messages.contains(tokens[noun].word) {
            let found = byBearer(of: noun, sentence) ?? byDelivery(of: noun, sentence)
            if let found, !found.isEmpty { return found }
        }
        return []
    }

    /// "a letter from C, delivered by B": B and the one who received it.
    private func byBearer(of noun: Int, _ sentence: Sentence) -> [EncounterDraft]? {
        let end = min(noun + Self.messageReach, sentence.tokens.upperBound - 2)
        guard
            let verb = (noun + 1..<max(noun + 1, end)).first(where: isDelivered),
            let by = (verb + 1..<min(verb + 6, sentence.tokens.upperBound - 1)).first(where: {
                tokens[$0].word == reading.words.by
            }), let bearer = bearer(behind: by, sentence)
        else { return nil }
        let one = bearer..<bearer + 1
        var finding = Finding(
            type: .meeting, object: one, span: noun..<by, rule: .meetingMessage)
        if discourse.parties(of: one, in: reading).allSatisfy({ reading.side(of: $0) == nil }) {
            finding.implied = sender(behind: noun, before: verb)
        }
        if let recipient = recipient(of: noun, sentence) {
            finding.subject = recipient
            return drafts(finding, sentence, status: .held)
        }
        return isThat(noun, sentence) ? byReceipt(finding, sentence) : nil
    }

    /// With the one who received the message, as one of the sentences before tells, and on its day.
    private func byReceipt(_ found: Finding, _ sentence: Sentence) -> [EncounterDraft]? {
        guard let before = receipt(before: sentence),
            let recipient = reading.leadingSubject(of: before)
        else { return nil }
        var finding = found
        finding.implied += discourse.parties(of: recipient, in: reading)
        let setting = Setting(reading: reading, sentence: before)
        return drafts(finding, sentence, status: .held).map {
            var draft = $0
            draft.date = draft.date ?? setting.date(near: before.tokens)
            return draft
        }
    }

    /// "B handed A a letter", "B delivered a message from C to A": where the document tells of no
    /// other encounter.
    private func byDelivery(of noun: Int, _ sentence: Sentence) -> [EncounterDraft]? {
        let reach = (noun - 12..<noun).clamped(to: sentence.tokens)
        guard !findsForums, let verb = reach.last(where: isDelivered),
            let bearer = reading.subject(of: verb, in: sentence) ?? earlierSubject(verb, sentence),
            mentions[bearer].allSatisfy({ [.person, .role].contains($0.kind) })
        else { return nil }
        let end = min(noun + Self.messageReach, sentence.tokens.upperBound - 1)
        let to = (verb + 1..<max(verb + 1, end)).first {
            tokens[$0].word == reading.words.to && addressee(at: $0 + 1, sentence) != nil
        }
        guard let addressee = to.map({ $0 + 1 }) ?? (verb + 1 < noun ? verb + 1 : nil),
            let recipient = self.addressee(at: addressee, sentence)
        else {
            return byReceipt(
                Finding(
                    type: .meeting, object: bearer, span: verb..<noun + 1, rule: .meetingMessage),
                sentence)
        }
        return drafts(
            Finding(
                type: .meeting, subject: bearer, object: recipient, span: verb..<noun + 1,
                rule: .meetingMessage), sentence, status: .held)
    }

    /// "a letter from President C of Chad": Chad, for which an envoy of no known country stands.
    private func sender(behind noun: Int, before verb: Int) -> [Party] {
        let first = mentions.index(atOrAfter: noun)
        let last = mentions.index(atOrAfter: verb)
        return (first..<max(first, last)).lazy
            .flatMap { discourse.parties(of: $0, in: reading) }
            .compactMap { reading.side(of: $0) }.first.map { [$0] } ?? []
    }

    /// "by Minister B", "by the King's special envoy B": the first person, before whom only an
    /// owner stands.
    private func bearer(behind by: Int, _ sentence: Sentence) -> Int? {
        let first = mentions.index(atOrAfter: by + 1)
        let last = min(mentions.index(atOrAfter: sentence.tokens.upperBound), first + 3)
        guard
            let bearer = (first..<max(first, last)).first(where: {
                let next = mentions[$0].tokens.upperBound
                return mentions[$0].kind == .person
                    && (next >= sentence.tokens.upperBound || tokens[next].kind != .possessive)
            }), mentions[bearer].tokens.lowerBound - by <= 10
        else { return nil }
        return (by + 1..<mentions[bearer].tokens.lowerBound)
            .contains { tokens[$0].kind == .comma } ? nil : bearer
    }

    /// A person, the article aside.
    private func addressee(at start: Int, _ sentence: Sentence) -> Reading.Group? {
        let end = sentence.tokens.upperBound
        guard start + 1 < end,
            let group = reading.mentions(at: start, until: end)
                ?? reading.mentions(at: start + 1, until: end),
            [.person, .role].contains(mentions[group.lowerBound].kind)
        else { return nil }
        return group.lowerBound..<group.lowerBound + 1
    }

    /// "delivered", "handed"; no "will be delivered".
    private func isDelivered(_ i: Int) -> Bool {
        reading.words.journey.delivering.contains(tokens[i].word)
            && !(max(i - 3, 0)..<i).contains {
                tokens[$0].word == reading.words.to
                    || !reading.classes($0).isDisjoint(with: [.future, .negation])
            }
    }

    /// "A received a letter": A, at most eight words before it.
    private func recipient(of noun: Int, _ sentence: Sentence) -> Reading.Group? {
        let reach = (noun - 8..<noun).clamped(to: sentence.tokens)
        guard
            let verb = reach.last(where: { tokens[$0].word == reading.words.received }),
            let one = reading.leadingSubject(of: sentence)
                ?? reading.subject(of: verb, in: sentence),
            reading.tokens(of: one).upperBound <= verb,
            [.person, .role].contains(mentions[one.lowerBound].kind)
        else { return nil }
        return one
    }

    /// "the message", "his letter" at the head of a sentence.
    private func isThat(_ noun: Int, _ sentence: Sentence) -> Bool {
        noun > sentence.tokens.lowerBound && noun - sentence.tokens.lowerBound <= 4
            && !reading.classes(sentence.tokens.lowerBound)
                .isDisjoint(with: [.determiner, .possessive])
    }

    /// The one of the two sentences before that tells of the receipt of a message.
    private func receipt(before sentence: Sentence) -> Sentence? {
        reading.text.sentences.prefix(sentence.number).suffix(2).last {
            reading.sum(of: $0).signs.contains(.message)
                && $0.tokens.contains { tokens[$0].word == reading.words.received }
        }
    }
}
