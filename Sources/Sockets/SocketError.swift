internal import Glibc

/// Why a socket could not be made, bound or watched. `place` is the address as `ListenAddress`
/// writes it.
package enum SocketError: Error, Hashable {
    case unresolved(place: String, reason: String)
    case addressInUse(place: String)
    case addressNotAvailable(place: String)
    case permissionDenied(place: String)
    /// A call on this address failed for another reason; `code` is its errno.
    case unusable(place: String, call: String, code: Int32)
    /// Another system call failed.
    case system(call: String, code: Int32)

    /// Names the cause of a failed call on `place` by its errno.
    static func of(_ call: String, at place: String, code: Int32) -> SocketError {
        switch code {
        case EADDRINUSE: .addressInUse(place: place)
        case EADDRNOTAVAIL: .addressNotAvailable(place: place)
        case EACCES, EPERM: .permissionDenied(place: place)
        default: .unusable(place: place, call: call, code: code)
        }
    }
}

extension SocketError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unresolved(let place, let reason): "cannot listen on \(place): \(reason)"
        case .addressInUse(let place): "cannot listen on \(place): it is taken"
        case .addressNotAvailable(let place):
            "cannot listen on \(place): not an address of this host"
        case .permissionDenied(let place): "cannot listen on \(place): permission denied"
        case .unusable(let place, let call, let code):
            "cannot listen on \(place): \(call): \(String(cString: strerror(code)))"
        case .system(let call, let code): "\(call) failed: \(String(cString: strerror(code)))"
        }
    }
}
