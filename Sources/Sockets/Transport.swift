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
    /// Writes what is in `first`, then what is in `second`, as far as one call takes them. At least
    /// one of them has bytes.
    func write(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Transfer
    /// Whether bytes of a layer below are to be exchanged before the first of these.
    var isHandshaking: Bool { get }
    /// Tells the peer that nothing more comes; reading goes on. False when the socket takes nothing
    /// now: to be called again when it is writable.
    func endOutput() -> Bool
    /// To be called once, before the connection is let go: says farewell where the socket takes it.
    func abandon()
}

extension Transport {
    /// For layers that take one piece at a time: a second call goes on with `second`.
    package func write(
        _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer
    ) -> Transfer {
        write(first.isEmpty ? second : first)
    }

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

    package func write(_ bytes: UnsafeRawBufferPointer) -> Transfer {
        attempt { send(descriptor.number, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL)) }
    }

    /// Two pieces in one segment where they fit.
    package func write(
        _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer
    ) -> Transfer {
        guard !first.isEmpty, !second.isEmpty else { return write(first.isEmpty ? second : first) }
        return withUnsafeTemporaryAllocation(of: iovec.self, capacity: 2) { pieces in
            pieces.initializeElement(at: 0, to: Self.vector(first))
            pieces.initializeElement(at: 1, to: Self.vector(second))
            var message = msghdr()
            (message.msg_iov, message.msg_iovlen) = (pieces.baseAddress, 2)
            return attempt { sendmsg(descriptor.number, &message, Int32(MSG_NOSIGNAL)) }
        }
    }

    /// The kernel only reads what it names.
    private static func vector(_ bytes: UnsafeRawBufferPointer) -> iovec {
        iovec(iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
    }

    /// A peer that has gone is a failure here, never a SIGPIPE.
    private func attempt(_ send: () -> Int) -> Transfer {
        while true {
            let count = send()
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
