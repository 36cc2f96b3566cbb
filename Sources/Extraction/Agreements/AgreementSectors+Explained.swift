internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What sentences behind an instrument tell it to be about.
extension AgreementSectors {
    /// "They signed two agreements. The first agreement covers fishing.": of the sentences right
    /// behind that of a document, as long as they begin with such a one.
    func explained(_ draft: AgreementDraft) -> SmallSet<Sector> {
        guard !draft.isNamedOnly, Self.kinds.contains(draft.kind),
            let i = reading.sentenceIndex(around: draft.evidence)
        else { return SmallSet() }
        var (own, ofOffices) = (SmallSet<Sector>(), SmallSet<Sector>())
        let sentences = reading.text.sentences
        let limit = min(sentences.count, i + 1 + Self.explanationsMax)
        for sentence in sentences[min(i + 1, limit)..<limit] {
            guard !sentence.isHeading, isExplanation(sentence.tokens) else { break }
            reading.forEachTerm(in: sentence.tokens) { term, sectors in
                if reading.isOfPortfolio(term) {
                    ofOffices.formUnion(sectors)
                } else {
                    own.formUnion(sectors)
                }
            }
        }
        return own.isEmpty ? ofOffices : own
    }

    /// "and a protocol between the ministries": behind a comma or "and", no "and the agreement
    /// would" of one named before.
    func isListedDocument(_ evidence: Range<Int>, in sentence: Range<Int>) -> Bool {
        let before = evidence.lowerBound - 1
        guard before > sentence.lowerBound,
            reading.tokens[before].kind == .comma
                || reading.tokens[before].word == reading.words.and
                || reading.lexicon.agreementWord(of: reading.tokens[before]).contains(.comprise),
            let match = reading.annotations.instruments.within(evidence).first,
            match.tokens.lowerBound < evidence.lowerBound + 6
        else { return false }
        let isNamed = [reading.words.a, reading.words.an]
            .contains(reading.tokens[evidence.lowerBound].word)
        return (isNamed || reading.tokens[match.tokens.lowerBound].isCapitalised)
            && (isDocument(match)
                || reading.lexicon.instruments[Int(match.entry.index)].kind == .plan)
    }

    /// Those of a sentence that no document outside the words of an agreement is about: "signed a
    /// protocol and a memorandum on ports".
    func besides(_ evidence: Range<Int>, in sentence: Range<Int>) -> [Sector] {
        let others = reading.annotations.instruments.within(sentence).filter {
            !evidence.contains($0.tokens.lowerBound) && isDocument($0)
        }
        if others.isEmpty { return reading.sectors(in: sentence) }
        var found = SmallSet<Sector>()
        reading.forEachTerm(in: sentence) { term, sectors in
            let isOfOther = others.contains {
                $0.tokens.overlaps(term) || $0.tokens.lowerBound == term.upperBound
            }
            let last = reading.annotations.instruments.within(sentence.lowerBound..<term.lowerBound)
                .last
            let isBehindOther = last.map {
                !evidence.contains($0.tokens.lowerBound) && isDocument($0)
            }
            if !isOfOther, isBehindOther != true { found.formUnion(sectors) }
        }
        return found.inOrder()
    }

    private func isDocument(_ match: Gazetteer.Match) -> Bool {
        Self.kinds.contains(reading.lexicon.instruments[Int(match.entry.index)].kind)
    }

    private static let kinds: [Agreement.Kind] = [.treaty, .memorandum, .contract, .package]
    private static let explanationsMax = 3

    /// "The memorandum covers", "Under this agreement,", not "The agreement on fishing".
    private func isExplanation(_ sentence: Range<Int>) -> Bool {
        var at = sentence.lowerBound
        guard let instrument = reading.annotations.instruments.within(sentence).first,
            instrument.tokens.lowerBound - at < 5,
            instrument.tokens.upperBound < sentence.upperBound,
            isDocument(instrument)
        else { return false }
        if reading.classes(at).contains(.preposition) { at += 1 }
        let words = reading.words
        guard at < instrument.tokens.lowerBound, reading.classes(at).contains(.determiner),
            ![words.a, words.an].contains(reading.tokens[at].word)
        else { return false }
        let isBare = (at + 1..<max(at + 1, instrument.tokens.lowerBound)).allSatisfy {
            reading.tokens[$0].shape == .lower || reading.tokens[$0].kind != .word
        }
        return isBare
            && reading.classes(instrument.tokens.upperBound).isDisjoint(with: .preposition)
    }
}
