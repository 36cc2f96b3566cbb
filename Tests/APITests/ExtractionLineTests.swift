import API
import Domain
import Foundation
import Ingestion
import Testing

@Suite struct ExtractionLineTests {
    @Test func factsBearTheCallersID() throws {
        let answer = answer(#"{"id":"x \"1\"","text":"a","published":"2031"}"#)
        #expect(answer.hasPrefix(#"{"id":"x \"1\"","document":{"id":"d_2""#))
        #expect(!answer.contains("\n"))
    }

    @Test func withoutAnIDThereIsNone() {
        #expect(answer(#"{"text":"a"}"#).hasPrefix(#"{"document":{"#))
    }

    @Test(
        arguments: [
            ("nonsense", nil, "malformed-json", "Line 7, column 1"),
            (#"{"id":"x","text":"a",}"#, nil, "malformed-json", "Line 7, column 21"),
            (#"{"id":"x"}"#, "x", "bad-member", "'text' is missing"),
            (#"{"id":"x","text":5}"#, "x", "bad-member", "'text' must be a string"),
            (#"{"id":5,"text":"a"}"#, nil, "bad-member", "'id' must be a string"),
            (
                #"{"id":"x","text":"a","published":"soon"}"#, "x", "bad-member",
                "'published' is 'soon'"
            ),
            (#"{"id":"x","text":"refuse"}"#, "x", "empty-text", "white space"),
        ] as [(String, String?, String, String)])
    func whatIsWrongIsSaidOnTheLine(
        line: String, id: String?, type: String, cause: String
    ) throws {
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(answer(line).utf8)) as? [String: Any])
        #expect(object["id"] as? String == id)
        #expect(object["document"] == nil)
        let error = try #require(object["error"] as? [String: String])
        #expect(Set(error.keys) == ["type", "title", "detail"])
        #expect(error["type"] == "/problems/\(type)")
        #expect(error["detail"]?.contains(cause) == true)
    }

    @Test func invalidUTF8AndOverlongLines() {
        let invalid = ExtractionLine.answer(InputLine(number: 1, bytes: [0x7B, 0xFF])) { _ in
            Fixture.bareFacts
        }
        #expect(String(decoding: invalid, as: UTF8.self).contains("offset 1"))
        let overlong = ExtractionLine.answer(InputLine(number: 3, bytes: nil)) { _ in
            Fixture.bareFacts
        }
        #expect(String(decoding: overlong, as: UTF8.self).contains("Line 3 has more than"))
    }

    private func answer(_ line: String) -> String {
        let answer = ExtractionLine.answer(InputLine(number: 7, bytes: Array(line.utf8))) { input in
            if input.text == "refuse" { throw IngestionError.emptyText }
            return Fixture.bareFacts
        }
        return String(decoding: answer, as: UTF8.self)
    }
}
