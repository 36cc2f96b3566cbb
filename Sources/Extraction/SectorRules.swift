internal import Annotators
internal import Domain
internal import Lexicons

extension Reading {
    /// The sectors that terms within a range of tokens mark, in the order of declaration.
    func sectors(in range: Range<Int>) -> [Sector] {
        var found: Set<Sector> = []
        for term in annotations.terms.within(range) {
            found.insert(lexicon.termSectors[Int(term.entry.index)])
        }
        return found.sorted()
    }
}
