internal import HTTPTypes
internal import Sockets

/// One client's connection: what has come, what is to go, and what it waits for. Belongs to one
/// loop.
final class Connection {
    /// A request whose end has not come.
    struct Exchange {
        let form: AnswerForm
        let destination: Router.Destination
        /// With the body as far as it is held.
        var request: Request
        /// Bytes of the body that the route takes.
        let bodyBytesMax: Int
        /// When the body must have come, if it is held until then.
        let deadline: Int64
        var bodyBytes = 0
    }

    let token: Token
    let transport: any Transport
    let limits: Limits
    var peer: PeerAddress?
    @exclusivity(unchecked) var decoder: RequestDecoder
    @exclusivity(unchecked) var exchange: Exchange?
    /// Of the request that is being answered; nil between requests.
    @exclusivity(unchecked) var answering: AnswerForm?
    /// Bytes that were read and cannot be decoded yet.
    @exclusivity(unchecked) var pending: [UInt8] = []
    @exclusivity(unchecked) var output = Output()
    var bytesSent = 0
    var requests = 0
    /// Whether a worker or a stream is at the request.
    var isHandling = false
    /// Grows with each piece that a stream takes or gives.
    var progress = 0
    /// Bytes of a body that a worker has.
    var handledBytes = 0
    var cancellation: Cancellation?
    /// Where the body goes that is coming.
    var requestBody: RequestBody?
    /// Whether `requestBody` takes no more for now.
    var isBodyFull = false
    /// Where the rest of the answer comes from, once its head is sent.
    var writer: ResponseWriter?
    var isWriterChunked = false
    /// Whether the client asked for the end of the connection after this answer.
    var isWriterLast = false
    /// What this connection has added to the count of all.
    var bytesCharged = 0
    /// Whether the loop has let it go.
    var isClosed = false
    /// Whether the client sends no more.
    var isInputEnded = false
    /// Whether the connection ends after the output.
    var isLast = false
    var isLingering = false
    /// Whether the peer is still to be told that nothing more comes, when the socket is writable.
    var isEndingOutput = false
    var registered = Interest.readable
    /// What the transport waits for before it can be read.
    var inputInterest = Interest.readable
    /// What the transport waits for while output waits.
    var outputInterest = Interest.writable
    var phase: Phase
    var phaseStart: Int64
    /// Bytes that the kernel kept for the client when the time limit was looked at.
    var unsentBefore: Int?
    var deadline: Int64

    init(_ transport: any Transport, token: Token, service: Service, now: Int64) {
        self.transport = transport
        self.token = token
        limits = service.limits
        decoder = RequestDecoder(limits: service.decoderLimits)
        phase = transport.isHandshaking ? .handshake : .head(afterRequests: 0)
        phaseStart = now
        deadline = now
        deadline += secondsMax(of: phase).map(Self.nanoseconds) ?? 0
    }

    var outputWaiting: Int { output.waiting }

    /// What counts against `Limits.heldBytesMax`.
    var heldBytes: Int {
        (exchange?.request.body.count ?? 0) + handledBytes + outputWaiting + pending.count
    }

    var canDecode: Bool {
        guard !isLast, output.isOpen, outputWaiting <= limits.outputBytesMax else { return false }
        return requestBody == nil ? !isHandling : !isBodyFull
    }

    var canRead: Bool {
        !isInputEnded && (isLingering || (canDecode && pending.isEmpty))
    }

    /// Whether nothing of a request or an answer is under way.
    var isQuiet: Bool {
        decoder.isIdle && exchange == nil && !isHandling && outputWaiting == 0
            && pending.isEmpty && !isLingering
    }

    /// What to watch for. A descriptor that is not to be read is only taken off when it reports, so
    /// that a short wait for a worker costs no system call.
    var wanted: Interest {
        var interest: Interest = outputWaiting > 0 ? outputInterest : .none
        if isEndingOutput { interest.insert(.writable) }
        if canRead {
            interest.formUnion(inputInterest)
        } else if !isInputEnded, registered.contains(.readable) {
            interest.insert(.readable)
        }
        return interest
    }

    var hasWork: Bool { isHandling || cancellation != nil || requestBody != nil || writer != nil }

    /// Tells whoever works for this client that it is of no use.
    func cancelWork() {
        cancellation?.request()
        cancellation = nil
        requestBody?.fail(.cancelled)
        requestBody = nil
        writer?.cancel()
        writer = nil
        handledBytes = 0
        isHandling = false
    }

    static func nanoseconds(_ seconds: Double) -> Int64 {
        Int64(min(seconds, 1e9) * 1e9)
    }
}
