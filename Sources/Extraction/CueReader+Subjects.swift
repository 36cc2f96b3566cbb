internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Speakers whom no mention right before the verb names.
extension CueReader {
    /// "…, who thanked A": the people before the relative word.
    func relative(_ verb: SpeechVerb) -> Report? {
        guard let at = beforeAdverbs(verb), at > sentence.tokens.lowerBound + 1,
            reading.tokens[at].word == words.who,
            reading.tokens[at - 1].kind == .comma || isCleft(at),
            let i = reading.mentionIndex(
                covering: reading.tokens[at - 1].kind == .comma ? at - 2 : at - 1)
        else { return nil }
        let isTogether = verb.act == .discuss && encounter != nil
        let parties = isTogether ? encounter?.parties ?? [] : discourse.parties(of: i, in: reading)
        guard !parties.isEmpty else { return nil }
        return Report(
            cue: verb, parties: parties, source: reading.annotations.mentions[i].tokens,
            rule: .statementWhoCue)
    }

    /// "Minister Dahl, who called it “a gift,” thanked Peru": behind the quotation that ends what
    /// is told of him on the way.
    func isBehindWho(_ verb: SpeechVerb) -> Bool {
        let close = verb.tokens.lowerBound - 1
        guard verb.form == .past, close - 1 > sentence.tokens.lowerBound,
            let last = reports.last, last.rule == .statementWhoCue,
            last.cue.tokens.upperBound < close
        else { return false }
        return quoted.end(at: close) && reading.tokens[close - 1].kind == .comma
    }

    /// "It was Minister Dahl who said".
    private func isCleft(_ who: Int) -> Bool {
        let start = sentence.tokens.lowerBound
        guard start + 2 < who, reading.tokens[start].word == words.it,
            reading.classes(start + 1).contains(.be),
            let i = reading.mentionIndex(covering: start + 2)
        else { return false }
        return reading.annotations.mentions[i].tokens.upperBound == who
    }

    /// "Delegation members discussed X", "Participants stressed X": those who met.
    func collective(_ verb: SpeechVerb) -> Report? {
        guard verb.form.isPast, let at = beforeAdverbs(verb), !discourse.company.isEmpty,
            !reading.classes(at).isDisjoint(with: [.collective, .attendee])
                || isTwo(at) || isOfTalks(at) || isHostAndGuest(at)
        else { return nil }
        return Report(
            cue: verb, parties: members(at), source: at..<at + 1, rule: .statementParticipantsCue)
    }

    /// "Norwegian officials": those of the company who are from there, else the country.
    private func members(_ noun: Int) -> [Party] {
        let phrase = max(sentence.tokens.lowerBound, noun - 3)..<noun
        // "A and his Peruvian hosts": all who met.
        if phrase.count > 1, reading.classes(phrase.lowerBound).contains(.conjunction),
            reading.classes(phrase.lowerBound + 1).contains(.possessive)
        {
            return discourse.company
        }
        let names = reading.annotations.names.within(phrase)
        guard names.count == 1, let name = names.first, name.entry.kind == .country,
            reading.classes(noun).contains(.collective)
        else { return discourse.company }
        let side = Party.country(Int(name.entry.index))
        let isOwn = reading.issuer == Int(name.entry.index)
        let own = discourse.company.filter {
            let other = reading.side(of: $0)
            return other == side || other == nil && isOwn
        }
        return own.isEmpty ? [side] : own
    }

    /// "Participants in the talks discussed X".
    private func isOfTalks(_ at: Int) -> Bool {
        guard reading.classes(at).contains(.talk) else { return false }
        var before = at - 1
        while before > sentence.tokens.lowerBound, at - before < 4,
            reading.classes(before).contains(.determiner)
        { before -= 1 }
        return before > sentence.tokens.lowerBound
            && reading.classes(before).contains(.preposition)
            && !reading.classes(before - 1).isDisjoint(with: [.collective, .attendee])
    }

    /// "Host and guest agreed X".
    private func isHostAndGuest(_ at: Int) -> Bool {
        at - 2 >= sentence.tokens.lowerBound && reading.tokens[at - 1].word == words.and
            && [at - 2, at].allSatisfy {
                reading.classes($0).contains(.visitor) || reading.tokens[$0].word == words.host
                    || $0 == sentence.tokens.lowerBound && reading.classes($0).contains(.figure)
            }
    }

    /// The one before "and his host, President Brito,": both speak.
    func withHost(_ own: Reading.Group) -> [Party]? {
        let start = reading.tokens(of: own).lowerBound
        guard start - 5 >= sentence.tokens.lowerBound, reading.tokens[start - 1].kind == .comma,
            reading.tokens[start - 2].word == words.host
                || reading.classes(start - 2).contains(.visitor),
            reading.classes(start - 3).contains(.possessive),
            reading.tokens[start - 4].word == words.and,
            let i = reading.mentionIndex(covering: start - 5)
        else { return nil }
        let parties =
            discourse.parties(of: i, in: reading) + discourse.parties(of: own, in: reading)
        return parties.count == 2 && parties[0] != parties[1] ? parties : nil
    }

    /// "A, together with B, stressed X", "A along with B noted X": B, who speaks with A.
    func beside(_ own: Reading.Group) -> [Party] {
        let comma = reading.tokens(of: own).upperBound
        let with = comma + 2
        guard with + 1 < sentence.tokens.upperBound, reading.tokens[comma].kind == .comma,
            reading.tokens[with].word == words.with,
            reading.isAdverb(comma + 1) || reading.classes(comma + 1).contains(.preposition),
            let i = reading.mentionIndex(covering: with + 1)
        else { return [] }
        return discourse.parties(
            of: reading.group(startingWith: i, until: sentence.tokens.upperBound), in: reading)
    }

    /// "The two reviewed X".
    private func isTwo(_ at: Int) -> Bool {
        if reading.tokens[at].word == words.them, at > sentence.tokens.lowerBound + 1 {
            return reading.classes(at - 2).contains(.plural)
        }
        return reading.classes(at).contains(.plural) && at > sentence.tokens.lowerBound
            && reading.classes(at - 1).contains(.determiner)
    }

    /// "the guest said", "the Norwegian leader noted", "the head of state added": in small
    /// letters the one of that country, the one who came, or the one who spoke last.
    func figure(_ verb: SpeechVerb) -> Report? {
        guard verb.form.isPast, let before = beforeAdverbs(verb),
            before > sentence.tokens.lowerBound || isDignity(before)
        else { return nil }
        let at = beforeInsertion(before)
        guard
            let noun = figureNoun(endingAt: at) ?? officer(endingAt: at)
                ?? spokesperson(endingAt: at)
        else { return nil }
        var start = noun
        while start > sentence.tokens.lowerBound, noun - start < 4,
            !reading.classes(start).contains(.determiner), !isOwner(start)
        { start -= 1 }
        guard reading.classes(start).contains(.determiner) || isOwner(start) || isDignity(noun),
            let party = party(of: noun, in: start..<at + 1)
        else { return nil }
        if isTelling(verb, noun, party) { return nil }
        if let both = withOwner(of: noun, at: start, party) {
            return Report(
                cue: verb, parties: both, source: start..<at + 1, rule: .statementFigureCue)
        }
        let isAfter =
            start - contentStart > 3 && isCloser(start - 1)
            && isTail(verb.tokens.upperBound)
        return Report(
            cue: verb, parties: with(partners(of: verb), [party]), source: start..<at + 1,
            content: isAfter ? contentStart..<start : nil, rule: .statementFigureCue)
    }

    /// "A Downing Street spokesman said: The Prime Minister met": an office that tells of the
    /// encounter, and says nothing.
    private func isTelling(_ verb: SpeechVerb, _ noun: Int, _ party: Party) -> Bool {
        let colon = verb.tokens.upperBound
        guard colon < contentEnd, reading.tokens[colon].kind == .colon,
            reading.classes(noun).contains(.spokesperson), let encounter
        else { return false }
        guard encounter.evidence.lowerBound > colon else { return false }
        told = party
        if case .member? = encounter.parties.first { told = encounter.parties.first }
        return true
    }

    /// "Peru's foreign minister", "Minister Dahl's counterpart": whose he is, at the head of the
    /// sentence or behind a comma.
    private func isOwner(_ token: Int) -> Bool {
        guard token + 1 < sentence.tokens.upperBound,
            token == sentence.tokens.lowerBound || reading.tokens[token - 1].kind == .comma
        else { return false }
        if reading.annotations.names.starting(at: token)?.entry.kind == .country { return true }
        guard let i = reading.mentionIndex(covering: token) else { return false }
        let end = reading.annotations.mentions[i].tokens.upperBound
        return end < sentence.tokens.upperBound && reading.tokens[end].kind == .possessive
    }

    /// "his counterpart", "Minister Dahl's counterpart": the other of two.
    private func counterpart(_ noun: Int, in phrase: Range<Int>) -> Party? {
        guard reading.classes(noun).contains(.counterpart), discourse.company.count == 2
        else { return nil }
        let owner =
            reading.mentionIndex(covering: phrase.lowerBound).flatMap {
                discourse.parties(of: $0, in: reading).first
            } ?? discourse.lastSubject
        guard let owner, discourse.company.contains(owner) else { return nil }
        return discourse.company.first { $0 != owner }
    }

    /// "The latter": of two the one who did not speak last.
    private func latter(_ noun: Int) -> Party? {
        guard reading.tokens[noun].word == words.speech.latter, discourse.company.count == 2
        else { return nil }
        let first = discourse.lastSubject ?? discourse.company[0]
        return discourse.company.first { $0 != first }
    }

    /// "“…”, emphasised the Norwegian leader": after a quotation and its cue.
    func figureAfter(_ verb: SpeechVerb) -> Report? {
        let start = verb.tokens.upperBound
        let open = verb.tokens.lowerBound - 1
        guard verb.form == .past, start + 1 < sentence.tokens.upperBound, reports.isEmpty,
            open >= contentStart, isCloser(open), quoted.end(at: open) || quoted.end(at: open - 1),
            reading.classes(start).contains(.determiner),
            let noun = (start + 1..<min(sentence.tokens.upperBound, start + 5)).first(where: {
                reading.classes($0).contains(.figure) && reading.tokens[$0].shape == .lower
            }), let party = party(of: noun, in: start..<noun + 1)
        else { return nil }
        return Report(
            cue: verb, parties: [party], source: start..<noun + 1,
            content: contentStart..<verb.tokens.lowerBound, rule: .statementFigureCue)
    }

    /// "the guest, in turn, said": the word before the first of two commas that hold at most five
    /// words and no verb; `token` itself where there is none.
    private func beforeInsertion(_ token: Int) -> Int {
        guard reading.tokens[token].kind == .comma else { return token }
        var at = token - 1
        while at > sentence.tokens.lowerBound, token - at < 7 {
            if reading.tokens[at].kind == .comma { return at - 1 }
            at -= 1
        }
        return token
    }

    /// "President Brito and her counterpart discussed", "President Brito and the Norwegian leader
    /// discussed": both.
    private func withOwner(of noun: Int, at determiner: Int, _ party: Party) -> [Party]? {
        guard reading.classes(determiner).contains(.determiner),
            determiner > sentence.tokens.lowerBound + 1,
            reading.tokens[determiner - 1].word == words.and,
            let i = reading.mentionIndex(covering: determiner - 2)
        else { return nil }
        let own = discourse.parties(of: i, in: reading)
        guard own.count == 1 else { return nil }
        let other = own.contains(party) ? discourse.company.first { $0 != own[0] } : party
        return other.map { own + [$0] }
    }

    /// The noun for somebody at `at`, or some words before in "head of state", "the Head of the
    /// Norwegian Government".
    func figureNoun(endingAt at: Int) -> Int? {
        if reading.classes(at).contains(.figure), reading.tokens[at].shape == .lower { return at }
        if isDelegation(at) || isDignity(at) { return at }
        var of = at - 1
        while of > sentence.tokens.lowerBound + 1, at - of < 5,
            reading.tokens[of].word != words.of, reading.tokens[of].kind == .word
        { of -= 1 }
        guard of > sentence.tokens.lowerBound + 1, reading.tokens[of].word == words.of,
            reading.classes(of - 1).contains(.figure)
        else { return nil }
        return of - 1
    }

    func party(of noun: Int, in phrase: Range<Int>) -> Party? {
        let name = reading.annotations.names.within(phrase)
            .first { $0.entry.kind == .country }
        if let name {
            let side = Party.country(Int(name.entry.index))
            return discourse.company.first { reading.side(of: $0) == side }
                ?? own(side)
                ?? compatriot(Int(name.entry.index)).map { .member($0) } ?? side
        }
        if reading.tokens[noun].isCapitalised, !isDignity(noun) {
            return holder(of: reading.tokens[noun].word)
        }
        if let other = counterpart(noun, in: phrase) ?? latter(noun) { return other }
        if isDelegation(noun), let party = delegation(noun) { return party }
        if isDignity(noun) { return bearer(of: noun, in: phrase) }
        let isHost = reading.tokens[noun].word == words.host
        if isHost || phrase.contains(where: { reading.classes($0).contains(.visitor) }),
            let party = discourse.visitor(isHost: isHost, in: reading)
        {
            return party
        }
        return holder(of: reading.tokens[noun].word) ?? ofOffice(noun, in: phrase) ?? envoy(noun)
            ?? discourse.lastSubject
    }

    /// "A spokesman for the Ministry of Trade of Peru said X": within eight words, no name among
    /// them.
    private func spokesperson(endingAt at: Int) -> Int? {
        let start = max(sentence.tokens.lowerBound + 1, at - 9)
        guard
            let noun = (start..<max(start, at - 1)).first(where: {
                words.speech.spokespeople.contains(reading.tokens[$0].word)
            }), [words.for, words.of].contains(reading.tokens[noun + 1].word),
            reading.classes(noun - 1).contains(.determiner),
            (noun + 2...at).allSatisfy({ reading.tokens[$0].kind == .word }),
            reading.annotations.mentions.within(noun..<at + 1).allSatisfy({
                $0.kind == .country || $0.kind == .organization
            })
        else { return nil }
        return noun
    }

    /// "A Government spokesperson said X": of the publisher's country, where none is named before.
    private func ofOffice(_ noun: Int, in phrase: Range<Int>) -> Party? {
        guard let issuer = reading.issuer,
            words.speech.spokespeople.contains(reading.tokens[noun].word),
            phrase.contains(where: {
                reading.classes($0).contains(.institution)
                    || reading.tokens[$0].word == words.a || reading.tokens[$0].word == words.an
            })
        else { return nil }
        return .country(issuer)
    }

    /// Of the publisher's country the one of those who met of whom no country is told.
    private func own(_ side: Party) -> Party? {
        guard reading.issuer.map({ Party.country($0) == side }) ?? false else { return nil }
        return discourse.company.first {
            if case .member = $0 { reading.side(of: $0) == nil } else { false }
        }
    }

    /// The one named person of a country; nil where there are several.
    private func compatriot(_ country: Int) -> Int? {
        var only: Int?
        for (i, member) in reading.cast.members.enumerated()
        where member.country == country && !member.name.isEmpty {
            if only != nil { return nil }
            only = i
        }
        return only
    }

    /// "The Army Commander", "The Chief of Naval Staff": an office in capitals that no lexicon
    /// knows.
    private func officer(endingAt at: Int) -> Int? {
        guard reading.tokens[at].isCapitalised, reading.mentionIndex(covering: at) == nil,
            at - sentence.tokens.lowerBound <= 8
        else { return nil }
        return reading.classes(at).contains(.figure) ? at : nil
    }

    /// "The secretary": the one of those who met whose title says so; of several the one who
    /// spoke last.
    private func holder(of word: WordID) -> Party? {
        let holders = discourse.company.filter { party in
            guard case .member(let i) = party else { return false }
            return reading.cast.members[i].titleWords.contains(word)
        }
        if holders.count > 1, let last = discourse.lastSubject, holders.contains(last) {
            return last
        }
        return holders.first
    }

    /// "The envoy": of those who met the one ambassador; of several the one named last.
    private func envoy(_ noun: Int) -> Party? {
        guard reading.tokens[noun].word == words.speech.envoy else { return nil }
        let envoys = discourse.company.filter(reading.isAmbassador)
        if envoys.count == 1 { return envoys[0] }
        let reach = max(0, noun - Self.envoyReach)..<noun
        for i in reading.annotations.mentions.numbers(within: reach).reversed() {
            if let member = reading.memberOf[i], reading.isAmbassador(.member(member)) {
                return .member(member)
            }
        }
        return nil
    }

    /// Tokens before "the envoy" in which he is named.
    private static let envoyReach = 80

    /// Those who discussed: all who met where the sentence tells of the encounter first.
    func parties(of group: Reading.Group, of verb: SpeechVerb) -> [Party] {
        if verb.act == .discuss, verb.kind != .express, let encounter,
            encounter.evidence.lowerBound < verb.tokens.lowerBound
        {
            return encounter.parties
        }
        return discourse.parties(of: group, in: reading)
    }
}
