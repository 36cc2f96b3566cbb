/// All facts of a document as drafts, whose words are tokens.
struct FactDrafts {
    var encounters: [EncounterDraft]
    var statements: [StatementDraft]
    var agreements: [AgreementDraft]

    /// Tells the tokens of all evidence and content, kind by kind.
    func forEachSpan(_ body: (Range<Int>) -> Void) {
        // By number: a draft taken out is copied, with a count of references for each part.
        for i in encounters.indices {
            body(encounters[i].evidence)
            encounters[i].repeated.forEach(body)
        }
        for i in statements.indices { body(statements[i].content) }
        for i in agreements.indices {
            body(agreements[i].evidence)
            agreements[i].repeated.forEach(body)
        }
    }
}
