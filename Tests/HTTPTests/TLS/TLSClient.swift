import CLibSSL
import Glibc
import Testing

/// An encrypted connection by libssl, blocking; the certificate is not checked.
final class TLSClient {
    struct Failure: Error { var code: Int32 }

    struct Options {
        var versionMax = TLS1_3_VERSION
        var ciphers: String?
        /// As RFC 7301 writes them: a length byte before each name.
        var protocols = "\u{8}http/1.1"
        var session: Session?
    }

    /// What a client keeps to resume.
    final class Session {
        let pointer: OpaquePointer
        init(_ pointer: OpaquePointer) { self.pointer = pointer }
        deinit { SSL_SESSION_free(pointer) }
    }

    private let socket: Client
    private let context: OpaquePointer
    private let connection: OpaquePointer

    /// Makes the handshake.
    init(port: Int, _ options: Options = Options()) throws {
        socket = try Client(port: port)
        context = try #require(SSL_CTX_new(TLS_client_method()))
        SSL_CTX_ctrl(context, SSL_CTRL_SET_MAX_PROTO_VERSION, Int(options.versionMax), nil)
        // The lowest level, so that it is the server that refuses.
        SSL_CTX_set_security_level(context, 0)
        if let ciphers = options.ciphers { SSL_CTX_set_cipher_list(context, ciphers) }
        connection = try #require(SSL_new(context))
        let protocols = Array(options.protocols.utf8)
        SSL_set_alpn_protos(connection, protocols, UInt32(protocols.count))
        if let session = options.session { SSL_set_session(connection, session.pointer) }
        SSL_set_fd(connection, socket.number)
        try check(SSL_connect(connection))
    }

    deinit {
        SSL_free(connection)
        SSL_CTX_free(context)
    }

    var version: Int32 { SSL_version(connection) }
    var isResumed: Bool { SSL_session_reused(connection) == 1 }
    /// With what the server sent so far; in TLS 1.3 that needs a read after the handshake.
    var session: Session? { SSL_get1_session(connection).map(Session.init) }

    var serial: Int {
        guard let certificate = SSL_get1_peer_certificate(connection) else { return 0 }
        defer { X509_free(certificate) }
        return ASN1_INTEGER_get(X509_get_serialNumber(certificate))
    }

    func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        try check(SSL_write(connection, bytes, Int32(bytes.count)))
    }

    /// Reads until the head and as much of a body as it tells have come.
    func answer() throws -> Client.Answer {
        var received: [UInt8] = []
        while true {
            if let answer = Client.answer(in: received) { return answer }
            var buffer = [UInt8](repeating: 0, count: 16_384)
            let count = SSL_read(connection, &buffer, Int32(buffer.count))
            try check(count)
            received += buffer[..<Int(count)]
        }
    }

    func get(_ path: String) throws -> Client.Answer {
        try send("GET \(path) HTTP/1.1\r\nHost: h\r\n\r\n")
        return try answer()
    }

    /// Whether the server says farewell (close_notify) and nothing before it.
    func isClosedByNotice() -> Bool {
        var byte: UInt8 = 0
        let count = SSL_read(connection, &byte, 1)
        return count <= 0 && SSL_get_error(connection, count) == SSL_ERROR_ZERO_RETURN
    }

    func sendCloseNotify() { SSL_shutdown(connection) }

    private func check(_ count: Int32) throws {
        guard count > 0 else {
            let code = SSL_get_error(connection, count)
            ERR_clear_error()
            throw Failure(code: code)
        }
    }
}
