internal import Domain

/// An agreement before it becomes a fact.
struct AgreementDraft {
    var kind: Agreement.Kind
    var status: Agreement.Status
    var parties: [Party]
    var target: Target?
    /// Date of its own, where the text gives one; else that of the meeting where it was signed.
    var date: DateExpression?
    /// Tokens of the words that state it.
    var evidence: Range<Int>
    /// Tokens of later words that repeat it.
    var repeated: [Range<Int>] = []
    var rule: String
}
