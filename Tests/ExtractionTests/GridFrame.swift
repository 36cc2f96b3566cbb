import Testing

/// A sentence with slots for whatever takes part in it, and what is to be read from each filling.
struct GridFrame: Sendable, CustomTestStringConvertible {
    let expected: String
    let sentence: String
    var testDescription: String { sentence }

    /// Of rows such as `held: S met J. / J met S.`.
    static func table(_ rows: String) -> [GridFrame] {
        rows.split(separator: "\n").flatMap { row in
            let parts = row.split(separator: ": ", maxSplits: 1)
            return parts[1].split(separator: " / ").map {
                GridFrame(expected: String(parts[0]), sentence: String($0))
            }
        }
    }
}
