internal import API
internal import ArgumentParser
internal import Configuration
internal import Domain
internal import Extraction
internal import Foundation
internal import HTTP
internal import Ingestion
internal import Logging
internal import Prometheus
internal import Sockets
internal import Storage

/// Seconds that answers under way may still take after a signal; with what the server adds, the
/// process ends within two.
private let drainSecondsMax = 1.4

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the HTTP API.",
        discussion: """
            Prints the addresses to standard output when it is ready and logs to standard error. \
            SIGTERM and SIGINT let the answers under way end; a second one does not. SIGHUP reads \
            certificate and key again; connections go on.

            EXAMPLE
              communique serve --port 8080 --database facts.sqlite --seed seeds/documents
            """)

    @Option(help: "Name or address to listen on (default: 127.0.0.1).")
    var host: String?

    @Option(help: "Port to listen on; 0 picks a free one (default: 8080).")
    var port: Int?

    @Option(
        help: """
            Addresses to listen on in place of host and port: HOST:PORT, [IPv6]:PORT or \
            unix:PATH, with commas between them.
            """)
    var listen: String?

    @Option(help: "PEM file of the certificate and those above it; makes TCP encrypted.")
    var tlsCertificate: String?

    @Option(help: "PEM file of the certificate's key, without a password.")
    var tlsKey: String?

    @OptionGroup var storeOptions: StoreOptions

    @Option(help: "Directory of documents (*.txt, *.json, *.html) to store first.")
    var seed: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let settings = try await common.settings([
            .host: host.map { .string($0) }, .port: port.map { .int($0) },
            .listen: listen.map { .string($0) },
            .tlsCertificate: tlsCertificate.map { .string($0) },
            .tlsKey: tlsKey.map { .string($0) },
            .database: storeOptions.database.map { .string($0) },
            .seed: seed.map { .string($0) },
        ])
        let logger = try Self.logger(settings)
        let registry = PrometheusRegistry(Measurements.families)
        let endpoints = try Self.endpoints(settings, registry, logger)
        let signals = Signals()
        let server = try Self.start(endpoints, settings, registry, logger)
        for await signal in signals.all {
            guard signal == SIGHUP else {
                logger.info("shutting down", metadata: ["signal": "\(signal)"])
                break
            }
            Self.reload(server, logger)
        }
        server.shutDown(within: drainSecondsMax)
        try endpoints.store.close()
    }

    private static func logger(_ settings: Settings) throws -> Logger {
        guard let level = Logger.Level(rawValue: try settings.string(.logLevel)) else {
            let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandError.badSetting("log_level", reason: "must be one of \(levels)")
        }
        var logger = Logger(label: "communique") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }

    /// With the documents of the seed directory stored.
    private static func endpoints(
        _ settings: Settings, _ registry: PrometheusRegistry, _ logger: Logger
    ) throws -> Endpoints {
        let lexicon = try Engine.lexicon(settings)
        let store = try Engine.store(settings, metrics: registry)
        let ingestor = Ingestor(
            store: store, pipeline: Pipeline(lexicon: lexicon), metrics: registry)
        if let seed = try settings.path(.seed) {
            var importer = Importer(ingestor: ingestor)
            var failures: [CommandError] = []
            for path in try DocumentFile.paths(at: seed, suffixes: DocumentFile.suffixes) {
                failures += try importer.store(DocumentFile.document(at: path), from: path)
            }
            failures += try importer.finish()
            if let failure = failures.first { throw failure }
            logger.info("seeded", metadata: ["counts": "\(importer.counts)"])
        }
        return Endpoints(
            store: store, ingestor: ingestor, lexicon: lexicon, registry: registry)
    }

    /// Prints `listening on ADDRESS`, a line each, as soon as connections are accepted.
    private static func start(
        _ endpoints: Endpoints, _ settings: Settings, _ registry: PrometheusRegistry,
        _ logger: Logger
    ) throws -> Server {
        var configuration = try settings.server()
        configuration.metrics = registry
        let router = try Router(endpoints.routes)
        let server = Server(configuration: configuration, router: router, logger: logger)
        let addresses: [ListenAddress]
        do {
            addresses = try server.start()
        } catch {
            throw CommandError.cannotServe(reason: "\(error)")
        }
        let scheme = configuration.certificate == nil ? "http" : "https"
        let lines = addresses.map { address in
            if case .tcp = address {
                "listening on \(scheme)://\(address)\n"
            } else {
                "listening on \(address)\n"
            }
        }
        try FileHandle.standardOutput.write(contentsOf: Data(lines.joined().utf8))
        return server
    }

    private static func reload(_ server: Server, _ logger: Logger) {
        do {
            try server.reloadCertificate()
            logger.info("certificate read again")
        } catch {
            logger.error("certificate not replaced", metadata: ["error": "\(error)"])
        }
    }
}
