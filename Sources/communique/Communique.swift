internal import API
internal import ArgumentParser
internal import Extraction

@main
struct Communique: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "communique",
        abstract: "Reads diplomatic readouts: who met whom, who said what, what was agreed.",
        discussion: """
            EXAMPLE
              communique serve --seed seeds/documents
              communique extract readout.txt
              communique explain readout.txt

            Settings are taken from the options, else from the environment (COMMUNIQUE_PORT, …), \
            else from the file named by --config, else the defaults hold.
            """,
        version: "communique \(Release.version)",
        subcommands: [
            Serve.self, Extract.self, Explain.self, Import.self, LexiconsCommand.self,
            Reextract.self, ExportCommand.self, OpenAPICommand.self, Backup.self,
            CheckStore.self,
        ])

    static func main() async {
        Heap.prepare()
        await main(nil)
    }
}
