import Domain
import Extraction
import Foundation
import Ingestion
import Lexicons
import Storage
import Testing

@Suite struct IngestorTests {
    let store: Store
    let ingestor: Ingestor
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
        store = try Store(path: directory.url.appending(path: "store.sqlite").path)
        ingestor = Ingestor(store: store, pipeline: Pipeline(lexicon: try Lexicon.embedded()))
    }

    @Test func whatIsTakenInIsStored() throws {
        let input = DocumentInput(
            id: "caller's own", text: " A readout — 会谈.\r\n", title: "Title",
            url: "https://example.org", publisher: "Ministry",
            published: DateExpression(edtf: "2014-05-20"), language: "en")
        let ingested = try ingestor.ingest(input)
        #expect(ingested.isNew)
        #expect(ingested.facts.document.id == Document.identifier(ofText: input.text))
        #expect(ingested.facts.document.published == input.published)
        #expect(try store.facts(ofDocument: ingested.facts.document.id) == ingested.facts)
        #expect(try store.text(ofDocument: ingested.facts.document.id) == input.text)
    }

    @Test func theSameTextTwiceChangesNothing() throws {
        let first = try ingestor.ingest(DocumentInput(text: "A readout.", title: "First"))
        let second = try ingestor.ingest(DocumentInput(text: "A readout.", title: "Second"))
        #expect(first.isNew)
        #expect(second == Ingested(facts: first.facts, isNew: false))
        let documents = try store.documents(matching: DocumentQuery()).elements
        #expect(documents == [first.facts.document])
    }

    @Test func aTextThatDiffersInOneByteIsAnotherDocument() throws {
        #expect(try ingestor.ingest(DocumentInput(text: "A readout.")).isNew)
        #expect(try ingestor.ingest(DocumentInput(text: "A readout. ")).isNew)
        // Equal to Swift, not to a reader of offsets.
        #expect(try ingestor.ingest(DocumentInput(text: "caf\u{E9}")).isNew)
        #expect(try ingestor.ingest(DocumentInput(text: "cafe\u{301}")).isNew)
    }

    @Test func aKnownDocumentAnswersWhatIsStored() throws {
        let text = "What was stored, not what the engine would find now."
        let facts = Facts(
            document: Document(
                id: Document.identifier(ofText: text), language: "en", sha256: "", length: 0,
                engine: "an earlier one"),
            warnings: ["stored earlier"])
        #expect(try store.insert(facts, text: text))
        #expect(
            try ingestor.ingest(DocumentInput(text: text)) == Ingested(facts: facts, isNew: false))
    }

    @Test func aStoredDocumentIsExplainedByReadingItAgain() throws {
        let input = DocumentInput(
            text: "She met the Minister of Peru.", title: "President Lind of Norway in Lima",
            publisher: "Ministry", published: DateExpression(edtf: "2031-03-04"))
        let explanation = try ingestor.explain(input)
        #expect(!explanation.sentences.isEmpty)
        #expect(try ingestor.sentences(of: explanation.facts) == nil)
        let facts = try ingestor.ingest(input).facts
        #expect(facts == explanation.facts)
        #expect(try ingestor.sentences(of: facts) == explanation.sentences)
    }

    @Test(arguments: ["meeting", "statement", "agreement"])
    func otherFactsThanThoseOfTheTextAreNotExplained(_ kind: String) throws {
        let quote = Quote(span: Span(start: 0, end: 1), text: "A")
        var facts = try ingestor.ingest(DocumentInput(text: "A readout.")).facts
        #expect(try ingestor.sentences(of: facts) != nil)
        switch kind {
        case "meeting":
            facts.meetings = [
                Meeting(id: "m_1", type: .call, status: .held, main: true, evidence: [], rule: "")
            ]
        case "statement":
            facts.statements = [
                Statement(id: "s_1", speakers: [], kind: .direct, content: quote, rule: "")
            ]
        default:
            facts.agreements = [
                Agreement(
                    id: "a_1", title: "", kind: .plan, status: .agreed, evidence: [], rule: "")
            ]
        }
        #expect(try ingestor.sentences(of: facts) == nil)
    }

    @Test func extractingStoresNothing() throws {
        let input = DocumentInput(text: "A readout.")
        let facts = try ingestor.extract(input)
        #expect(try store.documents(matching: DocumentQuery()).elements.isEmpty)
        #expect(try ingestor.ingest(input) == Ingested(facts: facts, isNew: true))
    }

    @Test func oneTextManyTimesAtOnceIsOneDocument() async throws {
        let ingestor = ingestor
        let answers = try await withThrowingTaskGroup(of: Ingested.self) { group in
            for _ in 0..<16 { group.addTask { try ingestor.ingest(DocumentInput(text: "One.")) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count { $0.isNew } == 1)
        #expect(Set(answers.map(\.facts)).count == 1)
        #expect(try store.documents(matching: DocumentQuery()).elements.count == 1)
    }
}

/// Goes with the value.
final class TemporaryDirectory {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "communique-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
