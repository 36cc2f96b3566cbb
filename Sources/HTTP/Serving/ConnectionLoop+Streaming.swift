internal import Logging
internal import Sockets

extension ConnectionLoop {
    /// Pieces of one answer sent in a turn, so that others are served as well.
    private static var piecesPerTurnMax: Int { 8 }

    /// Starts the handler of a body that is still to come.
    func stream(
        _ connection: Connection, _ head: RequestHead, _ route: Route, _ request: Request
    ) {
        let (service, mailbox, token) = (service, handle.mailbox, connection.token)
        let body = RequestBody(bytesMax: service.limits.streamBytesMax) {
            mailbox.post(.bodyTaken(token))
        }
        let cancellation = Cancellation()
        var request = request
        request.cancellation = cancellation
        let completed = request
        connection.requests += 1
        connection.answering = head.answerForm
        connection.answering?.route = route
        connection.answering?.end = service.metrics.now()
        let isStarted = service.streams.submit {
            mailbox.post(.answer(token, service.run(route, completed, body)))
        }
        guard isStarted else { return refuse(connection, .overloaded) }
        connection.cancellation = cancellation
        connection.requestBody = body
        connection.isBodyFull = false
        connection.isHandling = true
    }

    /// The reader of a body has room again.
    func takeMore(_ token: Token) {
        guard let connection = connections[token], connection.isBodyFull else { return }
        connection.isBodyFull = false
        connection.progress += 1
        advance(connection, [])
    }

    /// Lets the producer of an answer run; false when too many streams do.
    func startWriter(_ connection: Connection, _ response: Response) -> Bool {
        guard let producer = response.producer else { return false }
        let (service, mailbox, token) = (service, handle.mailbox, connection.token)
        let writer = ResponseWriter(bytesMax: service.limits.streamBytesMax) {
            mailbox.post(.produced(token))
        }
        let isStarted = service.streams.submit {
            do {
                try producer(writer)
                writer.finish(.complete)
            } catch {
                if !(error is StreamError) {
                    service.logger.error("answer broken off", metadata: ["error": "\(error)"])
                }
                writer.finish(.broken)
            }
        }
        guard isStarted else { return false }
        connection.writer = writer
        connection.isWriterChunked = connection.answering?.isOldVersion == false
        connection.isWriterLast = connection.answering?.keepsAlive == false
        connection.isHandling = true
        return true
    }

    func pump(_ token: Token) {
        guard let connection = connections[token] else { return }
        pump(connection)
    }

    /// Sends what the producer has written, as far as the client takes it.
    func pump(_ connection: Connection) {
        guard let writer = connection.writer else { return }
        for piece in 0... {
            guard connection.outputWaiting == 0 else { break }
            guard piece < Self.piecesPerTurnMax else {
                handle.mailbox.post(.produced(connection.token))
                break
            }
            let (bytes, end) = writer.take()
            connection.progress += 1
            if connection.isWriterChunked {
                ResponseEncoder.appendChunk(bytes, to: &connection.output.bytes)
            } else {
                connection.output.bytes.append(contentsOf: bytes)
            }
            if let end { return finish(connection, end) }
            guard !bytes.isEmpty, flush(connection) else { break }
        }
        if !connection.isClosed { settle(connection) }
    }

    /// RFC 9112 section 8: without its last chunk an answer is known to be incomplete.
    private func finish(_ connection: Connection, _ end: ResponseWriter.End) {
        guard case .complete = end else { return close(connection) }
        if connection.isWriterChunked {
            connection.output.bytes.append("0\r\n\r\n")
        }
        let isLast =
            !connection.isWriterChunked || connection.isWriterLast || drainDeadline != nil
            || connection.requestBody != nil
            || connection.requests >= service.limits.requestsPerConnectionMax
        connection.exchange = nil
        connection.cancelWork()
        connection.isLast = isLast
        advance(connection, [])
    }
}
