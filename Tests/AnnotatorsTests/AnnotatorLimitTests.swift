import Annotators
import Domain
import Lexicons
import Testing
import Text

/// One sentence as long as the text: the work a token stays bounded, whatever is repeated.
struct AnnotatorLimitTests {
    @Test(arguments: [
        "May ", "20 May ", "20 May and ", "2014 ", "1-2-3-", "20-21-22-", "one ", "million ",
        "one million ", "by 2030 ", "double by 2030 ", "on Monday they met ", "the end of ",
        "early ", "first half of ", "500 big ", "$ ", "US $ 5 ", "this year ", "a year ago ",
        "to ", "from 3 to ", "1,5", "9", "Monday, ", "between May and ",
    ])
    func takesTimeLinearInTheText(_ unit: String) throws {
        let lexicon = try Self.lexicon.get()
        let dates = DateAnnotator(lexicon: lexicon)
        let quantities = QuantityAnnotator(lexicon: lexicon)
        func work(_ bytes: Int) -> Duration {
            let copies = bytes / unit.utf8.count
            let text = lexicon.tokenize(Array(String(repeating: unit, count: copies).utf8))
            return ContinuousClock().measure {
                let found = dates.annotate(text, anchor: DateExpression(edtf: "2014-05-20"))
                _ = quantities.annotate(text, dates: found)
            }
        }
        let small = work(4_000)
        // Eight times the text: quadratic work would take 64 times as long.
        #expect(work(32_000) < small * 24 + .milliseconds(50))
    }

    private static let lexicon = Result { try Lexicon.embedded() }
}
