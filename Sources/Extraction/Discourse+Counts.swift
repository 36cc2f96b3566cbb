internal import Annotators
internal import Lexicons
internal import Text

/// "The three ministers", "both calls": those of several encounters.
extension Discourse {
    /// Those whom a number means that is not the number of those who are together: all who have
    /// met where they are as many, else the first and the last of them.
    func counted(_ mention: Mention, in reading: Reading) -> [Party]? {
        let start = mention.tokens.lowerBound
        let after = mention.tokens.upperBound
        if mention.tokens.count == 1, reading.tokens[start].word == reading.words.both {
            let isOfTalks = reading.annotations.encounters.starting(at: after).map {
                reading.lexicon.encounters[Int($0.entry.index)].part == .noun
            }
            return isOfTalks ?? false && met.count == 3 ? met : nil
        }
        guard let number = number(in: mention.tokens, reading), company.count != number
        else { return nil }
        if met.count == number { return met }
        guard met.count > number else { return nil }
        let isAll = reading.tokens[start].word == reading.words.all
        return isAll && met.count == number + 1
            ? Array(met.dropFirst()) : [met[0]] + met.suffix(number - 1)
    }

    /// Three to five.
    private func number(in tokens: Range<Int>, _ reading: Reading) -> Int? {
        let words = reading.words
        for at in tokens {
            switch reading.tokens[at].word {
            case words.three: return 3
            case words.four: return 4
            case words.five: return 5
            default: continue
            }
        }
        return nil
    }
}
