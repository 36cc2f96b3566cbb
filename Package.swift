// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "communique",
    products: [.executable(name: "communique", targets: ["communique"])],
    dependencies: [
        // SQLite: connections, migrations, statements.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // HTTP methods, status codes and header fields as typed values.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        // Structured log lines with levels, to a backend of the operator's choice.
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        // Counters, gauges and timers of the modules, to a backend that the executable picks.
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        // Commands, options and their help.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Settings from files and the environment under one set of keys.
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
    ],
    targets: [
        // libssl and libcrypto of the system (Debian: libssl-dev).
        .systemLibrary(name: "CLibSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
        // epoll and eventfd, which the Glibc module leaves out.
        .systemLibrary(name: "CLinux"),
        // The lexicons of seeds/, carried inside the binary.
        .target(name: "CSeeds"),

        // Between these modules `package` is the rule. The optimiser sees through a package
        // function of another module only if it is @inlinable and its type and what it touches
        // are public or @usableFromInline: so are those that are asked at every token, and the
        // engine is two thirds faster for it.
        .target(name: "Domain", dependencies: ["CLibSSL"], swiftSettings: strict),
        .target(name: "Text", dependencies: ["Domain"], swiftSettings: strict),
        .target(
            name: "Lexicons", dependencies: ["CSeeds", "Domain", "Text"], swiftSettings: strict),
        .target(
            name: "Annotators", dependencies: ["Domain", "Lexicons", "Text"],
            swiftSettings: strict),
        .target(
            name: "Extraction",
            dependencies: ["Annotators", "CLinux", "Domain", "Lexicons", "Text"],
            swiftSettings: strict),
        .target(
            name: "HTML", dependencies: ["Domain"],
            // The named character references, carried inside the binary.
            resources: [.embedInCode("references.txt")],
            swiftSettings: strict),
        .target(
            name: "Storage",
            dependencies: [
                "Domain", .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(
            name: "Ingestion",
            dependencies: [
                "Domain", "Extraction", "Lexicons", "Storage", "Text",
                .product(name: "Metrics", package: "swift-metrics"),
            ],
            swiftSettings: strict),
        .target(
            name: "Prometheus",
            dependencies: [.product(name: "CoreMetrics", package: "swift-metrics")],
            swiftSettings: strict),

        .target(
            name: "Sockets",
            dependencies: ["CLinux", "CLibSSL", .product(name: "Logging", package: "swift-log")],
            swiftSettings: strict),
        .target(
            name: "HTTP",
            dependencies: [
                "Sockets", .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .target(
            name: "API",
            dependencies: [
                "Domain", "HTML", "HTTP", "Ingestion", "Lexicons", "Prometheus", "Storage",
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            // The description of the API, carried inside the binary.
            resources: [.embedInCode("openapi.json")],
            swiftSettings: strict),
        .executableTarget(
            name: "communique",
            dependencies: [
                "API", "Annotators", "Domain", "Extraction", "HTTP", "Ingestion", "Lexicons",
                "Prometheus", "Sockets", "Storage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),

        // Times the engine: swift run -c release extraction-benchmark
        .executableTarget(
            name: "extraction-benchmark", dependencies: ["Domain", "Extraction", "Lexicons"],
            path: "Tests/ExtractionBenchmark", swiftSettings: strict),

        // Times the store: swift run -c release storage-benchmark
        .executableTarget(
            name: "storage-benchmark", dependencies: ["Domain", "Storage", "TestSupport"],
            path: "Tests/StorageBenchmark", swiftSettings: strict),

        // What several test targets share.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: strict),
        .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
        .testTarget(
            name: "LexiconsTests", dependencies: ["Lexicons", "Text"], swiftSettings: strict),
        .testTarget(
            name: "AnnotatorsTests", dependencies: ["Annotators", "Domain", "Lexicons", "Text"],
            swiftSettings: strict),
        .testTarget(
            name: "ExtractionTests",
            dependencies: ["Annotators", "Domain", "Extraction", "Lexicons", "TestSupport"],
            exclude: ["Corpus"],
            swiftSettings: strict),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Domain", "Storage", "TestSupport",
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Stores"],
            swiftSettings: strict),
        .testTarget(
            name: "IngestionTests",
            dependencies: ["Domain", "Extraction", "Ingestion", "Lexicons", "Storage"],
            swiftSettings: strict),
        .testTarget(
            name: "HTMLTests", dependencies: ["Domain", "HTML"], exclude: ["Pages"],
            swiftSettings: strict),
        .testTarget(
            name: "PrometheusTests",
            dependencies: ["Prometheus", .product(name: "CoreMetrics", package: "swift-metrics")],
            swiftSettings: strict),
        .testTarget(name: "SocketsTests", dependencies: ["Sockets"], swiftSettings: strict),
        .testTarget(
            name: "HTTPTests",
            dependencies: [
                "CLibSSL", "HTTP", "Prometheus", "Sockets", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "APITests",
            dependencies: [
                "API", "Domain", "Extraction", "HTTP", "Ingestion", "Lexicons", "Prometheus",
                "Storage", .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "API", "HTTP", "communique",
                .product(name: "Configuration", package: "swift-configuration"),
            ],
            swiftSettings: strict),
        .testTarget(name: "RepositoryTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
