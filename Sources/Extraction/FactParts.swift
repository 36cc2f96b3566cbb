internal import Domain

/// What the facts of a document are made with: identifiers, and lists of codes. These are few, over
/// and over: equal lists share one storage, and one buffer collects them.
struct FactParts {
    var identifiers: Identifiers
    var countries = SharedLists<CountryCode>()
    /// Identifiers.
    var organizations = SharedLists<String>()
    var sectors = SharedLists<Sector>()
}

/// Lists of one kind, made one after the other.
struct SharedLists<Element: Comparable> {
    /// The first `count` are what the next list holds, in order, each once; those behind are left
    /// of an earlier one, since to remove them takes longer than to write over them.
    private var next: [Element] = []
    private var count = 0
    private var known: [[Element]] = []

    /// Lists that later ones are compared with.
    private static var knownMax: Int { 32 }

    /// Into the next list; by insertion, since lists are short.
    mutating func insert(_ element: Element) {
        var place = count
        while place > 0 {
            if next[place - 1] == element { return }
            if next[place - 1] < element { break }
            place -= 1
        }
        if count == next.count { next.append(element) }
        for i in (place..<count).reversed() { next[i + 1] = next[i] }
        next[place] = element
        count += 1
    }

    /// The next list, after which another begins.
    mutating func take() -> [Element] {
        if count == 0 { return [] }
        defer { count = 0 }
        // `==` of arrays counts references at each.
        for i in known.indices where known[i].count == count && isNext(i) { return known[i] }
        let list = Array(next[..<count])
        if known.count < Self.knownMax { known.append(list) }
        return list
    }

    private func isNext(_ list: Int) -> Bool {
        for i in 0..<count where known[list][i] != next[i] { return false }
        return true
    }
}
