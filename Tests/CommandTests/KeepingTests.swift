import Foundation
import Testing

@Suite struct KeepingTests {
    private let directory: Directory

    init() throws {
        directory = try Directory()
        try directory.write("talks.txt", "On 12 March 2026 President Lind said that it is so.")
        let run = try Binary.run("import", "--database", "a.sqlite", "talks.txt", in: directory)
        #expect(run.status == 0)
    }

    @Test func aCopyIsSound() throws {
        let copied = try Binary.run("backup", "--database", "a.sqlite", "b.sqlite", in: directory)
        #expect(copied.status == 0)
        let checked = try Binary.run("check", "--database", "b.sqlite", in: directory)
        #expect(checked.status == 0)
        #expect(checked.output == "0 faults\n")
        let again = try Binary.run("backup", "--database", "a.sqlite", "b.sqlite", in: directory)
        #expect(again.status == 1)
        #expect(again.errors.contains("cannot back up to b.sqlite"))
    }

    @Test(arguments: [["check"], ["backup", "c.sqlite"]])
    func aStoreThatIsNotThereIsNotMade(command: [String]) throws {
        let run = try Binary.run(arguments: command + ["--database", "none.sqlite"], in: directory)
        #expect(run.status == 1)
        #expect(run.errors.contains("none.sqlite: there is no such file"))
        #expect(!FileManager.default.fileExists(atPath: directory.path("none.sqlite")))
    }
}
