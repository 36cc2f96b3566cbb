package import Domain

/// A date that a text names.
package struct DateMention: Sendable, Annotation {
    package enum Precision: Sendable {
        case day, month, season, year
        /// From one point to another: `20-21 May`, `this week`, `the first half of 2025`.
        case interval
    }

    /// What the date is to its sentence. Only a `point` is when something happened or will.
    package enum Reference: Sendable {
        case point
        /// by 2030, until May, before the end of the year
        case deadline
        /// since 1946, after May, from 2014 on
        case since
        /// over the past year, in the next five years
        case duration
        /// A year that names a thing: the 2030 Agenda.
        case attribute
    }

    /// Indices of tokens: the words of the date without preposition or article before it.
    package var tokens: Range<Int>
    package var date: DateExpression
    package var precision: Precision
    /// True where the text leaves the year to the document's date, or to another date beside it.
    package var isRelative: Bool
    package var reference: Reference
}
