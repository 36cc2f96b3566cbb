/// How often, or how strongly, a text points to each of a few countries: a list, which is quicker
/// than a dictionary among a handful.
struct Tally {
    private(set) var counts: [(row: Int, count: Int)] = []

    subscript(row: Int) -> Int {
        counts.first { $0.row == row }?.count ?? 0
    }

    mutating func add(_ count: Int, to row: Int) {
        if let i = counts.firstIndex(where: { $0.row == row }) {
            counts[i].count += count
        } else {
            counts.append((row, count))
        }
    }

    /// Adds what another counts, at most `countMax` of each.
    mutating func add(_ other: Tally, countMax: Int = .max) {
        for (row, count) in other.counts { add(min(count, countMax), to: row) }
    }
}
