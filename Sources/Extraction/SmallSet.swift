/// A set of few elements as a list without doubles, in the order of arrival: among a handful it is
/// quicker to compare than to hash, and an empty one takes no memory.
struct SmallSet<Element: Equatable>: RandomAccessCollection {
    private var elements: [Element] = []

    init() {}

    /// With room for some elements, where it will hold any.
    init(minimumCapacity: Int) {
        if minimumCapacity > 1 { elements.reserveCapacity(minimumCapacity) }
    }

    init(_ elements: some Sequence<Element>) { formUnion(elements) }

    var startIndex: Int { 0 }
    var endIndex: Int { elements.count }
    subscript(i: Int) -> Element { elements[i] }

    func contains(_ element: Element) -> Bool { elements.contains(element) }

    func isSubset(of other: Self) -> Bool { elements.allSatisfy(other.contains) }

    mutating func insert(_ element: Element) {
        if !contains(element) { elements.append(element) }
    }

    /// Nothing where there are `countMax` already.
    mutating func insert(_ element: Element, countMax: Int) {
        if count < countMax { insert(element) }
    }

    /// Its room is kept for the next elements.
    mutating func removeAll() { elements.removeAll(keepingCapacity: true) }

    mutating func formUnion(_ others: some Sequence<Element>) {
        for element in others { insert(element) }
    }
}

extension SmallSet where Element: Comparable {
    mutating func sort() {
        if elements.count > 1 { elements.sort() }
    }

    /// Ascending.
    consuming func inOrder() -> [Element] {
        // In place: `sorted` makes a list of its own.
        sort()
        return elements
    }
}

extension SmallSet: Sendable where Element: Sendable {}
