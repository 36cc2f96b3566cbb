internal import API
internal import Configuration

extension Settings {
    /// A key that is no setting is refused: a misspelt one would be silently without effect.
    static func fileProvider(_ path: String) async throws -> FileProvider<JSONSnapshot> {
        let bytes = try DocumentFile.bytes(of: path)
        do {
            let keys = try JSONReader.members(of: bytes).map(\.name)
            if let unknown = keys.first(where: { key in !Setting.all.contains { $0.key == key } }) {
                throw CommandError.badConfigurationFile(
                    path: path,
                    reason: "\(unknown) is no setting; "
                        + "there are \(Setting.all.map(\.key).joined(separator: ", "))")
            }
        } catch let fault as JSONFault {
            let (line, column) = fault.position(in: bytes)
            throw CommandError.badConfigurationFile(
                path: path, reason: "line \(line), column \(column): \(fault.reason.rawValue)")
        }
        let location = InMemoryProvider(values: [
            AbsoluteConfigKey(["filePath"]): ConfigValue(.string(path), isSecret: false)
        ])
        do {
            return try await FileProvider<JSONSnapshot>(config: ConfigReader(provider: location))
        } catch {
            throw CommandError.badConfigurationFile(path: path, reason: "\(error)")
        }
    }
}
