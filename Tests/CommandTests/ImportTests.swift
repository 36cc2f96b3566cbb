import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ImportTests {
    private let directory: Directory

    init() throws { directory = try Directory() }

    @Test func countsWhatBecameOfEachDocument() throws {
        let documents = directory.url.appending(path: "documents")
        try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
        try directory.write("documents/a.txt", "Ada met Bo.")
        try directory.write("documents/b.json", #"{"text":"Bo met Ada."}"#)
        try directory.write(
            "documents/c.ndjson",
            "{\"text\":\"Eve met Bo.\"}\nnonsense\n{\"text\":\"Ada met Bo.\"}\n")
        try directory.write("documents/d.md", "no document")
        let first = try Binary.run("import", "documents", in: directory)
        #expect(first.output == "imported 5: 3 new, 1 known, 1 failed\n")
        #expect(first.errors.contains("documents/c.ndjson:2 is no document: Line 2, column 1"))
        #expect(first.status == 1)
        let second = try Binary.run("import", "documents/a.txt", in: directory)
        #expect(second.output == "imported 1: 0 new, 1 known, 0 failed\n")
        #expect(second.status == 0)
    }

    @Test func whatIsImportedIsServed() throws {
        try directory.write("2031-03-04-a.txt", "Ada met Bo.")
        _ = try Binary.run(
            "import", "--database", "facts.sqlite", "2031-03-04-a.txt", in: directory)
        let server = try ServerProcess("--database", "facts.sqlite", directory: directory)
        #expect(try server.get("/v1/documents").body.contains("2031-03-04"))
    }

    @Test func readsThePagesOfADirectory() throws {
        try directory.write(
            "2031-03-04-a.html", "<title>Talks</title><nav>Home</nav><p>Ada met Bo.")
        try directory.write("b.htm", "<meta name=date content=2031-03-05><p>Eve met Bo.")
        let result = try Binary.run("import", "--database", "facts.sqlite", ".", in: directory)
        #expect(result.output == "imported 2: 2 new, 0 known, 0 failed\n")
        let server = try ServerProcess("--database", "facts.sqlite", directory: directory)
        let documents = try server.get("/v1/documents").body
        #expect(documents.contains("\"title\":\"Talks\",\"published\":\"2031-03-04\""))
        #expect(documents.contains("\"published\":\"2031-03-05\""))
    }

    @Test func apathThatIsNotThereIsNamed() throws {
        let result = try Binary.run("import", "none", in: directory)
        #expect(result.status == 1)
        #expect(result.errors.contains("cannot read none: there is no such file or directory"))
    }
}
