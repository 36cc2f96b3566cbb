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

    @Test func praiseOfADelegationIsNoMeeting() throws {
        let text = "Norwegian Minister Lena Holm praised a delegation of the Peruvian Senate."
        let meetings = try StatementTests.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.isEmpty)
    }
}
