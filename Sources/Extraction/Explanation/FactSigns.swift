internal import Annotators
internal import Lexicons
internal import Text

/// Words that as a rule stand for a fact, so that a sentence with one and no fact is not
/// understood. Signs are
///
/// - a reporting cue in a finite form outside of names: in the past tense with no determiner or
///   preposition before it ("Lind stressed"), in the present tense right after a mention ("the
///   two sides welcome");
/// - a verb or noun for an encounter, light verbs aside;
/// - a noun for an agreement and a word for its stage, in one sentence;
/// - a quotation of four words or more.
struct FactSigns {
    let reading: Reading

    /// Whether a sentence holds a sign.
    func stand(in sentence: Sentence) -> Bool {
        reading.annotations.cues.within(sentence.tokens).contains { reports($0, in: sentence) }
            || reading.annotations.encounters.within(sentence.tokens).contains(where: isEncounter)
            || tellsOfAgreement(sentence) || !quotations(in: sentence).spans.isEmpty
    }

    func reports(_ cue: Gazetteer.Match, in sentence: Sentence) -> Bool {
        let (start, first) = (cue.tokens.lowerBound, sentence.tokens.lowerBound)
        guard let form = VerbForm(rawValue: cue.entry.form), form != .gerund,
            reading.mentionIndex(covering: start) == nil
        else { return false }
        guard let before = reading.beforeAdverbs(start, from: first) else { return form.isPast }
        if reading.mentionIndex(covering: before) != nil { return true }
        return form.isPast
            && reading.classes(before).isDisjoint(with: [.determiner, .preposition])
    }

    func isEncounter(_ match: Gazetteer.Match) -> Bool {
        reading.lexicon.encounters[Int(match.entry.index)].part != .light
    }

    func tellsOfAgreement(_ sentence: Sentence) -> Bool {
        reading.annotations.instruments.stands(in: sentence.tokens)
            && reading.annotations.stages.stands(in: sentence.tokens)
    }

    func quotations(in sentence: Sentence) -> Quotations {
        let opening = reading.tokens[sentence.tokens.lowerBound].kind
        return QuoteSpans(reading: reading).spans(
            in: sentence, isOpen: opening == .openQuote || opening == .plainQuote)
    }
}
