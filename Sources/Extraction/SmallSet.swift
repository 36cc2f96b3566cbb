/// A set of few elements without doubles, in the order of arrival: among a handful it is quicker to
/// compare than to hash. The first is held in place, so that most sets take no memory beside.
struct SmallSet<Element: Equatable>: RandomAccessCollection {
    private var first: Element?
    private var others: [Element] = []

    init() {}

    /// With room for some elements.
    init(minimumCapacity: Int) {
        if minimumCapacity > 2 { others.reserveCapacity(minimumCapacity - 1) }
    }

    init(_ elements: some Sequence<Element>) { formUnion(elements) }

    var startIndex: Int { 0 }
    var endIndex: Int { first == nil ? 0 : others.count + 1 }

    subscript(i: Int) -> Element {
        if i == 0, let first { first } else { others[i - 1] }
    }

    func contains(_ element: Element) -> Bool { first == element || others.contains(element) }

    func isSubset(of other: Self) -> Bool { allSatisfy(other.contains) }

    mutating func insert(_ element: Element) {
        if first == nil {
            first = element
        } else if !contains(element) {
            others.append(element)
        }
    }

    /// Nothing where there are `countMax` already.
    mutating func insert(_ element: Element, countMax: Int) {
        if count < countMax { insert(element) }
    }

    mutating func formUnion(_ others: some Sequence<Element>) {
        for element in others { insert(element) }
    }
}

extension SmallSet where Element: Comparable {
    /// Ascending.
    func inOrder() -> [Element] {
        var elements = Array(self)
        if elements.count > 1 { elements.sort() }
        return elements
    }
}

extension SmallSet: Sendable where Element: Sendable {}
