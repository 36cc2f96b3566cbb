import Domain
import Extraction
import Lexicons
import Testing

/// Those whom a country sends, crossed with the verbs of meeting them.
@Suite struct DelegationGridTests {
    static let verbs = [
        "received", "met with", "met", "held a meeting with", "held talks with", "welcomed",
    ]

    static let delegations = [
        "a delegation of the Peruvian Senate", "a delegation from the Peruvian Senate",
        "a Peruvian parliamentary delegation", "a delegation of Peruvian parliamentarians",
        "a group of Peruvian parliamentarians", "members of the Peruvian Parliament",
        "a delegation from Peru", "a high-level Peruvian delegation", "Peruvian lawmakers",
        "a delegation of the Peruvian Ministry of Trade", "Peruvian officials",
        "representatives of the Peruvian government", "a delegation of Peru's Chamber of Deputies",
        "a delegation of the National Staff College of Peru",
    ]

    @Test(arguments: delegations)
    func isMet(_ delegation: String) throws {
        for verb in Self.verbs {
            let text = "Norwegian Minister Lena Holm \(verb) \(delegation) in Oslo."
            let meetings = try StatementTests.pipeline.get()
                .extract(DocumentInput(text: text)).meetings
            #expect(meetings.count == 1, "\(text)")
            #expect(meetings.first?.countries.map(\.description) == ["NO", "PE"], "\(text)")
        }
    }

    /// Ministries that stand for Peru.
    static let ministries = [
        "the Ministry of Trade of Peru", "the Foreign Ministry of Peru",
        "the Ministry of Agriculture and Fisheries of the Republic of Peru",
        "the Department of Foreign Affairs of Peru",
    ]

    @Test(arguments: ministries)
    func isOfItsMinistry(_ ministry: String) throws {
        let other = "the Royal Ministry of Foreign Affairs of Norway"
        let texts = [
            "The fifth round of consultations between \(ministry) and \(other) was held in Oslo.",
            "A meeting between \(other) and \(ministry) took place in Oslo.",
            "The" + ministry.dropFirst(3) + " and \(other) held consultations in Oslo.",
        ]
        for text in texts {
            let meetings = try StatementTests.pipeline.get()
                .extract(DocumentInput(text: text)).meetings
            #expect(meetings.count == 1, "\(text)")
            #expect(meetings.first?.countries.map(\.description) == ["NO", "PE"], "\(text)")
        }
    }

    /// People of whom nothing but what stands around the name tells that they are.
    @Test(arguments: [
        "a parliamentary delegation from Peru led by Rosa Quispe",
        "a delegation from Peru headed by Rosa Quispe",
        "Rosa Quispe, who represents the Republic of Peru in Oslo",
    ])
    func isLedByAName(_ guest: String) throws {
        for verb in ["received", "granted audience to", "welcomed"] {
            let text = "Norwegian Minister Lena Holm \(verb) \(guest)."
            let meetings = try StatementTests.pipeline.get()
                .extract(DocumentInput(text: text)).meetings
            #expect(
                meetings.first?.participants.map(\.name) == ["Lena Holm", "Rosa Quispe"],
                "\(text)")
        }
    }

    @Test func praiseOfADelegationIsNoMeeting() throws {
        let text = "Norwegian Minister Lena Holm praised a delegation of the Peruvian Senate."
        let meetings = try StatementTests.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.isEmpty)
    }
}
