internal import API
internal import ArgumentParser
internal import Configuration
internal import Foundation
internal import Storage

struct ExportCommand: AsyncParsableCommand {
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case ndjson, csv

        var representation: Representation { self == .csv ? .csv : .lines }
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print a collection of the store, an element a line.",
        discussion: """
            The rows are those of one moment, also while a service goes on with the store; no more \
            of them is held at once than a page. The members are those of the API, with evidence, \
            and with the text of documents where --fields names it.

            EXAMPLE
              communique export --database facts.sqlite meetings > meetings.ndjson
              communique export --format csv --fields id,date,parties,title agreements > a.csv
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var common: CommonOptions

    @Option(help: "ndjson, an object a line, or csv, a table with a header.")
    var format = Form.ndjson

    @Option(help: "Members to print, with commas between them.")
    var fields: String?

    @Argument(
        help: """
            \(Export.allCases.map(\.rawValue).joined(separator: ", ")).
            """)
    var collection: Export

    func run() async throws {
        let settings = try await common.settings([
            .database: storeOptions.database.map { .string($0) }
        ])
        let lexicon = try Engine.lexicon(settings)
        let store = try Engine.existingStore(settings)
        let names = fields?.split(separator: ",", omittingEmptySubsequences: false) ?? []
        do {
            try collection.write(
                format.representation, fields: names.map(String.init), from: store.snapshot(),
                lexicon
            ) { try FileHandle.standardOutput.write(contentsOf: $0) }
        } catch let error as RequestError {
            throw ValidationError(error.reason)
        }
        try store.close()
    }
}

extension Export: ExpressibleByArgument {}
