import Testing

@Suite struct FormatTests {
    @Test func swiftFormatFindsNothing() throws {
        let lint = try Repository.run(
            "swift", "format", "lint", "--strict", "--recursive", "--parallel", "Sources", "Tests",
            "Package.swift")
        #expect(lint.status == 0, "\(lint.output)")
    }
}
