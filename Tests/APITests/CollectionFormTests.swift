import API
import Domain
import Foundation
import HTTP
import HTTPTypes
import Storage
import Testing

/// Collections as tables and lines, and the choice of members.
@Suite struct CollectionFormTests {
    private let service: Service

    init() throws {
        service = try Service()
        _ = try service.store.insert(Fixture.facts, text: "first")
        _ = try service.store.insert(Fixture.bareFacts, text: "second")
    }

    static let tables = [
        (
            "/v1/meetings", "",
            """
            id,document,type,status,main,date,place,place_country,venue,countries,organizations,\
            participants,documents,rule\r
            m_1,d_1,talks,held,true,2031-03-04,Oslo,NO,City Hall,NO; RU,UN,Ada; Bo,,meeting.test\r
            m_2,d_2,call,planned,false,,,,,,,,,r\r\n
            """
        ),
        (
            "/v1/statements", "include=source,cue",
            """
            id,document,speakers,speaker_countries,speaker_organizations,act,kind,source,cue,\
            carried_from,start,end,text,date,meeting,sectors,mentioned_countries,\
            mentioned_organizations,rule\r
            s_1,d_1,Ada,NO,,commit,carried,Ada,said,s_1,9,20,"they will ""trade""\",2031-03-04,m_1,\
            trade; counter_terrorism,RU,UN,statement.test\r
            s_2,d_2,,,,,indirect,,,,0,3,Hey,,,,,,r\r\n
            """
        ),
        (
            "/v1/agreements", "fields=id,target,evidence",
            """
            id,target_metric,target_value,target_unit,target_by,evidence,quotes\r
            a_1,trade,100000000000,USD,2035,9-20,they will\r
            a_2,,,,,,\r\n
            """
        ),
        (
            "/v1/documents", "fields=id,coverage&include=counts,text",
            """
            id,coverage,meetings,statements,agreements,text\r
            d_1,0.875,1,1,1,first\r
            d_2,,1,1,1,second\r\n
            """
        ),
    ]

    @Test(arguments: tables)
    func asATable(path: String, query: String, text: String) throws {
        let answer = get(path, query, "text/csv")
        #expect(answer.fields[.contentType] == "text/csv; charset=utf-8; header=present")
        #expect(answer.fields[.vary] == "Accept")
        #expect(String(decoding: try answer.wholeBody(), as: UTF8.self) == text)
    }

    @Test(arguments: ["/v1/meetings", "/v1/statements", "/v1/agreements", "/v1/documents"])
    func linesAreTheElementsOfThePage(path: String) throws {
        let body = try get(path, "", "application/x-ndjson").wholeBody()
        let lines = try body.split(separator: UInt8(ascii: "\n")).map {
            try #require(JSONSerialization.jsonObject(with: Data($0)) as? NSDictionary)
        }
        let page = try get(path, "", "application/json").object["data"] as? [NSDictionary]
        #expect(lines == page)
    }

    @Test func aTableIsWholeWhereAPageIsNot() throws {
        for number in 0..<18 {
            var facts = Facts(document: Fixture.facts(number: number).document)
            facts.document.id = "d_table\(number)"
            facts.meetings = (0..<100).map { index in
                var meeting = Fixture.facts(number: number).meetings[0]
                meeting.id = "m_table\(number)_\(index)"
                return meeting
            }
            _ = try service.store.insert(facts, text: "text \(number)")
        }
        let body = try get("/v1/meetings", "", "text/csv").wholeBody()
        #expect(body.count { $0 == UInt8(ascii: "\n") } == 1 + 2 + 1_800)
        let some = try get("/v1/meetings", "limit=3", "text/csv").wholeBody()
        #expect(some.count { $0 == UInt8(ascii: "\n") } == 1 + 3)
    }

    @Test(arguments: [
        (
            "",
            [
                "id", "document", "type", "status", "main", "date", "place", "countries",
                "organizations", "participants", "rule",
            ]
        ),
        ("fields=id", ["id"]), ("fields=evidence,id", ["id", "evidence"]),
        ("fields=id&include=evidence", ["id", "evidence"]),
    ])
    func answersTheMembersAskedFor(query: String, names: [String]) throws {
        let data = try get("/v1/meetings", query, "*/*").object["data"] as? [JSONObject]
        #expect(Set(try #require(data?.first).keys) == Set(names))
    }

    @Test(arguments: [
        ("fields=ids", "'fields' is 'ids'"), ("fields=", "'fields' is ''"),
        ("fields=id,", "with commas between them, of id, document"),
        ("include=id", "of evidence"), ("include=evidence&include=evidence", "only once"),
    ])
    func refusesOthers(query: String, cause: String) throws {
        let answer = get("/v1/meetings", query, "*/*")
        #expect(answer.status == .badRequest)
        #expect(try answer.string("detail").contains(cause))
    }

    static let forms: [(String?, String?)] = [
        (nil, "application/json"), ("", "application/json"), ("*/*", "application/json"),
        ("nonsense", "application/json"), ("text/csv", "text/csv"), ("TEXT/CSV", "text/csv"),
        ("text/*", "text/csv"), ("application/*", "application/json"),
        ("text/csv;q=0.5, application/x-ndjson", "application/x-ndjson"),
        ("text/csv;header=present;q=0.9, application/json;q=0.8", "text/csv"),
        ("application/json;q=0, */*", "application/x-ndjson"),
        ("text/html, application/xhtml+xml, */*;q=0.8", "application/json"),
        ("text/html", nil), ("application/json;q=0", nil),
    ]

    @Test(arguments: forms)
    func theFormIsTheOneMostAskedFor(accept: String?, form: String?) throws {
        let answer = get("/v1/meetings", "", accept)
        #expect(answer.status == (form == nil ? .notAcceptable : .ok))
        let type = try #require(answer.fields[.contentType])
        #expect(type.hasPrefix(form ?? "application/problem+json"))
    }

    private func get(_ path: String, _ query: String, _ accept: String?) -> Response {
        var fields: HTTPFields = [:]
        fields[.accept] = accept
        return service.send(.get, path, query: queryParameters(query), fields: fields)
    }
}
