/// What one client may take from the server. Each bound is inclusive: the value itself is allowed.
package struct Limits: Hashable, Sendable {
    /// Bytes of a request line without its line end; RFC 9112 section 3 asks for at least 8,000.
    package var requestLineBytesMax = 8_192
    /// Bytes of one field line without its line end; long cookies and tokens fit.
    package var fieldBytesMax = 8_192
    /// Field lines of a head, and again of a trailer section; browsers send about 20.
    package var fieldCountMax = 100
    /// Bytes of all field lines of a head with their line ends: what a half-sent head can hold.
    package var headerBytesMax = 32_768
    /// Bytes of a body, after chunked decoding. The longest readouts have a few hundred KB, a batch
    /// some MB.
    package var bodyBytesMax = 16 * 1_048_576
    /// Bytes of a body that a handler reads as it comes: never held, so as long as a bulk load.
    package var streamedBodyBytesMax = 1_073_741_824
    /// Bytes that wait in a stream for its handler or client; then the other side has to wait.
    package var streamBytesMax = 262_144
    /// Streams at the same time, each with a thread; more are answered with 503.
    package var streamsMax = 64
    /// Bytes of bodies and answers held at the same time for all connections, so that no number of
    /// clients exhausts the memory; more bodies, and more work, are answered with 503.
    package var heldBytesMax = 268_435_456
    /// Bytes of a chunk-size line without its line end: size and extensions (RFC 9112 7.1.1).
    package var chunkLineBytesMax = 256
    /// Bytes of chunk extensions in one body; nobody reads them, so they are not to cost much.
    package var chunkExtensionBytesMax = 16_384

    /// Connections at the same time; others wait in the kernel's backlog.
    package var connectionsMax = 10_000
    /// Connections of one address at the same time, of an IPv6 /64 as one; an office behind one
    /// address fits, and no single host takes all places.
    package var addressConnectionsMax = 1_000
    /// Requests on one connection, so that a busy client meets a fresh loop now and then.
    package var requestsPerConnectionMax = 100_000
    /// Requests that wait for a worker; more are answered with 503.
    package var requestsWaitingMax = 1_024
    /// Bytes of answers that may wait in one connection before its input is left unread.
    package var outputBytesMax = 262_144

    /// Seconds that a kept connection may be silent between requests.
    package var idleSecondsMax = 60.0
    /// Seconds from accepting to the end of a TLS handshake.
    package var handshakeSecondsMax = 10.0
    /// Seconds from the first byte of a request (or from accepting) to the end of its head.
    package var headSecondsMax = 10.0
    /// Seconds from the end of a head to the end of its body, if that is not streamed.
    package var bodySecondsMax = 120.0
    /// Seconds in which a body must advance by `bodyBytesMin` or to its end.
    package var bodyStallSecondsMax = 15.0
    /// Bytes that buy a body another `bodyStallSecondsMax`: a slow telephone line, not a trickle.
    package var bodyBytesMin = 8_192
    /// Seconds that a worker may take for an answer, or a stream for its next piece; then a client
    /// is told to come again.
    package var handlerSecondsMax = 60.0
    /// Seconds in which a waiting answer must advance by `writeBytesMin` or to its end, also one
    /// that waits in the kernel.
    package var writeSecondsMax = 30.0
    /// Bytes that buy a waiting answer another `writeSecondsMax`; a trickle does not.
    package var writeBytesMin = 65_536
    /// Seconds for which input is thrown away after a last answer, so that the client can read it
    /// (RFC 9112 section 9.6).
    package var lingerSecondsMax = 2.0
    /// Seconds that a half-sent head may still take when the server shuts down.
    package var drainHeadSecondsMax = 1.0

    package init() {}

    /// How often the time limits are looked at: often enough to be late by a quarter at most.
    var tickSeconds: Double {
        let requestSeconds = min(handshakeSecondsMax, headSecondsMax, bodySecondsMax)
        let stallSeconds = min(bodyStallSecondsMax, writeSecondsMax, handlerSecondsMax)
        let shortest = min(idleSecondsMax, requestSeconds, stallSeconds, lingerSecondsMax)
        return min(0.5, max(0.01, shortest / 4))
    }
}
