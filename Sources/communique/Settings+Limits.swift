internal import API
internal import Configuration
package import HTTP

/// The limits of the server that an operator may set; `Limits` says what each bounds and why.
package enum LimitSetting {
    package struct Count: Sendable {
        package let setting: Setting
        package let path: any WritableKeyPath<Limits, Int> & Sendable

        init(
            _ key: String, _ path: any WritableKeyPath<Limits, Int> & Sendable,
            defaultValue: Int? = nil
        ) {
            let value = defaultValue ?? Limits()[keyPath: path]
            setting = Setting(key: key, defaultValue: .int(value))
            self.path = path
        }
    }

    package struct Seconds: Sendable {
        package let setting: Setting
        package let path: any WritableKeyPath<Limits, Double> & Sendable

        init(_ key: String, _ path: any WritableKeyPath<Limits, Double> & Sendable) {
            setting = Setting(key: key, defaultValue: .int(Int(Limits()[keyPath: path])))
            self.path = path
        }
    }

    package static let counts = [
        Count("request_line_bytes_max", \.requestLineBytesMax),
        Count("field_bytes_max", \.fieldBytesMax),
        Count("field_count_max", \.fieldCountMax),
        Count("header_bytes_max", \.headerBytesMax),
        Count("body_bytes_max", \.bodyBytesMax, defaultValue: APILimits.bodyBytesMax),
        Count("streamed_body_bytes_max", \.streamedBodyBytesMax),
        Count("stream_bytes_max", \.streamBytesMax),
        Count("streams_max", \.streamsMax),
        Count("held_bytes_max", \.heldBytesMax),
        Count("chunk_line_bytes_max", \.chunkLineBytesMax),
        Count("chunk_extension_bytes_max", \.chunkExtensionBytesMax),
        Count("connections_max", \.connectionsMax),
        Count("address_connections_max", \.addressConnectionsMax),
        Count("requests_per_connection_max", \.requestsPerConnectionMax),
        Count("requests_waiting_max", \.requestsWaitingMax),
        Count("output_bytes_max", \.outputBytesMax),
        Count("body_bytes_min", \.bodyBytesMin),
        Count("write_bytes_min", \.writeBytesMin),
    ]

    package static let seconds = [
        Seconds("handshake_seconds_max", \.handshakeSecondsMax),
        Seconds("idle_seconds_max", \.idleSecondsMax),
        Seconds("head_seconds_max", \.headSecondsMax),
        Seconds("body_seconds_max", \.bodySecondsMax),
        Seconds("body_stall_seconds_max", \.bodyStallSecondsMax),
        Seconds("handler_seconds_max", \.handlerSecondsMax),
        Seconds("write_seconds_max", \.writeSecondsMax),
        Seconds("linger_seconds_max", \.lingerSecondsMax),
        Seconds("drain_head_seconds_max", \.drainHeadSecondsMax),
    ]

    /// The largest value that is taken, bytes or seconds.
    static let valueMax = 1 << 40
    static let all = counts.map(\.setting) + seconds.map(\.setting)
}

extension Settings {
    /// Throws `CommandError.badSetting` for one that is not at least 1.
    package func limits() throws -> Limits {
        var limits = Limits()
        for count in LimitSetting.counts {
            limits[keyPath: count.path] = try integer(count.setting, in: 1...LimitSetting.valueMax)
        }
        for seconds in LimitSetting.seconds {
            limits[keyPath: seconds.path] = Double(
                try integer(seconds.setting, in: 1...LimitSetting.valueMax))
        }
        return limits
    }
}
