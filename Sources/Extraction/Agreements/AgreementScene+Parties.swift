internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Between whom an agreement is, where the sentence names them.
extension AgreementScene {
    // MARK: Promises

    /// Of a promise: who makes it, and those named in it as receiving, be it by a town of theirs;
    /// of a gift to nobody by name those who met.
    func parties(of actor: Actor, receivingIn range: Range<Int>, isGift: Bool) -> [Party] {
        if actor.isJoint { return joint }
        let own = actor.parties.first.flatMap(reading.side)
        let others = joint.filter { reading.side(of: $0) != own }
        let known = reading.sides(of: others)
        var named: [Party] = []
        let first = range.first { tokens[$0].kind == .comma } ?? range.upperBound
        for name in reading.annotations.names.within(range) {
            guard let side = country(of: name), side != own, !named.contains(side),
                known.contains(side)
                    || name.tokens.upperBound <= first && isReceiving(name, side)
            else { continue }
            named.append(side)
        }
        if !named.isEmpty { return actor.parties + named }
        return isGift && !isForOutsiders(range) ? actor.parties + others : actor.parties
    }

    /// "to the island states", "to the Relief Agency": for more or others than those who met.
    private func isForOutsiders(_ range: Range<Int>) -> Bool {
        range.contains {
            tokens[$0].shape == .lower && reading.words.bond.elsewhere.contains(tokens[$0].word)
        }
            || reading.annotations.names.within(range).contains {
                let first = $0.tokens.lowerBound
                guard $0.entry.kind == .organization, first > start + 1 else { return false }
                let at = classes(first - 1).contains(.determiner) ? first - 2 : first - 1
                return tokens[at].word == reading.words.to
            }
    }

    /// That of a name, or in which a town lies.
    private func country(of name: Gazetteer.Match) -> Party? {
        switch name.entry.kind {
        case .country: .country(Int(name.entry.index))
        case .city:
            reading.lexicon.countryRows[reading.lexicon.cities[Int(name.entry.index)].country]
                .map { .country($0) }
        default: nil
        }
    }

    /// Not "from Chile", "with Chile", "against Chile", nor "the European partners": no one to
    /// whom anything is given.
    private func isReceiving(_ name: Gazetteer.Match, _ side: Party) -> Bool {
        if case .country(let row) = side, reading.lexicon.codes[row] == CountryCode("EU") {
            return false
        }
        let first = name.tokens.lowerBound
        var at = first - 1
        while at > start, first - at < 3,
            !classes(at).isDisjoint(with: [.determiner, .conjunction])
        { at -= 1 }
        return at < start
            || ![
                reading.words.from, reading.words.with, reading.words.by,
                reading.words.speech.against,
            ].contains(tokens[at].word)
    }

    /// Rows of the countries that a range names in any form, each once.
    func countries(in range: Range<Int>) -> SmallSet<Int> {
        var rows = SmallSet<Int>()
        let names = reading.annotations.names.numbers(within: range)
        for i in names where reading.annotations.names[i].entry.kind == .country {
            rows.insert(Int(reading.annotations.names[i].entry.index))
        }
        return rows
    }

    // MARK: Instruments

    /// The countries that an instrument names as its own, "the Peru-Chile treaty", "between Peru
    /// and Chile"; else the principals.
    func parties(namedIn range: Range<Int>) -> [Party] {
        let rows = countries(in: range)
        if rows.isEmpty { return joint }
        let isBetween =
            range.contains { tokens[$0].word == reading.words.between } || isOfPair(range)
        if rows.count == 1, !isBetween { return partners(in: range) ?? joint }
        let named = rows.inOrder().map(Party.country)
        let known = reading.sides(of: joint)
        let others = named.filter { !known.contains($0) }
        // "welcomed the treaty between Chile and Peru", be it to one of them.
        if named.count > 1, isBetween || others.count == named.count { return named }
        return isBetween ? joint + others : partners(in: range) ?? joint
    }

    /// "the Peru-Chile Joint Commission": of those two, be one of them among those who met.
    private func isOfPair(_ range: Range<Int>) -> Bool {
        reading.annotations.names.within(range).contains { name in
            let next = name.tokens.upperBound
            guard name.entry.kind == .country, next + 1 < range.upperBound else { return false }
            let other = tokens[next].kind == .dash ? next + 1 : next
            return reading.annotations.names.starting(at: other)?.entry.kind == .country
        }
    }

    /// "the treaty with Chile", in the mouth of Peru: Peru and Chile, though it met Norway.
    private func partners(in range: Range<Int>) -> [Party]? {
        guard let with = range.first(where: { tokens[$0].word == reading.words.with }) else {
            return nil
        }
        let named = enumerated(behind: with)
        let known = reading.sides(of: joint)
        guard !named.isEmpty, named.allSatisfy({ !known.contains($0) }) else { return nil }
        return ownSide + named
    }

    /// Whose a text or speech is: the speaker's country, else the publisher's, else all who met.
    private var ownSide: [Party] {
        if speakers.count == 1, let side = reading.side(of: speakers[0]), case .country = side {
            return [side]
        }
        if let issuer = reading.issuer, reading.sides(of: joint).contains(.country(issuer)) {
            return [.country(issuer)]
        }
        return joint
    }

    /// The countries right behind "with" or "by": "the Governments of Peru and Chile".
    private func enumerated(behind token: Int) -> [Party] {
        let limit = min(end, token + 24)
        var parties: [Party] = []
        var at = token + 1
        var last = token
        while at < limit, at - last < 8 {
            if let name = reading.annotations.names.covering(at) {
                if name.entry.kind == .country {
                    parties.append(.country(Int(name.entry.index)))
                    last = at
                }
                at = max(at + 1, name.tokens.upperBound)
                continue
            }
            let isWithin =
                tokens[at].kind == .word || tokens[at].kind == .comma || tokens[at].isCapitalised
            let isBreak = !classes(at).isDisjoint(with: [.auxiliary, .future, .relative, .deontic])
            guard isWithin, !isBreak, !(tokens[at].kind == .comma && parties.isEmpty),
                !classes(at).contains(.preposition) || tokens[at].word == reading.words.of
            else { break }
            at += 1
        }
        return parties
    }

    /// Who signed: "Peru and Chile signed a treaty", "a treaty signed by Peru and Chile", "a
    /// memorandum signed last year with Chile"; nil where the sentence leaves it to those who met.
    func signatories(of match: Gazetteer.Match, _ evidence: Range<Int>) -> [Party]? {
        for stage in reading.annotations.stages.within(evidence)
        where reading.lexicon.stages[Int(stage.entry.index)].status == .signed
            && VerbForm(rawValue: stage.entry.form)?.isPast ?? false
        {
            let after = stage.tokens.upperBound
            if after > match.tokens.upperBound {
                let near = after..<max(after, min(end, after + 12))
                guard
                    let by = near.first(where: {
                        tokens[$0].word == reading.words.by || tokens[$0].word == reading.words.with
                    }), near.prefix(by - after).allSatisfy({ !isClauseBreak($0) })
                else { continue }
                let named = enumerated(behind: by)
                let isBy = tokens[by].word == reading.words.by
                if isBy { return outsiders(named, countMin: 2) }
                return outsiders(named, countMin: 1).map { ownSide + $0 }
            }
            guard let group = reading.subject(of: stage.tokens.lowerBound, in: sentence) else {
                continue
            }
            let named = countries(in: reading.tokens(of: group)).inOrder().map(Party.country)
            return outsiders(named, countMin: 2)
        }
        return nil
    }

    private func isClauseBreak(_ token: Int) -> Bool {
        tokens[token].kind == .stop
            || !classes(token).isDisjoint(with: [.auxiliary, .future, .relative, .deontic])
    }

    /// Those named where they are not just those who met.
    private func outsiders(_ named: [Party], countMin: Int) -> [Party]? {
        let known = reading.sides(of: joint)
        guard named.count >= countMin, named.contains(where: { !known.contains($0) }) else {
            return nil
        }
        return named
    }
}
