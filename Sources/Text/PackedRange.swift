/// A range of tokens in eight bytes: what annotates a text is copied and searched often, and packed
/// more of it is at hand. A text has fewer than 2^31 tokens, as it has fewer bytes.
public struct PackedRange: Sendable {
    @usableFromInline let start: Int32
    @usableFromInline let end: Int32

    /// From indices of tokens.
    @inlinable
    public init(_ range: Range<Int>) {
        start = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
    }

    /// Indices of tokens.
    @inlinable public var range: Range<Int> {
        Range(uncheckedBounds: (Int(start), Int(end)))
    }
}
