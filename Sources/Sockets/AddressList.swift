internal import Glibc

/// The socket addresses that a host name and a port stand for, as the resolver orders them.
struct AddressList: ~Copyable {
    private let first: UnsafeMutablePointer<addrinfo>

    /// Throws `unresolved` if the name has no address here. Port 0 stands for any free port.
    init(host: String, port: Int) throws(SocketError) {
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, String(port), &hints, &list)
        guard status == 0, let list else {
            let reason = String(cString: gai_strerror(status))
            throw .unresolved(place: "\(host):\(port)", reason: reason)
        }
        first = list
    }

    /// The first address, which is what a listener binds to.
    var preferred: addrinfo { first.pointee }

    deinit { freeaddrinfo(first) }
}
