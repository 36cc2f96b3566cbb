internal import ArgumentParser
internal import Configuration
internal import Foundation

/// Options of every command.
struct CommonOptions: ParsableArguments {
    @Option(help: "Directory of lexicons to use in place of those in the binary.")
    var lexicons: String?

    @Option(help: "JSON file of settings; config/communique.json lists them all.")
    var config: String?

    /// The settings in force, with `options` those of the command that asks.
    func settings(_ options: [Setting: ConfigContent?] = [:]) async throws -> Settings {
        var given = options.compactMapValues(\.self)
        if let lexicons { given[.lexicons] = .string(lexicons) }
        return try await Settings(
            options: given, environment: ProcessInfo.processInfo.environment, file: config)
    }
}

/// The option of the commands that store.
struct StoreOptions: ParsableArguments {
    @Option(help: "SQLite file, made where there is none (default: communique.sqlite).")
    var database: String?
}
