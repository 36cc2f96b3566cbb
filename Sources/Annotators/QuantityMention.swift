package import Domain

/// A number with what it counts.
package struct QuantityMention: Sendable, Annotation {
    /// Indices of tokens: the number and its unit.
    package var tokens: Range<Int>
    /// In full: 100 billion USD is 100000000000.
    package var value: Double
    /// An ISO 4217 code, `percent`, `times` ("double"), or the singular noun counted.
    package var unit: String
    /// The deadline that the sentence sets: by 2030.
    package var by: DateExpression?
}
