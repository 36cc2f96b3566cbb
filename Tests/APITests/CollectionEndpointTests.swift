import API
import Domain
import Foundation
import HTTP
import HTTPTypes
import Storage
import Testing

@Suite struct CollectionEndpointTests {
    private let service: Service

    init() throws {
        service = try Service()
        _ = try service.store.insert(Fixture.facts, text: "first")
        _ = try service.store.insert(Fixture.bareFacts, text: "second")
    }

    @Test(arguments: [
        ("/v1/meetings", "", ["m_1", "m_2"]),
        ("/v1/meetings", "country=NO", ["m_1"]),
        ("/v1/meetings", "country=no", ["m_1"]),
        ("/v1/meetings", "country=NOR", ["m_1"]),
        ("/v1/meetings", "country=norway", ["m_1"]),
        ("/v1/meetings", "country=NO&country=Russia", ["m_1"]),
        ("/v1/meetings", "country=NO&country=FR", []),
        ("/v1/meetings", "participant=ada", ["m_1"]),
        ("/v1/meetings", "participant=eve", []),
        ("/v1/meetings", "type=call", ["m_2"]),
        ("/v1/meetings", "status=planned", ["m_2"]),
        ("/v1/meetings", "place=oslo", ["m_1"]),
        ("/v1/meetings", "q=oslo OR talks", ["m_1"]),
        ("/v1/meetings", "q=bo&country=NO", ["m_1"]),
        ("/v1/meetings", "from=2031&to=2031", ["m_1"]),
        ("/v1/meetings", "from=2031-03&to=2031", ["m_1"]),
        ("/v1/meetings", "from=2031-03-05", []),
        ("/v1/meetings", "to=2031-03-03", []),
        ("/v1/meetings", "from=2031&to=2031&fuzzy=true", ["m_1"]),
        ("/v1/meetings", "from=2031-03-05&fuzzy=true", []),
        ("/v1/meetings", "from=2031-03-04&fuzzy=false", ["m_1"]),
        ("/v1/statements", "", ["s_1", "s_2"]),
        ("/v1/statements", "country=NO", ["s_1"]),
        ("/v1/statements", "country=RU", []),
        ("/v1/statements", "sector=counter_terrorism", ["s_1"]),
        ("/v1/statements", "sector=space", []),
        ("/v1/statements", "speaker=ada", ["s_1"]),
        ("/v1/statements", "act=commit", ["s_1"]),
        ("/v1/statements", "act=oppose", []),
        ("/v1/statements", "about=RU", ["s_1"]),
        ("/v1/statements", "about=NO", []),
        ("/v1/agreements", "", ["a_1", "a_2"]),
        ("/v1/agreements", "sector=energy", ["a_1"]),
        ("/v1/agreements", "sector=space&sector=energy", ["a_1"]),
        ("/v1/agreements", "sector=space", []),
        ("/v1/agreements", "sector=Energy", ["a_1"]),
        ("/v1/agreements", "sector=230", ["a_1"]),
        ("/v1/agreements", "sector=8energ", ["a_1"]),
        ("/v1/agreements", "sector=331", []),
        ("/v1/statements", "sector=152", ["s_1"]),
        ("/v1/agreements", "country=RU", ["a_1"]),
        ("/v1/agreements", "kind=treaty", ["a_2"]),
        ("/v1/agreements", "status=in_force", ["a_1"]),
        ("/v1/documents", "", ["d_1", "d_2"]),
        ("/v1/documents", "from=2031-03-04&to=2031-03-04", ["d_1"]),
        ("/v1/documents", "to=2030", []),
        ("/v1/documents", "q=first", ["d_1"]),
        ("/v1/documents", "q=Talks", ["d_1"]),
        ("/v1/statements", "q=\"they will\"", ["s_1"]),
        ("/v1/statements", "q=tra*&country=NO", ["s_1"]),
        ("/v1/agreements", "q=goal OR treaty", ["a_1"]),
    ])
    func selects(path: String, query: String, ids: [String]) throws {
        let answer = service.send(.get, path, query: queryParameters(query))
        #expect(answer.status == .ok)
        #expect(try self.ids(answer) == ids)
    }

    @Test(arguments: [
        ("/v1/meetings", "countri=RU", "unknown-parameter", "'countri'"),
        ("/v1/meetings", "countri=RU", "unknown-parameter", "country, participant, type"),
        ("/v1/meetings", "Country=RU", "unknown-parameter", "'Country'"),
        ("/v1/meetings", "sector=energy", "unknown-parameter", "'sector'"),
        ("/v1/meetings", "country=Narnia", "unknown-country", "'Narnia'"),
        ("/v1/meetings", "country=", "unknown-country", "'country' is ''"),
        ("/v1/meetings", "country=XX", "unknown-country", "'XX'"),
        ("/v1/statements", "about=Narnia", "unknown-country", "'about' is 'Narnia'"),
        ("/v1/statements", "about=RU&about=NO", "repeated-parameter", "'about'"),
        ("/v1/meetings", "type=talk", "bad-parameter", "one of talks, meeting, call"),
        ("/v1/meetings", "type=call&type=talks", "repeated-parameter", "'type'"),
        ("/v1/meetings", "status=", "bad-parameter", "one of held, planned, cancelled"),
        ("/v1/meetings", "participant=%20", "bad-parameter", "'participant'"),
        ("/v1/agreements", "sector=astrology", "bad-parameter", "one of diplomacy"),
        ("/v1/agreements", "sector=", "bad-parameter", "'sector' is ''"),
        ("/v1/agreements", "sector=999", "bad-parameter", "OECD DAC"),
        ("/v1/statements", "q=\"trade", "bad-parameter", "at offset 0 the quotation mark"),
        ("/v1/agreements", "q=a AND", "bad-parameter", "at offset 5 a word or phrase"),
        ("/v1/documents", "q=", "bad-parameter", "'q' is ''"),
        ("/v1/meetings", "q=a NOT", "bad-parameter", "at offset 5 a word or phrase"),
        ("/v1/countries", "q=a", "unknown-parameter", "'q'"),
        ("/v1/relations/NO/Narnia", "", "unknown-country", "'b' is 'Narnia'"),
        ("/v1/relations/NO/Norway", "", "bad-parameter", "another country than a"),
        ("/v1/relations/NO/RU", "as_of=soon", "bad-parameter", "'as_of'"),
        ("/v1/agreements", "fuzzy=1", "bad-parameter", "true or false"),
        ("/v1/agreements", "fuzzy=True", "bad-parameter", "'fuzzy' is 'True'"),
        ("/v1/agreements", "from=2031-02-29", "bad-parameter", "'from' is '2031-02-29'"),
        ("/v1/agreements", "from=yesterday", "bad-parameter", "YYYY-MM-DD"),
        ("/v1/agreements", "from=2031/2032", "bad-parameter", "'from'"),
        ("/v1/agreements", "from=2032&to=2031", "bad-parameter", "'to'"),
        ("/v1/agreements", "limit=0", "bad-parameter", "from 1 to 500"),
        ("/v1/agreements", "limit=501", "bad-parameter", "from 1 to 500"),
        ("/v1/agreements", "limit=-1", "bad-parameter", "'limit'"),
        ("/v1/agreements", "limit=+1", "bad-parameter", "'limit'"),
        ("/v1/agreements", "limit=ten", "bad-parameter", "'limit'"),
        ("/v1/agreements", "limit=99999999999999999999", "bad-parameter", "'limit'"),
        ("/v1/agreements", "cursor=abc", "bad-parameter", "'cursor'"),
        (
            "/v1/documents", "country=RU", "unknown-parameter",
            "q, from, to, fuzzy, limit, cursor, fields, include"
        ),
        ("/health/live", "x=1", "unknown-parameter", "accepted are none"),
        ("/v1/documents/d_1", "x=1", "unknown-parameter", "'x'"),
    ])
    func refuses(path: String, query: String, type: String, cause: String) throws {
        let answer = service.send(.get, path, query: queryParameters(query))
        #expect(answer.status == .badRequest)
        #expect(try answer.string("type") == "/problems/\(type)")
        #expect(try answer.string("detail").contains(cause))
    }

    @Test(arguments: [1, 500])
    func takesLimit(limit: Int) throws {
        let answer = service.get("/v1/meetings", ("limit", "\(limit)"))
        #expect(try ids(answer).count == min(limit, 2))
    }

    @Test func aProblemQuotesNoMoreThanItMust() throws {
        let answer = service.get("/v1/meetings", ("type", String(repeating: "é", count: 10_000)))
        #expect(try answer.string("detail").utf8.count < 300)
    }

    @Test func pagesFollowEachOtherThroughTheLink() throws {
        for number in 3..<8 {
            _ = try service.store.insert(Fixture.facts(number: number), text: "text \(number)")
        }
        let link = try #require(HTTPField.Name("Link"))
        let target = "/v1/meetings?country=Russian%20Federation&limit=2&cursor="
        var query = queryParameters("country=Russian Federation&limit=2")
        var found: [String] = []
        while true {
            let answer = service.send(.get, "/v1/meetings", query: query)
            found += try ids(answer)
            guard let next = try answer.object["next"] as? String else {
                #expect(answer.fields[link] == nil)
                break
            }
            #expect(answer.fields[link] == "<\(target)\(next)>; rel=\"next\"")
            query = queryParameters("country=Russian Federation&limit=2&cursor=\(next)")
        }
        #expect(found == ["m_7", "m_6", "m_5", "m_4", "m_3", "m_1"])
    }

    @Test func aCursorIsGoodForItsCollectionOnly() throws {
        let answer = service.get("/v1/meetings", ("limit", "1"))
        let next = try answer.string("next")
        let other = service.get("/v1/agreements", ("cursor", next))
        #expect(other.status == .badRequest)
        #expect(try other.string("detail").contains("'cursor'"))
    }

    private func ids(_ answer: Response) throws -> [String] {
        let data = try #require(try answer.object["data"] as? [[String: Any]])
        return data.compactMap { $0["id"] as? String }
    }
}
