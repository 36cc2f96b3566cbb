internal import Logging
internal import Sockets

extension ConnectionLoop {
    /// Buffers over this size are not kept for the next answer.
    private static var spareBytesMax: Int { 262_144 }

    /// Writes what waits, as far as the socket takes it; false if the connection is lost and
    /// closed.
    func flush(_ connection: Connection) -> Bool {
        while connection.outputWaiting > 0 {
            switch connection.output.write(to: connection.transport) {
            case .bytes(let count): connection.bytesSent += count
            case .wouldBlock(let interest):
                connection.outputInterest = interest
                return true
            case .endOfStream, .failed:
                close(connection)
                return false
            }
        }
        connection.output.removeAll()
        return true
    }

    /// Ends the connection if its time has come, else makes it wait for the right thing.
    func settle(_ connection: Connection) {
        if connection.outputWaiting == 0 {
            keepSpare(of: connection)
            if isOver(connection) { return close(connection) }
            if connection.isLast, !connection.isLingering { linger(connection) }
        }
        hold(connection.heldBytes, for: connection)
        connection.updatePhase(now: now)
        watch(connection, for: connection.wanted)
    }

    private func isOver(_ connection: Connection) -> Bool {
        connection.isInputEnded && !connection.isHandling
            && (connection.isLast || connection.isLingering || connection.pending.isEmpty)
    }

    /// RFC 9112 section 9.6: input is read off for a while, as closing at once would reset the
    /// connection, and the client could lose the last answer.
    private func linger(_ connection: Connection) {
        endOutput(connection)
        connection.isLingering = true
        connection.pending = []
    }

    func endOutput(_ connection: Connection) {
        connection.isEndingOutput = !connection.transport.endOutput()
    }

    /// Stops watching for input that cannot be taken now.
    func ignoreInput(of connection: Connection) {
        watch(connection, for: connection.wanted.subtracting(.readable))
    }

    private func watch(_ connection: Connection, for interest: Interest) {
        guard interest != connection.registered else { return }
        do {
            try handle.poller.change(
                connection.transport.descriptor, to: interest, token: connection.token.rawValue)
            connection.registered = interest
        } catch {
            service.logger.error("cannot watch a connection", metadata: ["error": "\(error)"])
            close(connection)
        }
    }

    private func keepSpare(of connection: Connection) {
        let capacity = connection.output.bytes.capacity
        if capacity <= Self.spareBytesMax, capacity > spareOutput.capacity {
            swap(&connection.output.bytes, &spareOutput)
        }
        connection.output.bytes = []
    }
}
