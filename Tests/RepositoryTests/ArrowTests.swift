import Testing

/// Imports against the manifest. The build itself lets an import pass that is only indirect.
@Suite struct ArrowTests {
    /// Modules that come with the toolchain.
    static let toolchain: Set<String> = [
        "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "RegexBuilder",
        "Synchronization", "Testing",
    ]

    static let targets: [String] = (try? Manifest().targets.map(\.name)) ?? []

    @Test func theManifestIsRead() throws {
        let manifest = try Manifest()
        #expect(
            manifest.target("Storage")?.dependencies == [
                "CoreMetrics", "Domain", "GRDB", "GRDBSQLite",
            ])
        #expect(manifest.target("Storage")?.folder == "Sources/Storage")
        #expect(manifest.target("CLinux")?.dependencies == [])
        #expect(manifest.target("RepositoryTests")?.folder == "Tests/RepositoryTests")
        #expect(manifest.target("communique")?.dependencies.contains("ArgumentParser") == true)
    }

    @Test(arguments: targets) func importsWhatTheManifestDeclares(_ name: String) throws {
        let target = try #require(try Manifest().target(name))
        let allowed = target.dependencies.union(Self.toolchain)
        for file in try Repository.swiftFiles() where file.path.hasPrefix(target.folder + "/") {
            let imported = Set(file.lines.compactMap(Self.imported))
            #expect(imported.subtracting(allowed).sorted() == [], "\(file.path)")
        }
    }

    @Test func arrowsGoOneWay() throws {
        var left = try Manifest().targets
        while let free = left.firstIndex(where: { target in
            left.allSatisfy { !$0.dependencies.contains(target.name) }
        }) {
            left.remove(at: free)
        }
        #expect(left.map(\.name) == [])
    }

    @Test func onlyStorageImportsGRDB() throws {
        let importers = try Manifest().targets.filter { $0.dependencies.contains("GRDB") }
        #expect(importers.map(\.name) == ["Storage", "StorageTests"])
    }

    @Test func everySourceBelongsToATarget() throws {
        let folders = try Manifest().targets.map { $0.folder + "/" }
        // A package of its own: what it needs is not to weigh on this one's build.
        let benchmarks = "Tests/Benchmarks/"
        for file in try Repository.swiftFiles() where !file.path.hasPrefix(benchmarks) {
            #expect(folders.contains { file.path.hasPrefix($0) }, "\(file.path)")
        }
    }

    @Test(arguments: [
        ("import Domain", "Domain"), ("package import Domain", "Domain"),
        ("@testable import Storage", "Storage"), ("    import Glibc", "Glibc"),
        ("import struct Foundation.URL", "Foundation"),
        ("internal import class Foundation.Process", "Foundation"),
        ("// import Domain", nil), ("let important = 1", nil), ("imports(Domain)", nil),
    ])
    func readsImportLines(_ line: String, _ module: String?) {
        #expect(Self.imported(line[...]) == module)
    }

    private static let modifiers: Set<Substring> = [
        "package", "internal", "public", "private", "fileprivate", "@testable",
        "@preconcurrency", "@_exported",
    ]
    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]

    /// The module that a line imports; nil for any other line.
    private static func imported(_ line: Substring) -> String? {
        var words = line.split(separator: " ").drop { modifiers.contains($0) }
        guard words.popFirst() == "import" else { return nil }
        return words.drop { kinds.contains($0) }.first?.split(separator: ".").first.map(String.init)
    }
}
