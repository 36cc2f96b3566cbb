internal import Foundation

/// A name as it is searched: its words in lower case, without diacritics.
struct FoldedName: Hashable, Sendable {
    let words: [String]

    /// Letters and digits make words, everything else parts them: `Jean-Claude` is two.
    /// The same on every machine and in every locale.
    init(_ name: String) {
        let plain = name.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        var folded = ""
        for character in plain.lowercased() {
            folded += Self.undecomposed[character] ?? String(character)
        }
        words = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Words parted by one space.
    var text: String { words.joined(separator: " ") }

    /// Letters with a stroke or a tail are no letter plus mark in Unicode, but are typed as one.
    private static let undecomposed: [Character: String] = [
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "þ": "th",
        "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a",
    ]
}
