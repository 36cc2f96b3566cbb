internal import Glibc

/// A path as the address of a Unix socket; a path that is too long is cut.
struct UnixName {
    private var address = sockaddr_un()

    init(_ path: String) {
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { target in
            target.copyBytes(from: path.utf8.prefix(target.count - 1))
        }
    }

    mutating func withAddress(
        _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                call($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    static func isSocket(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
    }

    /// Whether connections are refused there: the one who listened has gone.
    var isAbandoned: Bool {
        mutating get {
            let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
            guard number >= 0 else { return false }
            let probe = Descriptor(owning: number)
            let status = withAddress { connect(probe.number, $0, $1) }
            return status != 0 && errno == ECONNREFUSED
        }
    }
}
