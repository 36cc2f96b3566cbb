package import Domain
internal import Storage

extension JSONWriter {
    package mutating func document(_ document: Document) {
        Shapes.document.write(DocumentRecord(document: document), to: &self)
    }

    mutating func counts(_ counts: FactCounts?) {
        guard let counts else { return }
        member("counts") { writer in
            writer.member("meetings", counts.meetings)
            writer.member("statements", counts.statements)
            writer.member("agreements", counts.agreements)
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

    mutating func snippet(_ snippet: Snippet?) {
        guard let snippet else { return }
        member("snippet") { writer in
            writer.member("field", snippet.field.rawValue)
            writer.member("document", snippet.document)
            writer.member("start", snippet.words.span.start)
            writer.member("end", snippet.words.span.end)
            writer.member("text", snippet.words.text)
            writer.member("matches", snippet.matches) { writer, match in
                writer.object { writer in
                    writer.member("start", match.start)
                    writer.member("end", match.end)
                }
            }
        }
    }
}
