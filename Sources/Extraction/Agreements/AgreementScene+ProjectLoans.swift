internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Money for a project in quotation marks: "the “Ilo Bridge Project” yen loan (2 billion yen)".
extension AgreementScene {
    /// A loan is a contract, an exchange of notes on a grant a treaty; of a sentence that tells of
    /// the signing or exchange.
    func projectLoans() -> [AgreementDraft] {
        guard sentence.tokens.contains(where: isSigning) else { return [] }
        var last = start
        return instrumentNumbers.compactMap { i in
            let match = reading.annotations.instruments[i]
            guard kind(of: match) == .plan, match.tokens.lowerBound >= last,
                let quote = quote(around: match.tokens.lowerBound),
                let money = money(beside: quote)
            else { return nil }
            last = money.evidence.upperBound
            return AgreementDraft(
                kind: money.isLoan ? .contract : .treaty, status: .signed, parties: joint,
                target: quantity(in: money.evidence), evidence: money.evidence,
                rule: .agreementStageOfInstrument)
        }
    }

    /// "signing", "signed", "exchange", "exchanged".
    private func isSigning(_ token: Int) -> Bool {
        [reading.words.signing, reading.words.exchange, reading.words.exchanged]
            .contains(tokens[token].word) || reading.words.signed.contains(tokens[token].word)
    }

    /// The tokens within the marks around one, the marks among them.
    private func quote(around token: Int) -> Range<Int>? {
        let before = max(start, token - 16)..<token
        let after = token + 1..<max(token + 1, min(end, token + 24))
        guard
            let open = before.last(where: {
                [.openQuote, .plainQuote].contains(tokens[$0].kind)
            }),
            let close = after.first(where: {
                [.closeQuote, .plainQuote].contains(tokens[$0].kind)
            })
        else { return nil }
        return open..<close + 1
    }

    /// The loan or grant right before or behind a quotation, and all words up to its sum.
    private func money(beside quote: Range<Int>) -> (evidence: Range<Int>, isLoan: Bool)? {
        let before = max(start, quote.lowerBound - 5)..<quote.lowerBound
        let behind = quote.upperBound..<max(quote.upperBound, min(end, quote.upperBound + 4))
        guard
            let aid = (Array(before) + Array(behind)).first(where: {
                tokens[$0].kind == .word && words($0).contains(.aid)
            })
        else { return nil }
        let near = quote.upperBound..<max(quote.upperBound, min(end, quote.upperBound + 16))
        guard let sum = reading.annotations.quantities.within(near).first(where: isMoney) else {
            return nil
        }
        let last = sum.tokens.upperBound
        let isClosed = last < end && tokens[last].kind == .closeBracket
        let first = min(aid, quote.lowerBound)
        // "the exchange of notes concerning the grant aid"
        let notes = reading.annotations.instruments.within(max(start, first - 6)..<first).last {
            kind(of: $0) == .treaty
        }
        return (
            min(first, notes.map(nameStart) ?? first)..<(isClosed ? last + 1 : last),
            tokens[aid].word == reading.words.pledge.loan
        )
    }
}
