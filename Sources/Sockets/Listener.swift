internal import CLinux
internal import Glibc

/// A listening TCP socket. Accepted descriptors are non-blocking, close on exec, and have
/// TCP_NODELAY, so that an answer in two writes never waits for a delayed acknowledgement.
package final class Listener: Sendable {
    package enum Accepted {
        case connection(Descriptor)
        /// Nobody waits.
        case none
        /// The one who waited has gone already; another may wait.
        case aborted
        /// The process or the system has no descriptor or memory left; the errno says which.
        case exhausted(Int32)
    }

    package let descriptor: Descriptor
    /// The real port, also when 0 was asked for.
    package let port: Int

    /// Binds and listens. `backlog` connections may wait to be accepted; the kernel may lower it.
    package init(host: String, port: Int, backlog: Int32 = 1024) throws(SocketError) {
        let place = "\(host):\(port)"
        let list = try AddressList(host: host, port: port)
        let address = list.preferred
        let kind = address.ai_socktype | Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let number = socket(address.ai_family, kind, address.ai_protocol)
        guard number >= 0 else { throw .of("socket", at: place, code: errno) }
        descriptor = Descriptor(owning: number)
        Self.enable(SO_REUSEADDR, level: SOL_SOCKET, on: number)
        // Linux hands this option down to each accepted socket.
        Self.enable(TCP_NODELAY, level: Int32(IPPROTO_TCP), on: number)
        guard bind(number, address.ai_addr, address.ai_addrlen) == 0 else {
            throw .of("bind", at: place, code: errno)
        }
        guard listen(number, backlog) == 0 else { throw .of("listen", at: place, code: errno) }
        self.port = try Self.boundPort(of: number)
    }

    /// Accepts one waiting connection, never blocks.
    package func accept() -> Accepted {
        let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let number = accept4(descriptor.number, nil, nil, flags)
        if number >= 0 { return .connection(Descriptor(owning: number)) }
        switch errno {
        case EAGAIN: return .none
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted(errno)
        // accept(2): errors of the connection itself are to be treated as if it had gone.
        default: return .aborted
        }
    }

    private static func enable(_ option: Int32, level: Int32, on number: Int32) {
        var on: Int32 = 1
        _ = setsockopt(number, level, option, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func boundPort(of number: Int32) throws(SocketError) -> Int {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let status = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(number, $0, &size)
            }
        }
        guard status == 0 else { throw .system(call: "getsockname", code: errno) }
        // sin_port and sin6_port lie at the same place.
        return withUnsafeBytes(of: &storage) { Int($0[2]) << 8 | Int($0[3]) }
    }
}
