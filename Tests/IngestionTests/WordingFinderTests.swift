import Domain
import Lexicons
import Storage
import Testing

@testable import Ingestion

@Suite struct WordingFinderTests {
    private static let lexicon = Result { try Lexicon.embedded() }

    @Test(arguments: [
        (
            "China and Russia deepen their comprehensive strategic partnership of coordination.",
            ["CN RU comprehensive strategic partnership of coordination"]
        ),
        ("Their enduring, ironclad alliance will last.", ["CN RU enduring, ironclad alliance"]),
        ("The two countries keep an all-weather friendship.", ["CN RU all-weather friendship"]),
        (
            "Norway praised a strategic partnership of trust and respect with Peru, and said so.",
            ["NO PE strategic partnership of trust and respect"]
        ),
        ("A strategic partnership of Norway's own.", []), ("The partnership was praised.", []),
        ("Norway, Peru and Chile formed a strategic partnership.", []),
    ])
    func finds(_ text: String, _ wordings: [String]) throws {
        let finder = WordingFinder(lexicon: try Self.lexicon.get(), text: "é " + text)
        let found = finder.wordings(of: ["CN", "RU"].compactMap { CountryCode($0) })
        #expect(
            found.map { wording in
                (wording.countries.map(\.description) + [wording.wording]).joined(separator: " ")
            } == wordings)
        let scalars = Array(("é " + text).unicodeScalars)
        for wording in found {
            let span = wording.evidence.span
            let words = String(String.UnicodeScalarView(scalars[span.start..<span.end]))
            #expect(words == wording.evidence.text)
        }
    }
}
