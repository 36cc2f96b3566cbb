internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Lines of a list that are no document: its table's head, who signed, what was announced.
extension AgreementScene {
    /// "S. No.", "Name of Agreement Signed by", "15 May 2024", "1.": ahead of the first entry.
    var isLineAhead: Bool {
        guard !sum.classes.contains(.auxiliary), sentence.tokens.count < 12 || headsTable else {
            return false
        }
        let found = reading.annotations.instruments.within(sentence.tokens)
        guard let first = found.first else { return true }
        // "Name of MoU", "MoUs signed": a document without what it is about.
        return !(first.tokens.upperBound..<end).contains {
            classes($0).contains(.preposition) && tokens[$0].word != reading.words.by
        } && !startsItem
    }

    /// "Title Signatory (Peru) Signatory (Norway)": the head of a table of documents.
    var headsTable: Bool {
        sentence.tokens.count < 24 && sentence.isHeading
            && sentence.tokens.contains { reading.words.bond.signers.contains(tokens[$0].word) }
    }

    /// "Mr. Jon Dahl, Minister of Ports": a line of such a table behind its document.
    var isLineOfSigners: Bool {
        sentence.tokens.count < 24 && sentence.isHeading && !namesInstrument
            && !sum.classes.contains(.auxiliary)
    }

    /// A gap of three blanks, a tab or an upright stroke: the next column of a table.
    private func opensColumn(_ at: Int) -> Bool {
        let gap = tokens[at - 1].range.upperBound..<tokens[at].range.lowerBound
        let bytes = reading.text.bytes[gap]
        return bytes.count > 2 && bytes.allSatisfy { $0 == UInt8(ascii: " ") }
            || bytes.contains(UInt8(ascii: "\t"))
            || tokens[at].range.count == 1
                && reading.text.bytes[tokens[at].range.lowerBound] == UInt8(ascii: "|")
    }

    var namesInstrument: Bool {
        !reading.annotations.instruments.within(sentence.tokens).isEmpty
    }

    /// "MoU on ports Minister of Fisheries -do-": ahead of who signed it.
    func beforeSigners(_ range: Range<Int>) -> Int {
        range.dropFirst(3).first { at in
            if isDitto(at, range.upperBound) { return true }
            if opensColumn(at),
                reading.annotations.instruments.stands(in: range.lowerBound..<at)
            {
                return true
            }
            let before = tokens[at - 1]
            guard before.kind == .number || before.kind == .word && before.shape == .lower,
                tokens[at].isCapitalised,
                classes(at - 1).isDisjoint(with: [
                    .preposition, .conjunction, .determiner, .possessive,
                ]), let i = reading.mentionIndex(covering: at)
            else { return false }
            let mention = reading.annotations.mentions[i]
            return mention.kind == .role && mention.tokens.lowerBound == at
        } ?? range.upperBound
    }

    /// "-do-".
    private func isDitto(_ at: Int, _ last: Int) -> Bool {
        guard at + 2 < last, tokens[at].kind == .dash, tokens[at + 2].kind == .dash else {
            return false
        }
        return tokens[at].end == tokens[at + 1].start && tokens[at + 1].end == tokens[at + 2].start
            && tokens[at + 1].range.count < 4
    }

    /// "Announcements", "Announcements:".
    var opensPromises: Bool {
        sentence.tokens.count < 5 && (sentence.isHeading || endsInColon)
            && sentence.tokens.contains {
                reading.words.bond.announcements.contains(tokens[$0].word)
            }
    }

    /// "2.", "(ii) Opening of", "Gifting of": no prose yet.
    var continuesPromises: Bool {
        startsItem || sentence.tokens.count < 3 || endsIn("ing", start) || afterMark > start
    }

    /// Behind "1.", "(ii)", "iv.", a bullet.
    private var afterMark: Int {
        if end > start + 1, tokens[start].kind == .symbol || tokens[start].kind == .dash {
            return start + 1
        }
        return afterNumber
    }

    private var afterNumber: Int {
        (start..<min(end, start + 3)).last { tokens[$0].kind == .closeBracket }.map { $0 + 1 }
            ?? (end > start + 2 && tokens[start + 1].kind == .stop ? start + 2 : start)
    }

    /// "1. Gifting of 12 ambulances", "3. 50 scholarships for students".
    func promisedItem() -> AgreementDraft? {
        guard continuesPromises, !sum.classes.contains(.auxiliary) else { return nil }
        let first = afterMark
        guard first + 2 < end,
            endsIn("ing", first) || opensGift(first)
                || quantity(in: first..<min(end, first + 4)) != nil
        else { return nil }
        let last = max(first + 1, reading.clauseEnd(after: first, in: sentence))
        return AgreementDraft(
            kind: .pledge, status: .agreed, parties: joint, target: quantity(in: first..<last),
            evidence: first..<last, rule: .agreementListedInstrument)
    }

    /// "Supply of 5 generators", "Grant for a school".
    private func opensGift(_ first: Int) -> Bool {
        !words(first).isDisjoint(with: [.giftNoun, .aid])
            && classes(first + 1).contains(.preposition)
    }

    /// "issued the following joint communiqué:": its text comes, and no list of documents.
    func opensStatement(_ head: Range<Int>) -> Bool {
        let found = reading.annotations.instruments.within(head)
        return !found.isEmpty
            && found.allSatisfy { kind(of: $0) == .jointStatement && $0.entry.form != nounPlural }
    }
}
