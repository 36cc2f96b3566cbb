internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Of which country those are whom a traveller meets.
extension Cast {
    /// Sentences at the head of a text where the journey that it reports is looked for.
    private static let journeySentencesMax = 4

    /// "A paid a visit to Chad. He had talks with Minister B": B, of no known country, is of the
    /// one that A visits, where the text leaves out whence A comes, as his own government does.
    mutating func settleVisited(_ annotations: Annotations, _ memberOf: [Int?]) {
        guard let (traveller, countries) = journey(annotations, memberOf) else { return }
        if let traveller { settleSuite(of: traveller, annotations, memberOf) }
        guard traveller.map({ isFromElsewhere($0, countries) }) ?? true else { return }
        let opened = traveller == nil ? opening(of: countries, annotations) : 0
        for (i, mention) in annotations.mentions.enumerated() {
            guard let member = memberOf[i], member != traveller, isOpen(member),
                mention.tokens.lowerBound >= opened
            else { continue }
            let head = head(of: i, annotations)
            guard
                !isOfSuite(annotations.mentions[head], annotations),
                isMet(annotations.mentions[head], annotations) || isInviter(mention, annotations),
                isBy(traveller, head, annotations, memberOf)
                    || isBehindHost(head, of: countries, annotations, memberOf),
                let country = stop(before: mention, countries, annotations)
            else { continue }
            members[member].country = country
        }
    }

    /// Where the text comes to the first country of a journey, of which nobody is told by name.
    private func opening(of countries: Set<Int>, _ annotations: Annotations) -> Int {
        annotations.names.within(0..<annotations.text.tokens.count).first {
            row(of: $0).map(countries.contains) ?? false
        }?.tokens.upperBound ?? 0
    }

    /// "He will be accompanied by Minister A and Minister B": of the country of the traveller.
    private mutating func settleSuite(
        of traveller: Int, _ annotations: Annotations, _ memberOf: [Int?]
    ) {
        guard let home = members[traveller].country else { return }
        for i in annotations.mentions.indices.prefix(Self.suiteMentionsMax) {
            guard let member = memberOf[i], isOpen(member),
                case let head = head(of: i, annotations),
                isOfSuite(annotations.mentions[head], annotations)
                    || head == i && i > 0
                        && isListed(i, annotations)
                        && isOfSuite(annotations.mentions[i - 1], annotations)
            else { continue }
            members[member].country = home
        }
    }

    /// Mentions among which companions are looked for.
    private static let suiteMentionsMax = 100

    /// "A and B": one or two words behind the mention before.
    private func isListed(_ i: Int, _ annotations: Annotations) -> Bool {
        let gap =
            annotations.mentions[i].tokens.lowerBound
            - annotations.mentions[i - 1].tokens.upperBound
        return gap > 0 && gap <= 2
    }

    /// "accompanied by Minister A and Minister B", "accompanied on the trip by A".
    private func isOfSuite(_ mention: Mention, _ annotations: Annotations) -> Bool {
        let start = mention.tokens.lowerBound
        let near = max(0, start - 2)..<start
        guard let before = near.last(where: { annotations.text.tokens[$0].word == by })
        else { return false }
        return (max(0, before - 4)..<before).contains {
            lexicon.classes(of: annotations.text.tokens[$0]).contains(.attendance)
        }
    }

    /// Whether a traveller, of whom the text does not say whence he comes, is of none of these.
    private func isFromElsewhere(_ traveller: Int, _ countries: Set<Int>) -> Bool {
        guard let home = members[traveller].country else {
            return !members[traveller].isCountryNamed
        }
        // An envoy of the Union is at home nowhere on his way.
        let isOfUnion = lexicon.countries[home].code == CountryCode("EU")
        return (isOfUnion || !members[traveller].isCountryNamed) && !countries.contains(home)
    }

    /// "In Oslo, she met B": the one country of the journey, else the one whose name, or that of
    /// a city of it, is the last of them before B.
    private func stop(
        before mention: Mention, _ countries: Set<Int>, _ annotations: Annotations
    ) -> Int? {
        let start = mention.tokens.lowerBound
        if countries.count == 1 {
            return onward(before: start, annotations) ?? opening(before: start, annotations)
                ?? countries.first
        }
        return annotations.names.within(max(0, start - 60)..<start).reversed().lazy
            .compactMap { row(of: $0) }.first(where: countries.contains)
    }

    /// "In Lima, she will meet B": the place at the head of the sentence.
    private func opening(before start: Int, _ annotations: Annotations) -> Int? {
        let tokens = annotations.text.tokens
        let near = max(1, start - Self.openingReach)..<max(1, start)
        guard
            let comma = near.last(where: { tokens[$0].kind == .comma }),
            let place = annotations.names.covering(comma - 1),
            place.tokens.upperBound == comma, case let head = place.tokens.lowerBound - 1,
            head >= 0, tokens[head].isCapitalised,
            lexicon.classes(of: tokens[head]).contains(.locative)
        else { return nil }
        return row(of: place)
    }

    /// Words from the comma behind that place to whom one meets, at most.
    private static let openingReach = 12

    /// Words from "where" to whom one meets there, at most.
    private static let whereReach = 10

    /// Words from "to meet" to whom one meets, at most.
    private static let purposeReach = 4

    /// "A will visit Oslo, then travel to Lima, where she will meet B": the country before "where";
    /// "then travel to Lima to meet B": that before "to".
    private func onward(before start: Int, _ annotations: Annotations) -> Int? {
        let tokens = annotations.text.tokens
        let near = max(0, start - Self.whereReach)..<start
        let purpose = (max(2, start - Self.purposeReach)..<max(2, start)).last {
            tokens[$0].word == to
        }
        if let purpose, let place = annotations.names.covering(purpose - 1),
            place.tokens.lowerBound > 0, tokens[place.tokens.lowerBound - 1].word == to,
            annotations.encounters.starting(at: purpose + 1) != nil
        {
            return row(of: place)
        }
        guard let place = near.last(where: { tokens[$0].word == `where` }), place > 1,
            !(place..<start).contains(where: { tokens[$0].kind == .stop })
        else { return nil }
        let end = tokens[place - 1].kind == .comma ? place - 2 : place - 1
        return annotations.names.covering(end).flatMap { row(of: $0) }
    }

    func isOpen(_ member: Int) -> Bool {
        members[member].country == nil && members[member].organization == nil
            && members[member].role != nil && !isOfOrganization(members[member])
    }

    /// Whether the mention before is the traveller, "he" or "his", or nobody is named before in
    /// the sentence: "In Chad, meetings are planned with President B".
    private func isBy(
        _ traveller: Int?, _ i: Int, _ annotations: Annotations, _ memberOf: [Int?]
    ) -> Bool {
        guard i > 0 else { return false }
        // "I visited Chad and met Minister B".
        var before = i - 1
        while before > 0, i - before < 4, annotations.mentions[before].kind == .country {
            before -= 1
        }
        let kind = annotations.mentions[before].kind
        if kind == .pronoun { return true }
        guard let traveller else {
            return kind == .firstPerson || isNamelessHead(annotations.mentions[before])
        }
        if memberOf[before] == traveller { return true }
        // "The Minister was received by President B".
        let words = titleWords(of: annotations.mentions[before], annotations.text)
        if kind == .role, words.isSubset(of: members[traveller].titleWords) { return true }
        let start = annotations.mentions[i].tokens.lowerBound
        let near = max(0, start - 2 * Self.encounterReach)..<start
        if let stop = near.last(where: { annotations.text.tokens[$0].kind == .stop }),
            annotations.mentions.within(stop..<start).allSatisfy({ $0.kind == .country })
        {
            return true
        }
        return (max(0, start - Self.encounterReach)..<start).contains {
            lexicon.classes(of: annotations.text.tokens[$0]).contains(.possessive)
        }
    }

    /// "He was received by A and held talks with B": B, where A, who stands before him in the
    /// sentence, is of one of the countries of the journey.
    private func isBehindHost(
        _ i: Int, of countries: Set<Int>, _ annotations: Annotations, _ memberOf: [Int?]
    ) -> Bool {
        guard i > 0, let host = memberOf[i - 1].flatMap({ members[$0].country }) else {
            return false
        }
        let start = annotations.mentions[i - 1].tokens.upperBound
        let gap = start..<max(start, annotations.mentions[i].tokens.lowerBound)
        return countries.contains(host) && gap.count < Self.encounterReach
            && !gap.contains { annotations.text.tokens[$0].kind == .stop }
            && isMet(annotations.mentions[i - 1], annotations)
    }

    /// The first person of the text and the countries to which the opening tells of a visit; no
    /// person where it says "I".
    func journey(
        _ annotations: Annotations, _ memberOf: [Int?]
    ) -> (traveller: Int?, countries: Set<Int>)? {
        let opening = annotations.text.sentences.lazy.filter { !$0.isHeading }
            .prefix(Self.journeySentencesMax)
        for sentence in opening {
            for match in annotations.encounters.within(sentence.tokens) where isVisit(match) {
                if let own = owned(match, sentence, annotations, memberOf) { return own }
                let stops = stops(after: match.tokens.upperBound, sentence, annotations)
                guard !stops.isEmpty else { continue }
                if let first = traveller(before: match, sentence, annotations, memberOf)
                    ?? traveller(behind: match, sentence, annotations, memberOf)
                    ?? leader(onWay: match, sentence, annotations, memberOf)
                {
                    if isOfOther(first, match, annotations, memberOf) { continue }
                    return (first, stops)
                }
                if isOfAuthor(match, annotations) || isOfHead(match, annotations) {
                    return (nil, stops)
                }
            }
        }
        return nil
    }

    /// "the visit of A to Chad".
    private func owned(
        _ visit: Gazetteer.Match, _ sentence: Sentence, _ annotations: Annotations,
        _ memberOf: [Int?]
    ) -> (traveller: Int?, countries: Set<Int>)? {
        let near = visit.tokens.upperBound - 1..<visit.tokens.upperBound + 1
        let i = annotations.mentions.index(atOrAfter: near.upperBound)
        guard i < annotations.mentions.count, annotations.mentions[i].kind == .person,
            near.clamped(to: sentence.tokens).contains(where: {
                annotations.text.tokens[$0].word == of
            }), let traveller = memberOf[i], case let mention = annotations.mentions[i],
            mention.tokens.lowerBound <= near.upperBound + 1,
            // "They recalled the visit of A", "During the visit of A": an earlier one.
            annotations.mentions.within(sentence.tokens).first?.tokens == mention.tokens,
            let first = sentence.tokens.first,
            !lexicon.classes(of: annotations.text.tokens[first]).contains(.temporal),
            case let stops = stops(after: mention.tokens.upperBound, sentence, annotations),
            !stops.isEmpty
        else { return nil }
        return (traveller, stops)
    }

    /// "a year after Minister B's visit to Chad", where B is whom the text first tells to be met.
    private func isOfOther(
        _ traveller: Int, _ visit: Gazetteer.Match, _ annotations: Annotations, _ memberOf: [Int?]
    ) -> Bool {
        let before = visit.tokens.lowerBound - 1
        guard before > 0, annotations.text.tokens[before].kind == .possessive,
            let first = memberOf.firstIndex(of: traveller)
        else { return false }
        return isMet(annotations.mentions[first], annotations)
    }

    /// The country or city at most three words on, and those that a list adds to it.
    private func stops(
        after start: Int, _ sentence: Sentence, _ annotations: Annotations
    ) -> Set<Int> {
        var stops: Set<Int> = []
        var at = start
        let rest = start..<max(start, sentence.tokens.upperBound)
        for name in annotations.names.within(rest) {
            guard name.tokens.lowerBound - at <= (stops.isEmpty ? 3 : 12),
                let row = row(of: name),
                stops.isEmpty || isLinked(at..<max(at, name.tokens.lowerBound), annotations)
            else { break }
            stops.insert(row)
            at = name.tokens.upperBound
        }
        return stops
    }

    /// Only dates, brackets, commas, "and", "then" and prepositions.
    private func isLinked(_ gap: Range<Int>, _ annotations: Annotations) -> Bool {
        gap.allSatisfy {
            let token = annotations.text.tokens[$0]
            return token.kind != .word || annotations.dates.covering($0) != nil
                || !lexicon.classes(of: token)
                    .isDisjoint(with: [.conjunction, .preposition, .determiner, .adverb])
        }
    }

    private func traveller(
        before match: Gazetteer.Match, _ sentence: Sentence, _ annotations: Annotations,
        _ memberOf: [Int?]
    ) -> Int? {
        let first = annotations.mentions.index(atOrAfter: sentence.tokens.lowerBound)
        let last = annotations.mentions.index(atOrAfter: match.tokens.lowerBound)
        let people = (first..<max(first, last)).compactMap { memberOf[$0] }
        return Set(people).count == 1 ? people[0] : nil
    }

    /// "During his visit to Chad, A met Minister B": right behind the first comma, within eight
    /// words, where nobody is named before.
    private func traveller(
        behind match: Gazetteer.Match, _ sentence: Sentence, _ annotations: Annotations,
        _ memberOf: [Int?]
    ) -> Int? {
        let first = annotations.mentions.index(atOrAfter: sentence.tokens.lowerBound)
        let end = match.tokens.upperBound
        guard match.tokens.lowerBound - sentence.tokens.lowerBound <= 8,
            let comma = (end..<end + 8).clamped(to: sentence.tokens).first(where: {
                annotations.text.tokens[$0].kind == .comma
            }), case let i = annotations.mentions.index(atOrAfter: comma), i < memberOf.count,
            annotations.mentions[i].tokens.lowerBound <= comma + 2,
            annotations.mentions[i].tokens.lowerBound < sentence.tokens.upperBound,
            (first..<max(first, i)).allSatisfy({ memberOf[$0] == nil })
        else { return nil }
        return memberOf[i]
    }

    /// "A met B and C during a visit to Chad": A, with whom the sentence begins.
    private func leader(
        onWay visit: Gazetteer.Match, _ sentence: Sentence, _ annotations: Annotations,
        _ memberOf: [Int?]
    ) -> Int? {
        let tokens = annotations.text.tokens
        let before = visit.tokens.lowerBound - 2
        let first = annotations.mentions.index(atOrAfter: sentence.tokens.lowerBound)
        guard before > sentence.tokens.lowerBound, first < memberOf.count,
            annotations.mentions[first].tokens.upperBound < before,
            annotations.mentions[first].tokens.lowerBound - sentence.tokens.lowerBound <= 2,
            lexicon.classes(of: tokens[before + 1]).contains(.determiner),
            lexicon.classes(of: tokens[before]).contains(.temporal)
                || tokens[before].word == of && before > 2
                    && lexicon.classes(of: tokens[before - 3]).contains(.preposition)
                    && lexicon.classes(of: tokens[before - 2]).contains(.determiner)
        else { return nil }
        return memberOf[first]
    }

    /// "I visited Chad": right before the verb.
    private func isOfAuthor(_ match: Gazetteer.Match, _ annotations: Annotations) -> Bool {
        let i = annotations.mentions.index(atOrAfter: match.tokens.lowerBound) - 1
        return i >= 0 && annotations.mentions[i].kind == .firstPerson
            && match.tokens.lowerBound - annotations.mentions[i].tokens.upperBound <= 2
    }

    /// "The Secretary-General will visit Chad", whom nobody names: at most five words before.
    private func isOfHead(_ match: Gazetteer.Match, _ annotations: Annotations) -> Bool {
        let i = annotations.mentions.index(atOrAfter: match.tokens.lowerBound) - 1
        return i >= 0 && isNamelessHead(annotations.mentions[i])
            && match.tokens.lowerBound - annotations.mentions[i].tokens.upperBound <= 5
    }

    /// An office of an organisation alone.
    private func isNamelessHead(_ mention: Mention) -> Bool {
        mention.kind == .role
            && mention.office.map { lexicon.offices[$0].office == "organisation-head" } ?? false
    }

    private func isVisit(_ match: Gazetteer.Match) -> Bool {
        let encounter = lexicon.encounters[Int(match.entry.index)]
        return encounter.type == .visit && encounter.part != .object && encounter.part != .light
    }

    func row(of place: Gazetteer.Match) -> Int? {
        if place.entry.kind == .country {
            return place.entry.form == CountryForm.name.rawValue ? Int(place.entry.index) : nil
        }
        guard place.entry.kind == .city else { return nil }
        return lexicon.countryRows[lexicon.cities[Int(place.entry.index)].country]
    }
}
