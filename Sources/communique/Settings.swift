package import Configuration

/// A setting: its key in the configuration file, which in upper case after `COMMUNIQUE_` is its
/// name in the environment, and its default.
package struct Setting: Hashable, Sendable {
    package let key: String
    /// An empty string stands for none.
    package let defaultValue: ConfigContent

    static let host = Setting(key: "host", defaultValue: "127.0.0.1")
    static let port = Setting(key: "port", defaultValue: 8080)
    static let listen = Setting(key: "listen", defaultValue: "")
    static let tlsCertificate = Setting(key: "tls_certificate", defaultValue: "")
    static let tlsKey = Setting(key: "tls_key", defaultValue: "")
    static let database = Setting(key: "database", defaultValue: "communique.sqlite")
    static let seed = Setting(key: "seed", defaultValue: "")
    static let lexicons = Setting(key: "lexicons", defaultValue: "")
    static let logLevel = Setting(key: "log_level", defaultValue: "info")

    /// Of the service, without the limits of its server.
    private static let service = [
        host, port, listen, tlsCertificate, tlsKey, database, seed, lexicons, logLevel,
    ]

    package static let all = service + LimitSetting.all
}

/// The settings in force: options over environment over file over defaults.
package struct Settings: Sendable {
    private let reader: ConfigReader

    /// Throws `CommandError` for a file that cannot be read or has a key that is no setting.
    package init(
        options: [Setting: ConfigContent] = [:], environment: [String: String],
        file path: String? = nil
    ) async throws {
        var providers: [any ConfigProvider] = [
            Self.provider("options", options),
            EnvironmentVariablesProvider(environmentVariables: environment)
                .prefixKeys(with: "communique"),
        ]
        if let path { providers.append(try await Self.fileProvider(path)) }
        let defaults = Setting.all.map { ($0, $0.defaultValue) }
        providers.append(Self.provider("defaults", Dictionary(uniqueKeysWithValues: defaults)))
        reader = ConfigReader(providers: providers)
    }

    private static func provider(
        _ name: String, _ contents: [Setting: ConfigContent]
    ) -> InMemoryProvider {
        let values = contents.map { setting, content in
            (AbsoluteConfigKey([setting.key]), ConfigValue(content, isSecret: false))
        }
        return InMemoryProvider(name: name, values: Dictionary(uniqueKeysWithValues: values))
    }
}

extension Settings {
    /// Throws `CommandError.badSetting` where the value is of another type.
    package func string(_ setting: Setting) throws -> String {
        do {
            return try reader.requiredString(forKey: ConfigKey([setting.key]))
        } catch {
            throw CommandError.badSetting(setting.key, reason: "must be a string")
        }
    }

    /// Throws `CommandError.badSetting` where the value is no number or out of range.
    package func integer(_ setting: Setting, in range: ClosedRange<Int>) throws -> Int {
        guard let number = try? reader.requiredInt(forKey: ConfigKey([setting.key])),
            range.contains(number)
        else {
            throw CommandError.badSetting(
                setting.key,
                reason: "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// Nil for the empty string.
    package func path(_ setting: Setting) throws -> String? {
        let path = try string(setting)
        return path.isEmpty ? nil : path
    }
}
