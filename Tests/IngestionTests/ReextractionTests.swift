import Domain
import Extraction
import Foundation
import Ingestion
import Lexicons
import Storage
import Synchronization
import Testing

@Suite struct ReextractionTests {
    private let store: Store
    private let ingestor: Ingestor
    private let directory: TemporaryDirectory
    private let text = """
        On 12 March 2026, President Astrid Lind of Norway held talks with President Mateo Rojas of \
        Chile in Oslo. Lind said that Norway will buy green hydrogen from Chile.
        """

    init() throws {
        directory = try TemporaryDirectory()
        store = try Store(path: directory.url.appending(path: "store.sqlite").path)
        ingestor = Ingestor(store: store, pipeline: Pipeline(lexicon: try Lexicon.embedded()))
    }

    /// What an earlier engine could have found in the text.
    private func storeEarlierReading() throws -> (earlier: Facts, now: Facts) {
        let now = try ingestor.extract(
            DocumentInput(text: text, title: "Talks", publisher: "Office"))
        var earlier = now
        earlier.document.engine = "0.0.9"
        earlier.meetings[0].type = .call
        earlier.statements = []
        earlier.agreements.append(
            Agreement(
                id: "a_old", title: "Talks", kind: .treaty, status: .signed,
                evidence: [Quote(span: Span(start: 0, end: 2), text: "On")], rule: "agreement.old"))
        earlier.warnings = ["old"]
        #expect(try store.insert(earlier, text: text))
        return (earlier, now)
    }

    @Test func putsTheFactsOfThisEngineInPlaceAndSaysWhatChanged() throws {
        let (earlier, now) = try storeEarlierReading()
        let id = earlier.document.id
        let reextraction = try #require(try ingestor.reextract(id))
        #expect(reextraction.engineBefore == "0.0.9")
        #expect(reextraction.engineAfter == now.document.engine)
        #expect(reextraction.meetings.changed == [now.meetings[0].id])
        #expect(reextraction.statements.added == now.statements.map(\.id))
        #expect(reextraction.statements.unchanged == 0)
        #expect(reextraction.agreements.removed == ["a_old"])
        #expect(reextraction.agreements.unchanged == now.agreements.count)
        #expect(try store.facts(ofDocument: id) == now)
        #expect(try store.text(ofDocument: id) == text)
        #expect(try store.faults() == [])
        let again = try #require(try ingestor.reextract(id))
        #expect(again.isEmpty)
        #expect(again.meetings.unchanged == now.meetings.count)
    }

    @Test func whatIsTheSameIsNotWritten() throws {
        let id = try ingestor.ingest(DocumentInput(text: text)).facts.document.id
        let revision = try store.snapshot().revision
        #expect(try ingestor.reextract(id)?.isEmpty == true)
        #expect(try store.snapshot().revision == revision)
    }

    @Test func anUnknownDocumentIsNone() throws {
        #expect(try ingestor.reextract("d_none") == nil)
        let facts = try ingestor.extract(DocumentInput(text: text))
        #expect(try !store.replace(NewDocument(facts: facts, text: text)))
        #expect(try store.documents(matching: DocumentQuery()).elements == [])
    }

    @Test func readersSeeAllOfOneReading() throws {
        let (earlier, now) = try storeEarlierReading()
        let id = earlier.document.id
        let isOver = Atomic(false)
        let others = Mutex<[Result<Facts?, any Error>]>([])
        let reader = DispatchGroup()
        DispatchQueue.global().async(group: reader) { [store] in
            while !isOver.load(ordering: .relaxed) {
                let seen = Result { try store.facts(ofDocument: id) }
                let facts = try? seen.get()
                if facts != earlier, facts != now { others.withLock { $0.append(seen) } }
            }
        }
        for facts in Array(repeating: [now, earlier], count: 20).joined() {
            #expect(try store.replace(NewDocument(facts: facts, text: text)))
        }
        isOver.store(true, ordering: .relaxed)
        reader.wait()
        #expect(others.withLock { $0.count } == 0)
    }
}
