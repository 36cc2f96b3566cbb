internal import Domain
internal import HTTP
internal import HTTPTypes
internal import Ingestion
internal import Storage

extension Endpoints {
    var documentOperations: [Operation] {
        [create, extract, list, read, readText, delete]
    }

    private var create: Operation {
        Operation(
            .post, "/v1/documents", id: "createDocument",
            summary: "Extract the facts of a document and store them",
            parameters: [.explain]
        ) { call in
            let ingested = try ingestor.ingest(DocumentBody.document(call.request))
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
            parameters: [.explain]
        ) { call in
            let input = try DocumentBody.document(call.request)
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
            summary: "List documents, latest first", parameters: Parameter.dates + Parameter.paging
        ) { call in
            let arguments = call.arguments
            let page = try store.documents(
                matching: DocumentQuery(
                    from: arguments.date("from"), to: arguments.date("to"),
                    limit: arguments.limit, cursor: arguments.cursor))
            return .collection(page, call.request) { $0.document($1) }
        }
    }

    private var read: Operation {
        Operation(
            .get, "/v1/documents/{id}", id: "readDocument",
            summary: "Read everything extracted from a document", parameters: [.explain]
        ) { call in
            let id = call.request.parameters["id"] ?? ""
            guard let facts = try store.facts(ofDocument: id) else {
                throw RequestError.unknownDocument(id)
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
            summary: "Read the text that all offsets count in"
        ) { call in
            let id = call.request.parameters["id"] ?? ""
            guard let text = try store.text(ofDocument: id) else {
                throw RequestError.unknownDocument(id)
            }
            return Response(
                status: .ok,
                fields: [
                    .contentType: "text/plain; charset=utf-8",
                    .cacheControl: Response.cacheControl,
                ],
                body: Array(text.utf8))
        }
    }

    private var delete: Operation {
        Operation(
            .delete, "/v1/documents/{id}", id: "deleteDocument",
            summary: "Delete a document with its facts"
        ) { call in
            let id = call.request.parameters["id"] ?? ""
            guard try store.delete(document: id) else {
                throw RequestError.unknownDocument(id)
            }
            return Response(status: .noContent)
        }
    }
}
