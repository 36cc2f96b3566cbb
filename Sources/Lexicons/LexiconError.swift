/// Why a lexicon cannot be used. Each case names the file, and the line where there is one.
package enum LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case header(path: String, found: [String], expected: [String])
    case row(path: String, line: Int, reason: String)

    package var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): \(reason)"
        case .header(let path, let found, let expected):
            "\(path):1: the columns are \(found.joined(separator: ",")), "
                + "not \(expected.joined(separator: ","))"
        case .row(let path, let line, let reason): "\(path):\(line): \(reason)"
        }
    }
}
