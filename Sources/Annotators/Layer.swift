package import Lexicons
internal import Text

/// The annotations of one kind in the order of the text, found by token in constant time.
public struct Layer<Element: Annotation & Sendable>: RandomAccessCollection, Sendable {
    @usableFromInline let elements: [Element]
    /// For each token, the number of elements that begin before it.
    @usableFromInline let counts: [Int32]

    /// - Parameters:
    ///   - elements: in the order of their first tokens.
    ///   - tokens: the number of tokens of the text.
    package init(_ elements: [Element], tokens: Int) {
        self.elements = elements
        guard !elements.isEmpty else {
            counts = []
            return
        }
        counts = [Int32](unsafeUninitializedCapacity: tokens + 1) { counts, initialized in
            var token = 0
            func fill(before end: Int, _ count: Int) {
                let end = Swift.min(end, tokens + 1)
                while token < end {
                    counts[token] = Int32(truncatingIfNeeded: count)
                    token &+= 1
                }
            }
            for i in elements.indices { fill(before: elements[i].tokens.lowerBound + 1, i) }
            fill(before: tokens + 1, elements.count)
            initialized = tokens + 1
        }
    }

    /// Of the first element.
    @inlinable public var startIndex: Int { 0 }
    /// After the last element.
    @inlinable public var endIndex: Int { elements.count }
    /// The element of that number.
    @inlinable public subscript(i: Int) -> Element { elements[i] }

    /// Those that begin within `range`, in order.
    @inlinable
    public func within(_ range: Range<Int>) -> ArraySlice<Element> {
        elements[index(atOrAfter: range.lowerBound)..<index(atOrAfter: range.upperBound)]
    }

    /// The first that begins at or after `token`, or `endIndex`.
    @inlinable
    public func index(atOrAfter token: Int) -> Int {
        counts.indices.contains(token) ? Int(counts[token]) : token < 0 ? 0 : elements.count
    }

    /// The one that begins at `token`.
    @inlinable
    public func starting(at token: Int) -> Element? {
        let i = index(atOrAfter: token)
        return i < elements.count && elements[i].tokens.lowerBound == token ? elements[i] : nil
    }

    /// The one that covers `token`.
    @inlinable
    public func covering(_ token: Int) -> Element? {
        let i = index(atOrAfter: token + 1) - 1
        return i >= 0 && elements[i].tokens.contains(token) ? elements[i] : nil
    }
}

extension Layer<Gazetteer.Match> {
    /// Whether one begins at a token.
    package func begins(at token: Int) -> Bool {
        index(atOrAfter: token) < index(atOrAfter: token + 1)
    }

    /// The one of a kind that begins at a token.
    package func starting(at token: Int, _ kind: Gazetteer.Kind) -> Gazetteer.Match? {
        starting(at: token).flatMap { $0.entry.kind == kind ? $0 : nil }
    }
}
