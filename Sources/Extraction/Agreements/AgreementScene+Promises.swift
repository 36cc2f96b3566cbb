internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What somebody will do: "Chile will send", "he would raise the matter", "both sides will open".
extension AgreementScene {
    func promises() -> [AgreementDraft] {
        futures().compactMap { token in
            guard token + 1 < end, let actor = promiser(token),
                let subject = actor.tokens
            else { return nil }
            if isKept(after: token) { return promise(by: actor, at: subject.lowerBound, token + 1) }
            guard let verb = mainVerb(token + 1), binds(verb, actor),
                subject.lowerBound < token || words(verb).contains(.deed)
            else { return nil }
            return promise(by: actor, at: subject.lowerBound, verb)
        }
    }

    private func promise(by actor: Actor, at first: Int, _ verb: Int) -> AgreementDraft? {
        let evidence = first..<reading.clauseEnd(after: verb, in: sentence)
        guard evidence.count > 1 else { return nil }
        if actor.isJoint { return jointWill(actor, evidence) }
        if isWished(before: first) { return nil }
        return pledge(by: actor, .agreed, evidence, verb: verb, .agreementWillDo)
    }

    /// "We will establish" of both sides; in one side's mouth "Norway and Peru would go on
    /// training" is its promise for both, and "the two countries would draw closer" an outlook.
    private func jointWill(_ actor: Actor, _ evidence: Range<Int>) -> AgreementDraft? {
        guard speakers.count == 2 || speakers.isEmpty else {
            let isOutlook = speakers.count == 1 && !namesSides(actor)
            if isOutlook || isWished(before: evidence.lowerBound) { return nil }
            return AgreementDraft(
                kind: .pledge, status: .agreed,
                parties: speakers.count == 1 ? actor.parties : joint,
                evidence: evidence,
                rule: .agreementBothWillDo)
        }
        return AgreementDraft(
            kind: .consensus, status: .agreed, parties: joint, evidence: evidence,
            rule: .agreementBothWillDo)
    }

    /// Whether an actor is named, not "they" or "the two sides".
    private func namesSides(_ actor: Actor) -> Bool {
        guard let tokens = actor.tokens else { return false }
        return !reading.annotations.mentions.within(tokens).contains { $0.kind == .together }
    }

    // MARK: Who promises

    /// The subject of "will", also where "and" leaves it out or an aside comes between.
    private func promiser(_ token: Int) -> Actor? {
        if let group = reading.subject(of: token, in: sentence), let actor = actor(group) {
            return ofSpeaker(actor)
        }
        return it(before: token) ?? home(before: token) ?? capitals(before: token)
            ?? shared(at: token)
    }

    /// "We" in one speaker's mouth is his own side.
    func ofSpeaker(_ actor: Actor) -> Actor {
        guard actor.isFirstPerson, speakers.count <= 1 else { return actor }
        let own = speakers.isEmpty ? reading.issuer.map { [.country($0)] } ?? [] : speakers
        return Actor(parties: own, isJoint: false, tokens: actor.tokens, isFirstPerson: true)
    }

    /// "his government will", "its armed forces would": the speaker's side.
    private func home(before token: Int) -> Actor? {
        guard token > start + 1, words(token - 1).contains(.home) else { return nil }
        if let name = reading.annotations.names.covering(token - 2),
            name.entry.kind == .country
        {
            let country = Party.country(Int(name.entry.index))
            return Actor(
                parties: [country], isJoint: false, tokens: name.tokens.lowerBound..<token)
        }
        guard speakers.count == 1 else { return nil }
        let first = (max(start, token - 3)..<token).first { classes($0).contains(.possessive) }
        return first.map { Actor(parties: speakers, isJoint: false, tokens: $0..<token) }
    }

    /// "Norway announced that it will": of a country that speaks.
    private func it(before token: Int) -> Actor? {
        guard token > start, tokens[token - 1].word == reading.words.it, speakers.count == 1,
            case .country = speakers[0]
        else { return nil }
        return Actor(parties: speakers, isJoint: false, tokens: token - 1..<token)
    }

    /// "Lima will", "Lima and Oslo would": the capitals of those who met speak for their countries.
    private func capitals(before token: Int) -> Actor? {
        var first = token
        var codes: Set<CountryCode> = []
        while codes.count < 3, first > start, let city = city(before: first) {
            codes.insert(reading.lexicon.cities[Int(city.entry.index)].country)
            first = city.tokens.lowerBound
        }
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

    // MARK: What is promised

    /// A deed, or in the mouth of that side any verb but those of being, feeling and meeting.
    func binds(_ verb: Int, _ actor: Actor) -> Bool {
        if !words(verb).isDisjoint(with: [.deed]) { return true }
        if actor.isJoint, speakers.count != 1 { return words(verb).contains(.measure) }
        guard isOwnSide(actor), tokens[verb].kind == .word,
            words(verb).isDisjoint(with: [.idle, .encounter])
        else {
            return words(verb).contains(.measure) && (actor.isJoint || isCountry(actor))
        }
        return !actor.isFirstPerson
            && classes(verb).isDisjoint(with: [
                .be, .auxiliary, .negation, .preposition, .determiner, .conjunction, .future,
            ])
    }

    /// "Norway would keep up": a country whose will somebody reports.
    private func isCountry(_ actor: Actor) -> Bool {
        guard !speakers.isEmpty, actor.parties.count == 1 else { return false }
        if case .country = actor.parties[0] { return true }
        return false
    }

    /// The one who speaks or, for "Denmark and Kenya", is among them.
    private func isOwnSide(_ actor: Actor) -> Bool {
        guard speakers.count == 1, let side = reading.side(of: speakers[0]) else { return false }
        return actor.parties.contains { reading.side(of: $0) == side }
    }

    /// "will not abandon", "would never reduce": it goes on.
    private func isKept(after token: Int) -> Bool {
        guard token + 2 < end, classes(token + 1).contains(.negation) else { return false }
        return words(token + 2).contains(.lessening)
    }

    /// The verb at or after `at`: past adverbs, dates, "continue to" and "go on".
    func mainVerb(_ at: Int) -> Int? {
        guard let verb = skipAdverbs(at), verb + 2 < end else { return skipAdverbs(at) }
        let pair = (tokens[verb].word, tokens[verb + 1].word)
        guard
            pair == (reading.words.continue, reading.words.to)
                || pair == (reading.words.go, reading.words.on)
        else { return verb }
        return skipAdverbs(verb + 2)
    }

    /// Whether a hope or belief stands before: "hopes that the two countries will".
    func isWished(before token: Int) -> Bool {
        (max(start, token - 8)..<max(start, token)).contains { words($0).contains(.wish) }
    }
}
