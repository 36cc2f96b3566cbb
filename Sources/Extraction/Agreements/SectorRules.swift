internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

extension Reading {
    /// The sectors that terms within a range of tokens mark, in the order of declaration.
    func sectors(in range: Range<Int>) -> [Sector] {
        var found: Set<Sector> = []
        for term in annotations.terms.within(range)
        where term.entry.kind == .term || isListed(term.tokens, in: range) {
            found.insert(lexicon.termSectors[Int(term.entry.index)])
        }
        return found.sorted()
    }

    /// Whether a term stands between the commas and conjunctions of an enumeration.
    private func isListed(_ term: Range<Int>, in range: Range<Int>) -> Bool {
        let before = term.lowerBound - 1
        guard range.contains(before) else { return false }
        return isListMark(before) || range.contains(term.upperBound) && isListMark(term.upperBound)
    }

    private func isListMark(_ token: Int) -> Bool {
        tokens[token].kind == .comma || classes(token).contains(.conjunction)
    }
}
