import Testing

@Suite struct SizeTests {
    static let fileLinesMax = 400
    static let functionLinesMax = 60
    static let lineCharactersMax = 100

    @Test func filesAreSmall() throws {
        for file in try Repository.swiftFiles() {
            let lines = file.lines.count - 1
            #expect(lines <= Self.fileLinesMax, "\(file.path)")
        }
    }

    @Test func linesAreShort() throws {
        for file in try Repository.swiftFiles() + [Repository.file("Package.swift")] {
            for (index, line) in file.lines.enumerated() {
                #expect(line.count <= Self.lineCharactersMax, "\(file.path):\(index + 1)")
            }
        }
    }

    @Test func functionsAreSmall() throws {
        for file in try Repository.swiftFiles() {
            for function in functions(in: file.lines) {
                #expect(
                    function.lines <= Self.functionLinesMax, "\(file.path):\(function.start)")
            }
        }
    }

    @Test func functionsAreMeasured() {
        let text = #"""
            struct A {
                /// func in a comment
                func short() {
                    let body = """
                        }
                        """
                }
                package init(
                    a: Int
                ) {
                    if a { b }

                }
                @Test(arguments: [1]) func oneLine() { body() }
                func required(
                    a: Int
                ) -> Int
                private subscript(index: Int) -> Int
                where A: B {
                    index
                }
                let function = 1
            }
            """#
        let functions = functions(in: Repository.lines(of: text))
        #expect(functions.map(\.start) == [3, 8, 14, 15, 18])
        #expect(functions.map(\.lines) == [5, 6, 1, 3, 4])
    }
}

/// The first line, counted from 1, and the length of every function, initialiser and subscript.
/// It relies on swift-format: a body ends on the first line that is indented like the beginning
/// and starts with a brace.
private func functions(in lines: [Substring]) -> [(start: Int, lines: Int)] {
    lines.indices.filter { isFunction(lines[$0]) }.map { start in
        (start + 1, end(of: start, in: lines) - start + 1)
    }
}

private func end(of start: Int, in lines: [Substring]) -> Int {
    let indent = lines[start].prefix { $0 == " " }
    var header = start
    while !lines[header].hasSuffix("{") {
        let next = lines[(header + 1)...].firstIndex {
            !$0.isEmpty && !$0.hasPrefix(indent + " ")
        }
        guard let next, [")", "where", "{"].contains(where: { lines[next].hasPrefix(indent + $0) })
        else { return header }
        header = next
    }
    return lines[(header + 1)...].firstIndex { $0.hasPrefix(indent + "}") } ?? header
}

private func isFunction(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard let first = words.first, !first.hasPrefix("//") else { return false }
    if first.hasPrefix("@"), words.contains("func") { return true }
    let modifiers: Set<Substring> = [
        "package", "private", "fileprivate", "internal", "public", "static", "mutating",
        "convenience", "required", "override", "nonisolated",
    ]
    let keyword = words.first { !modifiers.contains($0) && !$0.hasPrefix("@") } ?? ""
    return keyword == "func"
        || ["init(", "init?(", "init<", "subscript("].contains { keyword.hasPrefix($0) }
}
