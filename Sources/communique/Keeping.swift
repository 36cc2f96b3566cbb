internal import ArgumentParser
internal import Configuration
internal import Storage

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the store to a new file.",
        discussion: """
            The copy is the store at one moment; a service may go on with it meanwhile. A file \
            that exists is never overwritten.

            EXAMPLE
              communique backup --database facts.sqlite facts-2026-03-12.sqlite
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var common: CommonOptions

    @Argument(help: "The new file.")
    var file: String

    func run() async throws {
        let store = try await storeOptions.existingStore(common)
        do {
            try store.backUp(to: file)
        } catch {
            throw CommandError.cannotBackUp(path: file, reason: "\(error)")
        }
        try store.close()
    }
}

struct CheckStore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check that the store is sound.",
        discussion: """
            Reads the whole file: its structure, the references between its rows, and whether \
            each quotation stands in the text of its document where it says. Every fault is \
            printed; the exit code is 1 where there is one.

            EXAMPLE
              communique check --database facts.sqlite
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let store = try await storeOptions.existingStore(common)
        let faults = try store.faults()
        faults.forEach { print($0) }
        print("\(faults.count) faults")
        try store.close()
        if !faults.isEmpty { throw ExitCode(1) }
    }
}

extension StoreOptions {
    /// Throws `CommandError.badStore` where there is no file: a new one is not what is meant.
    func existingStore(_ common: CommonOptions) async throws -> Store {
        let settings = try await common.settings([.database: database.map { .string($0) }])
        return try Engine.existingStore(settings)
    }
}
