import Testing

@Suite struct TreeTests {
    @Test func theTopLevelIsAsDescribed() throws {
        guard let tracked = try Repository.trackedPaths() else { return }
        let top = Set(tracked.map { String($0.prefix { $0 != "/" }) })
        let described: Set<String> = [
            "LICENSE", "Package.swift", "README.md", "Sources", "Tests", "config", "docker",
            "seeds",
        ]
        #expect(top.filter { !$0.hasPrefix(".") } == described)
    }

    /// Each file has a line `#embed` and a line `FILE` in the table, and each such line a file.
    @Test func everyLexiconIsCarriedInTheBinary() throws {
        let lexicons = Set(try Repository.paths(under: "seeds/lexicons"))
        let lines = try Repository.file("Sources/CSeeds/CSeeds.c").lines
        let embedded = Self.quoted(after: "#embed \"../../seeds/lexicons/", in: lines)
        let listed = Self.quoted(after: "    FILE(\"", in: lines)
        #expect(!lexicons.isEmpty)
        for paths in [embedded, listed] {
            #expect(paths.count == Set(paths).count)
            #expect(lexicons.subtracting(paths).sorted() == [])
            #expect(Set(paths).subtracting(lexicons).sorted() == [])
        }
    }

    /// What stands between `start`, at the start of a line, and the next quotation mark.
    private static func quoted(after start: String, in lines: [Substring]) -> [String] {
        lines.filter { $0.hasPrefix(start) }.map {
            String($0.dropFirst(start.count).prefix { $0 != "\"" })
        }
    }
}
