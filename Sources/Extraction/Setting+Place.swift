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
        if let city = place(.city, in: behind, start, type) ?? place(.city, in: ahead, start, type)
        {
            return .city(city)
        }
        if let town = town(after: start) { return .building(town) }
        let country = place(.country, in: behind, start, type)
        return (country ?? place(.country, in: ahead, start, type)).map { .country($0) }
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
        for name in reading.annotations.names.within(range)
        where name.entry.kind == kind
            && (isLocative(name, of: type) || isAntecedent(name, of: start))
        {
            return Int(name.entry.index)
        }
        return nil
    }

    /// "flew to Oslo, where he met B": the place before "where".
    private func isAntecedent(_ match: Gazetteer.Match, of start: Int) -> Bool {
        let next = match.tokens.upperBound
        guard match.entry.kind == .city || match.entry.kind == .country, next < start else {
            return false
        }
        return (next..<min(next + 2, start)).contains { tokens[$0].word == reading.words.where }
    }

    private func isLocative(_ match: Gazetteer.Match, of type: Meeting.Kind) -> Bool {
        guard
            match.entry.kind == .city
                || match.entry.kind == .country && match.entry.form == CountryForm.name.rawValue
        else { return false }
        var before = match.tokens.lowerBound - 1
        if before >= sentence.tokens.lowerBound,
            reading.classes(before).contains(.determiner)
        {
            before -= 1
        }
        guard before >= sentence.tokens.lowerBound else { return false }
        if type == .visit,
            let verb = reading.annotations.encounters.covering(before),
            reading.lexicon.encounters[Int(verb.entry.index)].type == .visit
        {
            return true
        }
        if reading.tokens[before].kind == .comma { return isAfterVenue(before) }
        // "scheduled for Oslo".
        if tokens[before].word == reading.words.for, before > sentence.tokens.lowerBound,
            reading.classes(before - 1).contains(.planned)
        {
            return true
        }
        let allowed: WordClass =
            type == .visit || type == .summit
            ? [.locative, .destination] : .locative
        return !reading.classes(before).isDisjoint(with: allowed)
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
    private func seat() -> String? {
        let found = reading.annotations.names.within(sentence.tokens).first { name in
            guard name.entry.kind == .country,
                name.entry.form == CountryForm.government.rawValue
            else { return false }
            var before = name.tokens.lowerBound - 1
            if before > sentence.tokens.lowerBound,
                reading.classes(before).contains(.determiner)
            {
                before -= 1
            }
            return before >= sentence.tokens.lowerBound
                && reading.classes(before).contains(.locative)
        }
        return found.map { reading.text.line($0.tokens) }
    }

    /// The name of a building: capitalised words that end in Hotel, Palace, Center, after "at"
    /// or "of the".
    func venue() -> String? {
        guard reading.classes(in: sentence).contains(.venue) else { return seat() }
        var last: Range<Int>?
        var start: Int?
        for i in sentence.tokens {
            let token = tokens[i]
            let isName =
                token.kind == .word && token.isCapitalised
                && reading.names(at: i)?.entry.kind != .person
                && reading.mentionIndex(covering: i) == nil
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
            !reading.classes(last.lowerBound - 1).isDisjoint(with: [.preposition, .determiner])
        else { return seat() }
        return reading.text.line(last)
    }
}
