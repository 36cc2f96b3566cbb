internal import Domain
internal import Foundation

/// What a page says about itself, each the first of the best place for it.
struct PageMetadata {
    /// A value and how good the place is that it stands in; 0 is best.
    private struct Ranked<Value> {
        private(set) var value: Value?
        private var rank = Int.max

        mutating func offer(_ value: Value?, rank: Int) {
            guard let value, rank < self.rank else { return }
            (self.value, self.rank) = (value, rank)
        }
    }

    private var titles = Ranked<String>()
    private var dates = Ranked<DateExpression>()
    private var publishers = Ranked<String>()
    private var addresses = Ranked<String>()
    private(set) var language: String?

    var title: String? { titles.value }
    var published: DateExpression? { dates.value }
    var publisher: String? { publishers.value }
    var url: String? { addresses.value }

    /// Names of `meta` for the title of a page, the best first; after them the element `title`.
    private static let titleNames = [
        "og:title", "dcterms.title", "dc.title", "twitter:title", "citation_title",
    ]
    /// The same for the day of publication; after them the element `time`.
    private static let dateNames = [
        "article:published_time", "datepublished", "dcterms.issued", "dcterms.date", "dc.date",
        "dcterms.created", "pubdate", "publishdate", "date",
    ]
    private static let linkedDataRank = 1
    private static let publisherNames = ["og:site_name", "dcterms.publisher", "dc.publisher"]

    mutating func read(_ name: String, _ attributes: Attributes, isSkipped: Bool) {
        switch name {
        case "html": language = attributes["lang"].flatMap(Self.text)
        case "meta": readMeta(attributes)
        case "link":
            guard attributes["rel"]?.lowercased() == "canonical" else { return }
            addresses.offer(attributes["href"].flatMap(Self.text), rank: 0)
        case "time":
            guard !isSkipped else { return }
            let isPublication = attributes["itemprop"]?.lowercased() == "datepublished"
            let rank = isPublication ? Self.linkedDataRank : Self.dateNames.count
            dates.offer(attributes["datetime"].flatMap(Self.date), rank: rank)
        default: break
        }
    }

    private mutating func readMeta(_ attributes: Attributes) {
        let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"]
        guard let name = name?.lowercased(), let content = attributes["content"] else { return }
        if let rank = Self.titleNames.firstIndex(of: name) {
            titles.offer(Self.text(content), rank: rank)
        } else if let rank = Self.dateNames.firstIndex(of: name) {
            dates.offer(Self.date(content), rank: rank)
        } else if let rank = Self.publisherNames.firstIndex(of: name) {
            publishers.offer(Self.text(content), rank: rank)
        } else if name == "og:url" {
            addresses.offer(Self.text(content), rank: 1)
        }
    }

    mutating func readTitle(_ text: [UInt8]) {
        titles.offer(
            Self.text(String(decoding: text, as: UTF8.self)), rank: Self.titleNames.count)
    }

    /// `datePublished` of JSON-LD, wherever it stands; what is no JSON is passed over.
    mutating func readLinkedData(_ bytes: ArraySlice<UInt8>) {
        guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)) else { return }
        var left = [value]
        while let value = left.popLast() {
            if let object = value as? [String: Any] {
                let date = (object["datePublished"] as? String).flatMap(Self.date)
                dates.offer(date, rank: Self.linkedDataRank)
                left += object.sorted { $0.key > $1.key }.map(\.value)
            } else if let array = value as? [Any] {
                left += array.reversed()
            }
        }
    }

    /// The text with each white space as one space, and without U+0000; nil for none.
    private static func text(_ value: String) -> String? {
        let words = value.split { $0.isWhitespace || $0 == "\0" }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// The day that begins a time in ISO 8601, in the zone in which the page gives it.
    private static func date(_ value: String) -> DateExpression? {
        let day = value.trimmingCharacters(in: .whitespaces).prefix { $0 != "T" && $0 != " " }
        return DateExpression.Point(edtf: day.replacing("/", with: "-")).map {
            DateExpression($0)
        }
    }
}
