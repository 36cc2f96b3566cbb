import Domain
import Foundation

/// Words that nobody wrote, and a few that everybody does.
enum Vocabulary {
    static let wordCount = 30_000

    static let countries =
        """
        CN US RU DE FR GB JP IN BR TR IT ES KR ID SA ZA EG NG KE ET MX AR CL CO PE CA AU NZ VN TH \
        MY SG PH PK BD IR IQ IL JO KW QA AE KZ UZ UA PL SE NO FI DK NL BE CH AT CZ HU RO BG GR PT
        """.split(separator: " ").compactMap { CountryCode(String($0)) }

    static let places = (0..<200).map { word(5_000 + $0).capitalized }

    private static let common =
        """
        the of and to in that cooperation will trade energy countries both development support \
        security agreement investment regional peace strategic partnership economic
        """.split(separator: " ").map(String.init)

    private static let syllables =
        "ba do ke li mu na pe ri so tu va we xo ya zi fra gle sto pru che".split(separator: " ")

    private static let words = (0..<wordCount).map { number in
        guard number >= common.count else { return common[number] }
        var word = ""
        var rest = number * 7919 + 8_000
        while rest > 0 {
            word += syllables[rest % syllables.count]
            rest /= syllables.count
        }
        return word
    }

    /// The more frequent the smaller `rank`.
    static func word(_ rank: Int) -> String { words[rank % wordCount] }
}
