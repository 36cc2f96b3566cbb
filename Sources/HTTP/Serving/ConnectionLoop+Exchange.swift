internal import HTTPTypes
internal import Logging
internal import Sockets

extension ConnectionLoop {
    /// Reads once; what is left is reported again.
    func read(_ connection: Connection) {
        guard connection.canRead else { return ignoreInput(of: connection) }
        let transfer = readBuffer.withUnsafeMutableBytes { connection.transport.read(into: $0) }
        connection.inputInterest = .readable
        switch transfer {
        case .bytes(let count):
            if !connection.isLingering { advance(connection, readBuffer[..<count]) }
        case .wouldBlock(let interest):
            connection.inputInterest = interest
            settle(connection)
        case .endOfStream:
            connection.isInputEnded = true
            // The handler waits for a rest that never comes.
            if connection.requestBody != nil { return close(connection) }
            settle(connection)
        case .failed: close(connection)
        }
    }

    /// Decodes `input` and answers what is whole, as far as order and output allow; keeps the rest.
    func advance(_ connection: Connection, _ input: ArraySlice<UInt8>) {
        var input = input
        if connection.output.bytes.isEmpty { swap(&connection.output.bytes, &spareOutput) }
        repeat {
            if input.isEmpty, connection.canDecode, !connection.pending.isEmpty {
                input = connection.pending[...]
                connection.pending = []
            }
            decode(connection, &input)
            guard flush(connection) else { return }
        } while connection.canDecode && !(input.isEmpty && connection.pending.isEmpty)
        if !input.isEmpty, !connection.isLast { connection.pending.append(contentsOf: input) }
        settle(connection)
        if connection.writer != nil, connection.outputWaiting == 0 { pump(connection) }
    }

    private func decode(_ connection: Connection, _ input: inout ArraySlice<UInt8>) {
        while connection.canDecode {
            do throws(DecodingError) {
                guard let event = try connection.decoder.next(from: &input) else { return }
                handle(event, connection, isClientWaiting: input.isEmpty)
            } catch {
                refuse(connection, error.problem)
            }
        }
    }

    private func handle(
        _ event: consuming RequestDecoder.Event, _ connection: Connection, isClientWaiting: Bool
    ) {
        switch consume event {
        case .head(let head): begin(head, connection, isClientWaiting: isClientWaiting)
        case .body(let piece): take(piece, connection)
        case .end: end(connection)
        }
    }

    private func take(_ piece: ArraySlice<UInt8>, _ connection: Connection) {
        guard let bytesBefore = connection.exchange?.bodyBytes else { return }
        let bodyBytes = bytesBefore + piece.count
        connection.exchange?.bodyBytes = bodyBytes
        guard case .route? = connection.exchange?.destination else { return }
        guard bodyBytes <= connection.exchange?.bodyBytesMax ?? 0 else {
            connection.requestBody?.fail(.bodyTooLarge)
            return refuse(connection, DecodingError.bodyTooLarge.problem)
        }
        if let body = connection.requestBody {
            connection.progress += 1
            connection.isBodyFull = !body.append(piece)
        } else if mayHold(piece.count) {
            connection.exchange?.request.body.append(contentsOf: piece)
        } else {
            refuse(connection, .overloaded)
        }
    }

    func end(_ connection: Connection) {
        guard let exchange = connection.exchange else { return }
        connection.exchange = nil
        if let body = connection.requestBody {
            body.finish()
            connection.requestBody = nil
            connection.isBodyFull = false
            return
        }
        answer(exchange.destination, exchange.request, exchange.form, connection)
    }

    /// Answers a whole request, or has a worker do so.
    func answer(
        _ destination: Router.Destination, _ request: consuming Request, _ form: AnswerForm,
        _ connection: Connection
    ) {
        connection.requests += 1
        connection.answering = form
        connection.answering?.end = service.metrics.now()
        switch destination {
        case .answered(let response): append(response, to: connection)
        case .route(let route):
            connection.answering?.route = route
            switch route.executor {
            case .eventLoop: append(service.run(route, request), to: connection)
            case .worker: delegate(connection, route, request)
            }
        }
    }

    private func delegate(_ connection: Connection, _ route: Route, _ request: Request) {
        let (service, mailbox, token) = (service, handle.mailbox, connection.token)
        let cancellation = Cancellation()
        var request = request
        request.cancellation = cancellation
        connection.cancellation = cancellation
        connection.handledBytes = request.body.count
        let completed = request
        connection.isHandling = service.workers.submit {
            // Who has gone while the request waited is not worked for.
            guard !cancellation.isRequested else { return }
            mailbox.post(.answer(token, service.run(route, completed)))
        }
        if !connection.isHandling { append(Problem.overloaded.response, to: connection) }
    }

    /// A worker's answer; nobody's if the client has gone meanwhile.
    func answer(_ token: Token, _ response: Response) {
        guard let connection = connections[token], connection.isHandling else { return }
        connection.isHandling = false
        connection.handledBytes = 0
        if connection.output.bytes.isEmpty { swap(&connection.output.bytes, &spareOutput) }
        append(response, to: connection)
        advance(connection, [])
    }

    /// Time is up: what is half sent is told so (RFC 9110 section 15.5.9), who waits for a worker
    /// as well, the rest just closed.
    func expire(_ connection: Connection) {
        if connection.isExcused(now: now) { return }
        let isPartial = connection.exchange != nil || !connection.decoder.isIdle
        guard isPartial || connection.isHandling, connection.outputWaiting == 0,
            connection.writer == nil, !connection.isLingering
        else {
            if connection.transport.bytesUnsent > 0 { connection.transport.dropUnsent() }
            return close(connection)
        }
        let isHandler = if case .handling = connection.phase { true } else { false }
        refuse(connection, isHandler ? .handlerTimeout : .requestTimeout)
        advance(connection, [])
    }
}
