/// All facts of a document as drafts, whose words are tokens.
struct FactDrafts {
    var encounters: [EncounterDraft]
    var statements: [StatementDraft]
    var agreements: [AgreementDraft]

    /// Tells the tokens of all evidence and content, kind by kind.
    func forEachSpan(_ body: (Range<Int>) -> Void) {
        for draft in encounters {
            body(draft.evidence)
            draft.repeated.forEach(body)
        }
        for draft in statements { body(draft.content) }
        for draft in agreements {
            body(draft.evidence)
            draft.repeated.forEach(body)
        }
    }
}
