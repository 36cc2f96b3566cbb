internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Help that has reached where it was sent.
extension AgreementScene {
    /// "A Norwegian ship had unloaded 40 tonnes of rice at Callao", "a plane with 3 tonnes of tents
    /// landed": a weight, a sum or aid, and who sent it.
    func arrivals() -> [AgreementDraft] {
        drafts(at: .flowing) { verb in
            guard endsIn("ed", verb), verb > start + 1 else { return nil }
            let be = auxiliaryStart(verb)
            guard !(be..<verb).contains(where: { !classes($0).isDisjoint(with: [.be, .negation]) })
            else { return nil }
            let first = carrierStart(be)
            let last = max(verb + 1, reading.phraseEnd(after: verb + 1, in: sentence))
            let evidence = first..<min(last, verb + 24)
            guard first < be, isCargo(evidence), !isWished(before: first),
                let giver = giverNamed(in: first..<verb)
            else { return nil }
            return AgreementDraft(
                kind: .pledge, status: .completed,
                parties: parties(
                    of: Actor(parties: [giver], isJoint: false), receivingIn: evidence,
                    isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementArrived)
        }
    }

    /// Where "40 tonnes of rice from Norway", "a plane with tents" begins.
    private func carrierStart(_ be: Int) -> Int {
        let near = nounPhraseStart(be)
        guard near > start + 1,
            tokens[near - 1].word == reading.words.from
                || tokens[near - 1].word == reading.words.with
        else { return near }
        return nounPhraseStart(near - 1)
    }

    /// A weight, or a sum or number beside a word for aid.
    private func isCargo(_ range: Range<Int>) -> Bool {
        let quantities = reading.annotations.quantities.within(range)
        let isHelp = range.contains { !words($0).isDisjoint(with: [.aid, .relief]) }
        return quantities.contains { isMeasured($0) && $0.unit != "percent" } && hasGoods(range)
            || isHelp && !quantities.isEmpty
    }

    private func hasGoods(_ range: Range<Int>) -> Bool {
        range.contains { !words($0).isDisjoint(with: [.aid, .goods, .relief]) }
    }
}
