internal import HTTP
internal import HTTPTypes
package import Ingestion
internal import Storage

extension Endpoints {
    var reextract: Operation {
        Operation(
            .post, "/v1/documents/{id}/reextract", id: "reextractDocument",
            summary: "Read a stored document again with this engine",
            answers: [.json("Reextraction")]
        ) { call in
            guard let reextraction = try ingestor.reextract(call.id) else {
                throw RequestError.unknownElement(of: .documents, id: call.id)
            }
            return .json { $0.reextraction(reextraction) }
        }
    }
}

extension JSONWriter {
    /// What reading a document again changed.
    package mutating func reextraction(_ reextraction: Reextraction) {
        object { writer in
            writer.member("document", reextraction.documentID)
            writer.member("engine") { writer in
                writer.member("from", reextraction.engineBefore)
                writer.member("to", reextraction.engineAfter)
            }
            writer.changes("meetings", reextraction.meetings)
            writer.changes("statements", reextraction.statements)
            writer.changes("agreements", reextraction.agreements)
        }
    }

    private mutating func changes(_ name: StaticString, _ changes: Reextraction.Changes) {
        member(name) { writer in
            writer.member("added", changes.added)
            writer.member("removed", changes.removed)
            writer.member("changed", changes.changed)
            writer.member("unchanged", changes.unchanged)
        }
    }
}
