import Domain
import Extraction
import Foundation
import Lexicons
import Storage
import Testing

@testable import Ingestion

@Suite struct ValidationTests {
    struct Refusal: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let input: DocumentInput
        let error: IngestionError?

        init(_ name: String, _ input: DocumentInput, _ error: IngestionError?) {
            testDescription = name
            self.input = input
            self.error = error
        }
    }

    static let textMax = IngestionLimits.textBytesMax
    static let fieldMax = IngestionLimits.fieldCodePointsMax

    static let refusals: [Refusal] = [
        Refusal("nothing", DocumentInput(text: ""), .emptyText),
        Refusal("spaces", DocumentInput(text: " \t\r\n\u{A0}\u{2003}\u{3000}"), .emptyText),
        Refusal("one letter", DocumentInput(text: "a"), nil),
        Refusal("one letter among spaces", DocumentInput(text: " \n会 "), nil),
        Refusal(
            "a text one byte below the limit", DocumentInput(text: words(textMax - 1)), nil),
        Refusal("a text at the limit", DocumentInput(text: words(textMax)), nil),
        Refusal(
            "a text one byte over the limit", DocumentInput(text: words(textMax + 1)),
            .textTooLarge(bytes: textMax + 1, limit: textMax)),
        Refusal(
            "the limit is of bytes, not of characters",
            DocumentInput(text: words(textMax - 2) + "会"),
            .textTooLarge(bytes: textMax + 1, limit: textMax)),
        Refusal(
            "a title at the limit", DocumentInput(text: "a", title: words(fieldMax)), nil),
        Refusal(
            "a title over the limit", DocumentInput(text: "a", title: words(fieldMax + 1)),
            .fieldTooLarge(.title, codePoints: fieldMax + 1, limit: fieldMax)),
        Refusal(
            "the limit of a field is of code points",
            DocumentInput(text: "a", title: String(repeating: "会", count: fieldMax)), nil),
        Refusal(
            "a URL over the limit", DocumentInput(text: "a", url: words(fieldMax + 1)),
            .fieldTooLarge(.url, codePoints: fieldMax + 1, limit: fieldMax)),
        Refusal(
            "U+0000 in the text", DocumentInput(text: "会谈\0"),
            .nullCharacter(.text, offset: 2)),
        Refusal(
            "U+0000 in the publisher", DocumentInput(text: "a", publisher: "\0"),
            .nullCharacter(.publisher, offset: 0)),
        Refusal(
            "U+0000 in the language", DocumentInput(text: "a", language: "en\0"),
            .nullCharacter(.language, offset: 2)),
        Refusal("U+0001", DocumentInput(text: "\u{1}"), nil),
    ]

    /// That many bytes.
    private static func words(_ bytes: Int) -> String {
        let word = "word "
        let whole = String(repeating: word, count: bytes / word.utf8.count)
        return whole + String(repeating: "x", count: bytes % word.utf8.count)
    }

    @Test(arguments: refusals) func refuses(_ row: Refusal) throws {
        let directory = try TemporaryDirectory()
        let store = try Store(path: directory.url.appending(path: "store.sqlite").path)
        let ingestor = Ingestor(store: store, pipeline: Pipeline(lexicon: try Lexicon.embedded()))
        // Without the engine, which would take its time over 16 MiB.
        guard let error = row.error else { return try row.input.validate() }
        #expect(throws: error) { try ingestor.extract(row.input) }
        #expect(throws: error) { try ingestor.ingest(row.input) }
        #expect(try store.documents(matching: DocumentQuery()).elements.isEmpty)
    }
}
