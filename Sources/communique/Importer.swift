internal import API
internal import Domain
internal import Ingestion

/// Stores documents, several in a transaction, and counts what became of them.
struct Importer {
    struct Counts: Hashable, CustomStringConvertible {
        var new = 0
        var known = 0
        var failed = 0

        var total: Int { new + known + failed }
        var description: String { "\(new) new, \(known) known, \(failed) failed" }
    }

    /// Documents that share a transaction, and bytes of text from which one is not waited for
    /// more: each transaction waits for the disk once.
    private static let batchMax = 64
    private static let batchBytesMax = 1_048_576

    let ingestor: Ingestor
    private(set) var counts = Counts()
    private var waiting: [(input: DocumentInput, origin: String)] = []
    private var waitingBytes = 0

    init(ingestor: Ingestor) { self.ingestor = ingestor }

    /// `origin` is the file of the document, with the line where there are several. Returns what
    /// is wrong with documents that were stored by this call. Throws `StorageError` where the
    /// store fails; then none of those that waited is stored.
    mutating func store(_ input: DocumentInput, from origin: String) throws -> [CommandError] {
        waiting.append((input, origin))
        waitingBytes += input.text.utf8.count
        let isFull = waiting.count >= Self.batchMax || waitingBytes >= Self.batchBytesMax
        return isFull ? try finish() : []
    }

    /// Stores those that wait. Returns and throws as `store` does.
    mutating func finish() throws -> [CommandError] {
        defer { (waiting, waitingBytes) = ([], 0) }
        var failures: [CommandError] = []
        for (document, outcome) in zip(waiting, ingestor.ingest(waiting.map(\.input))) {
            do {
                let isNew = try outcome.get().isNew
                counts.new += isNew ? 1 : 0
                counts.known += isNew ? 0 : 1
            } catch let error as IngestionError {
                failures.append(.notADocument(path: document.origin, reason: error.reason))
            }
        }
        return failures
    }

    mutating func countFailure() { counts.failed += 1 }
}
