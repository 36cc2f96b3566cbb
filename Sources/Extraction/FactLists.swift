internal import Domain

/// The lists of codes that the facts of a document carry. They are few, over and over: equal lists
/// share one storage, and one buffer collects them.
struct FactLists {
    var countries = SharedLists<CountryCode>()
    /// Identifiers.
    var organizations = SharedLists<String>()
    var sectors = SharedLists<Sector>()
}

/// Lists of one kind, made one after the other.
struct SharedLists<Element: Comparable> {
    /// What the next list holds, each once.
    var next = SmallSet<Element>()
    private var known: [[Element]] = []

    /// Lists that later ones are compared with.
    private static var knownMax: Int { 32 }

    /// `next` in order; it is empty then.
    mutating func take() -> [Element] {
        if next.isEmpty { return [] }
        next.sort()
        defer { next.removeAll() }
        if let same = known.first(where: { $0.elementsEqual(next) }) { return same }
        let list = Array(next)
        if known.count < Self.knownMax { known.append(list) }
        return list
    }
}
