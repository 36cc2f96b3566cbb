internal import CLinux
internal import Glibc

/// A listening socket. Accepted descriptors are non-blocking, close on exec, and have TCP_NODELAY,
/// so that an answer in two writes never waits for a delayed acknowledgement.
package final class Listener: Sendable {
    package enum Accepted {
        /// The address is nil where the socket is not of the internet.
        case connection(Descriptor, from: PeerAddress?)
        /// Nobody waits.
        case none
        /// The one who waited has gone already; another may wait.
        case aborted
        /// The process or the system has no descriptor or memory left; the errno says which.
        case exhausted(Int32)
    }

    /// Bytes of an answer that the kernel takes beyond what it can send: enough to keep a fast
    /// client busy, and all that a client which does not read costs there. By itself the kernel
    /// takes some MB.
    package static let unsentBytesMax: Int32 = 131_072

    package let descriptor: Descriptor
    /// With the real port, also when 0 was asked for.
    package let address: ListenAddress

    /// Binds and listens. `backlog` connections may wait to be accepted; the kernel may lower it.
    package convenience init(_ address: ListenAddress, backlog: Int32 = 1024) throws(SocketError) {
        switch address {
        case .tcp(let host, let port): try self.init(host: host, port: port, backlog: backlog)
        case .unix(let path): try self.init(path: path, backlog: backlog)
        }
    }

    private init(host: String, port: Int, backlog: Int32) throws(SocketError) {
        let place = "\(ListenAddress.tcp(host: host, port: port))"
        let list = try AddressList(host: host, port: port)
        let address = list.preferred
        descriptor = try Self.open(address.ai_family, address.ai_protocol, at: place)
        let number = descriptor.number
        Self.set(SO_REUSEADDR, level: SOL_SOCKET, to: 1, on: number)
        // Linux hands these options down to each accepted socket.
        Self.set(TCP_NODELAY, level: Int32(IPPROTO_TCP), to: 1, on: number)
        Self.set(
            TCP_NOTSENT_LOWAT, level: Int32(IPPROTO_TCP), to: Self.unsentBytesMax, on: number)
        guard bind(number, address.ai_addr, address.ai_addrlen) == 0 else {
            throw .of("bind", at: place, code: errno)
        }
        guard listen(number, backlog) == 0 else { throw .of("listen", at: place, code: errno) }
        self.address = .tcp(host: host, port: try Self.boundPort(of: number))
    }

    /// Takes the place of a socket that nobody listens on any more.
    private init(path: String, backlog: Int32) throws(SocketError) {
        let place = "\(ListenAddress.unix(path: path))"
        let descriptor = try Self.open(AF_UNIX, 0, at: place)
        var name = UnixName(path)
        if UnixName.isSocket(path), name.isAbandoned { unlink(path) }
        guard name.withAddress({ bind(descriptor.number, $0, $1) }) == 0 else {
            throw .of("bind", at: place, code: errno)
        }
        guard listen(descriptor.number, backlog) == 0 else {
            throw .of("listen", at: place, code: errno)
        }
        // Last: only a file of our own is removed in the end.
        address = .unix(path: path)
        self.descriptor = descriptor
    }

    /// A socket in the file system does not go by itself.
    deinit {
        if case .unix(let path) = address { unlink(path) }
    }

    /// Accepts one waiting connection, never blocks.
    package func accept() -> Accepted {
        let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let number = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                accept4(descriptor.number, $0, &size, flags)
            }
        }
        if number >= 0 {
            return .connection(Descriptor(owning: number), from: PeerAddress(storage))
        }
        switch errno {
        case EAGAIN: return .none
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted(errno)
        // accept(2): errors of the connection itself are to be treated as if it had gone.
        default: return .aborted
        }
    }

    private static func open(
        _ family: Int32, _ number: Int32, at place: String
    ) throws(SocketError) -> Descriptor {
        let flags = SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue
        let number = socket(family, Int32(flags), number)
        guard number >= 0 else { throw .of("socket", at: place, code: errno) }
        return Descriptor(owning: number)
    }

    private static func set(_ option: Int32, level: Int32, to value: Int32, on number: Int32) {
        var value = value
        _ = setsockopt(number, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
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
