internal import CLibSSL
internal import Glibc

/// One encrypted connection, the server's end. Used by one thread at a time, as libssl asks.
package final class TLSTransport: Transport {
    package let descriptor: Descriptor
    private let connection: OpaquePointer
    /// Whether libssl has given the connection up: after that no call may touch it.
    private var isBroken = false

    /// The handshake is made by the first reads. Throws `library` when there is no memory.
    package init(_ descriptor: Descriptor, _ context: TLSContext) throws(TLSError) {
        ERR_clear_error()
        guard let connection = SSL_new(context.pointer) else {
            throw .library(reason: TLSContext.lastReason())
        }
        self.descriptor = descriptor
        self.connection = connection
        guard SSL_set_fd(connection, descriptor.number) == 1 else {
            throw .library(reason: TLSContext.lastReason())
        }
        SSL_set_accept_state(connection)
    }

    /// Frees libssl's part first: the descriptor goes with the last reference to it.
    deinit { SSL_free(connection) }

    package var isHandshaking: Bool { SSL_is_init_finished(connection) != 1 }

    /// Takes all of a record when the buffer has room for its 16 KB, so that nothing is left inside
    /// libssl of which the poller knows nothing.
    package func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        attempt { SSL_read(connection, buffer.baseAddress, Int32(clamping: buffer.count)) }
    }

    package func write(_ bytes: UnsafeRawBufferPointer) -> Transfer {
        attempt { SSL_write(connection, bytes.baseAddress, Int32(clamping: bytes.count)) }
    }

    /// Sends close_notify (RFC 8446 section 6.1) and ends the stream below it.
    package func endOutput() -> Bool {
        guard sendCloseNotify() else { return false }
        _ = shutdown(descriptor.number, Int32(SHUT_WR))
        return true
    }

    package func abandon() { _ = sendCloseNotify() }

    /// False when the socket takes nothing now.
    private func sendCloseNotify() -> Bool {
        guard !isBroken, !isHandshaking else { return true }
        guard SSL_get_shutdown(connection) & SSL_SENT_SHUTDOWN == 0 else { return true }
        ERR_clear_error()
        let status = SSL_shutdown(connection)
        guard status < 0 else { return true }
        return SSL_get_error(connection, status) != SSL_ERROR_WANT_WRITE
    }

    private func attempt(_ call: () -> Int32) -> Transfer {
        guard !isBroken else { return .failed(EPIPE) }
        // SSL_get_error reads the thread's error queue, which another connection may have filled.
        ERR_clear_error()
        errno = 0
        let count = call()
        if count > 0 { return .bytes(Int(count)) }
        let code = errno
        switch SSL_get_error(connection, count) {
        case SSL_ERROR_WANT_READ: return .wouldBlock(until: .readable)
        case SSL_ERROR_WANT_WRITE: return .wouldBlock(until: .writable)
        case SSL_ERROR_ZERO_RETURN: return .endOfStream
        default:
            isBroken = true
            return .failed(code == 0 ? EPROTO : code)
        }
    }
}
