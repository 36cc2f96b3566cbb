internal import API
internal import ArgumentParser
internal import Configuration
internal import Domain
internal import Extraction
internal import Foundation
internal import Ingestion
internal import Storage

struct Reextract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read stored documents again, after a change of the engine or its lexicons.",
        discussion: """
            Reads the documents of these ids, else all that another engine has read, also while a \
            service goes on with the store: each document is changed in one transaction. Prints \
            what changed as a line of JSON for each document of which facts did: the ids of those \
            that are added, removed and changed.

            EXAMPLE
              communique reextract --database facts.sqlite > changes.ndjson
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var common: CommonOptions

    @Argument(help: "Ids of documents; all that another engine has read where there are none.")
    var ids: [String] = []

    func run() async throws {
        let settings = try await common.settings([
            .database: storeOptions.database.map { .string($0) }
        ])
        let lexicon = try Engine.lexicon(settings)
        let pipeline = Pipeline(lexicon: lexicon)
        let store = try Engine.existingStore(settings)
        var run = ReextractionRun(ingestor: Ingestor(store: store, pipeline: pipeline))
        if ids.isEmpty {
            try run.reextract(allOf: store, unlessReadBy: pipeline.engine)
        } else {
            for id in ids { try run.reextract(id) }
        }
        try store.close()
        run.finish()
        if run.unknown > 0 { throw ExitCode(1) }
    }
}

private struct ReextractionRun {
    let ingestor: Ingestor
    private(set) var unknown = 0
    private var read = 0
    private var changed = 0
    private let showsProgress = isatty(STDERR_FILENO) == 1

    init(ingestor: Ingestor) { self.ingestor = ingestor }

    /// What is added meanwhile is read by this engine anyway.
    mutating func reextract(allOf store: Store, unlessReadBy engine: String) throws {
        var query = DocumentQuery(limit: StorageLimits.pageRowsMax)
        repeat {
            let page = try store.documents(matching: query)
            for document in page.elements where document.engine != engine {
                // One that is not there any more has been deleted meanwhile.
                if let reextraction = try ingestor.reextract(document.id) { try tell(reextraction) }
            }
            query.cursor = page.next
        } while query.cursor != nil
    }

    mutating func reextract(_ id: String) throws {
        guard let reextraction = try ingestor.reextract(id) else {
            unknown += 1
            return Terminal.report("there is no document \(id)")
        }
        try tell(reextraction)
    }

    private mutating func tell(_ reextraction: Reextraction) throws {
        read += 1
        if showsProgress { Terminal.progress("\(read) read, \(changed) changed") }
        guard !reextraction.isEmpty else { return }
        changed += 1
        var writer = JSONWriter()
        writer.reextraction(reextraction)
        try FileHandle.standardOutput.write(contentsOf: writer.bytes + Array("\n".utf8))
    }

    func finish() {
        if showsProgress { Terminal.progress("") }
        Terminal.report("\(read) documents read, \(changed) changed, \(unknown) unknown")
    }
}
