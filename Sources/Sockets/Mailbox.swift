internal import CLinux
internal import Glibc
internal import Synchronization

/// Messages from any thread to the one that polls. The descriptor is readable while some wait.
package final class Mailbox<Message: Sendable>: Sendable {
    /// To be registered with the poller of the receiving thread.
    package let descriptor: Descriptor
    private let waiting = Mutex<[Message]>([])

    package init() throws(SocketError) {
        let number = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
        guard number >= 0 else { throw .system(call: "eventfd", code: errno) }
        descriptor = Descriptor(owning: number)
    }

    /// Puts a message at the end and wakes the receiver if it was the first.
    package func post(_ message: Message) {
        let isFirst = waiting.withLock { messages in
            messages.append(message)
            return messages.count == 1
        }
        // Fails only when the counter is full, and then the receiver is awake already.
        if isFirst { _ = eventfd_write(descriptor.number, 1) }
    }

    /// Takes all messages in the order of posting. The counter is cleared first, so that a message
    /// posted meanwhile is either taken here or wakes the receiver again.
    package func drain() -> [Message] {
        var counter: eventfd_t = 0
        _ = eventfd_read(descriptor.number, &counter)
        return waiting.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
