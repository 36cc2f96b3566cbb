internal import Annotators

extension Layer {
    /// The numbers of those that begin within `range`: taken by number, they need no count of
    /// references, as the slice `within` does.
    @inline(__always)
    func numbers(within range: Range<Int>) -> Range<Int> {
        let first = index(atOrAfter: range.lowerBound)
        return first..<Swift.max(first, index(atOrAfter: range.upperBound))
    }
}
