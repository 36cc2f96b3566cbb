internal import Dispatch
internal import Fixture
internal import Foundation
internal import HTTP
internal import HTTPTypes
internal import Logging
internal import Sockets
internal import Synchronization

// usage: ServeOurs PORT DATABASE LOOPS

let port = Int(CommandLine.arguments[1]) ?? 0
let path = CommandLine.arguments[2]
try Fixture.makeDatabase(at: path)

/// The worker that takes a reader is its only user until it puts it back.
struct Idle: @unchecked Sendable {
    let reader: Reader
}
let idle = Mutex<[Idle]>([])
let text = Array(Fixture.text.utf8)
let json = Array(Fixture.json.utf8)

let routes = [
    Route(.get, "/text") { _ in Response(fields: [.contentType: "text/plain"], body: text) },
    Route(.get, "/json") { _ in Response(fields: [.contentType: "application/json"], body: json) },
    Route(.get, "/meetings", on: .worker) { request in
        let taken = idle.withLock { $0.popLast() }
        let reader = try taken ?? Idle(reader: Reader(path: path))
        let country = request.query.first { $0.name == "country" }?.value ?? Fixture.country
        let body = reader.reader.meetings(of: country)
        idle.withLock { $0.append(reader) }
        return Response(fields: [.contentType: "application/json"], body: body)
    },
]
var limits = Limits()
limits.addressConnectionsMax = limits.connectionsMax
let configuration = ServerConfiguration(
    addresses: [.tcp(host: "127.0.0.1", port: port)],
    eventLoops: CommandLine.arguments.count > 3 ? Int(CommandLine.arguments[3]) ?? 1 : 1,
    limits: limits)
let server = Server(
    configuration: configuration, router: try Router(routes), logger: Logger(label: "ours"))
print("listening on \(try server.start())")
dispatchMain()
