internal import Domain
internal import HTTP
internal import HTTPTypes
internal import Storage

extension Endpoints {
    var annotations: Operation {
        Operation(
            .get, "/v1/documents/{id}/annotations", id: "readAnnotations",
            summary: "Read the evidence of a document's facts as W3C Web Annotations",
            answers: [Answer(.ok, ["application/ld+json": "AnnotationPage"])]
        ) { call in
            guard let facts = try store.facts(ofDocument: call.id),
                let text = try store.text(ofDocument: call.id)
            else { throw RequestError.unknownElement(of: .documents, id: call.id) }
            var writer = JSONWriter()
            writer.annotations(of: facts, in: Array(text.unicodeScalars))
            return Response(
                fields: [
                    .contentType:
                        "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\""
                ],
                body: writer.bytes)
        }
    }
}

extension JSONWriter {
    /// Code points of the text before and after a quotation, by which it is found again in a text
    /// that has changed.
    private static var contextLength: Int { 32 }

    /// An annotation for each piece of evidence, in the order of the kinds and of the text
    /// (Web Annotation Data Model, sections 4.2.4 and 4.2.5).
    fileprivate mutating func annotations(of facts: Facts, in text: [Unicode.Scalar]) {
        let document = "/v1/documents/\(facts.document.id)"
        let evidence =
            facts.meetings.flatMap { fact in
                fact.evidence.map { ("/v1/meetings/\(fact.id)", $0) }
            } + facts.statements.map { ("/v1/statements/\($0.id)", $0.content) }
            + facts.agreements.flatMap { fact in
                fact.evidence.map { ("/v1/agreements/\(fact.id)", $0) }
            }
        object { writer in
            writer.member("@context", "http://www.w3.org/ns/anno.jsonld")
            writer.member("id", "\(document)/annotations")
            writer.member("type", "AnnotationPage")
            writer.member("items", evidence) { writer, item in
                let (fact, quote) = item
                writer.object { writer in
                    writer.member("id", "\(fact)#\(quote.span.start)-\(quote.span.end)")
                    writer.member("type", "Annotation")
                    writer.member("motivation", "identifying")
                    writer.member("body", fact)
                    writer.member("target") { writer in
                        writer.member("source", "\(document)/text")
                        writer.selectors(of: quote, in: text)
                    }
                }
            }
        }
    }

    private mutating func selectors(of quote: Quote, in text: [Unicode.Scalar]) {
        let (start, end) = (quote.span.start, quote.span.end)
        let prefix = text.prefix(start).suffix(Self.contextLength)
        let suffix = text.dropFirst(end).prefix(Self.contextLength)
        name("selector")
        array([true, false]) { writer, isPosition in
            writer.object { writer in
                if isPosition {
                    writer.member("type", "TextPositionSelector")
                    writer.member("start", start)
                    writer.member("end", end)
                } else {
                    writer.member("type", "TextQuoteSelector")
                    writer.member("exact", quote.text)
                    writer.member("prefix", String(String.UnicodeScalarView(prefix)))
                    writer.member("suffix", String(String.UnicodeScalarView(suffix)))
                }
            }
        }
    }
}
