internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters whose name, or that of whose body, holds the countries: "the Chile-Peru summit".
extension EncounterRules {
    /// Words between a noun and the countries in the name of its body, at most.
    private static let bodyReach = 14

    /// The countries that an encounter is named by, where they are several.
    func countriesInName(of match: Gazetteer.Match, _ sentence: Sentence) -> [Party] {
        let before = compound(before: match.tokens.lowerBound, sentence)
        if before.count > 1 { return before }
        let body = countriesOfBody(after: match.tokens.upperBound, sentence)
        return body.count > 1 ? body : bodies(after: match.tokens.upperBound, sentence)
    }

    /// "Japan-Chile", "Sino-Swiss", "Norway-Peru-Chile" before the noun, the last of them at most
    /// nine words back.
    func compound(before start: Int, _ sentence: Sentence) -> [Party] {
        var at = start - 1
        while at >= sentence.tokens.lowerBound, start - at < 10 {
            guard let name = reading.annotations.names.covering(at) else {
                at -= 1
                continue
            }
            if name.entry.kind == .country { return chain(endingWith: name, sentence) }
            at = name.tokens.lowerBound - 1
        }
        return []
    }

    /// "At the invitation of A, Prime Minister B came to Oslo for the Chad-Norway summit": those of
    /// a sentence that names one of each country, else the countries.
    func summiteers(_ countries: [Party], _ sentence: Sentence) -> [Party] {
        var people: [Party] = []
        for i in mentions.numbers(within: sentence.tokens) where mentions[i].kind == .person {
            let parties = discourse.parties(of: i, in: reading)
            guard parties.count == 1, let side = reading.side(of: parties[0]),
                countries.contains(side), !people.contains(parties[0])
            else { continue }
            people.append(parties[0])
        }
        return people.count == countries.count && reading.sides(of: people).count == people.count
            ? people : countries
    }

    /// The countries that hyphens or dashes join to the one named last.
    private func chain(endingWith last: Gazetteer.Match, _ sentence: Sentence) -> [Party] {
        var (name, found) = (last, [Party.country(Int(last.entry.index))])
        while name.tokens.lowerBound > sentence.tokens.lowerBound {
            let joint = name.tokens.lowerBound
            let end = tokens[joint - 1].kind == .dash ? joint - 2 : joint - 1
            guard isHyphen(joint) || isHyphen(joint - 1), end >= sentence.tokens.lowerBound,
                let before = reading.annotations.names.covering(end), before.entry.kind == .country
            else { break }
            found.append(.country(Int(before.entry.index)))
            name = before
        }
        return found
    }

    /// "the meeting of the Trilateral Working Group on the Norway-Peru-Chile Railway was held",
    /// "the session of the JWG (Norway-Peru) will be held": countries in the name of a body, which
    /// stands behind "of" and before the verb.
    private func countriesOfBody(after of: Int, _ sentence: Sentence) -> [Party] {
        let reach = of..<max(of, min(of + Self.bodyReach, sentence.tokens.upperBound))
        guard of < sentence.tokens.upperBound, tokens[of].word == reading.words.of
        else { return [] }
        var (last, isOfBody) = (Gazetteer.Match?.none, false)
        for at in reach.dropFirst() {
            if let name = reading.annotations.names.covering(at), name.entry.kind == .country {
                if last != nil || isJoined(name, sentence) { last = name }
                continue
            }
            if tokens[at].kind == .dash { continue }
            if last != nil || isEndOfName(at) { break }
            isOfBody = isOfBody || isBodyWord(at)
        }
        guard let last, isOfBody || isBodyWord(last.tokens.upperBound, sentence) else { return [] }
        return chain(endingWith: last, sentence)
    }

    /// "the third round of negotiations on the Chad-Niger Agreement": the countries in the name of
    /// what is negotiated, right behind "on".
    func countriesOfMatter(after start: Int, _ sentence: Sentence) -> [Party] {
        let reach = start..<max(start, min(start + Self.bodyReach, sentence.tokens.upperBound))
        guard let on = reach.first(where: { tokens[$0].word == reading.words.on }),
            (start..<on).allSatisfy({
                tokens[$0].word == reading.words.of
                    || reading.annotations.encounters.covering($0) != nil
            }),
            let name = reading.annotations.names.within(on..<min(on + 4, reach.upperBound)).first,
            name.entry.kind == .country, isJoined(name, sentence),
            let last = reading.annotations.names.within(name.tokens.upperBound..<reach.upperBound)
                .first, last.entry.kind == .country
        else { return [] }
        return chain(endingWith: last, sentence)
    }

    /// Whether the next country follows a hyphen or dash.
    private func isJoined(_ name: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = name.tokens.upperBound
        return next + 1 < sentence.tokens.upperBound && isHyphen(next)
    }

    private func isEndOfName(_ token: Int) -> Bool {
        tokens[token].kind == .comma || reading.classes(token).contains(.be)
            || reading.mentionIndex(covering: token).map { mentions[$0].kind == .person } ?? false
    }

    /// The word of a body right behind the countries, "Trilateral" and the like between.
    private func isBodyWord(_ start: Int, _ sentence: Sentence) -> Bool {
        (start..<max(start, min(start + 4, sentence.tokens.upperBound))).contains(where: isBodyWord)
    }

    /// "Commission", "Working Group", "JWG".
    private func isBodyWord(_ token: Int) -> Bool {
        tokens[token].shape == .upper && tokens[token].range.count > 1
            || reading.classes(token).contains(.institution)
            || reading.annotations.encounters.covering(token).map {
                encounter($0).part == .object
            } ?? false
    }

    /// "consultations between the foreign ministries of Chad and Niger": two countries, whose
    /// bodies in small or capital letters stand right after "between".
    private func bodies(after start: Int, _ sentence: Sentence) -> [Party] {
        let near = start..<max(start, min(start + 4, sentence.tokens.upperBound))
        guard let between = near.first(where: { tokens[$0].word == reading.words.between }) else {
            return []
        }
        let rest = between..<min(between + 14, sentence.tokens.upperBound)
        guard rest.contains(where: { reading.classes($0).contains(.institution) }) else {
            return []
        }
        let names = reading.annotations.names.within(rest).filter { $0.entry.kind == .country }
        guard names.count == 2,
            names[1].tokens.lowerBound - names[0].tokens.upperBound <= 3,
            reading.annotations.mentions.within(rest).allSatisfy({ $0.kind != .person })
        else { return [] }
        return names.map { .country(Int($0.entry.index)) }
    }

    /// "Peru-Norway", "Peru - Norway".
    private func isHyphen(_ i: Int) -> Bool { tokens[i].isJoined || tokens[i].kind == .dash }
}
