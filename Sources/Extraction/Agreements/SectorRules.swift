internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

extension Reading {
    /// The sectors that terms within a range of tokens mark, in the order of declaration.
    func sectors(in range: Range<Int>) -> [Sector] { sectorSet(in: range).inOrder() }

    /// The same in the order of the text.
    func sectorSet(in range: Range<Int>) -> SmallSet<Sector> {
        var found = SmallSet<Sector>()
        forEachSector(in: range) { found.insert($0) }
        return found
    }

    /// In any order, and some again.
    func forEachSector(in range: Range<Int>, _ body: (Sector) -> Void) {
        for i in annotations.terms.numbers(within: range) {
            let term = annotations.terms[i]
            guard term.entry.kind == .term || isListed(term.tokens, in: range) else { continue }
            lexicon.termSectors[Int(term.entry.index)].forEach(body)
        }
    }

    /// Whether a term that names another sector first marks diplomacy too.
    func isDiplomaticBeside(_ range: Range<Int>) -> Bool {
        annotations.terms.within(range).contains {
            lexicon.termSectors[Int($0.entry.index)].dropFirst().contains(.diplomacy)
        }
    }

    /// The number of the sentence in which a range begins.
    func sentenceIndex(around range: Range<Int>) -> Int? {
        var low = 0
        var high = text.sentences.count
        while low < high {
            let middle = (low + high) / 2
            if text.sentences[middle].tokens.upperBound <= range.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < text.sentences.count ? low : nil
    }

    /// Whether a term stands in an enumeration of terms: "energy, water and transport".
    private func isListed(_ term: Range<Int>, in range: Range<Int>) -> Bool {
        let before = term.lowerBound - 1
        let after = term.upperBound
        return range.contains(before) && isListMark(before)
            && hasTerm(max(range.lowerBound, before - 3)..<before)
            || range.contains(after) && isListMark(after)
                && hasTerm(min(after + 1, range.upperBound)..<min(range.upperBound, after + 4))
    }

    private func hasTerm(_ range: Range<Int>) -> Bool {
        range.contains { annotations.terms.covering($0) != nil }
    }

    private func isListMark(_ token: Int) -> Bool {
        tokens[token].kind == .comma || classes(token).contains(.conjunction)
    }
}
