internal import Domain
internal import HTTP
internal import HTTPTypes
internal import Ingestion
internal import Storage

extension Endpoints {
    var documentOperations: [Operation] {
        [create, createMany, extract, list, read, readText, annotations, reextract, delete]
    }

    private var create: Operation {
        Operation(
            .post, "/v1/documents", id: "createDocument",
            summary: "Extract the facts of a document and store them",
            parameters: [.explain] + Parameter.ofDocument, body: .document,
            answers: [
                .json("Extraction"), Answer(.created, ["application/json": "Extraction"]),
            ]
        ) { call in
            let ingested = try ingestor.ingest(call.document())
            var response = try extraction(ingested.facts, explains: call.arguments.explains)
            guard ingested.isNew else { return response }
            response.status = .created
            response.fields[.location] = "/v1/documents/\(ingested.facts.document.id)"
            return response
        }
    }

    private var extract: Operation {
        Operation(
            .post, "/v1/extract", id: "extract",
            summary: "Extract the facts of a document and store nothing",
            parameters: [.explain] + Parameter.ofDocument, body: .document,
            answers: [.json("Extraction")]
        ) { call in
            let input = try call.document()
            guard call.arguments.explains else {
                let facts = try ingestor.extract(input)
                return .json { $0.extraction(facts) }
            }
            let explanation = try ingestor.explain(input)
            return .json { $0.extraction(explanation.facts, sentences: explanation.sentences) }
        }
    }

    private var list: Operation {
        Operation(
            .get, "/v1/documents", id: "listDocuments",
            summary: "List documents, latest first",
            parameters: [.search] + Parameter.dates + Parameter.paging
                + Parameter.members(of: Shapes.document),
            answers: [.collection("Document")]
        ) { call in
            let arguments = call.arguments
            let asked = arguments.names("include") + arguments.names("fields")
            var query = DocumentQuery(
                from: arguments.date("from"), to: arguments.date("to"),
                isFuzzy: arguments.flag("fuzzy"))
            query.search = arguments.search
            query.includesText = asked.contains("text")
            query.includesCounts = asked.contains("counts")
            return try collection(call, query, Shapes.document)
        }
    }

    private var read: Operation {
        Operation(
            .get, "/v1/documents/{id}", id: "readDocument",
            summary: "Read everything extracted from a document", parameters: [.explain],
            answers: [.json("Extraction")]
        ) { call in
            guard let facts = try store.facts(ofDocument: call.id) else {
                throw RequestError.unknownElement(of: .documents, id: call.id)
            }
            return try extraction(facts, explains: call.arguments.explains)
        }
    }

    /// The stored facts of a document. Where they are to be explained, its text is read again; a
    /// warning stands in place of the explanation where that gives other facts than are stored.
    private func extraction(_ facts: Facts, explains: Bool) throws -> Response {
        guard explains else { return .json { $0.extraction(facts) } }
        let sentences = try ingestor.sentences(of: facts)
        var facts = facts
        if sentences == nil {
            facts.warnings.append(
                "The facts were found by \(facts.document.engine), another engine than this one; "
                    + "they cannot be explained.")
        }
        return .json { $0.extraction(facts, sentences: sentences) }
    }

    private var readText: Operation {
        Operation(
            .get, "/v1/documents/{id}/text", id: "readText",
            summary: "Read the text that all offsets count in",
            answers: [Answer(.ok, ["text/plain": "Text"])]
        ) { call in
            guard let text = try store.text(ofDocument: call.id) else {
                throw RequestError.unknownElement(of: .documents, id: call.id)
            }
            return Response(
                status: .ok, fields: [.contentType: "text/plain; charset=utf-8"],
                body: Array(text.utf8))
        }
    }

    private var delete: Operation {
        Operation(
            .delete, "/v1/documents/{id}", id: "deleteDocument",
            summary: "Delete a document with its facts", answers: [Answer(.noContent)]
        ) { call in
            guard try store.delete(document: call.id) else {
                throw RequestError.unknownElement(of: .documents, id: call.id)
            }
            return Response(status: .noContent)
        }
    }
}

extension Call {
    /// The document of the body, with what the query says of it in place of what the body says.
    fileprivate func document() throws -> DocumentInput {
        var input = try DocumentBody.document(request)
        // What the query takes the place of must be right too.
        if !request.query.isEmpty { try input.validate() }
        input.title = arguments.text("title") ?? input.title
        input.url = arguments.text("url") ?? input.url
        input.publisher = arguments.text("publisher") ?? input.publisher
        input.published = arguments.date("published") ?? input.published
        input.language = arguments.text("language") ?? input.language
        return input
    }
}
