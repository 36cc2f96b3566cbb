internal import Domain

/// The words of a sentence that agreements rest on already: each look costs as much as the draft
/// is long, however many there are.
struct Claims {
    private enum Claim: UInt8 {
        case none
        /// Of a decision or a promise, within which an instrument may be named.
        case decision
        case other
    }

    /// Words of a decision that it keeps when the rest of it belongs to another agreement.
    private static let wordsMin = (consensus: 7, pledge: 5)

    let sentence: Range<Int>
    /// Empty until the first agreement.
    private var tokens: [Claim] = []
    private var hasNegotiation = false

    init(sentence: Range<Int>) { self.sentence = sentence }

    /// Whether they hold words of a draft. An agreement that negotiations are to end in is the
    /// one under negotiation.
    func hold(_ draft: AgreementDraft) -> Bool {
        if hasNegotiation, draft.status == .proposed { return true }
        let isName = draft.isNamedOnly && draft.kind != .plan
        return !tokens.isEmpty
            && words(of: draft).contains {
                let claim = tokens[$0 - sentence.lowerBound]
                return claim == .other || claim == .decision && !isName
            }
    }

    /// "confirmed that fishing would stop, and welcomed the trade talks": a decision ends before
    /// what an earlier family found in its tail.
    func cut(_ draft: inout AgreementDraft) {
        guard !tokens.isEmpty, [.consensus, .pledge].contains(draft.kind),
            let claim = words(of: draft).first(where: {
                tokens[$0 - sentence.lowerBound] != .none
            })
        else { return }
        let least = draft.kind == .consensus ? Self.wordsMin.consensus : Self.wordsMin.pledge
        guard claim >= draft.evidence.lowerBound + least else { return }
        draft.evidence = draft.evidence.lowerBound..<claim
    }

    mutating func add(_ draft: AgreementDraft) {
        // Not by `init(repeating:count:)`, which looks the kind of storage up each time.
        if tokens.isEmpty { tokens.append(contentsOf: repeatElement(.none, count: sentence.count)) }
        let claim: Claim = [.consensus, .pledge].contains(draft.kind) ? .decision : .other
        for token in words(of: draft) where tokens[token - sentence.lowerBound] != .other {
            tokens[token - sentence.lowerBound] = claim
        }
        hasNegotiation = hasNegotiation || draft.status == .negotiating
    }

    private func words(of draft: AgreementDraft) -> Range<Int> {
        draft.evidence.clamped(to: sentence)
    }
}
