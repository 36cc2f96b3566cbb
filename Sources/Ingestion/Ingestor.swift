package import Domain
package import Extraction
package import Metrics
package import Storage

/// A document's facts after it was handed in.
package struct Ingested: Hashable, Sendable {
    /// As stored; with the title, date and so on of whoever handed the text in first.
    package var facts: Facts
    /// False when the text was known already.
    package var isNew: Bool

    package init(facts: Facts, isNew: Bool) {
        self.facts = facts
        self.isNew = isNew
    }
}

/// One document in, its facts out, and one transaction between.
package struct Ingestor: Sendable {
    let store: Store
    private let pipeline: Pipeline
    private let duration: Timer

    /// `metrics` is told how long each document takes.
    package init(
        store: Store, pipeline: Pipeline, metrics: any MetricsFactory = NOOPMetricsHandler.instance
    ) {
        self.store = store
        self.pipeline = pipeline
        duration = Timer(label: "communique_extraction_duration_seconds", factory: metrics)
    }

    /// The facts of a document, nothing stored. Throws `IngestionError` only.
    package func extract(_ input: DocumentInput) throws -> Facts {
        try input.validate()
        return read(input)
    }

    func read(_ input: DocumentInput) -> Facts {
        let start = ContinuousClock.now
        defer { duration.record(duration: ContinuousClock.now - start) }
        return pipeline.extract(input)
    }

    /// What `extract` gives, and what became of each sentence. Throws `IngestionError` only.
    package func explain(_ input: DocumentInput) throws -> Explanation {
        try input.validate()
        return pipeline.explain(input)
    }

    /// What became of each sentence of a stored document: its text is read again. Nil where that
    /// gives other facts than are stored, as after an update of the engine or its lexicons, and
    /// where the document has been deleted. Throws `StorageError`.
    package func sentences(of facts: Facts) throws -> [ExplainedSentence]? {
        let document = facts.document
        guard let text = try store.text(ofDocument: document.id) else { return nil }
        let explanation = pipeline.explain(DocumentInput(document, text: text))
        let isSame =
            explanation.facts.meetings == facts.meetings
            && explanation.facts.statements == facts.statements
            && explanation.facts.agreements == facts.agreements
        return isSame ? explanation.sentences : nil
    }

    /// Stores a document and its facts, which are on disk after return. A text that is known
    /// changes nothing, is not read again, and answers what is stored.
    /// Throws `IngestionError` or `StorageError`; nothing is stored then.
    package func ingest(_ input: DocumentInput) throws -> Ingested {
        try ingest([input])[0].get()
    }

    /// The same for several documents, which share a transaction: an outcome for each, in their
    /// order, of which none hangs on another.
    package func ingest(_ inputs: [DocumentInput]) -> [Result<Ingested, any Error>] {
        var read: [Result<Reading, any Error>] = []
        var outcomes = store.insert {
            read = inputs.map { input in Result { try knownOrRead(input) } }
            return read.compactMap {
                if case .success(.new(let document)) = $0 { document } else { nil }
            }
        }[...]
        return read.map { read in
            read.flatMap { reading in
                switch reading {
                case .known(let facts): .success(Ingested(facts: facts, isNew: false))
                case .new(let document):
                    Result { try settled(document, isNew: outcomes.removeFirst().get()) }
                }
            }
        }
    }

    private enum Reading {
        case known(Facts)
        case new(NewDocument)
    }

    private func knownOrRead(_ input: DocumentInput) throws -> Reading {
        try input.validate()
        if let known = try store.facts(ofDocument: Document.identifier(ofText: input.text)) {
            return .known(known)
        }
        return .new(document(read(input), text: input.text))
    }

    /// Facts with what the lexicons know besides.
    func document(_ facts: Facts, text: String) -> NewDocument {
        NewDocument(
            facts: facts, text: text,
            context: DocumentContext(facts, text: text, pipeline.lexicon))
    }

    /// Another caller may have stored the same text meanwhile, and a third may delete it again.
    private func settled(_ document: NewDocument, isNew: Bool) throws -> Ingested {
        var isNew = isNew
        while !isNew {
            if let known = try store.facts(ofDocument: document.facts.document.id) {
                return Ingested(facts: known, isNew: false)
            }
            isNew = try store.insert([document])[0].get()
        }
        return Ingested(facts: document.facts, isNew: true)
    }
}
