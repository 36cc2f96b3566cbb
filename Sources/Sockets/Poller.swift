internal import CLinux
internal import Glibc

/// What a descriptor is watched for. Hang-up and failure are always reported. Public, like
/// `Readiness`, for the optimiser, which sees through public declarations of another module only:
/// both are asked at every request.
public struct Interest: OptionSet, Hashable, Sendable {
    /// A bit each for what is watched.
    public let rawValue: UInt8
    /// Bits that mean nothing are kept, and watched for by nobody.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Nothing but hang-up and failure.
    @inlinable public static var none: Interest { Interest(rawValue: 0) }
    /// Something can be read, or the end of input.
    @inlinable public static var readable: Interest { Interest(rawValue: 1) }
    /// Something can be written.
    @inlinable public static var writable: Interest { Interest(rawValue: 2) }

    var mask: UInt32 {
        (contains(.readable) ? EPOLLIN.rawValue : 0)
            | (contains(.writable) ? EPOLLOUT.rawValue : 0)
    }
}

/// What the kernel says of one registered descriptor.
public struct Readiness: Sendable {
    /// As it was registered.
    public let token: UInt64
    /// What can be done now of what is watched for.
    public let interest: Interest
    /// Both directions are closed or failed. Reported again and again until the descriptor is
    /// removed.
    public let isHungUp: Bool

    fileprivate init(_ event: epoll_event) {
        token = event.data.u64
        var bits: UInt8 = event.events & EPOLLIN.rawValue != 0 ? 1 : 0
        if event.events & EPOLLOUT.rawValue != 0 { bits |= 2 }
        interest = Interest(rawValue: bits)
        isHungUp = event.events & (EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0
    }
}

/// Level-triggered readiness of many descriptors (epoll). Each is registered under a token of the
/// caller, by which it is reported.
package final class Poller: Sendable {
    private let descriptor: Descriptor

    package init() throws(SocketError) {
        let number = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard number >= 0 else { throw .system(call: "epoll_create1", code: errno) }
        descriptor = Descriptor(owning: number)
    }

    package func add(
        _ target: Descriptor, for interest: Interest, token: UInt64
    ) throws(SocketError) {
        try control(EPOLL_CTL_ADD, target, interest, token)
    }

    package func change(
        _ target: Descriptor, to interest: Interest, token: UInt64
    ) throws(SocketError) {
        try control(EPOLL_CTL_MOD, target, interest, token)
    }

    /// Must be called before the descriptor is let go.
    package func remove(_ target: Descriptor) {
        var event = epoll_event()
        _ = epoll_ctl(descriptor.number, EPOLL_CTL_DEL, target.number, &event)
    }

    /// Fills `batch` with what is ready, after at most `milliseconds` (-1: no bound).
    package func wait(
        milliseconds: Int32, into batch: inout ReadinessBatch
    ) throws(SocketError) {
        let capacity = Int32(batch.events.count)
        let count = batch.events.withUnsafeMutableBufferPointer {
            epoll_wait(descriptor.number, $0.baseAddress, capacity, milliseconds)
        }
        // A signal ends the wait early; the batch is then empty.
        guard count >= 0 || errno == EINTR else {
            throw .system(call: "epoll_wait", code: errno)
        }
        batch.count = max(0, Int(count))
    }

    private func control(
        _ operation: Int32, _ target: Descriptor, _ interest: Interest, _ token: UInt64
    ) throws(SocketError) {
        var event = epoll_event()
        event.events = interest.mask
        event.data.u64 = token
        guard epoll_ctl(descriptor.number, operation, target.number, &event) == 0 else {
            throw .system(call: "epoll_ctl", code: errno)
        }
    }
}

/// Room for what one wait reports; kept from wait to wait.
package struct ReadinessBatch {
    fileprivate(set) package var count = 0
    fileprivate var events: [epoll_event]

    package init(capacity: Int = 256) {
        events = Array(repeating: epoll_event(), count: capacity)
    }

    package subscript(position: Int) -> Readiness {
        precondition(position < count)
        return Readiness(events[position])
    }
}
