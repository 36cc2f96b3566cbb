public import Text

/// What a word does in a number.
@usableFromInline
package struct NumberWord: Sendable {
    @usableFromInline
    package enum Kind: String, Sendable {
        case none
        /// zero to nineteen, twenty to ninety.
        case number, tens
        /// hundred, million, bn.
        case multiplier
        /// A multiplier only behind digits, in one word with them: 500m.
        case suffix
        case half, article, and
        /// double: a number of times.
        case multiple
    }

    @usableFromInline package var kind: Kind
    @usableFromInline package var value: Double

    @inlinable package static var none: NumberWord { NumberWord(kind: .none, value: 0) }

    @inlinable
    package init(kind: Kind, value: Double) {
        self.kind = kind
        self.value = value
    }
}

/// What is counted: an ISO 4217 code, "percent" or a singular noun.
package struct Unit: Sendable {
    package var name: String
    /// Currencies may stand before the number.
    package var isCurrency: Bool
}

/// The words of numbers, currencies and units.
@usableFromInline
package struct Quantities: Sendable {
    /// No name of a unit has more words.
    static let wordsPerUnitMax = 3

    @usableFromInline var numbers: [NumberWord] = []
    /// The names of units that begin with each word, the longest first.
    private var unitNames: [[UnitName]] = []
    /// ISO 4217 codes of the dollars with a sign of their own.
    private var dollars: [String] = []
    /// Units of a share, power, weight or surface: no number of things.
    package fileprivate(set) var measures: Set<String> = []

    private struct UnitName {
        /// Those after the first.
        var words: [WordID]
        var unit: Unit
    }

    /// `none` for a word that is part of no number.
    @inlinable
    package func number(_ word: WordID) -> NumberWord {
        numbers.indices.contains(Int(word)) ? numbers[Int(word)] : .none
    }

    /// Whether a quantity may begin with `word`: a numeral, "a" before "million", "half",
    /// "double", or a currency, which may stand before the number.
    func mayBegin(with word: WordID) -> Bool {
        switch number(word).kind {
        case .number, .tens, .article, .half, .multiple: true
        case .none, .multiplier, .suffix, .and:
            names(from: word).contains { $0.unit.isCurrency }
        }
    }

    /// ISO 4217 code of the dollar that "$" alone stands for.
    package static let dollar = "USD"

    /// The currency of the country of an ISO 3166 code that is written with "$": CAD of CA.
    package func dollar(of country: String) -> String? {
        dollars.first { $0.dropLast() == country[...] }
    }

    /// The unit that one word names.
    package func unit(of word: WordID) -> Unit? {
        names(from: word).first { $0.words.isEmpty }?.unit
    }

    /// The unit whose name `tokens` begin with, the longest, and the number of its words.
    package func unit(in tokens: ArraySlice<Token>) -> (unit: Unit, words: Int)? {
        guard let first = tokens.first else { return nil }
        let name = names(from: first.word).first { name in
            name.words.count < tokens.count
                && zip(name.words, tokens.dropFirst()).allSatisfy { $0 == $1.word }
        }
        return name.map { ($0.unit, $0.words.count + 1) }
    }

    private func names(from word: WordID) -> [UnitName] {
        unitNames.indices.contains(Int(word)) ? unitNames[Int(word)] : []
    }
}

extension LexiconBuilder {
    mutating func loadQuantities() throws -> Quantities {
        let table = try self.table("quantities/words.csv", "word", "kind", "value")
        var quantities = Quantities()
        for row in table.rows {
            let words = words(row[0])
            guard (1...Quantities.wordsPerUnitMax).contains(words.count) else {
                throw error("'\(row[0])' has no words, or too many", table, row)
            }
            let isNew =
                switch row[1] {
                case "currency", "unit", "measure":
                    quantities.add(
                        words, Unit(name: row[2], isCurrency: row[1] == "currency"),
                        isDollar: row[0].hasSuffix("$") && row[2].hasSuffix("D"))
                default: quantities.add(words[0], try numberWord(table, row))
                }
            guard isNew else { throw error("'\(row[0])' stands there twice", table, row) }
            if row[1] == "measure" { quantities.measures.insert(row[2]) }
        }
        return quantities
    }

    private func numberWord(_ table: CSVTable, _ row: CSVTable.Row) throws -> NumberWord {
        guard let number = row[2].isEmpty ? 0 : Double(row[2]) else {
            throw error("'\(row[2])' is no number", table, row)
        }
        return NumberWord(kind: try value(row[1], table, row), value: number)
    }
}

extension Quantities {
    /// False where the words name a unit already.
    fileprivate mutating func add(_ words: [WordID], _ unit: Unit, isDollar: Bool) -> Bool {
        if isDollar { dollars.append(unit.name) }
        let first = Int(words[0])
        if first >= unitNames.count {
            unitNames += Array(repeating: [], count: first + 1 - unitNames.count)
        }
        let rest = Array(words.dropFirst())
        if unitNames[first].contains(where: { $0.words == rest }) { return false }
        unitNames[first].append(UnitName(words: rest, unit: unit))
        unitNames[first].sort { $0.words.count > $1.words.count }
        return true
    }

    fileprivate mutating func add(_ word: WordID, _ number: NumberWord) -> Bool {
        let index = Int(word)
        if index >= numbers.count {
            numbers += Array(repeating: .none, count: index + 1 - numbers.count)
        }
        guard numbers[index].kind == .none else { return false }
        numbers[index] = number
        return true
    }
}
