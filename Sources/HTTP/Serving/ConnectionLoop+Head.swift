internal import HTTPTypes
internal import Sockets
internal import Synchronization

extension ConnectionLoop {
    /// Decides on a request before its body comes: where it goes, and whether the body is wanted.
    func begin(_ head: RequestHead, _ connection: Connection, isClientWaiting: Bool) {
        var request = Request(
            method: head.method, path: head.target.path, query: head.target.query,
            fields: head.fields)
        var destination = service.router.resolve(&request)
        if let refusal = refusal(of: head, destination) { destination = .answered(refusal) }
        if head.framing == .length(0), !destination.isStreaming {
            return answer(destination, request, head.answerForm, connection)
        }
        guard isWanted(head, destination) else {
            return refuse(head, destination, connection)
        }
        // RFC 9110 section 10.1.1: not needed when the body has begun to come.
        if head.expectsContinue, isClientWaiting {
            connection.output.bytes.append("HTTP/1.1 100 Continue\r\n\r\n")
        }
        connection.exchange = Connection.Exchange(
            form: head.answerForm, destination: destination, request: request,
            bodyBytesMax: bodyBytesMax(destination),
            deadline: now + Connection.nanoseconds(service.limits.bodySecondsMax))
        if case .route(let route) = destination, route.isStreaming {
            stream(connection, head, route, request)
            if head.framing == .length(0) { end(connection) }
        }
    }

    private func bodyBytesMax(_ destination: Router.Destination) -> Int {
        guard case .route(let route) = destination else { return service.limits.bodyBytesMax }
        return route.bodyBytesMax(service.limits)
    }

    /// The answer if the body that the head tells of is not what the route expects, or if no more
    /// can be held. What a loop answers itself is small, and goes on.
    private func refusal(of head: RequestHead, _ destination: Router.Destination) -> Response? {
        guard case .route(let route) = destination, case .length(let length) = head.framing else {
            return nil
        }
        if route.executor == .worker, !route.isStreaming, !mayHold(max(1, length)) {
            return Problem.overloaded.response
        }
        guard length > 0 else {
            let isMissing = route.bodyPolicy.isRequired && head.fields[.contentLength] == nil
            return isMissing ? Problem.lengthRequired.response : nil
        }
        guard length <= route.bodyBytesMax(service.limits) else {
            return DecodingError.bodyTooLarge.problem.response
        }
        return route.isStreaming || mayHold(length) ? nil : Problem.overloaded.response
    }

    /// A body whose answer is decided already is read off only if the client sends it anyway and it
    /// is not long.
    private func isWanted(_ head: RequestHead, _ destination: Router.Destination) -> Bool {
        guard case .answered(let response) = destination else { return true }
        switch head.framing {
        case .length(0): return true
        case .length(let length):
            return !head.expectsContinue && length <= service.limits.bodyBytesMax
                && response.status != .contentTooLarge && response.status != .serviceUnavailable
        case .chunked: return !head.expectsContinue
        }
    }

    /// Answers before the body, and ends the connection: the client may send the body still
    /// (RFC 9110 section 10.1.1).
    private func refuse(
        _ head: RequestHead, _ destination: Router.Destination, _ connection: Connection
    ) {
        guard case .answered(let response) = destination else { return }
        connection.requests += 1
        connection.answering = AnswerForm(
            method: head.method, isOldVersion: head.isOldVersion, keepsAlive: false,
            end: service.metrics.now())
        append(response, to: connection)
    }

    /// Whether so many bytes more can be held for all connections together.
    func mayHold(_ bytes: Int) -> Bool {
        let held = service.heldBytes.load(ordering: .relaxed)
        return held + bytes <= service.limits.heldBytesMax
    }

    /// Counts what a connection holds now; costs nothing where it holds what it held.
    func hold(_ bytes: Int, for connection: Connection) {
        guard bytes != connection.bytesCharged else { return }
        service.heldBytes.add(bytes - connection.bytesCharged, ordering: .relaxed)
        connection.bytesCharged = bytes
    }
}
