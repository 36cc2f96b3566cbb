internal import CLibSSL
internal import Glibc

/// Certificate, key and rules of encrypted connections (libssl).
///
/// TLS 1.2 and 1.3, ciphers with forward secrecy and authenticated encryption alone (RFC 9325
/// section 4.2), ALPN `http/1.1` and `http/1.0` (RFC 7301). Sessions are resumed from the memory of
/// this process, not from tickets, whose key would open all of them for as long as it lives.
package final class TLSContext: Sendable {
    /// Sessions kept for resumption, about 1 KB each.
    private static let sessionsMax = 10_000
    /// Seconds for which a session can be resumed.
    private static let sessionSecondsMax = 3_600
    /// The ciphers of TLS 1.2; those of 1.3 are all sound.
    private static let ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20"
    private static let groups = "X25519:P-256:P-384"

    // Safe to share: libssl locks what many connections change in it (the session cache), and
    // nothing else is changed after init.
    nonisolated(unsafe) let pointer: OpaquePointer

    /// Reads a PEM file of certificates, the server's first, and one of its unencrypted key.
    package init(certificate: String, key: String) throws(TLSError) {
        // libssl writes with write(2); a peer that has gone must not end the process.
        signal(SIGPIPE, SIG_IGN)
        ERR_clear_error()
        guard let pointer = SSL_CTX_new(TLS_server_method()) else {
            throw .library(reason: TLSContext.lastReason())
        }
        self.pointer = pointer
        // Without it libssl asks for the password of a key on the terminal.
        SSL_CTX_set_default_passwd_cb(pointer) { _, _, _, _ in 0 }
        try load(certificate: certificate, key: key)
        try restrict()
        keepSessions()
    }

    deinit { SSL_CTX_free(pointer) }

    private func load(certificate: String, key: String) throws(TLSError) {
        guard SSL_CTX_use_certificate_chain_file(pointer, certificate) == 1 else {
            throw .badCertificate(path: certificate, reason: Self.lastReason())
        }
        guard SSL_CTX_use_PrivateKey_file(pointer, key, SSL_FILETYPE_PEM) == 1 else {
            if ERR_GET_REASON(ERR_peek_last_error()) == X509_R_KEY_VALUES_MISMATCH {
                throw .keyMismatch(certificate: certificate, key: key)
            }
            throw .badKey(path: key, reason: Self.lastReason())
        }
    }

    private func restrict() throws(TLSError) {
        CLibSSL_restrict(pointer)
        guard SSL_CTX_set_cipher_list(pointer, Self.ciphers) == 1,
            CLibSSL_set_groups(pointer, Self.groups) == 1
        else { throw .library(reason: Self.lastReason()) }
        // A write may take a part, and go on from another address: the output buffer grows. An idle
        // connection holds no buffers of libssl.
        let mode =
            SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER
            | SSL_MODE_RELEASE_BUFFERS
        SSL_CTX_ctrl(pointer, SSL_CTRL_MODE, Int(mode), nil)
        SSL_CTX_set_alpn_select_cb(pointer, selectProtocol, nil)
    }

    private func keepSessions() {
        SSL_CTX_ctrl(pointer, SSL_CTRL_SET_SESS_CACHE_MODE, Int(SSL_SESS_CACHE_SERVER), nil)
        SSL_CTX_ctrl(pointer, SSL_CTRL_SET_SESS_CACHE_SIZE, Self.sessionsMax, nil)
        SSL_CTX_set_timeout(pointer, Self.sessionSecondsMax)
        SSL_CTX_set_session_id_context(pointer, "http", 4)
    }

    /// The newest entry of this thread's error queue in words; empties the queue.
    static func lastReason() -> String {
        let code = ERR_peek_last_error()
        defer { ERR_clear_error() }
        guard let text = ERR_reason_error_string(code) else { return "error \(code)" }
        return String(cString: text)
    }
}

/// RFC 7301 section 3.2: without a protocol in common the handshake ends. A client that asks for
/// `http/1.0` alone is served as well.
private func selectProtocol(
    _: OpaquePointer?, _ selected: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
    _ length: UnsafeMutablePointer<UInt8>?, _ offered: UnsafePointer<UInt8>?, _ count: UInt32,
    _: UnsafeMutableRawPointer?
) -> Int32 {
    let names = offeredNames(UnsafeBufferPointer(start: offered, count: Int(count)))
    let chosen = ["http/1.1", "http/1.0"].lazy.compactMap { known in
        names.first { $0.elementsEqual(known.utf8) }
    }.first
    guard let chosen else { return SSL_TLSEXT_ERR_ALERT_FATAL }
    selected?.pointee = UnsafeBufferPointer(rebasing: chosen).baseAddress
    length?.pointee = UInt8(chosen.count)
    return SSL_TLSEXT_ERR_OK
}

/// RFC 7301 section 3.1: each name has its length before it.
private func offeredNames(
    _ bytes: UnsafeBufferPointer<UInt8>
) -> [Slice<UnsafeBufferPointer<UInt8>>] {
    var names: [Slice<UnsafeBufferPointer<UInt8>>] = []
    var rest = bytes[...]
    while let size = rest.popFirst(), size > 0, rest.count >= Int(size) {
        names.append(rest.prefix(Int(size)))
        rest = rest.dropFirst(Int(size))
    }
    return names
}
