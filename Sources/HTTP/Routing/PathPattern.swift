/// A route's pattern, taken apart.
struct PathPattern: Sendable {
    enum Segment: Hashable, Sendable {
        case literal(String)
        case parameter(String)

        var isLiteral: Bool {
            if case .literal = self { true } else { false }
        }
    }

    let segments: [Segment]

    /// Nil if the pattern does not begin with "/", has a brace out of place, or uses a name twice.
    init?(_ text: String) {
        guard text.first == "/" else { return nil }
        var segments: [Segment] = []
        var names: Set<String> = []
        for piece in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            if piece.first == "{", piece.last == "}", piece.count > 2 {
                let name = String(piece.dropFirst().dropLast())
                guard names.insert(name).inserted, !name.contains(where: Self.isBrace) else {
                    return nil
                }
                segments.append(.parameter(name))
            } else {
                guard !piece.contains(where: Self.isBrace) else { return nil }
                segments.append(.literal(String(piece)))
            }
        }
        self.segments = segments
    }

    /// Whether both match the same paths.
    func hasShape(of other: PathPattern) -> Bool {
        segments.map(Self.shape) == other.segments.map(Self.shape)
    }

    /// Whether some path matches both although neither is a special case of the other.
    func isAmbiguous(with other: PathPattern) -> Bool {
        guard segments.count == other.segments.count else { return false }
        let pairs = Array(zip(segments, other.segments))
        let isDisjoint = pairs.contains { $0.isLiteral && $1.isLiteral && $0 != $1 }
        let isNarrower = pairs.contains { $0.isLiteral && !$1.isLiteral }
        let isWider = pairs.contains { !$0.isLiteral && $1.isLiteral }
        return !isDisjoint && isNarrower && isWider
    }

    /// The values of the parameters if the segments of a path match, else nil.
    func match(_ path: [Substring]) -> [String: String]? {
        guard path.count == segments.count else { return nil }
        var parameters: [String: String] = [:]
        for (segment, piece) in zip(segments, path) {
            switch segment {
            case .literal(let text): guard piece == text else { return nil }
            case .parameter(let name):
                guard !piece.isEmpty else { return nil }
                parameters[name] = String(piece)
            }
        }
        return parameters
    }

    private static func isBrace(_ character: Character) -> Bool {
        character == "{" || character == "}"
    }

    private static func shape(_ segment: Segment) -> String? {
        if case .literal(let text) = segment { text } else { nil }
    }
}
