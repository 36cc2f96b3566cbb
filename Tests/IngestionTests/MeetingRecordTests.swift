import Domain
import Extraction
import Foundation
import Ingestion
import Lexicons
import Storage
import Testing

/// What documents of two sides say of one meeting stands in one record, whatever came first.
@Suite struct MeetingRecordTests {
    /// A store with readouts that came in this order.
    private final class Library {
        let directory: TemporaryDirectory
        let store: Store
        /// Accounts of each readout's own meeting.
        var accounts: [String] = []
        var documents: [String] = []

        init(_ readouts: [Readout]) throws {
            directory = try TemporaryDirectory()
            store = try Store(path: directory.url.appending(path: "store.sqlite").path)
            let ingestor = Ingestor(
                store: store, pipeline: Pipeline(lexicon: try MeetingRecordTests.lexicon.get()))
            for readout in readouts {
                let facts = try ingestor.ingest(
                    DocumentInput(
                        text: readout.text, publisher: readout.publisher,
                        published: DateExpression(edtf: readout.published))
                ).facts
                accounts.append(try #require(facts.meetings.first).id)
                documents.append(facts.document.id)
            }
        }

        /// All that can be seen of meetings.
        func view() throws -> View {
            let meetings = try store.meetings(matching: MeetingQuery()).elements
            return View(
                meetings: meetings, records: try meetings.map { try store.meeting($0.fact.id) },
                countries: try store.page(CountryCountQuery()).elements.map {
                    "\($0.subject) \($0.counts.meetings)"
                }.filter { !$0.hasSuffix(" 0") },
                people: try store.page(PersonCountQuery()).elements.map {
                    "\($0.subject.name ?? "") \($0.counts.meetings)"
                }.filter { !$0.hasSuffix(" 0") })
        }
    }

    private struct View: Equatable {
        let meetings: [Stored<Meeting>]
        let records: [MeetingRecord?]
        let countries: [String]
        let people: [String]
    }

    private static let lexicon = Result { try Lexicon.embedded() }

    /// The readouts with another between them, forth and back.
    private static func orders(_ readouts: [Readout]) -> [[Readout]] {
        let withOther = [readouts[0], ReadoutCase.unrelated] + readouts.dropFirst()
        return [withOther, withOther.reversed()]
    }

    @Test(arguments: ReadoutCase.pairs) func areOne(_ pair: ReadoutCase) throws {
        let libraries = try Self.orders(pair.readouts).map(Library.init)
        #expect(try libraries[0].view() == libraries[1].view())
        let library = libraries[0]
        let records = try library.accounts.map { try #require(try library.store.meeting($0)) }
        #expect(records[0] == records[2])
        #expect(records[0].mergedBy == pair.reasons)
        #expect(Set(records[0].accounts.map(\.meeting.documentID)).count == 2)
        #expect(records[0].meeting.fact.participants.count == 2)
        #expect(records[1].accounts.count == 1 && records[1].mergedBy.isEmpty)
        #expect(try library.store.meetings(matching: MeetingQuery()).elements.count == 2)
        #expect(try library.store.faults() == [])
    }

    @Test(arguments: ReadoutCase.nearMisses) func areNotOne(_ readouts: ReadoutCase) throws {
        let libraries = try Self.orders(readouts.readouts).map(Library.init)
        #expect(try libraries[0].view() == libraries[1].view())
        let library = libraries[0]
        for account in library.accounts {
            #expect(try library.store.meeting(account)?.accounts.count == 1)
        }
        let all = try library.store.meetings(matching: MeetingQuery()).elements
        #expect(all.count == library.accounts.count)
    }

    @Test(arguments: ReadoutCase.pairs) func deletionUndoes(_ pair: ReadoutCase) throws {
        for deleted in [0, 1] {
            let alone = try Library([pair.readouts[1 - deleted], ReadoutCase.unrelated])
            let library = try Library(pair.readouts + [ReadoutCase.unrelated])
            #expect(try library.view() != alone.view())
            #expect(try library.store.delete(document: library.documents[deleted]))
            #expect(try library.view() == alone.view())
            #expect(try library.store.faults() == [])
        }
    }

    @Test func accountsAreLaidSideBySide() throws {
        let library = try Library(ReadoutCase.pairs[1].readouts)
        let comparison = try #require(
            try library.store.accounts(ofMeeting: library.accounts[1]))
        #expect(comparison.accounts.map(\.account.country?.description) == ["CN", "RU"])
        #expect(comparison.sectors.first { $0.subject == .trade }?.accounts.count == 2)
        #expect(comparison.sectors.first { $0.subject == .finance }?.accounts.count == 1)
        let shared = comparison.commitments.filter { $0.accounts.count == 2 }
        #expect(shared.map { $0.subject.map(\.kind) } == [[.target, .target]])
        #expect(comparison.commitments.count { $0.accounts.count == 1 } == 3)
        #expect(
            comparison.differences.map(\.of) == ["target", "target_by"])
        #expect(
            comparison.differences[0].values.map(\.value)
                == ["100000000000 USD", "200000000000 USD"])
    }

    @Test func whatOneAccountSaysFindsTheMeeting() throws {
        let library = try Library(ReadoutCase.pairs[0].readouts + ReadoutCase.pairs[1].readouts)
        let store = library.store
        for (participant, place, words, count) in [
            ("kishida fumio", nil, nil, 1), ("joseph biden", nil, nil, 1),
            ("joe biden", nil, "\"telephone talk\"", 1), ("putin", "shanghai", "met", 1),
            (nil, nil, "shanghai", 1), (nil, nil, "putin OR kishida", 2), (nil, nil, "lima", 0),
        ] {
            var query = MeetingQuery(participant: participant, place: place)
            query.search = try words.map { try SearchExpression($0) }
            let found = try store.meetings(matching: query).elements
            #expect(found.count == count, "\(participant ?? "") \(words ?? "")")
            if words != nil { #expect(found.allSatisfy { $0.snippet != nil }) }
        }
    }
}
