internal import Domain

/// A statement before it becomes a fact.
struct StatementDraft {
    var speakers: [Party]
    var act: Statement.Act?
    var kind: Statement.Kind
    /// Tokens of the words that name the speaker, of those that report, and of the content.
    var source: Range<Int>?
    var cue: Range<Int>?
    var content: Range<Int>
    /// Index of the sentence.
    var sentence: Int
    /// Index of the statement that a carried one continues.
    var carriedFrom: Int?
    var rule: String
}
