internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Where an encounter takes place.
extension Setting {
    /// The first city named with "in" or "at", else a town that no lexicon holds, else the
    /// country.
    func place(after start: Int, of type: Meeting.Kind) -> EncounterDraft.PlaceDraft? {
        let from = min(max(start, sentence.tokens.lowerBound), sentence.tokens.upperBound)
        let behind = from..<sentence.tokens.upperBound
        let ahead = sentence.tokens.lowerBound..<from
        if let seat = seat(behind: from) { return .country(seat) }
        if type == .visit, let goal = goal(behind: from) { return goal }
        if let city = place(.city, in: behind, start, type) ?? place(.city, in: ahead, start, type)
        {
            return .city(city)
        }
        if reading.sum(of: sentence).signs.contains(.capital),
            let city = capital(in: behind, type) ?? capital(in: ahead, type)
        {
            return .city(city)
        }
        if let town = town(after: start) ?? headquarters() { return .building(town) }
        if type != .visit, type != .summit, let city = forumCity() { return .city(city) }
        let country =
            place(.country, in: behind, start, type) ?? place(.country, in: ahead, start, type)
        return (country ?? seat().map { Int($0.entry.index) }).map { .country($0) }
    }

    /// "in the Peruvian capital", "in Peru's capital", "in the capital of Peru".
    func capital(in range: Range<Int>, _ type: Meeting.Kind) -> Int? {
        guard let word = range.first(where: { tokens[$0].word == reading.words.capital }),
            let country = country(ofCapital: word)
        else { return nil }
        let phrase = min(word, country.tokens.lowerBound)
        return isLocated(phrase, of: type)
            ? reading.lexicon.capitals[Int(country.entry.index)] : nil
    }

    /// The name beside the word "capital", before it or behind "of".
    private func country(ofCapital word: Int) -> Gazetteer.Match? {
        let names = reading.annotations.names
        let before = word > 1 && tokens[word - 1].kind == .possessive ? word - 2 : word - 1
        if before >= sentence.tokens.lowerBound, let name = names.covering(before),
            name.entry.kind == .country
        {
            return name
        }
        var next = word + 1
        guard next + 2 < sentence.tokens.upperBound, tokens[next].word == reading.words.of else {
            return nil
        }
        next += reading.classes(next + 1).contains(.determiner) ? 2 : 1
        return names.starting(at: next, .country)
    }

    /// Whether "in" or "at" stands before a phrase and its article.
    func isLocated(_ start: Int, of type: Meeting.Kind = .meeting) -> Bool {
        var before = start - 1
        if before > sentence.tokens.lowerBound, reading.classes(before).contains(.determiner) {
            before -= 1
        }
        guard before >= sentence.tokens.lowerBound else { return false }
        return reading.classes(before).contains(.locative)
            || reading.classes(before).contains(.destination) && (welcomes || type == .visit)
    }

    /// "met at the Kremlin": the country of a seat of government right behind, where no city stands
    /// within eight words of it.
    private func seat(behind start: Int) -> Int? {
        let reach = start..<max(start, min(start + 5, sentence.tokens.upperBound))
        guard
            let seat = reading.annotations.names.within(reach).first(where: {
                $0.entry.kind == .country && $0.entry.form == CountryForm.government.rawValue
            }),
            reach.contains(where: {
                $0 < seat.tokens.lowerBound && reading.classes($0).contains(.locative)
                    && seat.tokens.lowerBound - $0 <= 2
            })
        else { return nil }
        let end = seat.tokens.upperBound
        let near = end..<max(end, min(end + 8, sentence.tokens.upperBound))
        let hasCity = reading.annotations.names.within(near).contains { $0.entry.kind == .city }
        return hasCity ? nil : Int(seat.entry.index)
    }

    /// Row of the first city or country of a range where the encounter may have been.
    private func place(
        _ kind: Gazetteer.Kind, in range: Range<Int>, _ start: Int, _ type: Meeting.Kind
    ) -> Int? {
        for i in reading.annotations.names.numbers(within: range) {
            let name = reading.annotations.names[i]
            if name.entry.kind == kind,
                isLocative(name, of: type) && !isOfHappening(name)
                    && !isOfPurpose(name.tokens, from: start)
                    || isAntecedent(name, of: start),
                !isOfOther(name, before: start),
                type != .visit && !isOfNext(name, behind: start) || !isBuilding(name)
            {
                return kind == .city ? city(of: name) : Int(name.entry.index)
            }
        }
        return nil
    }

    /// "at Rose Hall in Lima": the city right behind a building, whose name may be known from
    /// another city.
    private func city(of name: Gazetteer.Match) -> Int {
        let row = Int(name.entry.index)
        let end = name.tokens.upperBound
        guard reading.lexicon.cities[row].kind == .venue, end + 1 < sentence.tokens.upperBound,
            reading.classes(end).contains(.locative) || tokens[end].kind == .comma,
            let town = reading.annotations.names.starting(at: end + 1, .city)
        else { return row }
        return Int(town.entry.index)
    }

    /// "his meeting with B in Oslo on Monday and his talks with C": where the one before was, which
    /// has a noun of its own.
    private func isOfOther(_ match: Gazetteer.Match, before start: Int) -> Bool {
        let end = match.tokens.upperBound
        guard end < start, sentence.tokens.contains(start),
            let own = reading.annotations.encounters.within(
                end..<min(start + 1, sentence.tokens.upperBound)
            ).last, reading.lexicon.encounters[Int(own.entry.index)].part == .noun,
            let other = reading.annotations.encounters.within(
                sentence.tokens.lowerBound..<match.tokens.lowerBound
            ).last, case let entry = reading.lexicon.encounters[Int(other.entry.index)],
            entry.part == .noun, entry.type != .visit
        else { return false }
        return (end..<own.tokens.lowerBound).contains {
            reading.classes($0).contains(.conjunction)
        }
    }

    /// "to discuss the conflict in Chad", "after the earthquake in Peru": where something else is.
    private func isOfHappening(_ match: Gazetteer.Match) -> Bool {
        let near = (match.tokens.lowerBound - 3..<match.tokens.lowerBound - 1)
            .clamped(to: sentence.tokens)
        guard let noun = near.last(where: { !reading.classes($0 + 1).isDisjoint(with: .locative) })
        else { return false }
        return reading.words.journey.happenings.contains(tokens[noun].word)
    }

    /// "flew to Oslo, where he met B": the place before "where".
    private func isAntecedent(_ match: Gazetteer.Match, of start: Int) -> Bool {
        let next = match.tokens.upperBound
        guard match.entry.kind == .city || match.entry.kind == .country, next < start else {
            return false
        }
        // "flew to Oslo on 3 May, where he met B".
        let near = next..<max(next, min(next + 3, start))
        let end = reading.annotations.dates.within(near).first?.tokens.upperBound ?? next
        return (end..<max(end, min(end + 2, start))).contains {
            tokens[$0].word == reading.words.where
        }
    }

    func isLocative(_ match: Gazetteer.Match, of type: Meeting.Kind) -> Bool {
        guard
            match.entry.kind == .city
                || match.entry.kind == .country && match.entry.form == CountryForm.name.rawValue
        else { return false }
        var before = match.tokens.lowerBound - 1
        if isTown(match) { before = beforeSettlement(before) }
        if before >= sentence.tokens.lowerBound,
            reading.classes(before).contains(.determiner)
        {
            if isPartOfName(match) { return false }
            before -= 1
        }
        guard before >= sentence.tokens.lowerBound else { return false }
        if type == .summit, match.entry.kind == .city, namesSummit(match) { return true }
        if type == .visit,
            let verb = reading.annotations.encounters.covering(before),
            reading.lexicon.encounters[Int(verb.entry.index)].type == .visit
        {
            return true
        }
        if reading.tokens[before].kind == .comma { return isAfterVenue(before) }
        if isBracket(before) { return true }
        // "near Oslo", "outside Oslo".
        if reading.words.journey.vicinities.contains(tokens[before].word),
            reading.classes(before).contains(.preposition)
        {
            return true
        }
        // "scheduled for Oslo".
        if tokens[before].word == reading.words.for, before > sentence.tokens.lowerBound,
            reading.classes(before - 1).contains(.planned)
        {
            return true
        }
        let allowed: WordClass =
            type == .visit || type == .summit || isBuilding(match) && welcomes
                || isTaken(to: before) ? [.locative, .destination] : .locative
        return !reading.classes(before).isDisjoint(with: allowed)
    }

    /// "welcomed B to Oslo", "accompanied B to Oslo": "to" right behind a person, a comma aside,
    /// with a verb for it at most twelve words before.
    private func isTaken(to: Int) -> Bool {
        let end = to > 0 && tokens[to - 1].kind == .comma ? to - 1 : to
        guard tokens[to].word == reading.words.to, end > sentence.tokens.lowerBound,
            let i = reading.mentionIndex(covering: end - 1),
            [.person, .role, .pronoun].contains(reading.annotations.mentions[i].kind)
        else { return false }
        let start = reading.annotations.mentions[i].tokens.lowerBound
        let reach = (start - 12..<start).clamped(to: sentence.tokens)
        return reach.contains { reading.words.journey.accompanying.contains(tokens[$0].word) }
            || reading.annotations.encounters.within(reach).contains {
                reading.lexicon.encounters[Int($0.entry.index)].frame == .direct
            }
    }

    /// Whether a verb of the sentence is that of a host.
    private var welcomes: Bool {
        reading.annotations.encounters.within(sentence.tokens).contains {
            reading.lexicon.encounters[Int($0.entry.index)].frame == .direct && $0.isPast
        }
    }

    /// "is visiting Chad, followed by a dinner at Rose Hall": where no visit goes.
    private func isBuilding(_ match: Gazetteer.Match) -> Bool {
        match.entry.kind == .city
            && reading.lexicon.cities[Int(match.entry.index)].kind == .venue
    }

    /// "called on A and was hosted to lunch by B at Rose Hall": where only the second was.
    private func isOfNext(_ name: Gazetteer.Match, behind start: Int) -> Bool {
        guard isBuilding(name), start + 1 < name.tokens.lowerBound else { return false }
        return reading.annotations.encounters.within(start + 1..<name.tokens.lowerBound).contains {
            let part = reading.lexicon.encounters[Int($0.entry.index)].part
            let and = $0.tokens.lowerBound - 1
            return (part == .verb || part == .light) && $0.isPast && and > start
                && (reading.classes(and).contains(.be)
                    ? tokens[and - 1].word == reading.words.and
                    : tokens[and].word == reading.words.and)
        }
    }

    /// No building, and no region: "an earthquake in central Kyushu".
    func isTown(_ match: Gazetteer.Match) -> Bool {
        guard match.entry.kind == .city else { return false }
        let kind = reading.lexicon.cities[Int(match.entry.index)].kind
        return kind == .city || kind == .capital
    }

    /// "in the southern port of Lima", "in Peru's capital, Lima", "in downtown Lima": what stands
    /// before the words for what Lima is, at most four and a name; the same token where none do.
    private func beforeSettlement(_ before: Int) -> Int {
        let first = sentence.tokens.lowerBound
        guard before > first else { return before }
        // "near Lima" is there as "in Lima" is.
        let journey = reading.words.journey
        if journey.vicinities.contains(tokens[before].word) {
            let isInside = !reading.classes(before - 1).isDisjoint(with: [.locative, .determiner])
            return isInside ? before - 1 : before
        }
        let isParted = tokens[before].word == reading.words.of || tokens[before].kind == .comma
        let noun = isParted ? before - 1 : before
        guard noun > first, journey.settlements.contains(tokens[noun].word) else { return before }
        var at = noun - 1
        while at > first, noun - at <= 4, isQualifier(at) { at -= 1 }
        return at
    }

    /// Southern, Peruvian, Black Sea, "Peru's": what qualifies a kind of town.
    private func isQualifier(_ i: Int) -> Bool {
        tokens[i].kind == .possessive || reading.names(at: i)?.entry.kind == .country
            || tokens[i].kind == .word && reading.classes(i).isDisjoint(with: .neverFigure)
    }

    /// "at Rose Hall, Lima": the city after a building and a comma.
    private func isAfterVenue(_ comma: Int) -> Bool {
        var at = comma - 1
        while at > sentence.tokens.lowerBound, comma - at < 6, tokens[at].isCapitalised { at -= 1 }
        return at < comma - 1 && reading.classes(comma - 1).contains(.venue)
            && (reading.classes(at).contains(.locative)
                || reading.classes(at).contains(.determiner))
    }

    /// "in Lakeville, Ohio", "in Lakeville on Monday": one to three capitals after "in", with a
    /// comma, a stop, a date or "on" behind.
    private func town(after start: Int) -> String? {
        town(in: start..<sentence.tokens.upperBound)
            ?? town(in: sentence.tokens.lowerBound..<start)
    }

    private func town(in range: Range<Int>) -> String? {
        for i in range where tokens[i].word == reading.words.in {
            var at = i + 1
            while at < sentence.tokens.upperBound, at - i <= 3, isUnknownName(at) { at += 1 }
            guard at > i + 1, at < sentence.tokens.upperBound else { continue }
            let isClosed =
                tokens[at].kind == .comma || tokens[at].kind == .stop
                || tokens[at].word == reading.words.on || tokens[at].word == reading.words.in
            if isClosed { return reading.text.line(i + 1..<at) }
        }
        return nil
    }

    private func isUnknownName(_ i: Int) -> Bool {
        let token = tokens[i]
        return token.kind == .word && token.isCapitalised && reading.names(at: i) == nil
            && reading.mentionIndex(covering: i) == nil && reading.classes(i).isEmpty
            && reading.annotations.dates.covering(i) == nil
            && reading.annotations.terms.covering(i) == nil
            && reading.annotations.instruments.covering(i) == nil
    }

    /// "at the White House": a seat of government, after "at" or "in".
    private func seat() -> Gazetteer.Match? {
        let found = reading.annotations.names.numbers(within: sentence.tokens).first { i in
            let name = reading.annotations.names[i]
            guard name.entry.kind == .country,
                name.entry.form == CountryForm.government.rawValue
            else { return false }
            return isLocated(name.tokens.lowerBound)
        }
        return found.map { reading.annotations.names[$0] }
    }

    /// The name of a building: capitalised words that end in Hotel, Palace, Center, after "at"
    /// or "of the".
    func venue() -> String? {
        building() ?? seat().map { reading.text.line($0.tokens) }
    }

    private func building() -> String? {
        guard reading.classes(in: sentence).contains(.venue) else { return nil }
        var last: Range<Int>?
        var start: Int?
        for i in sentence.tokens {
            let token = tokens[i]
            let isName =
                token.kind == .word && token.isCapitalised
                && reading.names(at: i)?.entry.kind != .person
                && reading.mentionIndex(covering: i) == nil
                && reading.annotations.encounters.covering(i) == nil
            if isName {
                start = start ?? i
                if let start, i > start, reading.classes(i).contains(.venue) {
                    last = start..<i + 1
                }
            } else {
                if last != nil { break }
                start = nil
            }
        }
        guard let last, last.lowerBound > sentence.tokens.lowerBound,
            !reading.classes(last.lowerBound - 1).isDisjoint(with: [.preposition, .determiner]),
            !isSource(last)
        else { return nil }
        return reading.text.line(last)
    }

    /// ", the Foreign Ministry said": who tells of the encounter, behind a comma and an article.
    private func isSource(_ house: Range<Int>) -> Bool {
        let comma = house.lowerBound - 2
        return comma > sentence.tokens.lowerBound && tokens[comma].kind == .comma
            && reading.annotations.cues.covering(house.upperBound) != nil
    }
}
