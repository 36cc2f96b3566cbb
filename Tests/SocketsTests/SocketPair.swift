import Glibc
import Sockets

/// Two connected stream sockets, the first of them non-blocking.
func socketPair() throws -> (Descriptor, Descriptor) {
    var numbers: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &numbers) == 0 else {
        throw SocketError.system(call: "socketpair", code: errno)
    }
    _ = fcntl(numbers[0], F_SETFL, O_NONBLOCK)
    return (Descriptor(owning: numbers[0]), Descriptor(owning: numbers[1]))
}
