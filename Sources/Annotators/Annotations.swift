package import Domain
package import Lexicons
package import Text

/// A text with everything that the annotators found in it: the one value that the fact rules
/// read. Each list is in the order of the text.
package struct Annotations: Sendable {
    package let text: TokenizedText
    /// The bytes of each line of the page's menus, which are no part of the text.
    package let menu: [Range<Int>]
    /// The classes of each token's word.
    package let classes: [WordClass]
    /// The classes of all words of each sentence: what is not in it need not be looked for.
    package let sentenceClasses: [WordClass]
    package let names: Layer<Gazetteer.Match>
    package let mentions: Layer<Mention>
    package let dates: Layer<DateMention>
    package let quantities: Layer<QuantityMention>
    package let cues: Layer<Gazetteer.Match>
    package let terms: Layer<Gazetteer.Match>
    package let instruments: Layer<Gazetteer.Match>
    package let stages: Layer<Gazetteer.Match>
    package let encounters: Layer<Gazetteer.Match>
    /// The document's date: published, dateline, or the first full date of the text.
    package let anchor: DateExpression?
    /// The days of a list of news, in the order of the text; none of a single one.
    package let entries: [EntryDay]

    /// The day of the entry in which a token stands.
    package func entryDay(at token: Int) -> DateExpression? {
        // By halves: as many ask as there are entries.
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].token <= token { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? entries[low - 1].date : nil
    }
}

/// Runs all annotators over a text.
package struct Annotator: Sendable {
    private let lexicon: Lexicon
    private let dates: DateAnnotator
    private let quantities: QuantityAnnotator
    private let mentions: MentionAnnotator
    private let menu: PageMenu

    package init(lexicon: Lexicon) {
        self.lexicon = lexicon
        menu = PageMenu(lexicon: lexicon)
        dates = DateAnnotator(lexicon: lexicon)
        quantities = QuantityAnnotator(lexicon: lexicon)
        mentions = MentionAnnotator(lexicon: lexicon)
    }

    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - published: the document's date, where the caller knows it.
    ///   - known: keys of family names that the title introduced; those of the text are added.
    package func annotate(
        _ bytes: [UInt8], published: DateExpression?, known: inout NameKeys
    ) -> Annotations {
        let page = lexicon.tokenize(bytes)
        let menu = menu.lines(of: page)
        let plain = menu.isEmpty ? page : lexicon.tokenize(PageMenu.blanked(bytes, menu))
        let classes = lexicon.classes(of: plain.tokens)
        let sentenceClasses = plain.sentences.map { sentence in
            classes[sentence.tokens].reduce(into: WordClass()) { $0.formUnion($1) }
        }
        let matches = lexicon.gazetteer.matches(in: plain.tokens)
        func layer(_ layer: Gazetteer.Layer) -> Layer<Gazetteer.Match> {
            Layer(
                Self.withinSentences(matches[Int(layer.rawValue)], of: plain),
                tokens: plain.tokens.count)
        }
        let names = layer(.name)
        let cues = layer(.cue)
        let text = SpokenDashes(lexicon: lexicon).marked(plain, cues)
        let anchor = dates.anchor(of: text, published: published, names: names)
        let entries = dates.entryDays(of: text, anchor: anchor)
        let dateMentions = dates.annotate(text, anchor: anchor, entries: entries)
        return Annotations(
            text: text, menu: menu, classes: classes, sentenceClasses: sentenceClasses,
            names: names,
            mentions: Layer(
                mentions.annotate(
                    text, classes: classes, sentenceClasses: sentenceClasses, names: names,
                    cues: cues, known: &known),
                tokens: text.tokens.count),
            dates: Layer(dateMentions, tokens: text.tokens.count),
            quantities: Layer(
                quantities.annotate(text, dates: dateMentions), tokens: text.tokens.count),
            cues: cues, terms: layer(.term), instruments: layer(.instrument),
            stages: layer(.stage), encounters: layer(.encounter), anchor: anchor,
            entries: entries)
    }

    /// The matches that do not reach into the next sentence, as the end of a heading and the
    /// line after it may.
    private static func withinSentences(
        _ matches: [Gazetteer.Match], of text: TokenizedText
    ) -> [Gazetteer.Match] {
        var i = 0
        func isWithin(_ match: Gazetteer.Match) -> Bool {
            while i < text.sentences.count,
                text.sentences[i].tokens.upperBound <= match.tokens.lowerBound
            { i += 1 }
            return i < text.sentences.count
                && match.tokens.upperBound <= text.sentences[i].tokens.upperBound
        }
        // Nearly always all of them: then there is nothing to copy.
        let isWhole = matches.allSatisfy { $0.tokens.count == 1 || isWithin($0) }
        i = 0
        return isWhole ? matches : matches.filter(isWithin)
    }
}

/// What stands on a range of tokens.
public protocol Annotation {
    var tokens: Range<Int> { get }
}

extension Gazetteer.Match: Annotation {}
extension Mention: Annotation {}
