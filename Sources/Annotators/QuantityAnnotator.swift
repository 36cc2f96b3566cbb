package import Domain
package import Lexicons
package import Text

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
