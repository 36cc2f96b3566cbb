import Annotators
import Domain
import Lexicons
import Testing
import Text

/// What the examples of `seeds/lexicons/dates` do not say: references, anchors, limits.
struct DateAnnotatorTests {
    private let lexicon: Lexicon
    private let annotator: DateAnnotator

    init() throws {
        lexicon = try Self.shared.get()
        annotator = DateAnnotator(lexicon: lexicon)
    }

    private static let shared = Result { try Lexicon.embedded() }

    @Test(
        arguments: [
            ("They met on 20 May 2014.", .point),
            ("They met from 20 to 21 May 2014.", .point),
            ("It must be done by 2030.", .deadline),
            ("It must be done by the end of May 2030.", .deadline),
            ("The pact runs until 20 May 2030.", .deadline),
            ("It was done before 2010.", .deadline),
            ("They have met since 1946.", .since),
            ("The rules hold from 1 May 2014.", .since),
            ("Trade grew over the past five years.", .duration),
            ("Trade grew during 2013.", .point),
            ("They recalled the 2030 Agenda.", .attribute),
        ] as [(String, DateMention.Reference)])
    func tellsWhatADateIsToItsSentence(_ text: String, _ reference: DateMention.Reference) {
        #expect(dates(text, "2014-05-20").map(\.reference) == [reference])
    }

    @Test(
        arguments: [
            ("on 20 May 2014", .day, false), ("on 20 May", .day, true), ("today", .day, true),
            ("in May 2014", .month, false), ("in May", .month, true), ("this month", .month, true),
            ("in 2014", .year, false), ("last year", .year, true),
            ("in autumn 2014", .season, false), ("this autumn", .season, true),
            ("from 2014 to 2016", .interval, false), ("this week", .interval, true),
        ] as [(String, DateMention.Precision, Bool)])
    func tellsPrecision(_ text: String, _ precision: DateMention.Precision, _ isRelative: Bool) {
        let found = dates("They met \(text).", "2014-05-20")
        #expect(found.map(\.precision) == [precision])
        #expect(found.map(\.isRelative) == [isRelative])
    }

    @Test(arguments: [
        "today", "last year", "on Monday", "this autumn", "on 20 May", "in May", "two years ago",
        "over the past year", "next week", "from 20 to 21 May",
    ])
    func leavesOutWhatNeedsAnAnchor(_ text: String) {
        #expect(dates("They met \(text).", nil).isEmpty)
    }

    @Test func takesTheYearOfAFullDateBeside() {
        let found = dates("They met on 20 May 2014 in Oslo and on 22 May in Bergen.", nil)
        #expect(found.map(\.date.description) == ["2014-05-20", "2014-05-22"])
    }

    /// A document dated by a month or year supports no days.
    @Test func needsNoMoreThanTheAnchorHas() {
        #expect(dates("They met today.", "2014").isEmpty)
        #expect(dates("They met last month.", "2014").isEmpty)
        #expect(dates("They met last month.", "2014-01").map(\.date.description) == ["2013-12"])
        #expect(dates("They met last year.", "2014").map(\.date.description) == ["2013"])
    }

    @Test(
        arguments: [
            ("OSLO, 6 September 2016 - They met.", nil, "2016-09-06"),
            ("They met.", "2016-09-06", "2016-09-06"),
            ("On 1 May 2015 they met.", "2016-09-06", "2016-09-06"),
            ("They met in September.\n\nOslo, 6 September 2016", nil, "2016-09-06"),
            ("They met on Tuesday.", nil, nil),
            ("It must be done by 6 September 2016.", nil, nil),
            ("", nil, nil),
        ] as [(String, String?, String?)])
    func findsTheAnchor(_ text: String, _ published: String?, _ anchor: String?) {
        let text = lexicon.tokenize(Array(text.utf8))
        let date = annotator.anchor(
            of: text, published: published.flatMap { DateExpression(edtf: $0) },
            names: Layer([], tokens: text.tokens.count))
        #expect(date?.description == anchor)
    }

    @Test func crossesNoSentence() {
        let found = dates("They met on 20. May 2014 was dry.", "2014-05-20")
        #expect(found.map(\.date.description) == ["2014-05"])
    }

    /// Mentions stand in order and apart, whatever is strung together.
    @Test func keepsMentionsApart() {
        let text = "20 May 2014-21 May 2014 to 2015 and May, from 3 to 4, early mid May last year"
        let found = dates(String(repeating: text + " ", count: 50), "2014-05-20")
        #expect(found.count > 50)
        for (a, b) in zip(found, found.dropFirst()) {
            #expect(a.tokens.upperBound <= b.tokens.lowerBound)
        }
    }

    private func dates(_ text: String, _ anchor: String?) -> [DateMention] {
        annotator.annotate(
            lexicon.tokenize(Array(text.utf8)),
            anchor: anchor.flatMap { DateExpression(edtf: $0) })
    }
}
