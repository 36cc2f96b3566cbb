internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Texts that are themselves what was agreed: their title names them.
extension AgreementScene {
    /// "Joint Statement on the Second Peru-Norway Summit", "Peru-Norway Leaders' Joint Statement",
    /// "Lima Statement on the Outcomes of": above the first sentence of the text.
    func titled() -> [AgreementDraft] {
        guard end - start > 1, isAboveText else { return [] }
        let match = instrumentOfTitle()
        guard match != nil || isStatementOfSomebody else { return [] }
        let named = countries(in: sentence.tokens)
        let parties = named.count > 1 ? named.inOrder().map(Party.country) : joint
        return [
            AgreementDraft(
                kind: .jointStatement, status: .agreed, parties: parties,
                evidence: sentence.tokens, key: match.flatMap(nameKey),
                rule: .agreementNamedInstrument)
        ]
    }

    /// Whether all before it are headings too: the name of a page, its date.
    private var isAboveText: Bool {
        sentence.number < Self.headingsMax
            && reading.text.sentences.prefix(sentence.number).allSatisfy(\.isHeading)
    }

    private static let headingsMax = 12

    private func instrumentOfTitle() -> Gazetteer.Match? {
        instrumentNumbers.map { reading.annotations.instruments[$0] }.first {
            kind(of: $0) == .jointStatement && $0.tokens.count > 1
                && $0.entry.form != nounPlural
                && isTitle($0.tokens.lowerBound, $0.tokens.upperBound)
        }
    }

    /// "Lima Statement on", "The Lima Declaration"; "Joint Leaders’ Statement", whose curved mark
    /// no phrase of the lexicon holds.
    private var isStatementOfSomebody: Bool {
        (start + 1..<max(start + 1, min(end, start + 12))).contains {
            guard reading.words.speech.jointTexts.contains(tokens[$0].word) else { return false }
            let isLast = $0 + 1 == end || tokens[$0 + 1].kind != .word
            if tokens[$0 - 1].kind == .possessive, $0 > start + 1 {
                return isLast && classes($0 - 2).contains(.collective) && isTitle($0, $0 + 1)
            }
            return $0 < start + 5
                && reading.annotations.names.covering($0 - 1)?.entry.kind == .city
                && isTitle($0, $0 + 1)
                && (isLast || classes($0 + 1).contains(.preposition))
        }
    }

    /// Not "Ministers sign the Joint Statement", "Remarks after the Joint Declaration", "Joint
    /// Declaration Conference": what one does with it, where one speaks of it, an event.
    private func isTitle(_ name: Int, _ next: Int) -> Bool {
        var before = name - 1
        while before > start, classes(before).contains(.determiner) { before -= 1 }
        if before >= start, classes(before).contains(.preposition) { return false }
        let colon = (start..<name).last { tokens[$0].kind == .colon } ?? start
        return !reading.annotations.stages.stands(in: colon..<name)
            && reading.annotations.encounters.starting(at: next) == nil
    }
}
