/// A value by which lists are filtered, as a word in the column `facets` of the full text: that
/// keeps of each word the keys of what has it, in the order of the collection, and joins those of
/// several. An index of a table, which has a place of its own for each value of a fact, would cost
/// a new document several times as much.
enum Facet: String {
    case about, act, country, kind, pair, participant, place, sector, speaker, status, type

    /// The value comes first, so that words which begin alike are few: `jpcountry`. One word,
    /// without the line that would part it for FTS5: `inforcestatus`.
    func word(_ value: String) -> String {
        String(decoding: value.utf8.lazy.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
            .lowercased() + rawValue
    }

    func words(_ values: some Sequence<String>) -> [String] { Set(values).sorted().map(word) }

    /// Of all words of the names.
    func words(of names: some Sequence<FoldedName>) -> [String] {
        words(names.lazy.flatMap(\.words))
    }

    /// Of every two countries, so that what two frequent ones share, which may be little, is found
    /// without looking through all of either. Of more than `pairedCountriesMax` there are too many
    /// pairs: one word says so.
    static func pairs(in countries: [String]) -> [String] {
        let codes = Set(countries).sorted()
        guard codes.count <= pairedCountriesMax else { return [pair.word(many)] }
        return codes.indices.flatMap { index in
            codes[(index + 1)...].map { pair.word(codes[index] + $0) }
        }
    }

    /// What the words of a fact of all these countries are: of each set one, at least.
    static func shared(by countries: [String]) -> [[String]] {
        let codes = Set(countries).sorted()
        let pairs = zip(codes, codes.dropFirst()).map { [pair.word($0 + $1), pair.word(many)] }
        return pairs + codes.map { [country.word($0)] }
    }

    static let pairedCountriesMax = 12
    static let many = "many"

    /// What every row has, by which a check tells which rows there are. No word that is searched
    /// for: each row would have to be looked at.
    static let every = "everyfacet"

    /// The content of the column.
    static func column(_ words: [String]...) -> String {
        ([every] + words.joined()).joined(separator: " ")
    }
}
