internal import Sockets

/// What waits to be sent to one client, in the order in which it goes.
struct Output {
    /// Bytes of a body up to which it is copied behind its head, so that pipelined answers go in
    /// one call. From about twice that on the copy was measured to cost more than it saves.
    static let copiedBodyBytesMax = 16_384

    /// Heads, and bodies that are copied.
    var bytes: [UInt8]
    /// A large body that follows `bytes`.
    private(set) var body: [UInt8] = []
    private(set) var sent = 0

    init(_ bytes: [UInt8] = [], body: [UInt8] = []) {
        self.bytes = bytes
        self.body = body
    }

    /// Bytes that are not sent.
    var waiting: Int { bytes.count + body.count - sent }

    /// Whether another answer may be added.
    var isOpen: Bool { body.isEmpty }

    /// Adds a whole answer, or its head if a producer's body follows. A large body is not copied;
    /// until it has gone nothing more may be added. On a throw nothing has changed.
    mutating func append(
        _ response: Response, _ context: ResponseEncoder.Context
    ) throws(EncodingError) {
        assert(isOpen, "what is added would come before the body")
        try ResponseEncoder.appendHead(response, context, to: &bytes)
        let body = ResponseEncoder.body(response, context)
        if body.count > Self.copiedBodyBytesMax {
            self.body = body
        } else {
            bytes.append(contentsOf: body)
        }
    }

    /// Offers what waits in one call, head and body together where the transport can.
    mutating func write(to transport: any Transport) -> Transfer {
        let bytesSent = min(sent, bytes.count)
        let bodySent = sent - bytesSent
        let transfer = bytes.withUnsafeBytes { bytes in
            body.withUnsafeBytes { body in
                transport.write(
                    UnsafeRawBufferPointer(rebasing: bytes[bytesSent...]),
                    UnsafeRawBufferPointer(rebasing: body[bodySent...]))
            }
        }
        if case .bytes(let count) = transfer { sent += count }
        return transfer
    }

    /// Forgets what was sent, and keeps the memory of `bytes`.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        body = []
        sent = 0
    }
}
