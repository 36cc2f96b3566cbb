internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Events at which many meet, of which the text names one who attends.
extension EncounterRules {
    /// "A took part in the Oceans Conference in Oslo", "A led the delegation to the Assembly of
    /// Small States in Oslo", "A is in Oslo for the Harbour Dialogue": an event that one whose
    /// side is known attends, and of which no other construction tells who did.
    func byAttendance(
        _ sentence: Sentence, besides drafts: [EncounterDraft] = []
    ) -> EncounterDraft? {
        guard reading.sum(of: sentence).signs.contains(.gathering) else { return nil }
        for head in sentence.tokens
        where reading.words.sign(of: tokens[head].word).contains(.gathering) {
            guard let event = event(around: head, sentence),
                !drafts.indices.contains(where: {
                    drafts[$0].evidence.overlaps(event) && !isOfEvent(drafts[$0])
                }),
                let verb = attending(event, sentence),
                let draft = attendance(of: event, by: verb, sentence)
            else { continue }
            return draft
        }
        return nil
    }

    private func attendance(
        of event: Range<Int>, by verb: Int, _ sentence: Sentence
    ) -> EncounterDraft? {
        let match = reading.annotations.encounters.covering(verb)
        guard
            let subject = match.flatMap({
                VerbForm(rawValue: $0.entry.form) == .gerund ? nil : subject(of: $0, sentence)
            })
                ?? reading.subject(of: verb, in: sentence),
            reading.tokens(of: subject).upperBound <= verb
        else { return nil }
        let setting = Setting(reading: reading, sentence: sentence)
        let parties = discourse.parties(of: subject, in: reading).filter(isOfKnownSide)
        let span = verb..<event.upperBound
        guard !parties.isEmpty, let place = setting.place(after: event.lowerBound, of: .summit),
            let status = setting.status(of: span, verb: match), status != .cancelled
        else { return nil }
        var draft = EncounterDraft(
            type: .summit, status: status, parties: parties,
            date: setting.date(near: span, status: status), place: place,
            venue: setting.venue(), evidence: span, rule: .meetingAttended, isRecalled: false)
        draft.isForum = true
        draft.isAside = setting.hasLeft(before: verb)
        draft.sentence = sentence.tokens.lowerBound
        return draft
    }

    /// The words of an event's name about its head, without the article: "5th Harbour Forum",
    /// "Council of Heads of State". Nil of "the meeting", which many things are.
    private func event(around head: Int, _ sentence: Sentence) -> Range<Int>? {
        if let meeting = meetingOfBody(head, sentence) ?? meetingOfUnion(head, sentence) {
            return meeting
        }
        var start = behindMinisters(head, sentence)
        while start > sentence.tokens.lowerBound, head - start < Self.nameTokensMax,
            isOfName(start - 1) || joins(start - 1) && isOfName(start - 2)
        { start -= 1 }
        var (at, end) = (head + 1, head + 1)
        while at < sentence.tokens.upperBound, at - head < Self.nameTokensMax {
            if isOfName(at) {
                end = at + 1
            } else if !reading.classes(at).contains(.determiner), !joins(at),
                tokens[at].kind != .dash
            {
                break
            }
            at += 1
        }
        let type = reading.annotations.encounters.covering(head).flatMap { encounter($0).type }
        let isNamed =
            [.upper, .other].contains(tokens[head].shape)
            || type == .summit && isNumbered(head, sentence)
            || (tokens[head].isCapitalised || type != nil)
                && (start..<end).contains { $0 != head && tokens[$0].isCapitalised }
        return isNamed && countriesInName(start..<end) < 2 ? start..<end : nil
    }

    /// The "NATO" of "the NATO foreign ministers' meeting": the capital before those who meet, at
    /// most five words in small letters.
    private func behindMinisters(_ head: Int, _ sentence: Sentence) -> Int {
        let reach = (head - 6..<head).clamped(to: sentence.tokens)
        guard let name = reach.last(where: { tokens[$0].isCapitalised }), name + 1 < head,
            reading.annotations.dates.covering(name) == nil,
            (name + 1..<head).contains(where: { reading.classes($0).contains(.collective) }),
            (name + 1..<head).allSatisfy({
                tokens[$0].kind == .possessive
                    || !reading.classes($0)
                        .isDisjoint(with: [.collective, .portfolio, .plural, .modifier])
            })
        else { return head }
        return name
    }

    /// "the meeting of the foreign ministers of the Rio Group": up to the name of the body, which
    /// begins at most ten words on, behind those who meet.
    private func meetingOfBody(_ head: Int, _ sentence: Sentence) -> Range<Int>? {
        let reach = (head + 1..<head + 12).clamped(to: sentence.tokens)
        guard let of = reach.first, tokens[of].word == reading.words.of,
            let name = reach.first(where: { tokens[$0].isCapitalised }), name > of + 2,
            reach.prefix(while: { $0 < name }).allSatisfy({
                tokens[$0].kind == .word && reading.annotations.cues.covering($0) == nil
                    && reading.annotations.dates.covering($0) == nil
            }),
            (of + 1..<name).contains(where: { reading.classes($0).contains(.collective) }),
            tokens[reading.classes(name - 1).contains(.determiner) ? name - 2 : name - 1].word
                == reading.words.of
        else { return nil }
        let rest = (name..<name + Self.nameTokensMax).clamped(to: sentence.tokens)
        return head..<(rest.first { !isOfName($0) } ?? rest.upperBound)
    }

    /// "the meeting of ASEAN Foreign Ministers": of those of an organisation.
    private func meetingOfUnion(_ head: Int, _ sentence: Sentence) -> Range<Int>? {
        let of = head + 1
        guard of + 2 < sentence.tokens.upperBound, tokens[of].word == reading.words.of,
            let name = reading.annotations.names.covering(
                reading.classes(of + 1).contains(.determiner) ? of + 2 : of + 1),
            name.entry.kind == .organization
        else { return nil }
        let rest = (name.tokens.upperBound..<name.tokens.upperBound + 4).clamped(
            to: sentence.tokens)
        guard
            let those = rest.first(where: {
                !reading.classes($0).isDisjoint(with: [.collective, .attendee])
            })
        else { return nil }
        return head..<those + 1
    }

    /// "the 17th trade conclave": an ordinal at most three words before the head.
    private func isNumbered(_ head: Int, _ sentence: Sentence) -> Bool {
        (head - 3..<head).clamped(to: sentence.tokens).contains { tokens[$0].kind == .ordinal }
    }

    /// Words to either side of an event's head that may belong to its name.
    private static let nameTokensMax = 12

    /// "Heads of Government Meeting", "Summit on Peace": within a name.
    private func joins(_ at: Int) -> Bool {
        let words = reading.words
        return at > 0 && [words.of, words.on, words.for, words.and].contains(tokens[at].word)
    }

    private func isOfName(_ at: Int) -> Bool {
        let token = tokens[at]
        switch token.kind {
        case .word:
            return token.isCapitalised && reading.annotations.dates.covering(at) == nil
        case .ordinal, .possessive: return true
        case .number: return reading.annotations.dates.covering(at)?.tokens.count ?? 1 == 1
        default: return false
        }
    }

    private func countriesInName(_ name: Range<Int>) -> Int {
        mentions.within(name).count { $0.kind == .country }
    }

    /// The word by which somebody attends an event that begins at some token.
    private func attending(_ event: Range<Int>, _ sentence: Sentence) -> Int? {
        let words = reading.words.journey
        var before = event.lowerBound - 1
        let reach = (before - 3..<event.lowerBound).clamped(to: sentence.tokens)
        // "the", "the annual", "the 17th trade".
        if let the = reach.last(where: { reading.classes($0).contains(.determiner) }),
            reach[(the + 1)...].allSatisfy(isModifier)
        {
            before = the - 1
        }
        guard before > sentence.tokens.lowerBound else { return nil }
        if words.presence.contains(tokens[before].word) {
            return stay(before: before, sentence) ?? before
        }
        if tokens[before].word == reading.words.for { return stay(before: before, sentence) }
        guard
            !reading.classes(before).isDisjoint(with: [.locative, .destination])
                || tokens[before].word == reading.words.at
        else { return nil }
        let behind = (before - 9..<before).clamped(to: sentence.tokens)
        return behind.first { words.representing.contains(tokens[$0].word) }.map { word in
            // "took part", "made remarks", "led the delegation": the verb before.
            reading.annotations.encounters.within(behind.lowerBound..<word + 1)
                .last { encounter($0).part == .light }?.tokens.lowerBound ?? word
        }
    }

    private func isModifier(_ at: Int) -> Bool {
        tokens[at].kind == .ordinal
            || tokens[at].kind == .word
                && reading.classes(at).isDisjoint(with: [.preposition, .be])
                && reading.annotations.encounters.covering(at) == nil
    }

    /// "is in Oslo for", "travelled to Oslo to attend": the word before the place.
    private func stay(before purpose: Int, _ sentence: Sentence) -> Int? {
        let last = tokens[purpose - 1].word == reading.words.to ? purpose - 2 : purpose - 1
        guard last > sentence.tokens.lowerBound,
            let place = reading.annotations.names.covering(last),
            [.city, .country].contains(place.entry.kind),
            case let to = place.tokens.lowerBound - 1, to > sentence.tokens.lowerBound,
            !reading.classes(to).isDisjoint(with: [.locative, .destination])
        else { return nil }
        return to - 1
    }

    /// Whether nobody is told by name, or an event with the two sides as far as the text goes.
    func isOfEvent(_ draft: EncounterDraft) -> Bool {
        draft.isForum
            || draft.type != .talks
                && draft.parties.allSatisfy { if case .country = $0 { true } else { false } }
    }

    private func isOfKnownSide(_ party: Party) -> Bool {
        guard case .member(let i) = party, reading.cast.members[i].office != nil else {
            return false
        }
        return reading.cast.members[i].country != nil
            || reading.cast.members[i].organization != nil
    }
}
