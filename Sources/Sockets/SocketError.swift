internal import Glibc

/// Why a socket could not be made, bound or watched. `place` is the address as "host:port".
package enum SocketError: Error, Hashable {
    case unresolved(place: String, reason: String)
    case addressInUse(place: String)
    case addressNotAvailable(place: String)
    case permissionDenied(place: String)
    /// A system call failed for another reason; `code` is its errno.
    case system(call: String, code: Int32)

    /// Names the cause of a failed call on `place` by its errno.
    static func of(_ call: String, at place: String, code: Int32) -> SocketError {
        switch code {
        case EADDRINUSE: .addressInUse(place: place)
        case EADDRNOTAVAIL: .addressNotAvailable(place: place)
        case EACCES, EPERM: .permissionDenied(place: place)
        default: .system(call: call, code: code)
        }
    }
}

extension SocketError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unresolved(let place, let reason): "cannot resolve \(place): \(reason)"
        case .addressInUse(let place): "cannot listen on \(place): the port is taken"
        case .addressNotAvailable(let place):
            "cannot listen on \(place): not an address of this host"
        case .permissionDenied(let place): "cannot listen on \(place): permission denied"
        case .system(let call, let code): "\(call) failed: \(String(cString: strerror(code)))"
        }
    }
}
