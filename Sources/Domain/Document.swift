/// What a caller hands in: a text and what they know about it.
package struct DocumentInput: Hashable, Sendable {
    /// The caller's own name for the document; echoed, never stored.
    package var id: String?
    package var text: String
    package var title: String?
    package var url: String?
    package var publisher: String?
    /// The day, month or year on which the document was published.
    package var published: DateExpression?
    /// BCP 47 tag that the caller claims; nil lets the engine find out.
    package var language: String?

    package init(
        id: String? = nil, text: String, title: String? = nil, url: String? = nil,
        publisher: String? = nil, published: DateExpression? = nil, language: String? = nil
    ) {
        self.id = id
        self.text = text
        self.title = title
        self.url = url
        self.publisher = publisher
        self.published = published
        self.language = language
    }
}

/// A document as the store knows it, without its text.
package struct Document: Hashable, Sendable {
    /// `d_` and 26 characters derived from the SHA-256 of the text: the same text is the same
    /// document.
    package var id: String
    package var title: String?
    package var url: String?
    package var publisher: String?
    package var published: DateExpression?
    /// BCP 47 tag.
    package var language: String
    /// SHA-256 of the text's UTF-8 bytes, 64 lower-case hexadecimal digits.
    package var sha256: String
    /// Length of the text in Unicode code points.
    package var length: Int
    /// Version of the engine and of the lexicons that read it: `0.1.0+lexicons.3f2a91c0`.
    package var engine: String
    /// The share of the text's sentences that gave a fact or are narration, from 0 to 1 in steps
    /// of a thousandth, rounded down; nil where the text was not read or was stored without it.
    package var coverage: Double?

    package init(
        id: String, title: String? = nil, url: String? = nil, publisher: String? = nil,
        published: DateExpression? = nil, language: String, sha256: String, length: Int,
        engine: String, coverage: Double? = nil
    ) {
        self.id = id
        self.title = title
        self.url = url
        self.publisher = publisher
        self.published = published
        self.language = language
        self.sha256 = sha256
        self.length = length
        self.engine = engine
        self.coverage = coverage
    }

    /// The id of the document with this text.
    package static func identifier(ofText text: String) -> String {
        ContentHash.identifier("d", of: text)
    }
}

/// Everything that the engine found in one document, in the order of the text.
package struct Facts: Hashable, Sendable {
    package var document: Document
    package var meetings: [Meeting]
    package var statements: [Statement]
    package var agreements: [Agreement]
    /// What a reader of the facts must know: a language that the engine does not read, …
    package var warnings: [String]

    package init(
        document: Document, meetings: [Meeting] = [], statements: [Statement] = [],
        agreements: [Agreement] = [], warnings: [String] = []
    ) {
        self.document = document
        self.meetings = meetings
        self.statements = statements
        self.agreements = agreements
        self.warnings = warnings
    }
}
