internal import HTTP
internal import Sockets

extension Settings {
    /// What the server is started with. Throws `CommandError.badSetting`.
    func server() throws -> ServerConfiguration {
        ServerConfiguration(
            addresses: try addresses(), certificate: try certificate(), workers: Self.workers,
            limits: try limits())
    }

    /// More than cores: one that waits for the disk needs none, and documents that wait together
    /// wait once.
    private static let workers = max(16, 2 * ServerConfiguration.coreCount)

    private func addresses() throws -> [ListenAddress] {
        let host = try string(.host)
        let port = try integer(.port, in: 0...65535)
        guard let list = try path(.listen) else { return [.tcp(host: host, port: port)] }
        return try list.split(separator: ",").map { text in
            guard let address = ListenAddress(String(text)) else {
                throw CommandError.badSetting(
                    Setting.listen.key,
                    reason: "has \(text), which is not HOST:PORT, [IPv6]:PORT or unix:PATH")
            }
            return address
        }
    }

    private func certificate() throws -> ServerConfiguration.Certificate? {
        let certificate = try path(.tlsCertificate)
        let key = try path(.tlsKey)
        guard let certificate, let key else {
            guard certificate == nil, key == nil else {
                throw CommandError.badSetting(
                    certificate == nil ? Setting.tlsCertificate.key : Setting.tlsKey.key,
                    reason: "is missing: a certificate and its key go together")
            }
            return nil
        }
        return ServerConfiguration.Certificate(path: certificate, keyPath: key)
    }
}
