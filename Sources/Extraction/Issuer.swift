internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The country whose government publishes a document: its own people are named without one.
///
/// From the publisher's name, a seat of government that speaks ("a Downing Street
/// spokesperson"), or the country that title, dateline and the words of its own people point
/// to, those of the other parties aside.
struct Issuer {
    let lexicon: Lexicon
    let title: Annotations?
    let body: Annotations
    let cast: Cast
    /// The member of `cast` that each mention of the body names.
    let memberOf: [Int?]

    /// Sentences of the body that are looked at.
    static let sentencesMax = 60
    /// A single mention of a country is no evidence.
    static let scoreMin = 2

    func country(publisher: String?) -> Int? {
        publisher.flatMap(named) ?? government() ?? (lacksCountry() ? pointedTo() : nil)
    }

    private func named(_ publisher: String) -> Int? {
        let text = lexicon.tokenize(Array(publisher.utf8))
        let names = lexicon.gazetteer.matches(in: text.tokens)[Int(Gazetteer.Layer.name.rawValue)]
        return names.first { $0.entry.kind == .country }.map { Int($0.entry.index) }
    }

    /// "A Downing Street spokesperson said": within the first four sentences.
    private func government() -> Int? {
        let end = body.text.sentences.prefix(4).last?.tokens.upperBound ?? 0
        let seat = body.names.matches.within(0..<end).first {
            guard $0.entry.kind == .country, $0.tokens.upperBound < end else { return false }
            let next = body.names.match(at: $0.tokens.upperBound, .office)
            return $0.entry.form == CountryForm.government.rawValue
                && next.map {
                    lexicon.offices[Int($0.entry.index)].office == "spokesperson"
                } ?? false
        }
        return seat.map { Int($0.entry.index) }
    }

    private func lacksCountry() -> Bool {
        cast.members.contains { isOwn($0) }
    }

    private func isOwn(_ member: Cast.Member) -> Bool {
        member.country == nil && member.organization == nil && member.role != nil
    }

    // MARK: Evidence

    private func pointedTo() -> Int? {
        let others = Set(cast.members.compactMap(\.country))
        var scores: [Int: Int] = [:]
        let heading = title.map { countries(in: $0, 0..<$0.text.tokens.count, weight: 1) } ?? [:]
        let rest = heading.filter { !others.contains($0.key) }
        if rest.count == 1 { for country in rest.keys { scores[country, default: 0] += 3 } }
        if let city = datelineCountry() { scores[city, default: 0] += 3 }
        for sentence in body.text.sentences.prefix(Self.sentencesMax) where speaksOwn(sentence) {
            for (country, score) in countries(in: body, sentence.tokens, weight: 2) {
                scores[country, default: 0] += score
            }
        }
        return scores.filter { $0.value >= Self.scoreMin && !others.contains($0.key) }
            .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Countries of a range; those with a possessive count `weight`, the others one.
    private func countries(
        in annotations: Annotations, _ range: Range<Int>, weight: Int
    ) -> [Int: Int] {
        var scores: [Int: Int] = [:]
        for name in annotations.names.matches.within(range) where name.entry.kind == .country {
            let after = name.tokens.upperBound
            let isOwner =
                after < annotations.text.tokens.count
                && annotations.text.tokens[after].kind == .possessive
            scores[Int(name.entry.index), default: 0] += isOwner ? weight : 1
        }
        return scores
    }

    /// Whether the sentence begins with somebody of no known country.
    private func speaksOwn(_ sentence: Sentence) -> Bool {
        let i = body.mentions.index(atOrAfter: sentence.tokens.lowerBound)
        guard i < body.mentions.count,
            body.mentions[i].tokens.lowerBound
                < sentence.tokens.upperBound, let member = memberOf[i]
        else { return false }
        return isOwn(cast.members[member])
    }

    /// The country of the city that one of the first sentences begins with.
    private func datelineCountry() -> Int? {
        for sentence in body.text.sentences.prefix(3) {
            guard let city = body.names.match(at: sentence.tokens.lowerBound, .city) else {
                continue
            }
            return lexicon.countryRows[lexicon.cities[Int(city.entry.index)].country]
        }
        return nil
    }
}
