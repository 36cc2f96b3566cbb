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
        forEachTerm(in: range) { _, sectors in sectors.forEach(body) }
    }

    /// The terms that mark sectors, with these.
    func forEachTerm(in range: Range<Int>, _ body: (Range<Int>, [Sector]) -> Void) {
        for i in annotations.terms.numbers(within: range) {
            let term = annotations.terms[i]
            guard
                term.entry.kind == .term || isListed(term.tokens, in: range)
                    || isObject(term.tokens, in: range)
            else { continue }
            body(term.tokens, lexicon.termSectors[Int(term.entry.index)])
        }
    }

    /// Whether a term belongs to the name of an office: "the Ministry of Mines and Energy".
    func isOfPortfolio(_ term: Range<Int>) -> Bool {
        var at = term.lowerBound - 1
        let last = max(0, term.lowerBound - Self.portfolioMax)
        while at >= last {
            let word = tokens[at].word
            if words.bond.portfolios.contains(word) { return true }
            let goesOn =
                word == words.of || word == words.for || isListMark(at)
                || annotations.terms.covering(at) != nil
            if !goesOn { return false }
            at -= 1
        }
        return false
    }

    /// Of tokens between an office and the last of its matters.
    private static let portfolioMax = 9

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

    /// Whether a term is all that something is on: "a memorandum on water".
    private func isObject(_ term: Range<Int>, in range: Range<Int>) -> Bool {
        let before = term.lowerBound - 1
        let after = term.upperBound
        guard range.contains(before), tokens[before].word == words.on else { return false }
        return !range.contains(after) || tokens[after].kind != .word
            || !classes(after).isDisjoint(with: [.preposition, .conjunction, .be])
    }

    private func hasTerm(_ range: Range<Int>) -> Bool {
        range.contains { annotations.terms.covering($0) != nil }
    }

    private func isListMark(_ token: Int) -> Bool {
        tokens[token].kind == .comma || classes(token).contains(.conjunction)
    }
}
