import Domain
import Foundation
import TestSupport

/// Documents of one seed: the same for the same number, on every machine. Countries, people and
/// words are as unevenly frequent as in life (Zipf).
struct GeneratedFacts {
    static let meetings = 4
    static let statements = 12
    static let agreements = 2

    private var chance: SeededChance
    private var text = ""
    private let day: DateExpression?
    private let id: String

    /// One of `count`, which come in the order of their days over 25 years.
    static func document(
        _ number: Int, of count: Int, seed: UInt64
    ) -> (facts: Facts, text: String) {
        var generated = GeneratedFacts(number: number, of: count, seed: seed)
        return generated.document()
    }

    private init(number: Int, of count: Int, seed: UInt64) {
        chance = SeededChance(seed: seed &* 0x1_0000_0001 &+ UInt64(number))
        id = "\(seed) \(number)"
        let day = number * 25 * 12 * 28 / count
        self.day = DateExpression(
            edtf:
                "\(2000 + day / 336)-\(Self.digits(day / 28 % 12 + 1))-\(Self.digits(day % 28 + 1))"
        )
    }

    private mutating func document() -> (facts: Facts, text: String) {
        let meetings = (0..<Self.meetings).map { meeting($0) }
        let statements = (0..<Self.statements).map { number in
            let meeting = meetings[number % meetings.count]
            return statement(number, at: meeting)
        }
        let agreements = (0..<Self.agreements).map { agreement($0, at: meetings[$0]) }
        let document = Document(
            id: ContentHash.identifier("d", of: id), title: words(6), published: day,
            language: "en", sha256: ContentHash.sha256Hex(Array(text.utf8)),
            length: text.utf8.count, engine: "generated")
        let facts = Facts(
            document: document, meetings: meetings, statements: statements, agreements: agreements)
        return (facts, text)
    }

    private mutating func meeting(_ number: Int) -> Meeting {
        let countries = pair()
        let people = countries.map { country in
            Participant(name: person(of: country), role: "Minister", country: country)
        }
        let place = Place(name: Vocabulary.places[index(Vocabulary.places.count)])
        return Meeting(
            id: ContentHash.identifier("m", of: "\(id) \(number)"), type: pick(), status: pick(),
            main: number == 0, date: day, place: place, countries: countries,
            participants: people, evidence: [write(words(12))], rule: "generated")
    }

    private mutating func statement(_ number: Int, at meeting: Meeting) -> Statement {
        let speaker = meeting.participants[number % 2]
        let source = write(speaker.name)
        let cue = write("said")
        return Statement(
            id: ContentHash.identifier("s", of: "\(id) \(number)"),
            speakers: [Speaker(name: speaker.name, country: speaker.country)], act: pick(),
            kind: .indirect, source: source, cue: cue, content: write(words(18) + "."), date: day,
            meeting: meeting.id, sectors: [pick()], mentionedCountries: [country()],
            rule: "generated")
    }

    private mutating func agreement(_ number: Int, at meeting: Meeting) -> Agreement {
        let title = write(words(8))
        return Agreement(
            id: ContentHash.identifier("a", of: "\(id) \(number)"), title: title.text,
            kind: pick(), status: pick(), parties: meeting.countries, sectors: [pick()], date: day,
            meeting: meeting.id, evidence: [title], rule: "generated")
    }

    /// The first two countries, of which each meets most, meet each other hardly ever.
    private mutating func pair() -> [CountryCode] {
        while true {
            let (one, other) = (country(), country())
            let isRare = Set([one, other]) == Set(Vocabulary.countries.prefix(2))
            if one != other, !isRare || index(2_000) == 0 { return [one, other] }
        }
    }

    private mutating func country() -> CountryCode { Vocabulary.countries[frequent(below: 60)] }

    private mutating func person(of country: CountryCode) -> String {
        let number = frequent(below: 20)
        return "\(Vocabulary.word(number * 7 + country.description.hashOfLetters)) "
            + "\(Vocabulary.word(number + 900))"
    }

    private mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in Vocabulary.word(frequent(below: Vocabulary.wordCount)) }
            .joined(separator: " ")
    }

    /// Adds to the text. All of it is ASCII: bytes are code points.
    private mutating func write(_ words: String) -> Quote {
        let start = text.utf8.count
        text += words
        defer { text += " " }
        return Quote(span: Span(start: start, end: text.utf8.count), text: words)
    }

    private mutating func pick<Value: CaseIterable>() -> Value where Value.AllCases == [Value] {
        Value.allCases[index(Value.allCases.count)]
    }

    private mutating func index(_ count: Int) -> Int { Int(chance.next() % UInt64(count)) }

    /// A rank whose frequency falls nearly with one over it.
    private mutating func frequent(below count: Int) -> Int {
        let share = Double(chance.next() >> 11) / Double(1 << 53)
        return Int(pow(Double(count), share)) - 1
    }

    private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension String {
    fileprivate var hashOfLetters: Int { utf8.reduce(0) { $0 * 31 + Int($1) } % 10_000 }
}
