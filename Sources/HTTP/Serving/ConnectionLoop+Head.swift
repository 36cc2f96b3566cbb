internal import HTTPTypes
internal import Sockets
internal import Synchronization

extension ConnectionLoop {
    /// Decides on a request before its body comes: where it goes, and whether the body is wanted.
    func begin(_ head: RequestHead, _ connection: Connection, isClientWaiting: Bool) {
        let request = Request(
            method: head.method, path: head.target.path, query: head.target.query,
            fields: head.fields)
        let resolution = checked(service.router.resolve(request), head)
        guard isWanted(head, resolution) else {
            return refuse(head, resolution, connection)
        }
        // RFC 9110 section 10.1.1: not needed when the body has begun to come.
        if head.expectsContinue, isClientWaiting {
            connection.output.append(contentsOf: "HTTP/1.1 100 Continue\r\n\r\n".utf8)
        }
        connection.exchange = Connection.Exchange(
            head: head, resolution: resolution, bodyBytesMax: bodyBytesMax(resolution),
            deadline: now + Connection.nanoseconds(service.limits.bodySecondsMax))
        if case .route(let route, let request) = resolution, route.isStreaming {
            stream(connection, head, route, request)
        }
    }

    private func bodyBytesMax(_ resolution: Router.Resolution) -> Int {
        guard case .route(let route, _) = resolution else { return service.limits.bodyBytesMax }
        return route.bodyBytesMax(service.limits)
    }

    /// What the route expects of a body, as far as the head tells.
    private func checked(
        _ resolution: Router.Resolution, _ head: RequestHead
    ) -> Router.Resolution {
        guard case .route(let route, _) = resolution else { return resolution }
        if case .length(let length) = head.framing {
            guard length <= route.bodyBytesMax(service.limits) else {
                return .answered(DecodingError.bodyTooLarge.problem.response)
            }
            if route.bodyPolicy.isRequired, length == 0, head.fields[.contentLength] == nil {
                return .answered(Problem.lengthRequired.response)
            }
            guard route.isStreaming || length == 0 || mayHold(length) else {
                return .answered(Problem.overloaded.response)
            }
        }
        return resolution
    }

    /// A body whose answer is decided already is read off only if the client sends it anyway and it
    /// is not long.
    private func isWanted(_ head: RequestHead, _ resolution: Router.Resolution) -> Bool {
        guard case .answered(let response) = resolution else { return true }
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
        _ head: RequestHead, _ resolution: Router.Resolution, _ connection: Connection
    ) {
        guard case .answered(let response) = resolution else { return }
        var closing = head
        closing.keepsAlive = false
        connection.requests += 1
        connection.answering = closing
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
