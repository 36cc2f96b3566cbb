package import Lexicons
internal import Text

/// The annotations of one kind in the order of the text, found by token in constant time.
public struct Layer<Element: Annotation & Sendable>: RandomAccessCollection, Sendable {
    @usableFromInline let elements: [Element]
    /// For each token, or of a long text each eighth, the number of elements that begin before it.
    @usableFromInline let counts: [Int32]
    /// A token's place in `counts`: its number without so many bits.
    @usableFromInline let shift: Int
    /// By 64 tokens a bit for each that an element begins with, then one for each that it covers:
    /// most looks at a token find nothing, and end here.
    @usableFromInline let bits: [UInt64]

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
            (counts, bits) = ([], [])
            return
        }
        let words = (tokens >> 6 + 1) * 2
        bits = [UInt64](unsafeUninitializedCapacity: words) { bits, initialized in
            bits.initialize(repeating: 0)
            initialized = words
            // In bounds: the elements stand on tokens of the text.
            for element in elements {
                let range = element.tokens
                bits[Self.place(of: range.lowerBound, 0)] |= Self.bit(of: range.lowerBound)
                for token in range { bits[Self.place(of: token, 1)] |= Self.bit(of: token) }
            }
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
    @inlinable @inline(__always)
    public func index(atOrAfter token: Int) -> Int {
        guard token > 0 else { return 0 }
        // Masked, and of a number that is not negative: a shift alone, without checks.
        let place = token &>> shift
        guard place < counts.count else { return elements.count }
        let i = Int(counts[place])
        return shift == 0 ? i : index(atOrAfter: token, from: i)
    }

    /// Where a count is of eight tokens.
    @inlinable
    func index(atOrAfter token: Int, from start: Int) -> Int {
        var i = start
        while i < elements.count, elements[i].tokens.lowerBound < token { i += 1 }
        return i
    }

    /// Whether one begins at a token.
    @inlinable @inline(__always)
    public func begins(at token: Int) -> Bool { hasBit(of: token, 0) }

    /// Whether one may cover a token; where none does, hardly ever.
    @inlinable @inline(__always)
    func mayCover(_ token: Int) -> Bool { hasBit(of: token, 1) }

    @inlinable @inline(__always)
    static func place(of token: Int, _ offset: Int) -> Int { (token >> 6) &* 2 &+ offset }

    @inlinable @inline(__always)
    static func bit(of token: Int) -> UInt64 { 1 &<< UInt64(token & 63) }

    @inlinable @inline(__always)
    func hasBit(of token: Int, _ offset: Int) -> Bool {
        let place = Self.place(of: token, offset)
        return bits.indices.contains(place) && bits[place] & Self.bit(of: token) != 0
    }

    /// The one that begins at `token`.
    @inlinable @inline(__always)
    public func starting(at token: Int) -> Element? {
        begins(at: token) ? elements[index(atOrAfter: token)] : nil
    }

    /// The one that covers `token`.
    @inlinable @inline(__always)
    public func covering(_ token: Int) -> Element? {
        indexCovering(token).map { elements[$0] }
    }

    /// The number of the one that covers `token`.
    @inlinable @inline(__always)
    public func indexCovering(_ token: Int) -> Int? {
        mayCover(token) ? lastIndex(covering: token) : nil
    }

    @inlinable
    func lastIndex(covering token: Int) -> Int? {
        let i = index(atOrAfter: token + 1) - 1
        return i >= 0 && elements[i].tokens.contains(token) ? i : nil
    }
}

extension Layer<Gazetteer.Match> {
    /// The one of a kind that begins at a token.
    package func starting(at token: Int, _ kind: Gazetteer.Kind) -> Gazetteer.Match? {
        starting(at: token).flatMap { $0.entry.kind == kind ? $0 : nil }
    }
}
