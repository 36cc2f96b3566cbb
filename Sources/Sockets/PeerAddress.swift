internal import CLinux
internal import Glibc

/// Whom a connection comes from, as far as limits go: an IPv4 address, or the first 64 bits of an
/// IPv6 address, since a single host has all addresses of such a prefix (RFC 7934 section 5).
package struct PeerAddress: Hashable, Sendable {
    private let network: UInt64

    /// Nil for sockets that are not of the internet.
    init?(_ storage: sockaddr_storage) {
        var storage = storage
        let bytes = withUnsafeBytes(of: &storage) { Array($0) }
        switch Int32(storage.ss_family) {
        case AF_INET: network = Self.number(bytes[4..<8])
        case AF_INET6: network = Self.network(ofIPv6: bytes[8..<24])
        default: return nil
        }
    }

    /// An IPv4 address that comes in IPv6's clothes (RFC 4291 section 2.5.5.2) stays itself.
    private static func network(ofIPv6 bytes: ArraySlice<UInt8>) -> UInt64 {
        let isMapped =
            bytes.prefix(10).allSatisfy { $0 == 0 }
            && bytes.dropFirst(10).prefix(2)
                .allSatisfy { $0 == 0xFF }
        return number(isMapped ? bytes.suffix(4) : bytes.prefix(8))
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
