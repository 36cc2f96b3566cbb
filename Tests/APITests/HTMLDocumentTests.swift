import Foundation
import HTTP
import HTTPTypes
import Testing

@Suite struct HTMLDocumentTests {
    private let service: Service

    init() throws { service = try Service() }

    private let page = """
        <html lang="en"><title>Ada meets Bo</title><meta name="dcterms.date" content="2031-03-04">
        <nav>Home</nav><h1>Ada meets Bo</h1><p>On 4 March 2031 Ada&nbsp;met Bo.</p></html>
        """

    private func post(_ type: String, _ body: [UInt8], _ query: String = "") -> Response {
        service.send(
            .post, "/v1/documents", query: query.isEmpty ? [] : queryParameters(query),
            fields: [.contentType: type], body: body)
    }

    @Test func storesTheReadableText() throws {
        let created = post("text/html; charset=utf-8", Array(page.utf8))
        #expect(created.status == .created)
        let document = try #require(created.object["document"] as? [String: Any])
        #expect(document["title"] as? String == "Ada meets Bo")
        #expect(document["published"] as? String == "2031-03-04")
        let id = try #require(document["id"] as? String)
        let text = service.get("/v1/documents/\(id)/text").text
        #expect(text == "Ada meets Bo\n\nOn 4 March 2031 Ada met Bo.")
        #expect(post("text/plain", Array(text.utf8)).status == .ok)
    }

    @Test func theQueryIsStrongerThanTheBody() throws {
        let created = post(
            "text/html", Array(page.utf8),
            "title=T&url=/u&publisher=P&published=2031&language=en-GB")
        let document = try #require(created.object["document"] as? [String: Any])
        let members = ["title", "url", "publisher", "published", "language"]
        #expect(members.map { document[$0] as? String } == ["T", "/u", "P", "2031", "en-GB"])
    }

    @Test(arguments: [
        ("text/html; charset=x-none", Array("a".utf8), 415, "unsupported-charset"),
        ("text/html", [0x61, 0xFF], 400, "not-in-charset"), ("text/html", [], 400, "empty-body"),
        ("text/html", Array("<nav>a</nav>".utf8), 422, "empty-text"),
        ("text/html; boundary=a", Array("a".utf8), 415, "unsupported-media-type"),
    ])
    func refuses(_ type: String, _ body: [UInt8], _ status: Int, _ problem: String) throws {
        let response = post(type, body)
        #expect(response.status.code == status)
        #expect(try response.string("type") == "/problems/\(problem)")
    }
}
