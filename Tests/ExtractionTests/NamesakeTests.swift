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
    ]

    @Test("A bare office is whose it is", arguments: texts)
    func bareOffice(_ text: String, _ speaker: Speaker) throws {
        let facts = try Self.pipeline.get().extract(DocumentInput(text: text))
        #expect(facts.statements.last?.speakers == [speaker])
    }
}
