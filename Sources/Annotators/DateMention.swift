package import Domain
package import Lexicons
package import Text
package struct DateMention: Sendable, Annotation {
    package enum Reference: Sendable { case point, deadline, since, duration, attribute }
    package var tokens: Range<Int>
    package var date: DateExpression
    package var reference: Reference
}
package struct DateAnnotator: Sendable {
    package init(lexicon: Lexicon) {}
    package func annotate(_ text: TokenizedText, anchor: DateExpression?) -> [DateMention] { [] }
    package func anchor(of text: TokenizedText, published: DateExpression?) -> DateExpression? { published }
}
package struct QuantityMention: Sendable, Annotation {
    package var tokens: Range<Int>
    package var value: Double
    package var unit: String
    package var by: DateExpression?
}
package struct QuantityAnnotator: Sendable {
    package init(lexicon: Lexicon) {}
    package func annotate(_ text: TokenizedText, dates: [DateMention]) -> [QuantityMention] { [] }
}
