/// What `Package.swift` says, read as text: the targets and what each of them may import.
struct Manifest {
    struct Target {
        var name: String
        /// `Sources/…` or `Tests/…`.
        var folder: String
        var dependencies: Set<String>
    }

    let targets: [Target]

    init() throws {
        let text = try Repository.file("Package.swift").lines
            .filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n")
        targets = Self.declarations(in: text).map { kind, arguments in
            let name = Self.strings(in: arguments).first ?? ""
            let usual = (kind == ".testTarget(" ? "Tests/" : "Sources/") + name
            return Target(
                name: name, folder: Self.path(in: arguments) ?? usual,
                dependencies: Self.dependencies(in: arguments))
        }
    }

    func target(_ name: String) -> Target? { targets.first { $0.name == name } }

    private static let kinds = [
        ".systemLibrary(", ".target(", ".executableTarget(", ".testTarget(",
    ]

    /// Each declaration of a target with the text between its parentheses, in order.
    private static func declarations(in text: String) -> [(kind: String, arguments: Substring)] {
        kinds.flatMap { kind in
            text.ranges(of: kind).map { (kind, balanced(text[$0.upperBound...])) }
        }.sorted { $0.arguments.startIndex < $1.arguments.startIndex }
    }

    /// Up to the parenthesis or bracket that closes one opened before.
    private static func balanced(_ text: Substring) -> Substring {
        var depth = 1
        let end = text.firstIndex { character in
            depth += "([".contains(character) ? 1 : 0
            depth -= ")]".contains(character) ? 1 : 0
            return depth == 0
        }
        return text[..<(end ?? text.endIndex)]
    }

    /// `.product(name: "X", package: "y")` is imported as X.
    private static func dependencies(in arguments: Substring) -> Set<String> {
        guard let label = arguments.firstRange(of: "dependencies: [") else { return [] }
        let list = balanced(arguments[label.upperBound...])
        let packages = list.ranges(of: "package: ").compactMap {
            strings(in: list[$0.upperBound...]).first
        }
        return Set(strings(in: list)).subtracting(packages)
    }

    /// The folder that a declaration names.
    private static func path(in arguments: Substring) -> String? {
        arguments.firstRange(of: "path: ").flatMap {
            strings(in: arguments[$0.upperBound...]).first
        }
    }

    private static func strings(in text: Substring) -> [String] {
        text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}
