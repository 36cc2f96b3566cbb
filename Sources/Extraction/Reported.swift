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
    var rule: Rule
}

/// One place of a sentence where speech is reported.
struct Report {
    var cue: SpeechVerb
    var parties: [Party]
    /// Tokens that name the speaker, where the cue has a subject of its own.
    var source: Range<Int>?
    /// The content where it does not simply follow the cue.
    var content: Range<Int>?
    /// "This was said by A": the content is what stands before.
    var isOfPrevious = false
    var rule: Rule

    /// Where the words of the report before it end.
    var start: Int {
        min(source?.lowerBound ?? cue.tokens.lowerBound, cue.tokens.lowerBound)
    }
}

/// Who goes on speaking where a sentence has no cue of its own.
struct Voice {
    enum Reach {
        /// To the end of the paragraph.
        case paragraph
        /// Over the paragraphs or list entries that a colon opens.
        case colon
        /// To the closing quotation mark.
        case quote
        /// To the next speaker of a transcript.
        case turn
        /// To the sentence that tells of somebody again.
        case letter
        /// To the end of a document that is one speaker's words.
        case document
    }
    var parties: [Party]
    /// The statement that goes on.
    var draft: Int?
    var reach: Reach
    /// What the entries of a list are; nil where their words decide.
    var act: Statement.Act?
}
