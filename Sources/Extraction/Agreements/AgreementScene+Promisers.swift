internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Who makes a promise: the subject of "will".
extension AgreementScene {
    // MARK: Who promises

    /// The subject of "will", also where "and" leaves it out or an aside comes between.
    func promiser(_ token: Int) -> Actor? {
        adjacent(token) ?? beforeAside(token).flatMap { adjacent($0) } ?? reported(at: token)
    }

    private func adjacent(_ token: Int) -> Actor? { doer(before: token) ?? shared(at: token) }

    /// Whoever stands right before a verb and its auxiliaries: "Norway", "the minister", "his
    /// government", "Norwegian firms", "the Government of Norway", "Oslo".
    func doer(before token: Int) -> Actor? {
        let token = isReflexive(token - 1) ? token - 1 : token
        if let group = reading.subject(of: token, in: sentence), let actor = actor(group) {
            return ofSpeaker(actor)
        }
        return body(before: token)
    }

    /// "Norway itself has sent", "the two ministers themselves".
    private func isReflexive(_ token: Int) -> Bool {
        token > start && (endsIn("self", token) || endsIn("selves", token))
    }

    /// Of those the ones that are no mention: "his government", "Norwegian firms", "Oslo".
    func body(before token: Int) -> Actor? {
        it(before: token) ?? bothNationals(before: token) ?? home(before: token)
            ?? nationals(before: token) ?? governmentOf(before: token)
            ?? capitals(before: token) ?? both(before: token)
    }

    /// "the two universities will", "both foreign ministries are to": one of each side.
    private func both(before token: Int) -> Actor? {
        guard token > start + 1, joint.count > 1, words(token - 1).contains(.home),
            let count = (max(start, token - 4)..<token - 1).last(where: {
                tokens[$0].word == reading.words.two || tokens[$0].word == reading.words.both
            }),
            (count + 1..<token - 1).allSatisfy({
                classes($0).isEmpty || tokens[$0].kind == .possessive
                    || tokens[$0 + 1].kind == .possessive
            })
        else { return nil }
        let isDefinite = count > start && classes(count - 1).contains(.determiner)
        return Actor(
            parties: joint, isJoint: true, tokens: (isDefinite ? count - 1 : count)..<token)
    }

    /// "We" in one speaker's mouth is his own side.
    func ofSpeaker(_ actor: Actor) -> Actor {
        guard actor.isFirstPerson, speakers.count <= 1 else { return actor }
        let own = speakers.isEmpty ? reading.issuer.map { [.country($0)] } ?? [] : speakers
        return Actor(parties: own, isJoint: false, tokens: actor.tokens, isFirstPerson: true)
    }

    /// "his government will", "its armed forces would": the speaker's side.
    func home(before token: Int) -> Actor? {
        guard token > start + 1, words(token - 1).contains(.home) else { return nil }
        let isGenitive = tokens[token - 2].kind == .possessive && token > start + 2
        let owner = isGenitive ? token - 3 : token - 2
        if let name = reading.annotations.names.covering(owner),
            name.entry.kind == .country
        {
            let country = Party.country(Int(name.entry.index))
            return Actor(
                parties: [country], isJoint: false, tokens: name.tokens.lowerBound..<token)
        }
        guard speakers.count == 1 else { return nil }
        // "the Bank will": of whom somebody from there speaks
        let isOffice =
            tokens[token - 1].shape == .capitalised
            || classes(token - 1).contains(.institution)
                && tokens[token - 1].word != reading.words.part
        if isOffice, let first = nameStart(ofOffice: token - 1) {
            return Actor(parties: speakers, isJoint: false, tokens: first..<token)
        }
        let first = (max(start, token - 3)..<token).first { classes($0).contains(.possessive) }
        return first.map { Actor(parties: speakers, isJoint: false, tokens: $0..<token) }
    }

    /// The article of "the Fund", "the Coast Foundation"; no organisation by name.
    private func nameStart(ofOffice noun: Int) -> Int? {
        var at = noun - 1
        while at > start, noun - at < 4, tokens[at].shape == .capitalised,
            !classes(at).contains(.determiner), reading.annotations.names.covering(at) == nil
        { at -= 1 }
        return at >= start && classes(at).contains(.determiner) ? at : nil
    }

    /// "Norway announced that it will": of a country that speaks.
    private func it(before token: Int) -> Actor? {
        guard token > start, tokens[token - 1].word == reading.words.it else { return nil }
        if speakers.count == 1, case .country = speakers[0] {
            return Actor(parties: speakers, isJoint: false, tokens: token - 1..<token)
        }
        // "Oslo announced that it would", of a body that is no speaker by name
        guard speakers.isEmpty, token > start + 3, tokens[token - 2].word == reading.words.that,
            let body = home(before: token - 3) ?? nationals(before: token - 3)
                ?? governmentOf(before: token - 3) ?? capitals(before: token - 3)
        else { return nil }
        return Actor(parties: body.parties, isJoint: false, tokens: token - 1..<token)
    }

    /// "said that Norway knows the coast and would chart it": the subject of the clause that is
    /// reported.
    private func reported(at token: Int) -> Actor? {
        guard speakers.count == 1, token > start, classes(token - 1).contains(.conjunction) else {
            return nil
        }
        var at = token - 1
        while at > start + 1, token - at < 30 {
            at -= 1
            guard let i = reading.mentionIndex(covering: at) else { continue }
            at = min(at, reading.annotations.mentions[i].tokens.lowerBound)
            guard at > start, opensClause(at), var actor = actor(i..<i + 1), !actor.isJoint else {
                continue
            }
            actor = ofSpeaker(actor)
            actor.tokens = token..<token + 1
            return actor
        }
        return nil
    }

    /// After "that" or a verb of saying.
    func opensClause(_ at: Int) -> Bool {
        if tokens[at - 1].word == reading.words.that { return true }
        return reading.annotations.cues.covering(at - 1)?.tokens.upperBound == at
    }

    /// "Norwegian firms will", "Peru's national bank intends to", "the Norwegian Agency for
    /// Fishing", "the Ministry of Health of Norway", "Bergen Power of Norway": those of one
    /// country.
    func nationals(before token: Int) -> Actor? {
        let first = bodyStart(before: token)
        guard token - first > 1,
            let name = reading.annotations.names.within(first..<token).last(where: {
                $0.entry.kind == .country
            }), isBody(first..<token, name.tokens)
        else { return nil }
        let country = Party.country(Int(name.entry.index))
        guard joint.contains(where: { reading.side(of: $0) == country }) else { return nil }
        return Actor(parties: [country], isJoint: false, tokens: first..<token)
    }

    /// The first word of what may be a body's name: capitals, plain words, and "of", "for" and
    /// "and" between capitals.
    private func bodyStart(before token: Int) -> Int {
        var at = token
        while at > start, token - at < 12 {
            let before = at - 1
            if tokens[before].kind == .possessive {
                at = before
                continue
            }
            guard tokens[before].kind == .word, reading.annotations.cues.covering(before) == nil
            else { break }
            if classes(before).contains(.determiner) { return before }
            let isPlain =
                reading.annotations.names.covering(before) != nil || classes(before).isEmpty
                || before > start && tokens[before].isCapitalised
            guard isPlain || isWithinName(before, token) else { break }
            at = before
        }
        return at
    }

    /// The "of" of "Ministry of Health", the "and" of "Trade and Industry".
    private func isWithinName(_ at: Int, _ end: Int) -> Bool {
        at > start && at + 1 < end && tokens[at - 1].isCapitalised && tokens[at + 1].isCapitalised
            && !classes(at).isDisjoint(with: [.preposition, .conjunction])
            && [reading.words.of, reading.words.for, reading.words.and].contains(tokens[at].word)
    }

    /// A word for a body, or capitals that are no country's, ahead of or behind the country.
    private func isBody(_ range: Range<Int>, _ name: Range<Int>) -> Bool {
        let isOf = name.upperBound == range.upperBound
        if isOf,
            name.lowerBound - 1 < range.lowerBound
                || tokens[name.lowerBound - 1].word != reading.words.of
        {
            return false
        }
        let rest =
            isOf ? range.lowerBound..<name.lowerBound - 1 : name.upperBound..<range.upperBound
        guard let last = rest.last, tokens[last].kind == .word else { return false }
        return words(last).contains(.home) || classes(last).contains(.institution)
            || rest.contains { words($0).contains(.home) && isCapital(last) }
            || isOf && isCapital(last) || rest.count > 1 && rest.allSatisfy(isCapital)
    }

    private func isCapital(_ token: Int) -> Bool {
        tokens[token].isCapitalised || tokens[token].kind == .possessive
            || !classes(token).isDisjoint(with: [.preposition, .conjunction])
    }

    /// "the Government of Norway will", "the people of Peru have".
    private func governmentOf(before token: Int) -> Actor? {
        guard token > start + 2, let name = reading.annotations.names.covering(token - 1),
            name.entry.kind == .country
        else { return nil }
        var of = name.tokens.lowerBound - 1
        if classes(of).contains(.determiner) { of -= 1 }
        guard of > start, tokens[of].word == reading.words.of, words(of - 1).contains(.home) else {
            return nil
        }
        let country = Party.country(Int(name.entry.index))
        guard joint.contains(where: { reading.side(of: $0) == country }) else { return nil }
        let isDefinite = of - 1 > start && classes(of - 2).contains(.determiner)
        let first = isDefinite ? of - 2 : of - 1
        return Actor(parties: [country], isJoint: false, tokens: first..<token)
    }

    // MARK: Asides

    /// "Norway, which keeps the fund, will", "his country, he added, would": the first comma of
    /// an insertion that ends right before a verb.
    func beforeAside(_ token: Int) -> Int? {
        guard token > start + 2, tokens[token - 1].kind == .comma else { return nil }
        return (max(start + 1, token - 24)..<token - 1).last {
            tokens[$0].kind == .comma && opensAside($0 + 1, token)
        }
    }

    private func opensAside(_ at: Int, _ token: Int) -> Bool {
        if !classes(at).isDisjoint(with: [.relative, .preposition, .adverb]) { return true }
        return (at..<max(at, min(token, at + 4))).contains {
            reading.annotations.cues.covering($0) != nil
        }
    }

    /// "will, for its part, send": behind an insertion of at most eight words.
    func afterAside(_ at: Int) -> Int {
        guard at < end, tokens[at].kind == .comma else { return at }
        let inside = at + 1..<max(at + 1, min(end, at + 9))
        return inside.first { tokens[$0].kind == .comma }.map { $0 + 1 } ?? at
    }

    /// "Lima will", "Lima and Oslo would": the capitals of those who met speak for their countries.
    func capitals(before token: Int) -> Actor? {
        var first = token
        var codes: Set<CountryCode> = []
        while codes.count < 3, first > start, let city = city(before: first) {
            codes.insert(reading.lexicon.cities[Int(city.entry.index)].country)
            first = city.tokens.lowerBound
        }
        // "A school in Oslo will": where something lies
        if first > start, classes(first - 1).contains(.locative) { return nil }
        let parties = joint.filter { party in
            if case .country(let row)? = reading.side(of: party) {
                codes.contains(reading.lexicon.countries[row].code)
            } else {
                false
            }
        }
        guard !parties.isEmpty, parties.count == codes.count else { return nil }
        return Actor(parties: parties, isJoint: parties.count > 1, tokens: first..<token)
    }

    private func city(before token: Int) -> Gazetteer.Match? {
        let isAfter = classes(token - 1).contains(.conjunction)
        let name = reading.annotations.names.covering(isAfter ? token - 2 : token - 1)
        guard let name, name.entry.kind == .city, name.tokens.lowerBound >= start else {
            return nil
        }
        return name
    }

    /// "Norway has sent tents and will send doctors": the subject of the first verb.
    private func shared(at token: Int) -> Actor? {
        guard token > start, classes(token - 1).contains(.conjunction),
            let lead = reading.leadingSubject(of: sentence),
            reading.tokens(of: lead).upperBound < token, var actor = actor(lead),
            speakers.isEmpty || isFirstWord(lead)
        else { return nil }
        actor = ofSpeaker(actor)
        actor.tokens = token..<token + 1
        return actor
    }

    /// A country at the head of a sentence is what its verbs speak of.
    private func isFirstWord(_ lead: Reading.Group) -> Bool {
        reading.tokens(of: lead).lowerBound == start
            && reading.annotations.mentions[lead].allSatisfy { $0.kind == .country }
    }
}
