public import Lexicons
internal import Text

/// The annotations of one kind in the order of the text, found by token in constant time.
public struct Layer<Element: Annotation & Sendable>: RandomAccessCollection, Sendable {
    @usableFromInline let elements: [Element]
    /// For each token, or of a long text each eighth, the number of elements that begin before it.
    @usableFromInline let counts: [Int32]
    /// A token's place in `counts`: its number without so many bits.
    @usableFromInline let shift: Int

    /// Tokens up to which each has its count; of longer texts the counts would take more room
    /// than the text.
    private static var countedTokensMax: Int { 1 << 16 }

    /// - Parameters:
    ///   - elements: in the order of their first tokens.
    ///   - tokens: the number of tokens of the text.
    package init(_ elements: [Element], tokens: Int) {
        self.elements = elements
        shift = tokens <= Self.countedTokensMax ? 0 : 3
        guard !elements.isEmpty else {
            counts = []
            return
        }
        let (shift, places) = (shift, tokens >> shift + 1)
        counts = [Int32](unsafeUninitializedCapacity: places) { counts, initialized in
            // Runs of one number between elements, which are filled several at a time.
            func fill(upTo end: Int, _ count: Int) {
                guard initialized < end else { return }
                counts[initialized..<end].initialize(repeating: Int32(truncatingIfNeeded: count))
                initialized = end
            }
            for begun in elements.indices {
                fill(upTo: Swift.min(elements[begun].tokens.lowerBound >> shift + 1, places), begun)
            }
            fill(upTo: places, elements.count)
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

    /// Whether one begins within `range`.
    @inlinable
    public func stands(in range: Range<Int>) -> Bool {
        index(atOrAfter: range.lowerBound) < index(atOrAfter: range.upperBound)
    }

    /// The first that begins at or after `token`, or `endIndex`.
    @inlinable
    public func index(atOrAfter token: Int) -> Int {
        guard token > 0 else { return 0 }
        // Masked, and of a number that is not negative: a shift alone, without checks.
        let place = token &>> shift
        guard place < counts.count else { return elements.count }
        var i = Int(counts[place])
        if shift > 0 {
            while i < elements.count, elements[i].tokens.lowerBound < token { i += 1 }
        }
        return i
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
    @inlinable
    package func begins(at token: Int) -> Bool {
        index(atOrAfter: token) < index(atOrAfter: token + 1)
    }

    /// The one of a kind that begins at a token.
    package func starting(at token: Int, _ kind: Gazetteer.Kind) -> Gazetteer.Match? {
        starting(at: token).flatMap { $0.entry.kind == kind ? $0 : nil }
    }
}
