/// Phrases of a table that differ in few words, written as one: braces hold the choices, of which
/// one may be empty, and "one's" stands for every possessive. "express {|the|one's} hope" is
/// "express hope", "express the hope", "express his hope" and so on.
package struct PhrasePattern {
    /// The most phrases that one pattern may stand for: more would slow each start of the program.
    package static let phrasesMax = 2048

    private static let possessives = ["his", "her", "its", "their", "our", "my"]

    /// All phrases, in the order of their choices.
    /// - Throws: `Fault` for braces that do not match and for too many phrases.
    package static func phrases(of pattern: String) throws(Fault) -> [String] {
        guard pattern.utf8.contains(where: { "{}'".utf8.contains($0) }) else { return [pattern] }
        var phrases = [""]
        for choices in try choices(in: pattern) {
            guard phrases.count * choices.count <= phrasesMax else {
                throw Fault(reason: "'\(pattern)' stands for more than \(phrasesMax) phrases")
            }
            phrases = phrases.flatMap { phrase in choices.map { phrase + $0 } }
        }
        return phrases.map { $0.split(separator: " ").joined(separator: " ") }
    }

    package struct Fault: Error {
        package let reason: String
    }

    /// The parts between and inside braces; a part outside them is its only choice.
    private static func choices(in pattern: String) throws(Fault) -> [[String]] {
        var parts: [[String]] = []
        for (i, piece) in pattern.split(separator: "{", omittingEmptySubsequences: false)
            .enumerated()
        {
            let halves = piece.split(separator: "}", omittingEmptySubsequences: false)
            guard halves.count == (i == 0 ? 1 : 2) else {
                throw Fault(reason: "the braces of '\(pattern)' do not match")
            }
            if i > 0 {
                let choices = halves[0].split(separator: "|", omittingEmptySubsequences: false)
                parts.append(choices.flatMap { $0 == "one's" ? possessives : [String($0)] })
            }
            parts += owned(String(halves[halves.count - 1]))
        }
        return parts
    }

    /// "of one's hope": the words around the possessives.
    private static func owned(_ text: String) -> [[String]] {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        return words.enumerated().flatMap { i, word in
            [word == "one's" ? possessives : [String(word)]] + (i + 1 < words.count ? [[" "]] : [])
        }
    }
}
