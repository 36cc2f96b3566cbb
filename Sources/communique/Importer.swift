internal import API
internal import Domain
internal import Ingestion

/// Stores documents one after the other and counts what became of them.
struct Importer {
    struct Counts: Hashable, CustomStringConvertible {
        var new = 0
        var known = 0
        var failed = 0

        var total: Int { new + known + failed }
        var description: String { "\(new) new, \(known) known, \(failed) failed" }
    }

    let ingestor: Ingestor
    private(set) var counts = Counts()

    init(ingestor: Ingestor) { self.ingestor = ingestor }

    /// Throws `CommandError.notADocument` for a document that is not taken, `StorageError` where
    /// the store fails; `origin` is its file, with the line where there are several.
    mutating func store(_ input: DocumentInput, from origin: String) throws {
        do {
            let isNew = try ingestor.ingest(input).isNew
            counts.new += isNew ? 1 : 0
            counts.known += isNew ? 0 : 1
        } catch let error as IngestionError {
            throw CommandError.notADocument(path: origin, reason: error.reason)
        }
    }

    mutating func countFailure() { counts.failed += 1 }
}
