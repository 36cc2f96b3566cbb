package import Domain

extension JSONWriter {
    package mutating func document(_ document: Document) {
        object { writer in
            writer.member("id", document.id)
            writer.member("title", document.title)
            writer.member("published", document.published?.description)
            writer.member("publisher", document.publisher)
            writer.member("url", document.url)
            writer.member("language", document.language)
            writer.member("sha256", document.sha256)
            writer.member("length", document.length)
            writer.member("engine", document.engine)
            writer.member("coverage", document.coverage)
        }
    }

    /// Everything found in one document; `id` is the caller's own name for it. `sentences` tell
    /// what became of each sentence, where that was asked for.
    package mutating func extraction(
        _ facts: Facts, id: String? = nil, sentences: [ExplainedSentence]? = nil
    ) {
        object { writer in
            writer.member("id", id)
            writer.name("document")
            writer.document(facts.document)
            writer.member("meetings", facts.meetings) { $0.meeting($1) }
            writer.member("statements", facts.statements) { $0.statement($1) }
            writer.member("agreements", facts.agreements) { $0.agreement($1) }
            if let sentences { writer.member("explanation", sentences) { $0.sentence($1) } }
            if !facts.warnings.isEmpty { writer.member("warnings", facts.warnings) }
        }
    }
}

extension JSONWriter {
    /// The spans on which a fact rests.
    mutating func evidence(_ quotes: [Quote]) {
        member("evidence", quotes) { writer, quote in
            writer.object { writer in
                writer.member("start", quote.span.start)
                writer.member("end", quote.span.end)
                writer.member("quote", quote.text)
            }
        }
    }

    /// The words that name a source or a cue; nothing where there are none.
    mutating func words(_ name: StaticString, _ quote: Quote?) {
        guard let quote else { return }
        member(name) { writer in
            writer.member("text", quote.text)
            writer.member("start", quote.span.start)
            writer.member("end", quote.span.end)
        }
    }
}
