import Domain
import Extraction
import Lexicons
import Testing

/// A publisher's leader whom the text never names, who meets another of the same office.
@Suite struct NamesakeTests {
    static let pipeline = Result { Pipeline(lexicon: try Lexicon.embedded()) }

    static let texts: [(text: String, speaker: Speaker)] = [
        (
            "The Prime Minister spoke to the Prime Minister of Norway, Jon Dahl, today.\n\n"
                + "The Prime Minister said that trade had grown.",
            Speaker(name: "Prime Minister")
        ),
        (
            "The Prime Minister spoke to the Prime Minister of Norway, Jon Dahl, today.\n\n"
                + "The Prime Minister said that trade between the UK and Norway had grown.",
            Speaker(country: CountryCode("GB"))
        ),
        (
            "Prime Minister Ana Brito of Peru spoke to the Prime Minister of Norway, Jon Dahl.\n\n"
                + "Prime Minister Brito said that trade had grown.",
            Speaker(name: "Ana Brito", country: CountryCode("PE"))
        ),
        (
            "Foreign Minister Ana Brito of Peru met the Prime Minister of Norway, Jon Dahl.\n\n"
                + "The Prime Minister said that trade had grown.",
            Speaker(name: "Jon Dahl", country: CountryCode("NO"))
        ),
        (
            "Foreign Minister Ana Brito met Prime Minister Jon Dahl of Norway and then Foreign "
                + "Minister Lars Moe of Norway.\n\nThe Prime Minister of Norway said that trade "
                + "had grown. The Norwegian Minister said that fish was dear.",
            Speaker(name: "Lars Moe", country: CountryCode("NO"))
        ),
        (
            "Deputy Minister Ana Brito met Jon Dahl, Deputy Minister of Norway. Peru's fleet has "
                + "grown. The Peruvian ports are open.\n\nPresent was the Ambassador of Peru to "
                + "Norway, Lars Moe. Ms. Brito said that Peru's port held a ship of Chad.",
            Speaker(name: "Ana Brito", country: CountryCode("PE"))
        ),
        (
            "Secretary-General of ASEAN Ana Brito met Foreign Minister Jon Dahl of Norway in Oslo. "
                + "With Minister Lars Moe, the Secretary-General discussed fish.\n\nMinister Moe "
                + "said that ships from Chad and Peru were in port.",
            Speaker(name: "Lars Moe", country: CountryCode("NO"))
        ),
    ]

    @Test("A bare office is whose it is", arguments: texts)
    func bareOffice(_ text: String, _ speaker: Speaker) throws {
        let facts = try Self.pipeline.get().extract(DocumentInput(text: text))
        #expect(facts.statements.last?.speakers == [speaker])
    }

    /// The words of a city are none of the name behind it.
    @Test(arguments: ["Abu Dhabi", "Buenos Aires", "Kuala Lumpur", "New Delhi", "Oslo"])
    func isNotNamedAfterTheCity(_ city: String) throws {
        let text =
            "Minister Jon Dahl of Norway met in \(city) Ana Brito, Foreign Minister of Peru."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(found.first?.participants.map(\.name) == ["Jon Dahl", "Ana Brito"], "\(city)")
    }
}
