internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Between whom each paragraph's agreements are, where a document tells of several meetings: "In
/// Lima she met Minister Vega of Peru. … In Quito she met Minister Paz of Ecuador."
struct LocalParties {
    /// By the number of a paragraph; empty where the document's own parties hold.
    private(set) var ofParagraph: [[Party]] = []

    /// In time linear in the mentions of the text.
    init(reading: Reading, principals: [Party]) {
        let own = Set(principals.compactMap(reading.side))
        guard own.count > 1 else { return }
        ofParagraph = Self.countries(reading).map { countries in
            guard let local = Self.pair(countries, home: reading.issuer), Set(local) != own else {
                return []
            }
            return local
        }
    }

    /// The two sides of a paragraph: its people's, or the publisher's and one other.
    private static func pair(_ countries: [Int], home: Int?) -> [Party]? {
        if countries.count == 2, home.map(countries.contains) ?? true {
            return countries.map(Party.country)
        }
        guard countries.count == 1, let home, countries[0] != home else { return nil }
        return [.country(home), .country(countries[0])]
    }

    /// Rows of the countries whose people each paragraph names, in order, each once.
    private static func countries(_ reading: Reading) -> [[Int]] {
        var found: [[Int]] = []
        for sentence in reading.text.sentences {
            while found.count <= sentence.paragraph { found.append([]) }
            let mentions = reading.annotations.mentions
            var i = mentions.index(atOrAfter: sentence.tokens.lowerBound)
            while i < mentions.count, mentions[i].tokens.lowerBound < sentence.tokens.upperBound {
                if let member = reading.memberOf[i],
                    let country = reading.cast.members[member].country,
                    found[sentence.paragraph].count < 4,
                    !found[sentence.paragraph].contains(country)
                {
                    found[sentence.paragraph].append(country)
                }
                i += 1
            }
        }
        return found
    }

    /// Those of a sentence; empty where the document's own hold.
    subscript(sentence: Sentence) -> [Party] {
        ofParagraph.indices.contains(sentence.paragraph) ? ofParagraph[sentence.paragraph] : []
    }
}
