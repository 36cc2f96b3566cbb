internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Between whom each paragraph's agreements are, where a document tells of several meetings: "In
/// Lima she met Minister Vega of Peru. … In Quito she met Minister Paz of Ecuador."
struct LocalParties {
    /// By the number of a paragraph; nil where the document's own parties hold.
    private var ofParagraph: [[Party]?] = []

    /// In time linear in the mentions of the text.
    init(reading: Reading, principals: [Party]) {
        let own = reading.sides(of: principals)
        guard own.count > 1 else { return }
        let sentences = reading.text.sentences
        let carryOver = CarryOver(reading: reading)
        let host = Self.firstNamed(reading).flatMap { own.contains(.country($0)) ? $0 : nil }
        ofParagraph.reserveCapacity((sentences.last?.paragraph ?? 0) + 1)
        var first = 0
        while first < sentences.count {
            let end =
                sentences[first...].firstIndex { $0.paragraph != sentences[first].paragraph }
                ?? sentences.count
            let countries = Self.countries(sentences[first..<end], reading)
            // "A held the following meetings: – With Minister Vega of Peru: the sides signed …".
            let isEntry = carryOver.isEntry(sentences[first])
            let home = reading.issuer ?? (isEntry ? host : nil)
            first = end
            let paragraph = sentences[end - 1].paragraph
            while ofParagraph.count <= paragraph { ofParagraph.append(nil) }
            guard let local = Self.pair(countries, home: home),
                local.count != own.count || !local.allSatisfy(own.contains)
            else { continue }
            ofParagraph[paragraph] = local
        }
    }

    /// The country of him who is named first.
    private static func firstNamed(_ reading: Reading) -> Int? {
        reading.memberOf.lazy.compactMap { $0 }.first
            .flatMap { reading.cast.members[$0].country }
    }

    /// Those of a document that tells of no meeting: the publisher's country and that of the one
    /// whose people it names most, else the two countries whose people it names most.
    static func ofDocument(_ reading: Reading) -> [Party] {
        var counts: [Int: Int] = [:]
        for member in reading.memberOf.compactMap({ $0 }) {
            guard let country = reading.cast.members[member].country else { continue }
            counts[country, default: 0] += 1
        }
        let pair = pair(ranking: counts, home: reading.issuer)
        return pair.count > 1 ? pair : []
    }

    /// The same by the countries that a document names at its head and again: "Peru and Norway
    /// will train doctors together", of which no person tells.
    static func named(_ reading: Reading) -> [Party] {
        let head = 0..<(reading.text.sentences.prefix(3).last?.tokens.upperBound ?? 0)
        var counts: [Int: Int] = [:]
        for name in reading.annotations.names.within(head) where name.entry.kind == .country {
            counts[Int(name.entry.index)] = 0
        }
        if counts.isEmpty { return [] }
        for name in reading.annotations.names where name.entry.kind == .country {
            counts[Int(name.entry.index)]? += 1
        }
        return pair(ranking: counts.filter { $0.value > 1 }, home: reading.issuer)
    }

    /// The publisher's country and the one that counts most, else the two that count most.
    private static func pair(ranking counts: [Int: Int], home: Int?) -> [Party] {
        let others = counts.filter { $0.key != home }
            .sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
        guard let first = others.first else { return [] }
        guard let second = home ?? others.dropFirst().first else { return [.country(first)] }
        return [.country(second), .country(first)]
    }

    /// The two sides of a paragraph: its people's, or the publisher's and one other.
    private static func pair(_ countries: SmallSet<Int>, home: Int?) -> [Party]? {
        if countries.count == 2, home.map(countries.contains) ?? true {
            return countries.map(Party.country)
        }
        guard countries.count == 1, let home, countries[0] != home else { return nil }
        return [.country(home), .country(countries[0])]
    }

    /// Rows of the countries whose people a paragraph names, in order, each once, at most four.
    private static func countries(
        _ paragraph: ArraySlice<Sentence>, _ reading: Reading
    ) -> SmallSet<Int> {
        var found = SmallSet<Int>()
        guard let first = paragraph.first, let last = paragraph.last else { return found }
        let mentions = reading.annotations.mentions
        let from = mentions.index(atOrAfter: first.tokens.lowerBound)
        for i in from..<mentions.index(atOrAfter: last.tokens.upperBound) {
            if let member = reading.memberOf[i], let country = reading.cast.members[member].country
            {
                found.insert(country, countMax: 4)
            }
        }
        return found
    }

    /// Those of a sentence; nil where the document's own hold.
    subscript(sentence: Sentence) -> [Party]? {
        ofParagraph.indices.contains(sentence.paragraph) ? ofParagraph[sentence.paragraph] : nil
    }
}
