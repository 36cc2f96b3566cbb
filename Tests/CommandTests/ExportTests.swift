import Foundation
import Testing

@Suite struct ExportTests {
    private let directory: Directory

    init() throws {
        directory = try Directory()
        try directory.write(
            "2026-03-12-talks.txt",
            "On 12 March 2026, President Lind of Norway met President Rojas of Chile in Oslo.")
        let run = try Binary.run(
            "import", "--database", "a.sqlite", "2026-03-12-talks.txt", in: directory)
        #expect(run.status == 0)
    }

    private func export(_ arguments: String...) throws -> Binary.Result {
        try Binary.run(
            arguments: ["export", "--database", "a.sqlite"] + arguments, in: directory)
    }

    @Test(arguments: [
        ("documents", "counts"), ("meetings", "evidence"), ("statements", nil),
        ("agreements", nil), ("countries", "alpha3"), ("sectors", nil), ("people", "name"),
    ])
    func printsALineForEachElement(_ collection: String, _ member: String?) throws {
        let run = try export(collection)
        #expect(run.status == 0)
        for line in run.lines {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            #expect(object is [String: Any])
        }
        #expect(run.output.contains("\"\(member ?? "")\":") == (member != nil))
        #expect(!run.output.contains("\"text\":\"On 12"))
    }

    @Test func printsTheFieldsAskedForAsATable() throws {
        let run = try export("--format", "csv", "--fields", "date,countries", "meetings")
        #expect(run.output == "date,countries\r\n2026-03-12,CL; NO\r\n")
        let texts = try export("--fields", "text", "documents")
        #expect(texts.output.hasPrefix("{\"text\":\"On 12 March 2026"))
    }

    @Test(arguments: [["--fields", "none", "meetings"], ["none"], ["--format", "xml", "people"]])
    func refuses(_ arguments: [String]) throws {
        let run = try Binary.run(
            arguments: ["export", "--database", "a.sqlite"] + arguments, in: directory)
        #expect(run.status != 0)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("none") || run.errors.contains("xml"))
    }

    @Test func readsAgainWhatAnotherEngineHasRead() throws {
        let lexicons = repository.appending(path: "seeds/lexicons")
        let changed = directory.url.appending(path: "lexicons")
        try FileManager.default.copyItem(at: lexicons, to: changed)
        let file = changed.appending(path: "encounters/encounters.csv")
        let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("meet,") }
        try Data((kept.joined(separator: "\n") + "\n").utf8).write(to: file)
        let command = ["reextract", "--database", "a.sqlite"]
        let same = try Binary.run(arguments: command, in: directory)
        #expect(same.errors == "communique: 0 documents read, 0 changed, 0 unknown\n")
        let other = try Binary.run(
            arguments: command + ["--lexicons", "lexicons"], in: directory)
        #expect(other.errors == "communique: 1 documents read, 1 changed, 0 unknown\n")
        #expect(other.output.contains("\"removed\":[\"m_"))
        #expect(try export("meetings").output.isEmpty)
        let unknown = try Binary.run(arguments: command + ["d_none"], in: directory)
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("there is no document d_none"))
    }
}
