import Fixture
import Foundation
import GRDB
import Hummingbird

// usage: ServeHummingbird PORT DATABASE

struct Meeting: Codable, FetchableRecord, Sendable {
    var id, type, status, date, place, country, other, title: String
}
struct Page: ResponseEncodable, Codable, Sendable { var data: [Meeting] }

let path = CommandLine.arguments[2]
try Fixture.makeDatabase(at: path)
let pool = try DatabasePool(path: path)
let router = Router()
router.get("/text") { _, _ in Fixture.text }
let json = ByteBuffer(string: Fixture.json)
router.get("/json") { _, _ in
    Response(
        status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: json))
}
router.get("/meetings") { request, _ in
    let country = request.uri.queryParameters["country"].map(String.init) ?? Fixture.country
    return Page(
        data: try await pool.read { database in
            let statement = try database.cachedStatement(sql: Fixture.query)
            return try Meeting.fetchAll(statement, arguments: [country])
        })
}
let app = Application(
    router: router,
    configuration: .init(address: .hostname("127.0.0.1", port: Int(CommandLine.arguments[1]) ?? 0)))
try await app.runService()
