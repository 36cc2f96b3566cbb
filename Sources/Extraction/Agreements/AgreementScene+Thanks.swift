internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Help that has come: what somebody is thanked for, and what was built by one side.
extension AgreementScene {
    /// "thanked Norway for the ambulances delivered in May", "gratitude for the return of 12
    /// masks": a thing, a number or a deed, not "for its support".
    func thanked() -> [AgreementDraft] {
        drafts(at: .thanks) { token in
            guard
                let evidence = causes(after: token).first(where: isDelivered)
                    ?? praised(after: token)
                    ?? causes(after: token).first(where: { isHelpIn($0) || isTraining($0) })
                    ?? causes(after: token).first(where: isGoingOn)
            else { return nil }
            return AgreementDraft(
                kind: .pledge, status: statusOfCause(evidence),
                parties: benefactors(token, of: evidence),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementThankedFor)
        }
    }

    /// "the tents sent" are there, "its pledge of 5 million euros", "the new package of 5 million
    /// euros" and "the promised boats" are to come.
    private func statusOfCause(_ range: Range<Int>) -> Agreement.Status {
        if isYearly(range) || isHelpIn(range) || isSumOfAid(range) || isTraining(range)
            || isStaying(range) || isGoingOn(range) && !isDelivered(range)
        {
            return .inForce
        }
        let isGiven = range.contains { !words($0).isDisjoint(with: [.done, .given, .giving]) }
        let isPledged =
            range.contains { words($0).contains(.commitment) }
            || words(range.lowerBound + 1).contains(.announce)
            || !isGiven && isPackage(range)
        return isPledged ? .agreed : .completed
    }

    /// "its assistance in training divers", "its support in the training of divers", "Norway's
    /// assistance in the field of health": help that goes on, by what it is for.
    private func isHelpIn(_ range: Range<Int>) -> Bool {
        let isOwned =
            classes(range.lowerBound).contains(.possessive)
            || reading.annotations.names.covering(range.lowerBound)?.entry.kind == .country
        let near = range.lowerBound + 1..<max(range.lowerBound + 1, min(range.upperBound, end - 2))
        guard isOwned,
            let help = near.prefix(4).first(where: {
                reading.words.bond.helping.contains(tokens[$0].word)
                    || words($0).isSuperset(of: [.aid, .keeping])
            }), help + 2 < range.upperBound, tokens[help + 1].word == reading.words.in,
            words(help + 2).isDisjoint(with: .courtesy)
        else { return false }
        let object = help + 2..<range.upperBound
        if reading.annotations.encounters.stands(in: object) { return false }
        let isNoun = classes(help + 2).contains(.determiner) && help + 3 < range.upperBound
        let deed = isNoun ? help + 3 : help + 2
        if endsIn("ing", deed), words(deed).contains(.giving),
            !isNoun || deed + 1 < range.upperBound && tokens[deed + 1].word == reading.words.of
        {
            return !object.contains { !words($0).isDisjoint(with: [.courtesy, .value]) }
                && !isRelationship(object)
        }
        guard
            object.prefix(3).contains(where: {
                reading.words.pledge.fields.contains(tokens[$0].word)
            })
        else { return false }
        var isOfSector = false
        reading.forEachSector(in: object) { if $0 != .diplomacy { isOfSector = true } }
        return isOfSector
    }

    /// "the training offered to Peruvian divers": it goes on, unless it is counted.
    private func isTraining(_ range: Range<Int>) -> Bool {
        guard !reading.annotations.quantities.stands(in: range) else { return false }
        return range.dropLast().contains {
            words($0).isSuperset(of: [.giving, .giftNoun]) && endsIn("ing", $0)
                && words($0 + 1).contains(.done)
        }
    }

    /// "the 3 million euros in military aid": a sum and what it is, without a deed.
    private func isSumOfAid(_ range: Range<Int>) -> Bool {
        guard let sum = reading.annotations.quantities.within(range).first(where: isMoney),
            sum.tokens.upperBound + 1 < range.upperBound,
            tokens[sum.tokens.upperBound].word == reading.words.in,
            !range.contains(where: { !words($0).isDisjoint(with: [.done, .given, .commitment]) })
        else { return false }
        let head = sum.tokens.upperBound + 1..<min(range.upperBound, sum.tokens.upperBound + 4)
        return head.contains { words($0).contains(.aid) }
    }

    /// "its new aid package of 40 million euros": help and a sum.
    private func isPackage(_ range: Range<Int>) -> Bool {
        range.contains { reading.words.bond.packages.contains(tokens[$0].word) }
            && reading.annotations.quantities.within(range).contains(where: isMoney)
    }

    /// "the places granted every year", "offered annually": it goes on.
    func isYearly(_ range: Range<Int>) -> Bool {
        (range.lowerBound..<min(end, range.upperBound + 3)).contains { at in
            reading.words.bond.yearly.contains(tokens[at].word)
                && at + 1 < end
                && (tokens[at + 1].word == reading.words.bond.year
                    || endsIn("ly", at))
        }
    }

    /// What stands behind each "for" or "with" of thanks, at most four: "for his words, and also
    /// for the tents".
    private func causes(after token: Int) -> [Range<Int>] {
        let window = token + 1..<max(token + 1, min(end - 2, token + 30))
        let marks = window.filter {
            tokens[$0].word == reading.words.for || tokens[$0].word == reading.words.with
        }
        return marks.prefix(4).compactMap { mark in
            let first = mark + 1
            // "satisfaction with the training of", not "the work with trainers"
            if tokens[mark].word == reading.words.with, !classes(first).contains(.determiner) {
                return nil
            }
            let phrase = reading.phraseEnd(after: first, in: sentence)
            let last = min(behindRelative(phrase), first + 40)
            let range = first..<max(first, last)
            let stop = range.first {
                tokens[$0].kind == .colon || isFurtherClause($0) || isFurtherCause($0)
            }
            let cut = first..<max(first, stop ?? last)
            return cut.count > 1 ? cut : nil
        }
    }

    /// "for the tents it had sent", "for the tents which Norway sent": the clause belongs to it.
    private func behindRelative(_ last: Int) -> Int {
        guard last > start, last + 1 < end else { return last }
        let isElided =
            classes(last).contains(.auxiliary) && !classes(last).contains(.be)
            && (tokens[last - 1].word == reading.words.it
                || classes(last - 1).contains(.singularPronoun)
                || reading.mentionIndex(covering: last - 1) != nil)
        guard isElided || classes(last).contains(.relative) else { return last }
        // "which the Government of Norway had allocated"
        let isOfBody = last + 2 < end && words(last + 2).contains(.home)
        let near = last + 1..<min(end, last + (isOfBody ? 9 : 5))
        guard let verb = near.first(where: { words($0).contains(.given) })
        else { return last }
        return max(verb + 1, reading.phraseEnd(after: verb + 1, in: sentence))
    }

    /// "appreciated Norway's support in building the clinic": of a country's own.
    private func praised(after token: Int) -> Range<Int>? {
        guard endsIn("ed", token) || endsIn("ing", token), token + 4 < end,
            let name = reading.annotations.names.covering(token + 1), name.entry.kind == .country,
            name.tokens.upperBound < end, tokens[name.tokens.upperBound].kind == .possessive
        else { return nil }
        let last = min(reading.phraseEnd(after: token + 1, in: sentence), token + 40)
        let range = token + 1..<max(token + 1, last)
        return range.count > 3 && isDelivered(range) ? range : nil
    }

    /// "for the welcome and for the tents": the second is a cause of its own.
    private func isFurtherCause(_ token: Int) -> Bool {
        token + 1 < end && classes(token).contains(.conjunction)
            && tokens[token + 1].word == reading.words.for
    }

    /// A comma and "and".
    private func isFurtherClause(_ token: Int) -> Bool {
        tokens[token].kind == .comma && classes(token + 1).contains(.conjunction)
    }

    /// "the 40 tents sent in May", "the vaccines delivered": a number of something and a word for
    /// the deed, or a thing that was handed over; not "its help", "the places given".
    private func isDelivered(_ range: Range<Int>) -> Bool {
        if reading.annotations.quantities.stands(in: range) {
            return range.contains { !words($0).isDisjoint(with: .deedWords) }
                || isPackage(range) || isSumOfAid(range) || isCountedGift(range)
        }
        return range.contains { isThing($0) && isHandedOver($0, range) }
            || range.contains { isGiftOf($0, range) }
    }

    /// Goods that need no number to be a gift, or aid of a kind that is told: "food aid".
    private func isThing(_ token: Int) -> Bool {
        if words(token).contains(.goods) {
            return !reading.words.bond.headcount.contains(tokens[token].word)
        }
        return words(token).contains(.aid)
            && reading.annotations.terms.covering(token).map { $0.tokens.count > 1 } ?? false
    }

    /// "the tents it sent", "building the clinic".
    private func isHandedOver(_ thing: Int, _ range: Range<Int>) -> Bool {
        let behind = thing + 1..<max(thing + 1, range.upperBound)
        return behind.contains { !words($0).isDisjoint(with: [.done, .given]) }
            || (max(range.lowerBound, thing - 4)..<thing).contains {
                !words($0).isDisjoint(with: [.giving, .done])
                    && classes($0).isDisjoint(with: [.determiner, .preposition])
            }
    }

    /// "the return of the masks", "the rehabilitation of the Coast Road School": handed over by the
    /// noun itself, or a work with a name.
    private func isGiftOf(_ noun: Int, _ range: Range<Int>) -> Bool {
        guard words(noun).contains(.giftNoun), noun + 2 < range.upperBound,
            [reading.words.of, reading.words.by].contains(tokens[noun + 1].word)
        else { return false }
        if reading.words.bond.handing.contains(tokens[noun].word) { return true }
        let object = noun + 2..<range.upperBound
        return object.contains(where: isThing)
            || words(noun).isSuperset(of: .building)
                && object.dropLast().contains {
                    tokens[$0].isCapitalised && tokens[$0 + 1].isCapitalised
                        && reading.annotations.names.covering($0)?.entry.kind != .country
                }
    }

    /// "the 40 houses built by our country", "a clinic financed by Norway".
    func builds() -> [AgreementDraft] {
        drafts(at: .done) { token in
            guard token > start + 1, token + 2 < end, isFrom(token),
                let builder = builder(at: token + 2)
            else { return nil }
            let first = nounPhraseStart(token)
            // "a dinner hosted by Peru" is an encounter.
            guard first < token, reading.annotations.encounters.within(first..<token).isEmpty,
                !isHosted(token, first), isBuilt(first..<token),
                classes(token - 1).isDisjoint(with: [.talk, .oration])
            else { return nil }
            let last = reading.phraseEnd(after: token + 2, in: sentence)
            let evidence = first..<max(token + 2, min(last, token + 16))
            let actor = Actor(parties: [builder], isJoint: false)
            return AgreementDraft(
                kind: .pledge, status: .completed,
                parties: parties(of: actor, receivingIn: evidence, isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementBuiltBy)
        }
    }

    /// "the school", "40 houses", "the tents": no text and no help in a search.
    private func isBuilt(_ thing: Range<Int>) -> Bool {
        thing.contains { !words($0).isDisjoint(with: [.goods, .link]) }
            || reading.annotations.quantities.stands(in: thing)
            || reading.annotations.terms.stands(in: thing)
                && !thing.contains { reading.words.bond.papers.contains(tokens[$0].word) }
    }

    /// "built by", "received from".
    private func isFrom(_ verb: Int) -> Bool {
        tokens[verb + 1].word == reading.words.by
            || tokens[verb + 1].word == reading.words.from
                && tokens[verb].word == reading.words.received
                && words(verb - 1).contains(.goods)
    }

    /// A country of those who met: by name, or "our country".
    private func builder(at token: Int) -> Party? {
        let isOurs = !classes(token).isDisjoint(with: [.firstPlural, .possessive])
        if isOurs, token + 1 < end, words(token + 1).contains(.home) {
            if classes(token).contains(.firstPlural) { return reading.issuer.map { .country($0) } }
            return speakers.count == 1 ? speakers[0] : nil
        }
        let at = classes(token).contains(.determiner) ? token + 1 : token
        guard let name = reading.annotations.names.covering(at), name.entry.kind == .country else {
            return nil
        }
        let party = Party.country(Int(name.entry.index))
        return joint.contains { reading.side(of: $0) == party } ? party : nil
    }

    /// Where the noun phrase before a participle begins, adverbs and commas before it aside.
    func nounPhraseStart(_ token: Int) -> Int {
        var at = token
        while at > start, token - at < 4, isLoose(at - 1) { at -= 1 }
        while at > start, token - at < 16, isNounPart(at - 1) {
            at -= 1
            if classes(at).contains(.determiner), at > start,
                tokens[at - 1].word != reading.words.of
            {
                break
            }
        }
        return at
    }

    private func isLoose(_ token: Int) -> Bool {
        tokens[token].kind == .comma || classes(token).contains(.adverb)
    }

    private func isNounPart(_ token: Int) -> Bool {
        if tokens[token].word == reading.words.of { return true }
        guard
            tokens[token].kind == .word || tokens[token].kind == .number
                || tokens[token].kind == .ordinal || tokens[token].kind == .possessive
        else { return false }
        return classes(token).isDisjoint(with: [
            .conjunction, .auxiliary, .future, .deontic, .relative, .negation, .pluralPronoun,
            .singularPronoun,
        ]) && (!classes(token).contains(.preposition) || classes(token).contains(.locative))
            && reading.annotations.cues.covering(token) == nil
    }
}

extension AgreementWord {
    /// Words for handing something over.
    static let deedWords: AgreementWord = [.done, .giving, .giftNoun, .given]
    /// Words for handing something over or saying that one will.
    static let deedOrVow: AgreementWord = [
        .done, .given, .giving, .announce, .vow, .allotted,
    ]
}
