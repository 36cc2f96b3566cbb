import Annotators
import Domain
import Lexicons
import Testing
import Text

/// One sentence as long as the text.
struct AnnotatorLimitTests {
    @Test(arguments: [
        "May ", "20 May ", "20 May and ", "2014 ", "1-2-3-", "20-21-22-", "one ", "million ",
        "one million ", "by 2030 ", "double by 2030 ", "on Monday they met ", "the end of ",
        "early ", "first half of ", "500 big ", "$ ", "US $ 5 ", "this year ", "a year ago ",
        "to ", "from 3 to ", "1,5", "9", "Monday, ", "between May and ",
    ])
    func endsInOrderWithoutOverlap(_ unit: String) throws {
        let lexicon = try Self.lexicon.get()
        let copies = 8_000 / unit.utf8.count
        let text = lexicon.tokenize(Array(String(repeating: unit, count: copies).utf8))
        let dates = DateAnnotator(lexicon: lexicon)
            .annotate(text, anchor: DateExpression(edtf: "2014-05-20"))
        let quantities = QuantityAnnotator(lexicon: lexicon).annotate(text, dates: dates)
        for ranges in [dates.map(\.tokens), quantities.map(\.tokens)] {
            for (a, b) in zip(ranges, ranges.dropFirst()) {
                #expect(a.upperBound <= b.lowerBound)
            }
        }
    }

    /// Eight forms of address belong to the name after them; the first of nine does not.
    @Test(arguments: [(7, 0), (8, 0), (9, 2)])
    func formsOfAddressAreCounted(_ count: Int, _ start: Int) throws {
        let text = String(repeating: "Mr. ", count: count) + "Lena Holm spoke."
        var known = NameKeys()
        let mentions = Annotator(lexicon: try Self.lexicon.get())
            .annotate(Array(text.utf8), published: nil, known: &known).mentions
        #expect(mentions.first?.tokens.lowerBound == start)
    }

    private static let lexicon = Result { try Lexicon.embedded() }
}
