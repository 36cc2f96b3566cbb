package import Domain
package import Lexicons

/// From a document to its facts. A pure function of the document and the lexicon.
package struct Pipeline: Sendable {
    private let lexicon: Lexicon

    package init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// Never fails: a text without facts gives none.
    package func extract(_ input: DocumentInput) -> Facts {
        let bytes = Array(input.text.utf8)
        let sha256 = ContentHash.sha256Hex(bytes)
        return Facts(
            document: Document(
                id: Document.identifier(ofText: input.text), title: input.title,
                url: input.url, publisher: input.publisher, published: input.published,
                language: input.language ?? "en", sha256: sha256,
                length: input.text.unicodeScalars.count,
                engine: "0.1.0+lexicons.\(lexicon.version)"))
    }
}
