internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Of whom bodies and officials are: "the joint commission of Chad and Peru".
extension EncounterRules {
    /// The countries of "the Chile-Peru Joint Commission", "the joint commission of Chile and
    /// Peru"; with the organisations of "officials of the Union and Peru".
    func owners(of noun: Int, before verb: Int, _ sentence: Sentence) -> [Party] {
        let named = compound(before: noun, sentence)
        let of = noun + 1
        guard named.count < 2, of < verb,
            [reading.words.of, reading.words.between, reading.words.from].contains(tokens[of].word)
        else { return named }
        let isBody = reading.annotations.encounters.covering(noun).map(isSession) ?? false
        guard isBody || isOfPeople(noun) else { return named }
        var owners: [Party] = []
        for name in reading.annotations.names.within(of..<verb) {
            let owner: Party
            switch name.entry.kind {
            case .country where name.entry.form == CountryForm.name.rawValue:
                owner = .country(Int(name.entry.index))
            case .organization where !isBody: owner = .organization(Int(name.entry.index))
            default: return named
            }
            if !owners.contains(owner) { owners.append(owner) }
        }
        return owners.count > 1 ? owners : named
    }

    /// "officials", "senior representatives".
    private func isOfPeople(_ noun: Int) -> Bool {
        !reading.classes(noun).isDisjoint(with: [.collective, .attendee])
            && reading.annotations.encounters.covering(noun) == nil
    }

    /// "his", "their"; no "her" of "briefed her on the talks".
    func isOwner(_ token: Int) -> Bool {
        guard reading.classes(token).contains(.possessive) else { return false }
        return token + 1 >= tokens.count || tokens[token].word != reading.words.her
            || tokens[token + 1].word != reading.words.about
                && reading.classes(token + 1).isDisjoint(with: [.preposition, .determiner])
    }

    /// "the negotiations between Chad and Niger in Oslo": of countries, with a place behind.
    func isBetweenCountries(_ noun: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        guard let group = between(noun, sentence), group.count > 1,
            mentions[group].allSatisfy({ $0.kind == .country }),
            case let at = reading.tokens(of: group).upperBound,
            at + 1 < sentence.tokens.upperBound
        else { return false }
        return reading.classes(at).contains(.locative) && destination(at: at + 1, sentence) != nil
    }

    /// "the talks between Chad and the rebels": with others, whom nobody names.
    func isWithUnknown(
        _ finding: Finding, _ noun: Gazetteer.Match, _ sentence: Sentence
    ) -> Bool {
        guard finding.subject == nil, let one = finding.object, one.count == 1,
            mentions[one.lowerBound].kind == .country, between(noun, sentence) == one,
            case let and = mentions[one.lowerBound].tokens.upperBound
        else { return false }
        return and < sentence.tokens.upperBound && tokens[and].word == reading.words.and
    }

    /// "the talks between Chad and Niger in Oslo", "between Chad and the rebels": those between
    /// whom talks are that a noun names, right behind it; nil where it is not said between whom.
    func between(_ noun: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let start = noun.tokens.upperBound
        let near = start..<max(start, min(start + 4, sentence.tokens.upperBound - 1))
        guard let between = near.first(where: { tokens[$0].word == reading.words.between }) else {
            return nil
        }
        return reading.mentions(at: between + 1, until: sentence.tokens.upperBound)
            ?? reading.mentions(at: between + 2, until: sentence.tokens.upperBound)
    }
}
