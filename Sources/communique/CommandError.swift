/// Why a command ends without having done its work. Each case says what and where.
enum CommandError: Error, Hashable, Sendable {
    case unreadable(path: String, reason: String)
    case notADocument(path: String, reason: String)
    case badLexicon(path: String, reason: String)
    case badStore(path: String, reason: String)
    case cannotBackUp(path: String, reason: String)
    /// The reason says which address or file.
    case cannotServe(reason: String)
    case badSetting(String, reason: String)
    case badConfigurationFile(path: String, reason: String)
}

extension CommandError: CustomStringConvertible {
    var description: String {
        switch self {
        case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
        case .notADocument(let path, let reason): "\(path) is no document: \(reason)"
        case .badLexicon(let path, let reason): "cannot use the lexicons of \(path): \(reason)"
        case .badStore(let path, let reason): "cannot open the database \(path): \(reason)"
        case .cannotBackUp(let path, let reason): "cannot back up to \(path): \(reason)"
        case .cannotServe(let reason): reason
        case .badSetting(let key, let reason): "the setting \(key) \(reason)"
        case .badConfigurationFile(let path, let reason):
            "cannot use the configuration file \(path): \(reason)"
        }
    }
}
