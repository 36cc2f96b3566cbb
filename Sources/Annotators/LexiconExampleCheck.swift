internal import Domain
package import Lexicons
internal import Text

/// Checks examples against a lexicon.
package struct LexiconExampleCheck: Sendable {
    private let lexicon: Lexicon
    private let annotator: Annotator

    package init(lexicon: Lexicon) {
        self.lexicon = lexicon
        annotator = Annotator(lexicon: lexicon)
    }

    /// What is wrong with the example as it stands; nil where it holds.
    ///
    /// A `?` example fails like a `+` one: the caller knows that it is expected to.
    package func failure(of example: LexiconExample) -> String? {
        var known = NameKeys()
        let annotations = annotator.annotate(
            Array(example.text.utf8), published: example.anchor, known: &known)
        let found = Self.found(example, annotations, lexicon)
        if example.mark == .absent { return unwanted(found, example) }
        if example.marked.isEmpty {
            return found.contains { $0.value == example.value }
                ? nil : missing(example.text, found, example)
        }
        for marked in example.marked {
            let isFound = found.contains { $0.bytes == marked && $0.value == example.value }
            if !isFound {
                let words = Array(example.text.utf8)[marked]
                return missing(String(decoding: words, as: UTF8.self), found, example)
            }
        }
        return nil
    }

    private func unwanted(_ found: [Found], _ example: LexiconExample) -> String? {
        let isAny = example.kind == .date || example.kind == .quantity
        return found.first { isAny || $0.value == example.value }.map {
            "'\($0.words)' is found as \(example.kind.rawValue) \($0.value)"
        }
    }

    private func missing(
        _ words: String, _ found: [Found], _ example: LexiconExample
    ) -> String {
        let list = found.map { "'\($0.words)' \($0.value)" }.joined(separator: ", ")
        return "'\(words)' is not found as \(example.kind.rawValue) \(example.value); "
            + (list.isEmpty ? "nothing is" : "found: \(list)")
    }

    // MARK: Found

    /// An annotation of the kind that an example asks for.
    private struct Found {
        var bytes: Range<Int>
        var words: String
        var value: String
    }

    private static func found(
        _ example: LexiconExample, _ annotations: Annotations, _ lexicon: Lexicon
    ) -> [Found] {
        values(example, annotations, lexicon).map {
            Found(
                bytes: annotations.text.byteRange($0.0), words: annotations.text.string($0.0),
                value: $0.1)
        }
    }

    private static func values(
        _ example: LexiconExample, _ annotations: Annotations, _ lexicon: Lexicon
    ) -> [(Range<Int>, String)] {
        switch example.kind {
        case .date: annotations.dates.map { ($0.tokens, $0.date.description) }
        case .quantity: annotations.quantities.map { ($0.tokens, $0.example) }
        case .person:
            people(example.value, annotations, lexicon)
                + matches(example.kind, annotations, lexicon)
        default: matches(example.kind, annotations, lexicon)
        }
    }

    private static func matches(
        _ kind: LexiconExample.Kind, _ annotations: Annotations, _ lexicon: Lexicon
    ) -> [(Range<Int>, String)] {
        lexicon.gazetteer.matches(in: annotations.text.tokens).joined().compactMap { match in
            guard let kinds = kinds[kind], kinds == match.entry.kind else { return nil }
            return (match.tokens, value(of: match.entry, lexicon))
        }
    }

    private static let kinds: [LexiconExample.Kind: Gazetteer.Kind] = [
        .country: .country, .city: .city, .organization: .organization, .office: .office,
        .person: .person, .sector: .term, .cue: .cue,
    ]

    private static func value(of entry: Gazetteer.Entry, _ lexicon: Lexicon) -> String {
        let index = Int(entry.index)
        return switch entry.kind {
        case .country: lexicon.countries[index].code.description
        case .city: "\(lexicon.cities[index].name)|\(lexicon.cities[index].country)"
        case .organization: lexicon.organizations[index].id
        case .office: lexicon.offices[index].office
        case .person: lexicon.people.people[index].id
        case .term: lexicon.termSectors[index][0].rawValue
        case .cue: lexicon.cues[index].kind.rawValue
        default: ""
        }
    }

    /// People by their family name alone, where the mention is one of a person.
    private static func people(
        _ id: String, _ annotations: Annotations, _ lexicon: Lexicon
    ) -> [(Range<Int>, String)] {
        annotations.mentions.compactMap { mention in
            guard mention.kind == .person, let last = mention.name.last,
                let family = lexicon.people.byFamily[annotations.text.tokens[last].word],
                family.contains(where: { lexicon.people.people[$0].id == id })
            else { return nil }
            return (mention.name, id)
        }
    }
}

extension QuantityMention {
    /// As `= quantity` lines write it: "100000000000 USD", "2.5 percent by 2030".
    var example: String {
        let number =
            value == value.rounded() && abs(value) < 1e15
            ? String(Int(value)) : String(value)
        return "\(number) \(unit)" + (by.map { " by \($0)" } ?? "")
    }
}
