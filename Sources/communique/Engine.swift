internal import CoreMetrics
internal import Domain
internal import Extraction
internal import Foundation
internal import Ingestion
internal import Lexicons
internal import Storage

/// The parts that the commands are put together from; each failure says what and where.
enum Engine {
    static func lexicon(_ settings: Settings) throws -> Lexicon {
        let path = try settings.path(.lexicons)
        do {
            return try path.map { try Lexicon.directory($0) } ?? Lexicon.embedded()
        } catch {
            throw CommandError.badLexicon(path: path ?? "this binary", reason: "\(error)")
        }
    }

    static func store(
        _ settings: Settings, metrics: any MetricsFactory = NOOPMetricsHandler.instance
    ) throws -> Store {
        let path = try settings.string(.database)
        do {
            return try Store(path: path, metrics: metrics)
        } catch {
            throw CommandError.badStore(path: path, reason: "\(error)")
        }
    }

    /// The same, but none is made.
    static func existingStore(_ settings: Settings) throws -> Store {
        let path = try settings.string(.database)
        guard FileManager.default.fileExists(atPath: path) else {
            throw CommandError.badStore(path: path, reason: "there is no such file")
        }
        return try store(settings)
    }

    /// What `extract` does with one document. Throws `IngestionError`.
    static func extract(_ input: DocumentInput, _ pipeline: Pipeline) throws -> Facts {
        try input.validate()
        return pipeline.extract(input)
    }

    /// What `explain` does with one document. Throws `IngestionError`.
    static func explain(_ input: DocumentInput, _ pipeline: Pipeline) throws -> Explanation {
        try input.validate()
        return pipeline.explain(input)
    }
}
