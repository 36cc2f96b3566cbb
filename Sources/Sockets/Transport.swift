internal import CLinux
internal import Glibc

/// What came of one attempt to move bytes without blocking.
package enum Transfer: Hashable, Sendable {
    /// This many bytes moved, at least one.
    case bytes(Int)
    /// Nothing moved; try again when the descriptor is ready for this. A layer that encrypts may
    /// need the other direction than the one that was asked for.
    case wouldBlock(until: Interest)
    /// The peer sends no more.
    case endOfStream
    /// The connection is of no more use; the errno says why.
    case failed(Int32)
}

/// The bytes of one connection, in clear. Encryption goes between this and the descriptor.
package protocol Transport: AnyObject {
    var descriptor: Descriptor { get }
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer
    func write(_ bytes: UnsafeRawBufferPointer) -> Transfer
    /// Whether bytes of a layer below are to be exchanged before the first of these.
    var isHandshaking: Bool { get }
    /// Tells the peer that nothing more comes; reading goes on. False when the socket takes nothing
    /// now: to be called again when it is writable.
    func endOutput() -> Bool
    /// To be called once, before the connection is let go: says farewell where the socket takes it.
    func abandon()
}

extension Transport {
    /// Bytes that were written and cannot be sent: what the kernel keeps for a client that does not
    /// read (SIOCOUTQNSD). 0 for a Unix socket, whose kernel does not tell.
    package var bytesUnsent: Int {
        var count: Int32 = 0
        return ioctl(descriptor.number, UInt(SIOCOUTQNSD), &count) == 0 ? Int(count) : 0
    }

    /// Makes the end of the last reference a reset: what is unsent is dropped, where the kernel
    /// would go on offering it.
    package func dropUnsent() {
        var option = linger(l_onoff: 1, l_linger: 0)
        let size = socklen_t(MemoryLayout<linger>.size)
        setsockopt(descriptor.number, SOL_SOCKET, SO_LINGER, &option, size)
    }
}

/// Bytes as they go over the wire.
package final class PlainTransport: Transport {
    package let descriptor: Descriptor

    package init(_ descriptor: Descriptor) {
        self.descriptor = descriptor
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        while true {
            let count = recv(descriptor.number, buffer.baseAddress, buffer.count, 0)
            if count > 0 { return .bytes(count) }
            if count == 0 { return .endOfStream }
            if errno == EINTR { continue }
            return errno == EAGAIN ? .wouldBlock(until: .readable) : .failed(errno)
        }
    }

    /// A peer that has gone is a failure here, never a SIGPIPE.
    package func write(_ bytes: UnsafeRawBufferPointer) -> Transfer {
        while true {
            let count = send(
                descriptor.number, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            if count >= 0 { return .bytes(count) }
            if errno == EINTR { continue }
            return errno == EAGAIN ? .wouldBlock(until: .writable) : .failed(errno)
        }
    }

    package var isHandshaking: Bool { false }

    package func endOutput() -> Bool {
        _ = shutdown(descriptor.number, Int32(SHUT_WR))
        return true
    }

    /// The end of the last reference closes the socket, which tells the peer.
    package func abandon() {}
}
