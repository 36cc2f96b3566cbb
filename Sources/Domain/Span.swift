/// A half-open range of Unicode code points `[start, end)` of a document's stored text.
package struct Span: Hashable, Sendable {
    package var start: Int
    package var end: Int

    package init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }
}

/// A span of a document together with its words, so that a reader need not look them up.
package struct Quote: Hashable, Sendable {
    package var span: Span
    /// The text between `span.start` and `span.end`, unchanged.
    package var text: String

    package init(span: Span, text: String) {
        self.span = span
        self.text = text
    }
}
