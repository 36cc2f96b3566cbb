/// A value by which lists are filtered, as a word in the column `facets` of the full text: that
/// keeps of each word the keys of what has it, in the order of the collection, and joins those of
/// several. An index of a table, which has a place of its own for each value of a fact, would cost
/// a new document several times as much.
enum Facet: String {
    case about, act, country, kind, participant, place, sector, speaker, status, type

    /// The value comes first, so that words which begin alike are few: `jpcountry`.
    func word(_ value: String) -> String {
        value.filter { $0 != "_" }.lowercased() + rawValue
    }

    func words(_ values: some Sequence<String>) -> [String] { Set(values).sorted().map(word) }

    /// Of all words of the names.
    func words(of names: some Sequence<FoldedName>) -> [String] {
        words(names.lazy.flatMap(\.words))
    }

    /// The content of the column; nil for no words.
    static func column(_ words: [String]...) -> String? {
        let text = words.joined().joined(separator: " ")
        return text.isEmpty ? nil : text
    }
}
