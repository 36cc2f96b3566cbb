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
            summary: "Extract the facts of a document and store them"
        ) { call in
            let ingested = try ingestor.ingest(DocumentBody.document(call.request))
            var response = Response.json { $0.extraction(ingested.facts) }
            guard ingested.isNew else { return response }
            response.status = .created
            response.fields[.location] = "/v1/documents/\(ingested.facts.document.id)"
            return response
        }
    }

    private var extract: Operation {
        Operation(
            .post, "/v1/extract", id: "extract",
            summary: "Extract the facts of a document and store nothing"
        ) { call in
            let facts = try ingestor.extract(DocumentBody.document(call.request))
            return .json { $0.extraction(facts) }
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
            summary: "Read everything extracted from a document"
        ) { call in
            let id = call.request.parameters["id"] ?? ""
            guard let facts = try store.facts(ofDocument: id) else {
                throw RequestError.unknownDocument(id)
            }
            return .json { $0.extraction(facts) }
        }
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
                status: .ok, fields: [.contentType: "text/plain; charset=utf-8"],
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
