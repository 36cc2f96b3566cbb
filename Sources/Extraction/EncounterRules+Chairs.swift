internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Sessions that are told by who chaired them.
extension EncounterRules {
    /// "The session was chaired in Oslo in May by A and B": those after "by", of several sides;
    /// dates and places may stand between.
    func chairs(after verb: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let start = verb.tokens.upperBound
        let reach = start..<max(start, min(start + 14, sentence.tokens.upperBound - 1))
        guard let by = reach.first(where: { tokens[$0].word == reading.words.by }),
            let group = reading.mentions(at: by + 1, until: sentence.tokens.upperBound)
                ?? reading.mentions(at: by + 2, until: sentence.tokens.upperBound)
        else { return nil }
        let parties = discourse.parties(of: group, in: reading)
        return parties.count > 1 && isAcrossBorders(parties) ? group : nil
    }

    /// "the third session, co-chaired by A and B": a participle with "by" right behind it.
    func isBy(_ verb: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = verb.tokens.upperBound
        let near = next..<max(next, min(next + 6, sentence.tokens.upperBound))
        guard verb.isPast, let by = near.first(where: { tokens[$0].word == reading.words.by })
        else { return false }
        return (next..<by).allSatisfy {
            isCircumstance($0) || reading.words.dayParts.contains(tokens[$0].word)
                || reading.classes($0).contains(.clausal)
        }
    }

    /// "the session co-chaired the day before by him and B": the verb's to tell.
    func isChaired(_ noun: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = noun.tokens.upperBound
        guard encounter(noun).type == .talks,
            let verb = reading.annotations.encounters.starting(at: start),
            encounter(verb).part == .light, isBy(verb, sentence)
        else { return false }
        return chairsWithPronoun(after: verb, sentence) != nil
    }

    /// "co-chaired by him and Minister B": him, and B behind "and".
    func chairsWithPronoun(
        after verb: Gazetteer.Match, _ sentence: Sentence
    ) -> (party: Party, others: Reading.Group)? {
        let start = verb.tokens.upperBound
        let reach = start..<max(start, min(start + 8, sentence.tokens.upperBound - 3))
        guard let by = reach.first(where: { tokens[$0].word == reading.words.by }),
            tokens[by + 2].word == reading.words.and,
            let party = pronounParty(at: by + 1, besides: [], sentence),
            let others = reading.mentions(at: by + 3, until: sentence.tokens.upperBound)
                ?? reading.mentions(at: by + 4, until: sentence.tokens.upperBound)
        else { return nil }
        return (party, others)
    }

    /// A session with its chairs, and with the sides that the sentence names before it, of which
    /// they are: one encounter of all.
    func chaired(
        _ finding: Finding, by chairs: Reading.Group, _ noun: Gazetteer.Match,
        _ sentence: Sentence
    ) -> Finding {
        var finding = finding
        let sides = countries(before: noun, sentence)
        guard !sides.isEmpty else {
            finding.object = chairs
            return finding
        }
        finding.implied = discourse.parties(of: chairs, in: reading) + sides
        finding.span = finding.span.lowerBound..<reading.tokens(of: chairs).upperBound
        return finding
    }

    /// "Chad and Peru signed it at the session of their committee": all countries at the head of
    /// the sentence, or those in the name of the body.
    private func countries(before noun: Gazetteer.Match, _ sentence: Sentence) -> [Party] {
        let compound = countriesInName(of: noun, sentence)
        if compound.count > 1 { return compound }
        guard let lead = reading.leadingSubject(of: sentence), lead.count > 1,
            reading.tokens(of: lead).upperBound <= noun.tokens.lowerBound,
            mentions[lead].allSatisfy({ $0.kind == .country })
        else { return [] }
        return discourse.parties(of: lead, in: reading)
    }
}
