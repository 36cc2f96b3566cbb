internal import Text

/// A form of an English verb.
public enum VerbForm: UInt8, CaseIterable, Sendable {
    case base, third, past, participle, gerund

    /// Past tense, or a past participle that is spelled the same.
    @inlinable public var isPast: Bool { self == .past || self == .participle }
}

/// Regular English verb endings; irregular verbs come from `words/verbs.csv`.
struct Inflection {
    /// Past and participle of irregular verbs, by base.
    var irregular: [String: (past: String, participle: String)] = [:]
    /// Verbs that double their last letter: permit, permitted.
    var doubling: Set<String> = []

    /// Adverbs that a phrase begins with, before its verb: `highly value`.
    private static let adverbs: Set<Substring> = [
        "highly", "jointly", "mutually", "strongly", "unanimously", "warmly",
    ]

    /// The forms of a phrase whose first word is a verb: `point out`, `pointed out`, …; an adverb
    /// before it stays as it is.
    func forms(of phrase: String) -> [(form: VerbForm, text: String)] {
        if let space = phrase.firstIndex(of: " "), Self.adverbs.contains(phrase[..<space]) {
            let adverb = phrase[...space]
            return forms(of: String(phrase[phrase.index(after: space)...])).map {
                ($0.form, adverb + $0.text)
            }
        }
        let (verb, rest) =
            phrase.firstIndex(of: " ")
            .map { (String(phrase[..<$0]), String(phrase[$0...])) } ?? (phrase, "")
        let plural: [(form: VerbForm, text: String)] =
            verb == "be"
            ? [(.third, "are" + rest), (.third, "am" + rest), (.past, "were" + rest)] : []
        return VerbForm.allCases.map { ($0, form($0, of: verb) + rest) } + plural
    }

    private func form(_ form: VerbForm, of verb: String) -> String {
        switch form {
        case .base: return verb
        case .third: return third(verb)
        case .past: return irregular[verb]?.past ?? stem(verb, before: "ed")
        case .participle: return irregular[verb]?.participle ?? stem(verb, before: "ed")
        case .gerund: return stem(verb, before: "ing")
        }
    }

    private func third(_ verb: String) -> String {
        if verb == "be" { return "is" }
        if verb == "have" { return "has" }
        if endsInConsonantY(verb) { return verb.dropLast() + "ies" }
        let hisses = ["s", "sh", "ch", "x", "z", "o"].contains { verb.hasSuffix($0) }
        return verb + (hisses ? "es" : "s")
    }

    private func stem(_ verb: String, before ending: String) -> String {
        if doubling.contains(verb), let last = verb.last { return verb + String(last) + ending }
        if ending == "ed", endsInConsonantY(verb) { return verb.dropLast() + "ied" }
        if verb == "be" || verb.hasSuffix("ee") {
            return ending == "ed" ? verb + "d" : verb + ending
        }
        return (verb.hasSuffix("e") ? String(verb.dropLast()) : verb) + ending
    }

    private func endsInConsonantY(_ verb: String) -> Bool {
        guard verb.hasSuffix("y"), let before = verb.dropLast().last else { return false }
        return !"aeiou".contains(before)
    }
}

extension LexiconBuilder {
    mutating func loadInflection() throws -> Inflection {
        let table = try self.table("words/verbs.csv", "base", "past", "participle")
        var inflection = Inflection()
        for row in table.rows {
            if row[1].isEmpty {
                inflection.doubling.insert(row[0])
            } else {
                inflection.irregular[row[0]] = (row[1], row[2])
            }
        }
        return inflection
    }

    /// Verbs whose past is spelled as their base.
    mutating func invariantVerbs(_ inflection: Inflection) -> Set<WordID> {
        Set(inflection.irregular.filter { $0 == $1.past }.keys.sorted().flatMap { words($0) })
    }
}
