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
            settle(connection)
        case .failed: close(connection)
        }
    }

    /// Decodes `input` and answers what is whole, as far as order and output allow; keeps the rest.
    func advance(_ connection: Connection, _ input: ArraySlice<UInt8>) {
        var input = input
        if connection.output.isEmpty { swap(&connection.output, &spareOutput) }
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
    }

    private func decode(_ connection: Connection, _ input: inout ArraySlice<UInt8>) {
        while connection.canDecode {
            do throws(DecodingError) {
                guard let event = try connection.decoder.next(from: &input) else { return }
                handle(event, connection, isClientWaiting: input.isEmpty)
            } catch {
                connection.exchange = nil
                refuse(connection, error.problem)
            }
        }
    }

    private func handle(
        _ event: RequestDecoder.Event, _ connection: Connection, isClientWaiting: Bool
    ) {
        switch event {
        case .head(let head):
            // RFC 9110 section 10.1.1: not needed when the body has begun to come.
            if head.expectsContinue, isClientWaiting {
                connection.output.append(contentsOf: "HTTP/1.1 100 Continue\r\n\r\n".utf8)
            }
            connection.exchange = Connection.Exchange(head: head)
        case .body(let piece): connection.exchange?.body.append(contentsOf: piece)
        case .end: dispatch(connection)
        }
    }

    private func dispatch(_ connection: Connection) {
        guard let exchange = connection.exchange else { return }
        connection.exchange = nil
        connection.requests += 1
        connection.answering = exchange.head
        let request = Request(
            method: exchange.head.method, path: exchange.head.target.path,
            query: exchange.head.target.query, fields: exchange.head.fields, body: exchange.body)
        switch service.router.resolve(request) {
        case .answered(let response): append(response, to: connection)
        case .route(let route, let request):
            switch route.executor {
            case .eventLoop: append(service.run(route, request), to: connection)
            case .worker: delegate(connection, route, request)
            }
        }
    }

    private func delegate(_ connection: Connection, _ route: Route, _ request: Request) {
        let (service, mailbox, token) = (service, handle.mailbox, connection.token)
        connection.isHandling = service.workers.submit {
            mailbox.post(.answer(token, service.run(route, request)))
        }
        if !connection.isHandling { append(Problem.overloaded.response, to: connection) }
    }

    /// A worker's answer; nobody's if the client has gone meanwhile.
    func answer(_ token: Token, _ response: Response) {
        guard let connection = connections[token], connection.isHandling else { return }
        connection.isHandling = false
        if connection.output.isEmpty { swap(&connection.output, &spareOutput) }
        append(response, to: connection)
        advance(connection, [])
    }

    private func append(_ response: Response, to connection: Connection) {
        let head = connection.answering
        connection.answering = nil
        let keepsAlive =
            head?.keepsAlive == true && drainDeadline == nil
            && connection.requests < service.limits.requestsPerConnectionMax
        let context = ResponseEncoder.Context(
            date: date.bytes, keepsAlive: keepsAlive, isOldVersion: head?.isOldVersion == true,
            isHead: head?.method == .head)
        do throws(EncodingError) {
            try ResponseEncoder.append(response, context, to: &connection.output)
            connection.isLast = !keepsAlive
        } catch {
            service.logger.error("response not encoded", metadata: ["error": "\(error)"])
            refuse(connection, .internalError)
        }
    }

    /// Answers with a problem and ends the connection after it.
    private func refuse(_ connection: Connection, _ problem: Problem) {
        connection.answering = nil
        connection.isLast = true
        let context = ResponseEncoder.Context(
            date: date.bytes, keepsAlive: false, isOldVersion: false, isHead: false)
        do throws(EncodingError) {
            try ResponseEncoder.append(problem.response, context, to: &connection.output)
        } catch {
            service.logger.error("problem not encoded", metadata: ["error": "\(error)"])
        }
    }

    /// Time is up: what is half sent is told so (RFC 9110 section 15.5.9), the rest just closed.
    func expire(_ connection: Connection) {
        let isPartial = connection.exchange != nil || !connection.decoder.isIdle
        guard isPartial, connection.outputWaiting == 0, !connection.isLingering else {
            return close(connection)
        }
        connection.exchange = nil
        refuse(connection, .requestTimeout)
        advance(connection, [])
    }
}
