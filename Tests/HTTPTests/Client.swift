import Glibc
import HTTP
import HTTPTypes
import Logging
import Sockets
import Testing

/// A blocking connection that sends what it is told, byte by byte as told.
final class Client {
    struct Failure: Error { var call: String }

    struct Answer {
        var head: String
        var body: [UInt8]
        var status: Int? { Int(head.dropFirst(9).prefix(3)) }
        var text: String { String(decoding: body, as: UTF8.self) }
        func has(_ line: String) -> Bool { head.contains("\r\n\(line)\r\n") }
    }

    private let socket: Descriptor
    private var received: [UInt8] = []

    /// `receiveBufferBytes` keeps the kernel from taking much for a client that does not read.
    init(port: Int, receiveBufferBytes: Int32? = nil) throws {
        socket = Descriptor(owning: Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
        // So that a test of a server that does not answer fails instead of hanging.
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(
            socket.number, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        if var bytes = receiveBufferBytes {
            setsockopt(socket.number, SOL_SOCKET, SO_RCVBUF, &bytes, 4)
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket.number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw Failure(call: "connect") }
    }

    var number: Int32 { socket.number }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(socket.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure(call: "send") }
            rest = rest.dropFirst(count)
        }
    }

    /// Sends what the connection takes at once; 0 when it takes nothing.
    func sendNow(_ bytes: [UInt8]) -> Int {
        max(0, Glibc.send(socket.number, bytes, bytes.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT)))
    }

    /// Whether some of an answer has come already.
    var hasAnswer: Bool {
        var byte: UInt8 = 0
        let flags = Int32(MSG_DONTWAIT | MSG_PEEK)
        return !received.isEmpty || recv(socket.number, &byte, 1, flags) > 0
    }

    /// Whether the server has neither answered nor ended the connection by now.
    var hasHeardNothing: Bool {
        var byte: UInt8 = 0
        let count = recv(socket.number, &byte, 1, Int32(MSG_DONTWAIT | MSG_PEEK))
        return received.isEmpty && count < 0 && errno == EAGAIN
    }

    func get(_ path: String, isHead: Bool = false) throws -> Answer {
        try send("\(isHead ? "HEAD" : "GET") \(path) HTTP/1.1\r\nHost: h\r\n\r\n")
        return try answer(isHead: isHead)
    }

    func endOutput() { shutdown(socket.number, Int32(SHUT_WR)) }

    /// Leaves with a reset instead of an orderly end.
    func abort() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
            socket.number, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    /// Reads one whole answer.
    func answer(isHead: Bool = false) throws -> Answer {
        while true {
            if let answer = Self.answer(in: received, isHead: isHead) {
                received.removeFirst(answer.head.utf8.count + answer.body.count)
                return answer
            }
            try receive()
        }
    }

    /// The first whole answer among what has come; nil if there is none yet.
    static func answer(in received: [UInt8], isHead: Bool = false) -> Answer? {
        guard let headEnd = received.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound else {
            return nil
        }
        let head = String(decoding: received[..<headEnd], as: UTF8.self)
        let prefix = "\r\ncontent-length: "
        let digits = head.ranges(of: prefix).first.map {
            head[$0.upperBound...].prefix(while: \.isNumber)
        }
        let length = isHead ? 0 : digits.flatMap { Int($0) } ?? 0
        guard received.count >= headEnd + length else { return nil }
        return Answer(head: head, body: Array(received[headEnd..<(headEnd + length)]))
    }

    /// Whether the server ends the connection, having sent nothing more than was read.
    func isClosed() throws -> Bool {
        guard received.isEmpty else { return false }
        var byte: UInt8 = 0
        let count = recv(socket.number, &byte, 1, 0)
        if count < 0, errno == EAGAIN { throw Failure(call: "recv timed out") }
        return count <= 0
    }

    /// What has come and is not read, with more while it is said to be too little.
    func peek(while isTooLittle: ([UInt8]) -> Bool) throws -> [UInt8] {
        while isTooLittle(received) { try receive() }
        return received
    }

    func take(_ count: Int) throws -> [UInt8] {
        while received.count < count { try receive() }
        defer { received.removeFirst(count) }
        return Array(received[..<count])
    }

    /// Everything until the server ends the connection, in whatever way.
    func readToEnd() throws -> [UInt8] {
        while (try? receive()) != nil {}
        return received
    }

    private func receive() throws {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket.number, &buffer, buffer.count, 0)
        guard count > 0 else { throw Failure(call: "recv") }
        received += buffer[..<count]
    }
}

/// Runs a server on a free port around `body`.
func withServer<Result>(
    _ routes: [Route], _ edit: (inout ServerConfiguration) -> Void = { _ in },
    body: (Int, Server) throws -> Result
) throws -> Result {
    var configuration = ServerConfiguration(
        addresses: [.tcp(host: "127.0.0.1", port: 0)], eventLoops: 1)
    edit(&configuration)
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let server = Server(configuration: configuration, router: try Router(routes), logger: logger)
    let addresses = try server.start()
    defer { server.shutDown(within: 1) }
    guard case .tcp(_, let port) = addresses.first else { throw Client.Failure(call: "start") }
    return try body(port, server)
}
