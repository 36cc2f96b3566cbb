internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Those who came, told by a plain noun or a bare office: "the guest", "his colleague".
extension EncounterRules {
    /// "received the guest", "met with her distinguished visitor", "invited my colleague": of
    /// those who met the one whom the clause is not about.
    func guest(at start: Int, besides own: [Party], _ sentence: Sentence) -> Party? {
        guard start + 1 < sentence.tokens.upperBound,
            !reading.classes(start).isDisjoint(with: [.determiner, .possessive]),
            case let noun = isGuest(start + 1, sentence) ? start + 1 : start + 2,
            isGuest(noun, sentence) || isVisiting(start + 1, sentence),
            reading.mentionIndex(covering: start + 1) == nil
        else { return nil }
        let sides = own.map { reading.side(of: $0) }
        let others = discourse.principals.filter {
            !own.contains($0) && !sides.contains(reading.side(of: $0))
        }
        if others.count == 1 { return others[0] }
        let visitor = discourse.visitor(isHost: false, in: reading)
        return visitor.flatMap { others.contains($0) ? $0 : nil }
    }

    /// "The guest was received by B", "the visitor also called on B": the one who came.
    func guest(before verb: Int, _ sentence: Sentence) -> Party? {
        var at = verb - 1
        while at > sentence.tokens.lowerBound,
            !reading.classes(at).isDisjoint(with: [.auxiliary, .be, .adverb, .future])
        { at -= 1 }
        guard at > sentence.tokens.lowerBound else { return nil }
        if let dignitary = dignitary(endingAt: at, sentence) { return dignitary }
        guard reading.classes(at).contains(.visitor), isGuest(at, sentence) else { return nil }
        return discourse.visitor(isHost: false, in: reading)
    }

    /// "Her Highness received B": whom a form of address without a name stands for.
    private func dignitary(endingAt noun: Int, _ sentence: Sentence) -> Party? {
        guard reading.isDignity(noun, in: sentence) else { return nil }
        return discourse.bearer(of: noun, in: noun - 1..<noun + 1, reading)
            ?? discourse.lastSubject
    }

    /// "held with him an official session of talks", "held talks with the guest": behind "with",
    /// which stands right after the verb or the noun.
    func guest(of finding: Finding, _ sentence: Sentence) -> Party? {
        guard let subject = finding.subject, let verb = finding.verb, let noun = finding.noun
        else { return nil }
        func isWith(_ i: Int) -> Bool {
            i < sentence.tokens.upperBound && tokens[i].word == reading.words.with
        }
        let isBehindVerb = isWith(verb.tokens.upperBound)
        let with = isBehindVerb ? verb.tokens.upperBound : noun.tokens.upperBound
        guard isBehindVerb || isWith(with) else { return nil }
        let own = discourse.parties(of: subject, in: reading)
        return pronounParty(at: with + 1, besides: own, sentence)
            ?? guest(at: with + 1, besides: own, sentence)
    }

    /// "the visiting dignitary".
    private func isVisiting(_ token: Int, _ sentence: Sentence) -> Bool {
        token + 1 < sentence.tokens.upperBound && reading.ends(token, "ing")
            && reading.classes(token).contains(.visitor)
            && reading.classes(token + 1).contains(.figure)
    }

    /// "guest", "visitor", "colleague" with nothing behind that belongs to it; no "guest house".
    private func isGuest(_ noun: Int, _ sentence: Sentence) -> Bool {
        guard noun < sentence.tokens.upperBound, tokens[noun].shape == .lower,
            !reading.classes(noun).isDisjoint(with: [.visitor, .counterpart]),
            !reading.ends(noun, "s"), !reading.ends(noun, "ing")
        else { return false }
        let next = noun + 1
        guard next < sentence.tokens.upperBound, tokens[next].kind == .word else { return true }
        return tokens[next].word != reading.words.of
            && (reading.annotations.dates.covering(next) != nil
                || tokens[next].word == reading.words.to
                || !reading.classes(next).isDisjoint(with: [
                    .preposition, .conjunction, .adverb, .auxiliary, .be, .locative, .future,
                ]) || reading.annotations.encounters.starting(at: next) != nil)
    }

    /// "A accorded him a ceremonial welcome", "he was given a ceremonial welcome by A": both.
    func byWelcome(_ finding: Finding, _ sentence: Sentence) -> [EncounterDraft]? {
        guard let verb = finding.verb, let noun = finding.noun else { return nil }
        var finding = finding
        if isPassive(verb, sentence) {
            guard let guest = subject(of: verb, sentence) else { return nil }
            if let host = agent(after: noun.tokens.upperBound, in: sentence) {
                (finding.subject, finding.object) = (host, guest)
            } else {
                guard let host = otherSide(than: guest) else { return nil }
                (finding.subject, finding.implied) = (guest, [host])
            }
        } else {
            guard let host = subject(of: verb, sentence),
                let guest = pronounParty(
                    at: verb.tokens.upperBound, besides: compatriots(of: host), sentence)
            else { return nil }
            (finding.subject, finding.implied) = (host, [guest])
        }
        return drafts(finding, sentence)
    }

    /// Of the two sides the one that is not that of a single guest.
    private func otherSide(than guest: Reading.Group) -> Party? {
        guard guest.count == 1, [.person, .role].contains(mentions[guest.lowerBound].kind),
            let own = discourse.parties(of: guest, in: reading).first.flatMap(reading.side),
            sides.count == 2, sides.contains(own)
        else { return nil }
        return sides.first { $0 != own }
    }

    /// Those of a group, and the principals of their side.
    private func compatriots(of group: Reading.Group) -> [Party] {
        let own = discourse.parties(of: group, in: reading)
        let sides = own.compactMap { reading.side(of: $0) }
        return own
            + discourse.principals.filter { party in
                reading.side(of: party).map(sides.contains) ?? false
            }
    }

    /// "invited my colleague to visit Chad": the colleague, of those who met the one who does not
    /// invite.
    func bidden(before journey: Gazetteer.Match, _ sentence: Sentence) -> Party? {
        let noun = journey.tokens.lowerBound - 2
        guard noun > sentence.tokens.lowerBound + 1, isGuest(noun, sentence),
            tokens[noun + 1].word == reading.words.to
        else { return nil }
        let lead =
            reading.leadingSubject(of: sentence)
            .map { discourse.parties(of: $0, in: reading) } ?? []
        let own = discourse.speaker.isEmpty ? lead : discourse.speaker
        let article =
            reading.classes(noun - 1)
                .isDisjoint(with: [.determiner, .possessive]) ? noun - 2 : noun - 1
        return guest(at: article, besides: own, sentence)
    }

    /// "A also met with members of the Trade Committee", "will meet leaders of the city", where A
    /// is a guest: of the country in which the document's meeting was, unless the words behind "of"
    /// name A's own.
    func localHosts(_ finding: Finding, _ sentence: Sentence) -> [Party]? {
        guard finding.object == nil, finding.type == .meeting, let verb = finding.verb,
            encounter(verb).frame != .direct, let ground = discourse.ground,
            let subject = finding.subject, subject.count == 1,
            [.person, .role, .pronoun].contains(mentions[subject.lowerBound].kind),
            let side = discourse.parties(of: subject, in: reading).first.flatMap(reading.side),
            side != .country(ground)
        else { return nil }
        var at = verb.tokens.upperBound
        if at < sentence.tokens.upperBound, tokens[at].word == reading.words.with { at += 1 }
        if reading.classes(at).contains(.determiner) { at += 1 }
        let end = sentence.tokens.upperBound
        guard at + 2 < end, tokens[at].shape == .lower,
            !reading.classes(at).isDisjoint(with: [.attendee, .collective]),
            tokens[at + 1].word == reading.words.of
        else { return nil }
        let stop = (at + 2..<end).first { tokens[$0].kind == .comma } ?? end
        let body = at + 2..<min(stop, at + 14)
        let isOthers = reading.annotations.names.within(body).contains {
            $0.entry.kind == .country && Int($0.entry.index) != ground
                || $0.entry.kind == .organization
        }
        return isOthers ? nil : [.country(ground)]
    }

    // MARK: By a bare office

    /// "The Minister also called on President B", where both principals are ministers: the one
    /// who came.
    func visitor(of finding: Finding, _ sentence: Sentence) -> Party? {
        guard let verb = finding.verb else { return nil }
        let isCall =
            verb.tokens.count == 2 && tokens[verb.tokens.lowerBound].word == reading.words.called
            || finding.noun.map {
                $0.tokens.upperBound < sentence.tokens.upperBound
                    && tokens[$0.tokens.upperBound].word == reading.words.on
                    && reading.words.calls.contains(tokens[$0.tokens.upperBound - 1].word)
            } ?? false
        return isCall ? visitor(instead: finding.subject) : nil
    }

    func byVisitor(_ finding: Finding, _ sentence: Sentence) -> [EncounterDraft]? {
        guard finding.object != nil, let visitor = visitor(of: finding, sentence) else {
            return nil
        }
        var finding = finding
        (finding.subject, finding.implied) = (nil, [visitor])
        return drafts(finding, sentence)
    }

    /// The principal of the other side whose title a bare office fits as well as that of one who
    /// is at home where they met.
    func visitor(instead group: Reading.Group?) -> Party? {
        guard let group, group.count == 1, let ground = discourse.ground,
            case let mention = mentions[group.lowerBound], mention.kind == .role,
            mention.country == nil, mention.organization == nil, !mention.title.isEmpty,
            !reading.classes(mention.tokens.lowerBound).contains(.possessive),
            let party = discourse.parties(of: group, in: reading).first,
            reading.side(of: party) == .country(ground), discourse.principals.contains(party)
        else { return nil }
        return discourse.principals.first {
            guard case .member(let i) = $0, let side = reading.side(of: $0) else { return false }
            return side != .country(ground)
                && mention.title.allSatisfy {
                    reading.cast.members[i].titleWords.contains(tokens[$0].word)
                }
        }
    }

    /// "A welcomed B for a visit", "A thanked B for the visit": B, who stands right behind a verb
    /// of welcoming, or right before "for" and is not the subject.
    func guest(beforeNoun noun: Int, _ sentence: Sentence) -> Reading.Group? {
        if let thanked = thanked(before: noun, sentence) { return thanked }
        let reach = max(sentence.tokens.lowerBound, noun - 24)..<noun
        guard
            let verb = reading.annotations.encounters.within(reach).last(where: {
                (encounter($0).part == .verb || encounter($0).part == .light)
                    && encounter($0).frame == .direct
                    && encounter($0).type == .meeting && !isPassive($0, sentence)
            }), let guest = reading.directObject(after: verb.tokens.upperBound, in: sentence),
            reading.tokens(of: guest).upperBound < noun
        else { return nil }
        return guest
    }

    private func thanked(before noun: Int, _ sentence: Sentence) -> Reading.Group? {
        let reach = (noun - 4..<noun).clamped(to: sentence.tokens)
        guard let `for` = reach.last(where: { tokens[$0].word == reading.words.for }),
            let i = reading.mentionIndex(covering: `for` - 1), mentions[i].kind == .person,
            // "A was received by B for a visit".
            tokens[max(mentions[i].tokens.lowerBound - 1, 0)].word != reading.words.by,
            let lead = reading.leadingSubject(of: sentence), lead.upperBound <= i
        else { return nil }
        return i..<i + 1
    }
}
