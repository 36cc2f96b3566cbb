import Domain
import Foundation
import HTTP
import HTTPTypes
import Testing

@Suite struct AnnotationTests {
    /// Each quotation is found at its position and by its words.
    @Test func selectorsLeadToTheEvidence() throws {
        let service = try Service()
        let text = "会谈: On 12 March 2031, President Ada Lind of Norway met President Bo of Chile."
        let created = service.post("/v1/documents", #"{"text": "\#(text)"}"#)
        let id = try #require((created.object["document"] as? [String: Any])?["id"] as? String)
        let response = service.get("/v1/documents/\(id)/annotations")
        #expect(
            response.fields[.contentType]
                == "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"")
        let items = try #require(response.object["items"] as? [[String: Any]])
        #expect(!items.isEmpty)
        let scalars = Array(text.unicodeScalars)
        for item in items {
            let body = try #require(item["body"] as? String)
            #expect(service.get(body).status == .ok)
            let target = try #require(item["target"] as? [String: Any])
            #expect(target["source"] as? String == "/v1/documents/\(id)/text")
            let selectors = try #require(target["selector"] as? [[String: Any]])
            let start = try #require(selectors[0]["start"] as? Int)
            let end = try #require(selectors[0]["end"] as? Int)
            let words = ["prefix", "exact", "suffix"].compactMap { selectors[1][$0] as? String }
            #expect(Self.text(scalars[start..<end]) == words[1])
            let all = words.joined()
            #expect(text.unicodeScalars.starts(with: all.unicodeScalars) == (start <= 32))
            #expect(text.contains(all))
            #expect(words[0].unicodeScalars.count == min(32, start))
        }
    }

    @Test func anUnknownDocumentHasNone() throws {
        #expect(try Service().get("/v1/documents/d_none/annotations").status == .notFound)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
