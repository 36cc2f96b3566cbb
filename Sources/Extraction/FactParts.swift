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
    /// What the next list holds, in order, each once.
    private var next: [Element] = []
    private var known: [[Element]] = []

    /// Lists that later ones are compared with.
    private static var knownMax: Int { 32 }

    /// Into the next list; by insertion, since lists are short.
    mutating func insert(_ element: Element) {
        var i = next.count
        while i > 0, element < next[i - 1] { i -= 1 }
        if i > 0, next[i - 1] == element { return }
        if i == next.count { next.append(element) } else { next.insert(element, at: i) }
    }

    /// The next list, after which another begins.
    mutating func take() -> [Element] {
        if next.isEmpty { return [] }
        defer { next.removeAll(keepingCapacity: true) }
        // `==` of arrays counts references at each.
        let same = known.indices.first {
            known[$0].count == next.count && known[$0].elementsEqual(next)
        }
        if let same { return known[same] }
        let list = next.map { $0 }
        if known.count < Self.knownMax { known.append(list) }
        return list
    }
}
