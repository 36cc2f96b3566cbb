internal import Glibc

/// Readings of the system's clocks, cheap enough for each turn of a loop.
package enum Clock {
    /// Nanoseconds since some point in the past; never goes back.
    package static func monotonicNanoseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// Seconds since 1970-01-01T00:00:00Z, a few milliseconds late at most.
    package static func unixSeconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &time)
        return Int64(time.tv_sec)
    }
}
