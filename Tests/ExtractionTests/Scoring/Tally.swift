import Foundation

/// Counts of right and wrong over many documents.
struct Tally {
    private var counts: [String: Int] = [:]

    mutating func hit(_ name: String, _ count: Int = 1) { counts["\(name)+", default: 0] += count }
    mutating func spurious(_ name: String, _ count: Int = 1) {
        counts["\(name)!", default: 0] += count
    }
    mutating func missed(_ name: String, _ count: Int = 1) {
        counts["\(name)-", default: 0] += count
    }

    mutating func sets<Element: Hashable>(
        _ name: String, _ gold: Set<Element>, _ found: Set<Element>
    ) {
        hit(name, gold.intersection(found).count)
        spurious(name, found.subtracting(gold).count)
        missed(name, gold.subtracting(found).count)
    }

    /// An attribute of a fact that was found: right or wrong.
    mutating func check(_ name: String, _ isRight: Bool) {
        if isRight { hit(name) } else { missed(name) }
    }

    /// Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was.
    func f1(_ name: String) -> Double {
        let right = Double(counts["\(name)+"] ?? 0)
        let wrong = Double((counts["\(name)!"] ?? 0) + (counts["\(name)-"] ?? 0))
        return right + wrong == 0 ? 1 : 2 * right / (2 * right + wrong)
    }

    /// The share of checks that were right; 1 where there was none.
    func accuracy(_ name: String) -> Double {
        let right = Double(counts["\(name)+"] ?? 0)
        let all = right + Double(counts["\(name)-"] ?? 0)
        return all == 0 ? 1 : right / all
    }
}

/// Letters and digits of a name, without case and diacritics, a word each.
func words(of name: String) -> Set<String> {
    let folded = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return Set(folded.split { !$0.isLetter && !$0.isNumber }.map(String.init))
}

/// Whether all words of the shorter name are words of the longer one.
func isSamePerson(_ a: String, _ b: String) -> Bool {
    let (a, b) = (words(of: a), words(of: b))
    return !a.isEmpty && !b.isEmpty && (a.isSubset(of: b) || b.isSubset(of: a))
}

/// Pairs each expected item with the found one that fits best, best pairs first.
/// - Parameter affinity: 0 where two items cannot be the same.
func pair<Expected, Found>(
    _ expected: [Expected], _ found: [Found], affinity: (Expected, Found) -> Double
) -> (pairs: [(Int, Int)], missed: [Int], extra: [Int]) {
    var ranked: [(value: Double, i: Int, j: Int)] = []
    for (i, a) in expected.enumerated() {
        for (j, b) in found.enumerated() {
            let value = affinity(a, b)
            if value > 0 { ranked.append((value, i, j)) }
        }
    }
    ranked.sort { ($0.value, $0.i, $0.j) > ($1.value, $1.i, $1.j) }
    var missed = Set(expected.indices)
    var extra = Set(found.indices)
    var pairs: [(Int, Int)] = []
    for (_, i, j) in ranked where missed.contains(i) && extra.contains(j) {
        missed.remove(i)
        extra.remove(j)
        pairs.append((i, j))
    }
    return (pairs, missed.sorted(), extra.sorted())
}
