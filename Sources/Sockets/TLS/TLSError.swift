/// Why certificate and key cannot be used. `reason` is what libssl says.
package enum TLSError: Error, Hashable {
    case badCertificate(path: String, reason: String)
    case badKey(path: String, reason: String)
    /// The key is not that of the certificate.
    case keyMismatch(certificate: String, key: String)
    /// libssl failed otherwise: out of memory, or without a cipher that is asked for.
    case library(reason: String)
}

extension TLSError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .badCertificate(let path, let reason): "cannot use the certificate \(path): \(reason)"
        case .badKey(let path, let reason): "cannot use the key \(path): \(reason)"
        case .keyMismatch(let certificate, let key):
            "the key \(key) is not that of the certificate \(certificate)"
        case .library(let reason): "libssl failed: \(reason)"
        }
    }
}
