internal import Glibc

/// A file descriptor with an owner: closed once, when the last reference to it goes.
///
/// A descriptor that is registered with a `Poller` is removed there before its last reference goes,
/// else its number could name another file while the kernel still reports on the old one.
package final class Descriptor: Sendable {
    package let number: Int32

    /// Takes over `number`, which must be open and have no other owner.
    package init(owning number: Int32) {
        self.number = number
    }

    deinit {
        // EINTR needs no second try: Linux has released the number by then (close(2)).
        _ = close(number)
    }
}
