internal import Foundation

/// What a command says beside its output.
enum Terminal {
    /// A line on standard error.
    static func report(_ message: String) {
        FileHandle.standardError.write(Data("communique: \(message)\n".utf8))
    }

    /// Writes over the last line of a terminal.
    static func progress(_ message: String) {
        FileHandle.standardError.write(Data("\r\u{1B}[K\(message)".utf8))
    }
}
