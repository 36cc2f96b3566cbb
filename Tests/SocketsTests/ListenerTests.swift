import Glibc
import Sockets
import Testing

@Suite struct ListenerTests {
    private func port(_ listener: Listener) -> Int {
        if case .tcp(_, let port) = listener.address { port } else { 0 }
    }

    private func connect(to port: Int) -> Descriptor {
        let client = Descriptor(owning: socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(client.number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        return client
    }

    @Test(arguments: ["127.0.0.1", "localhost"])
    func portZeroPicksAFreeOne(host: String) throws {
        #expect(try port(Listener(.tcp(host: host, port: 0))) > 0)
    }

    @Test func nobodyWaitsAtFirst() throws {
        guard case .none = try Listener(.tcp(host: "127.0.0.1", port: 0)).accept() else {
            Issue.record("a connection out of nowhere")
            return
        }
    }

    @Test("accepted sockets do not wait to send and do not block")
    func acceptedOptions() throws {
        let listener = try Listener(.tcp(host: "127.0.0.1", port: 0))
        let client = connect(to: port(listener))
        guard case .connection(let accepted, let peer) = listener.accept() else {
            Issue.record("no connection")
            return
        }
        #expect(peer != nil)
        var value: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        getsockopt(accepted.number, Int32(IPPROTO_TCP), TCP_NODELAY, &value, &size)
        #expect(value != 0)
        getsockopt(accepted.number, Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, &value, &size)
        #expect(value == Listener.unsentBytesMax)
        #expect(fcntl(accepted.number, F_GETFL) & O_NONBLOCK != 0)
        #expect(fcntl(accepted.number, F_GETFD) & FD_CLOEXEC != 0)
        #expect(client.number >= 0)
    }

    @Test("a port that is taken is named in the error")
    func taken() throws {
        let first = try Listener(.tcp(host: "127.0.0.1", port: 0))
        let place = "127.0.0.1:\(port(first))"
        let error = #expect(throws: SocketError.self) {
            try Listener(.tcp(host: "127.0.0.1", port: port(first)))
        }
        #expect(error == .addressInUse(place: place))
        #expect(error?.description == "cannot listen on \(place): it is taken")
    }

    @Test func anAddressOfAnotherHostIsRefused() {
        #expect(throws: SocketError.addressNotAvailable(place: "192.0.2.1:0")) {
            try Listener(.tcp(host: "192.0.2.1", port: 0))
        }
    }

    @Test func aNameWithoutAddressIsRefused() {
        let error = #expect(throws: SocketError.self) {
            try Listener(.tcp(host: "nowhere.invalid", port: 0))
        }
        guard case .unresolved(let place, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(place == "nowhere.invalid:0")
    }
}
