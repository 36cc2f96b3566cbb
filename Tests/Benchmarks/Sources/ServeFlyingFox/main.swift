import Fixture
import FlyingFox
import FlyingSocks
import Foundation
import GRDB

// usage: ServeFlyingFox PORT DATABASE

struct Meeting: Codable, FetchableRecord, Sendable {
    var id, type, status, date, place, country, other, title: String
}
struct Page: Codable, Sendable { var data: [Meeting] }

let path = CommandLine.arguments[2]
try Fixture.makeDatabase(at: path)
let pool = try DatabasePool(path: path)
let text = Data(Fixture.text.utf8)
let json = Data(Fixture.json.utf8)
let server = HTTPServer(
    address: try .inet(ip4: "127.0.0.1", port: UInt16(CommandLine.arguments[1]) ?? 0))
await server.appendRoute("GET /text") { _ in HTTPResponse(statusCode: .ok, body: text) }
await server.appendRoute("GET /json") { _ in
    HTTPResponse(statusCode: .ok, headers: [.contentType: "application/json"], body: json)
}
await server.appendRoute("GET /meetings") { request in
    let country = request.query.first { $0.name == "country" }?.value ?? Fixture.country
    let meetings = try await pool.read { database in
        let statement = try database.cachedStatement(sql: Fixture.query)
        return try Meeting.fetchAll(statement, arguments: [country])
    }
    return HTTPResponse(
        statusCode: .ok, headers: [.contentType: "application/json"],
        body: try JSONEncoder().encode(Page(data: meetings)))
}
try await server.run()
