internal import Domain
internal import Text

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
    /// The words of its name in order; two agreements of one name are one.
    var key: [WordID]?
    /// True where the text names it without a word for its stage.
    var isNamedOnly = false
    var rule: Rule
}
