import API
import Domain
import Foundation
import Testing

/// The form of the answers is a promise to every client, so the whole text is compared.
@Suite struct FactJSONTests {
    @Test func everyMemberInItsPlace() {
        #expect(
            written { $0.extraction(Fixture.facts, id: "mine") } == """
                {"id":"mine","document":{"id":"d_1","title":"Talks","published":"2031-03-04",\
                "publisher":"Office","url":"https://example.org/1","language":"en","sha256":"00",\
                "length":40,"engine":"0.1.0+lexicons.00000000","coverage":0.875},\
                "meetings":[{"id":"m_1","type":"talks","status":"held","main":true,\
                "date":"2031-03-04","place":{"name":"Oslo","country":"NO","venue":"City Hall"},\
                "countries":["NO","RU"],"organizations":["UN"],\
                "participants":[{"name":"Ada","role":"President","country":"NO",\
                "kind":"principal"},{"name":"Bo","organization":"UN","kind":"accompanying"}],\
                "evidence":[{"start":0,"end":3,"quote":"Ada"}],"rule":"meeting.test"}],\
                "statements":[{"id":"s_1","speakers":[{"name":"Ada","country":"NO"}],\
                "act":"commit","kind":"carried","source":{"text":"Ada","start":0,"end":3},\
                "cue":{"text":"said","start":4,"end":8},"carried_from":"s_1","start":9,"end":20,\
                "text":"they will \\"trade\\"","date":"2031-03-04","meeting":"m_1",\
                "sectors":["trade","counter_terrorism"],\
                "mentions":{"countries":["RU"],"organizations":["UN"]},"rule":"statement.test"}],\
                "agreements":[{"id":"a_1","title":"Trade goal","kind":"target","status":"in_force",\
                "parties":["NO","RU"],"sectors":["energy"],"date":"2031-03-04",\
                "target":{"metric":"trade","value":100000000000,"unit":"USD","by":"2035"},\
                "meeting":"m_1","evidence":[{"start":9,"end":20,"quote":"they will"}],\
                "rule":"agreement.test"}],"warnings":["short"]}
                """)
    }

    @Test func whatIsNotKnownIsAbsent() {
        #expect(
            written { $0.extraction(Fixture.bareFacts) } == """
                {"document":{"id":"d_2","language":"en","sha256":"11","length":3,"engine":"e"},\
                "meetings":[{"id":"m_2","type":"call","status":"planned","main":false,\
                "countries":[],"organizations":[],"participants":[],"evidence":[],"rule":"r"}],\
                "statements":[{"id":"s_2","speakers":[{}],"kind":"indirect","start":0,"end":3,\
                "text":"Hey","sectors":[],"mentions":{"countries":[],"organizations":[]},\
                "rule":"r"}],\
                "agreements":[{"id":"a_2","title":"T","kind":"treaty","status":"signed",\
                "parties":[],"sectors":[],"evidence":[],"rule":"r"}]}
                """)
    }

    @Test func factsOfACollectionNameTheirDocument() {
        let facts = Fixture.bareFacts
        let texts = [
            written { $0.meeting(facts.meetings[0], documentID: "d_2") },
            written { $0.statement(facts.statements[0], documentID: "d_2") },
            written { $0.agreement(facts.agreements[0], documentID: "d_2") },
        ]
        #expect(texts.allSatisfy { $0.contains(#"_2","document":"d_2","#) })
    }
}
