package import Domain
package import Lexicons
package import Text

/// A text with everything that the annotators found in it: the one value that the fact rules
/// read. Each list is in the order of the text.
package struct Annotations: Sendable {
    package let text: TokenizedText
    /// The classes of each token's word.
    package let classes: [WordClass]
    package let names: Layer<Gazetteer.Match>
    package let mentions: Layer<Mention>
    package let dates: [DateMention]
    package let quantities: [QuantityMention]
    package let cues: Layer<Gazetteer.Match>
    package let terms: [Gazetteer.Match]
    package let instruments: [Gazetteer.Match]
    package let stages: [Gazetteer.Match]
    package let encounters: [Gazetteer.Match]
    /// The document's date: published, dateline, or the first full date of the text.
    package let anchor: DateExpression?
}

/// Runs all annotators over a text.
package struct Annotator: Sendable {
    private let lexicon: Lexicon
    private let dates: DateAnnotator
    private let quantities: QuantityAnnotator
    private let mentions: MentionAnnotator

    package init(lexicon: Lexicon) {
        self.lexicon = lexicon
        dates = DateAnnotator(lexicon: lexicon)
        quantities = QuantityAnnotator(lexicon: lexicon)
        mentions = MentionAnnotator(lexicon: lexicon)
    }

    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - published: the document's date, where the caller knows it.
    ///   - known: keys of family names that the title introduced; those of the text are added.
    package func annotate(
        _ bytes: [UInt8], published: DateExpression?, known: inout Set<UInt64>
    ) -> Annotations {
        let text = lexicon.tokenize(bytes)
        let classes = text.tokens.map(lexicon.classes(of:))
        let layers = lexicon.gazetteer.matches(in: text.tokens)
        func layer(_ layer: Gazetteer.Layer) -> [Gazetteer.Match] {
            Self.withinSentences(layers[Int(layer.rawValue)], of: text)
        }
        let names = Layer(layer(.name), tokens: text.tokens.count)
        let anchor = dates.anchor(of: text, published: published)
        let dateMentions = dates.annotate(text, anchor: anchor)
        return Annotations(
            text: text, classes: classes, names: names,
            mentions: Layer(
                mentions.annotate(text, classes: classes, names: names, known: &known),
                tokens: text.tokens.count),
            dates: dateMentions, quantities: quantities.annotate(text, dates: dateMentions),
            cues: Layer(layer(.cue), tokens: text.tokens.count), terms: layer(.term),
            instruments: layer(.instrument),
            stages: layer(.stage), encounters: layer(.encounter), anchor: anchor)
    }

    /// The matches that do not reach into the next sentence, as the end of a heading and the
    /// line after it may.
    private static func withinSentences(
        _ matches: [Gazetteer.Match], of text: TokenizedText
    ) -> [Gazetteer.Match] {
        var i = 0
        return matches.filter { match in
            while i < text.sentences.count,
                text.sentences[i].tokens.upperBound <= match.tokens.lowerBound
            { i += 1 }
            return i < text.sentences.count
                && match.tokens.upperBound <= text.sentences[i].tokens.upperBound
        }
    }
}

/// The part of a sorted list that lies within a range of tokens, found by binary search.
public protocol Annotation {
    var tokens: Range<Int> { get }
}

extension Gazetteer.Match: Annotation {}
extension Mention: Annotation {}

extension Array where Element: Annotation {
    /// Those that begin within `range`, in order.
    @inlinable
    public func within(_ range: Range<Int>) -> ArraySlice<Element> {
        let first = index(atOrAfter: range.lowerBound)
        // Few begin within a range: the end is near.
        var step = 1
        while first + step < endIndex, self[first + step].tokens.lowerBound < range.upperBound {
            step *= 2
        }
        let end = index(
            atOrAfter: range.upperBound, from: first, to: Swift.min(first + step, endIndex))
        return self[first..<end]
    }

    /// The first that begins at or after `token`, or `endIndex`.
    @inlinable
    public func index(atOrAfter token: Int) -> Int {
        index(atOrAfter: token, from: startIndex, to: endIndex)
    }

    /// The same among the elements from `low` up to `high`, or `high`.
    @inlinable
    public func index(atOrAfter token: Int, from low: Int, to high: Int) -> Int {
        var low = low
        var high = high
        while low < high {
            let middle = (low + high) / 2
            if self[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The one that begins at `token`.
    @inlinable
    public func starting(at token: Int) -> Element? {
        let i = index(atOrAfter: token)
        return i < endIndex && self[i].tokens.lowerBound == token ? self[i] : nil
    }

    /// The one that covers `token`.
    @inlinable
    public func covering(_ token: Int) -> Element? {
        let i = index(atOrAfter: token + 1) - 1
        return i >= startIndex && self[i].tokens.contains(token) ? self[i] : nil
    }
}
