import API
import Domain
import Foundation
import HTTP
import HTTPTypes
import Storage
import Testing

/// Meetings with their accounts, promises, goals, and what is told of a pair of countries.
@Suite struct RelationEndpointTests {
    private let service: Service
    private let document: OpenAPIDocument

    init() throws {
        service = try Service()
        document = try OpenAPIDocument()
        try insert(
            "CN", "2014-05-20", goal: 100,
            meetings: [
                meeting("m_cn", "2014-05-20"), meeting("m_plan", "2014-11", .planned, .visit),
                meeting("m_late", "2015-05", .planned, .visit),
            ])
        try insert("RU", "2014-05-21", goal: 100, meetings: [meeting("m_ru", "2014-05-20")])
        try insert("XX", "2014-11-10", goal: 200, meetings: [meeting("m_kept", "2014-12-09")])
    }

    private func meeting(
        _ id: String, _ date: String, _ status: Meeting.Status = .held,
        _ type: Meeting.Kind = .talks
    ) -> Meeting {
        Meeting(
            id: id, type: type, status: status, main: status == .held,
            date: DateExpression(edtf: date),
            countries: ["CN", "RU"].compactMap { CountryCode($0) },
            participants: [
                Participant(name: "Xi Jinping", country: CountryCode("CN")),
                Participant(name: "Vladimir Putin", country: CountryCode("RU")),
            ], evidence: [], rule: "meeting.test")
    }

    private func insert(
        _ publisher: String, _ day: String, goal: Double, meetings: [Meeting]
    ) throws {
        let pair = ["CN", "RU"].compactMap { CountryCode($0) }
        let quote = Quote(span: Span(start: 0, end: 5), text: "trade")
        let facts = Facts(
            document: Document(
                id: "d_\(publisher)", publisher: publisher, published: DateExpression(edtf: day),
                language: "en", sha256: publisher, length: 5, engine: "e"),
            meetings: meetings,
            agreements: [
                Agreement(
                    id: "a_\(publisher)", title: "Trade goal", kind: .target, status: .agreed,
                    parties: pair, sectors: [.trade], date: DateExpression(edtf: day),
                    target: Target(
                        metric: publisher == "RU" ? "mutual trade" : "bilateral trade volume",
                        value: goal, unit: "USD", by: DateExpression(edtf: "2015")),
                    meeting: meetings[0].id, evidence: [quote], rule: "agreement.test")
            ])
        let context = DocumentContext(
            publisherCountry: CountryCode(publisher),
            wordings: [
                RelationshipWording(
                    countries: pair, wording: "strategic partnership",
                    evidence: Quote(span: Span(start: 0, end: 5), text: "trade"))
            ])
        let outcome = service.store.insert([
            NewDocument(facts: facts, text: "trade", context: context)
        ])
        #expect(try outcome[0].get())
    }

    private func get(_ path: String, _ schema: String) throws -> [String: Any] {
        let answer = service.get(path, ("as_of", "2015-10-01"))
        #expect(answer.status == .ok)
        let object = try answer.object
        #expect(try document.faults(object, ["$ref": "#/components/schemas/\(schema)"]) == [])
        return object
    }

    @Test(arguments: ["m_cn", "m_ru"]) func eachAccountFindsTheMeeting(id: String) throws {
        let meeting = try get("/v1/meetings/\(id)", "MeetingRecord")
        #expect(meeting["id"] as? String == "m_cn")
        #expect(meeting["documents"] as? [String] == ["d_CN", "d_RU"])
        #expect(meeting["merged_by"] as? [String] == ["principals", "date", "type"])
        let accounts = try #require(meeting["accounts"] as? [[String: Any]])
        #expect(accounts.map { $0["publisher_country"] as? String } == ["CN", "RU"])
        #expect(meeting["promise"] == nil)
    }

    @Test func aListHasAMeetingOnce() throws {
        let answer = service.get("/v1/meetings", ("country", "CN"), ("status", "held"))
        let data = try #require(try answer.object["data"] as? [[String: Any]])
        #expect(data.map { $0["id"] as? String } == ["m_kept", "m_cn"])
        #expect(data.map { ($0["documents"] as? [String])?.count } == [nil, 2])
    }

    @Test func aMeetingIsOneEventToWhichItsAgreementsRefer() throws {
        let data = try #require(service.get("/v1/events").object["data"] as? [[String: Any]])
        let links = Dictionary(
            uniqueKeysWithValues: data.map { ($0["id"] as? String, $0["link"] as? String) })
        #expect(links["m_cn"] == "m_cn" && links["m_ru"] == nil)
        #expect(links["a_CN"] == "m_cn" && links["a_RU"] == "m_cn" && links["a_XX"] == "m_kept")
    }

    @Test func accountsStandSideBySide() throws {
        let answer = service.get("/v1/meetings/m_ru/accounts")
        let object = try answer.object
        #expect(
            try document.faults(object, ["$ref": "#/components/schemas/AccountComparison"]) == [])
        let commitments = try #require(object["commitments"] as? [String: [[String: Any]]])
        #expect(commitments["all"]?.count == 1)
        #expect(commitments["one"]?.isEmpty == true)
    }

    @Test(arguments: [("m_plan", "fulfilled"), ("m_late", "lapsed")])
    func aPromiseIsKeptOrNot(id: String, state: String) throws {
        let meeting = try get("/v1/meetings/\(id)", "MeetingRecord")
        let promise = try #require(meeting["promise"] as? [String: Any])
        #expect(promise["state"] as? String == state)
        let kept = promise["fulfilled_by"] as? [String: Any]
        #expect(kept?["meeting"] as? String == (state == "fulfilled" ? "m_kept" : nil))
        #expect(kept?["delay_days"] as? Int == (state == "fulfilled" ? 9 : nil))
        let early = service.get("/v1/meetings/\(id)", ("as_of", "2015-08-29"))
        let open = try #require(try early.object["promise"] as? [String: Any])
        #expect(open["state"] as? String == (state == "lapsed" ? "open" : state))
    }

    @Test func aGoalHasAThread() throws {
        let agreement = try get("/v1/agreements/a_RU", "AgreementRecord")
        let thread = try #require(agreement["thread"] as? [String: Any])
        let steps = try #require(thread["steps"] as? [[String: Any]])
        #expect(steps.map { $0["change"] as? String } == ["set", "restated", "raised"])
        #expect(thread["state"] as? String == "open")
    }

    @Test func aPairHasAStory() throws {
        let relation = try get("/v1/relations/Russia/chn", "Relation")
        #expect(relation["countries"] as? [String] == ["CN", "RU"])
        let years = try #require(relation["meetings"] as? [[String: Int]])
        #expect(years == [["year": 2014, "meetings": 2]])
        let agreements = try #require(relation["agreements"] as? [[String: Any]])
        #expect(agreements.map { $0["agreements"] as? Int } == [3])
        #expect((relation["targets"] as? [Any])?.count == 1)
        #expect((relation["promises"] as? [Any])?.count == 2)
        let wordings = try #require(relation["wordings"] as? [[String: Any]])
        #expect(wordings.map { $0["first"] as? String } == ["2014-05-20"])
        #expect((wordings[0]["uses"] as? [Any])?.count == 3)
        #expect(
            service.get("/v1/relations/CN/RU", ("as_of", "2015-10-01")).body
                == service.get("/v1/relations/ru/China", ("as_of", "2015-10-01")).body)
    }

    @Test func aPairWithoutFactsHasAnEmptyStory() throws {
        let relation = try get("/v1/relations/FJ/TV", "Relation")
        for name in ["meetings", "agreements", "targets", "promises", "wordings"] {
            #expect((relation[name] as? [Any])?.isEmpty == true)
        }
    }
}
