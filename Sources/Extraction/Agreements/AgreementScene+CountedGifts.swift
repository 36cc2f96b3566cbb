internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Gifts that are told by their number alone: what one is thanked for has come.
extension AgreementScene {
    /// "thanked Norway for the 25 ambulances", "for 20 tonnes of rice": goods that are counted;
    /// people only where they are at work, places only under a scheme or by the year.
    func isCountedGift(_ range: Range<Int>) -> Bool {
        guard let thing = countedThing(range) else { return false }
        return isGoods(thing) || isStaying(range)
    }

    /// "the 90 doctors working in the villages", "the 40 places under the scholarship": they go on.
    func isStaying(_ range: Range<Int>) -> Bool {
        guard let thing = countedThing(range), thing + 1 < min(end, range.upperBound + 3),
            !range.contains(where: { !words($0).isDisjoint(with: .deedWords) })
        else { return false }
        if isYearly(thing + 1..<max(thing + 1, range.upperBound)) { return true }
        return reading.words.bond.onDuty.contains(tokens[thing + 1].word)
            || tokens[thing + 1].word == reading.words.under && !isGoods(thing)
    }

    private func isGoods(_ token: Int) -> Bool {
        words(token).contains(.goods) && !isStaff(token)
    }

    private func isStaff(_ token: Int) -> Bool {
        reading.words.bond.headcount.contains(tokens[token].word)
            || reading.words.bond.lent.contains(tokens[token].word)
    }

    /// The noun that a number at the head of the phrase counts: "ambulances" in "the 25 ambulances"
    /// and in "25 tonnes of masks", "blankets" in "12 tonnes of warm blankets".
    private func countedThing(_ range: Range<Int>) -> Int? {
        guard let count = reading.annotations.quantities.within(range).first,
            count.tokens.lowerBound <= range.lowerBound + 2, !isMoney(count),
            count.tokens.upperBound <= range.upperBound, let last = count.tokens.last
        else { return nil }
        if words(last).contains(.goods) { return last }
        guard last + 2 < range.upperBound, tokens[last + 1].word == reading.words.of else {
            return nil
        }
        return (last + 2..<min(range.upperBound, last + 5)).first { words($0).contains(.goods) }
    }

    /// "for training Peruvian pilots", "for sending doctors to Ilo": what goes on, by what it is
    /// for.
    func isGoingOn(_ range: Range<Int>) -> Bool {
        guard let verb = range.first, range.count > 2, endsIn("ing", verb),
            words(verb).contains(.giving), words(verb).isDisjoint(with: [.keeping, .done]),
            !reading.annotations.quantities.within(range).contains(where: isMoney),
            !reading.annotations.encounters.stands(in: range),
            !range.contains(where: { !words($0).isDisjoint(with: [.courtesy, .value, .aid]) }),
            !isRelationship(range)
        else { return false }
        var isOfSector = false
        reading.forEachSector(in: verb + 1..<range.upperBound) {
            if $0 != .diplomacy { isOfSector = true }
        }
        return isOfSector
    }

    /// Those who met, and whom the thanks are for by name: "thanked Norway", "gratitude to Norway".
    func benefactors(_ token: Int, of evidence: Range<Int>) -> [Party] {
        if joint.count == 1, let giver = countries(in: sender(in: evidence)).first {
            let party = Party.country(giver)
            return reading.side(of: joint[0]) == party ? joint : joint + [party]
        }
        var at = token + 1
        if at < end, tokens[at].word == reading.words.to { at += 1 }
        if at < end, classes(at).contains(.determiner) { at += 1 }
        guard at < end, let name = reading.annotations.names.covering(at),
            name.entry.kind == .country
        else { return joint }
        let giver = Party.country(Int(name.entry.index))
        if joint.contains(where: { reading.side(of: $0) == giver }) { return joint }
        return joint.count > 1 ? joint : joint + [giver]
    }

    /// "by Norway" of "the 40 engineers sent by Norway".
    private func sender(in evidence: Range<Int>) -> Range<Int> {
        let by = evidence.dropLast().first { tokens[$0].word == reading.words.by }
        guard let by else { return evidence.lowerBound..<evidence.lowerBound }
        return by + 1..<min(evidence.upperBound, by + 3)
    }
}
