/// A name as it is compared with those of other documents.
struct PersonName: Hashable, Sendable {
    /// Words in the order of the text, folded.
    private let words: [String]
    /// Identifier of the lexicon, where that knows the person.
    let person: String?

    init(_ name: String, person: String? = nil) {
        self.init(folded: FoldedName(name).text, person: person)
    }

    /// The same of a name that is folded already.
    init(folded: String, person: String?) {
        words = folded.split(separator: " ").map { Self.respelt(String($0)) }
        self.person = person
    }

    /// Whether both may name one person: the lexicon says so, or, where it does not know both,
    /// the words of one are all in the other, in any order (Lind, Astrid Lind), or both have the
    /// same letters (Jin-ping, Jinping).
    func isSame(as other: PersonName) -> Bool {
        if let person, let other = other.person { return person == other }
        guard !words.isEmpty, !other.words.isEmpty else { return false }
        let (own, others) = (Set(words), Set(other.words))
        return own.isSubset(of: others) || others.isSubset(of: own)
            || hasLetters(of: other) || other.hasLetters(of: self)
    }

    /// Whether the other name has the same letters, from one of its words on and then from the
    /// first: Park Min-seo, Minseo Park.
    private func hasLetters(of other: PersonName) -> Bool {
        let letters = words.joined()
        return (0..<other.words.count).contains { first in
            (other.words[first...] + other.words[..<first]).joined() == letters
        }
    }

    /// Letters that transcriptions disagree on: y as i, a doubled letter as one.
    private static func respelt(_ word: String) -> String {
        var letters: [Character] = []
        for letter in word {
            let letter = letter == "y" ? "i" : letter
            if letters.last != letter { letters.append(letter) }
        }
        return String(letters)
    }
}
