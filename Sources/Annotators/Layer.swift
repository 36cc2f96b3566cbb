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
        var counts = [Int32](repeating: Int32(elements.count), count: tokens + 1)
        var token = 0
        for (i, element) in elements.enumerated() {
            while token <= element.tokens.lowerBound {
                counts[token] = Int32(i)
                token += 1
            }
        }
        self.counts = counts
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
