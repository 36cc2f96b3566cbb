/// A set of few elements without doubles, in the order of arrival: among a handful it is quicker to
/// compare than to hash. The first two are held in place, so that most sets take no memory beside.
struct SmallSet<Element: Equatable>: RandomAccessCollection {
    private var first: Element?
    private var second: Element?
    private var others: [Element] = []

    init() {}

    /// With room for some elements.
    init(minimumCapacity: Int) {
        if minimumCapacity > 3 { others.reserveCapacity(minimumCapacity - 2) }
    }

    init(_ elements: some Sequence<Element>) { formUnion(elements) }

    var startIndex: Int { 0 }
    var endIndex: Int { second == nil ? first == nil ? 0 : 1 : others.count + 2 }

    subscript(i: Int) -> Element {
        if i == 0, let first { first } else if i == 1, let second { second } else { others[i - 2] }
    }

    func contains(_ element: Element) -> Bool {
        first == element || second == element || others.contains(element)
    }

    func isSubset(of other: Self) -> Bool { allSatisfy(other.contains) }

    mutating func insert(_ element: Element) {
        if first == nil {
            first = element
        } else if contains(element) {
            return
        } else if second == nil {
            second = element
        } else {
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
