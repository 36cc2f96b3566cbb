import Synchronization

/// Gathers the SQL of statements in the order in which they run.
final class StatementTrace: Sendable {
    private let statements = Mutex<[String]>([])

    func add(_ sql: String) { statements.withLock { $0.append(sql) } }

    /// Those since the last call.
    func take() -> [String] {
        statements.withLock { all in
            defer { all = [] }
            return all
        }
    }
}
