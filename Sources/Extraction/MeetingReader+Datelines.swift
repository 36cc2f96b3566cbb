internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The lines above and below a text that say where it was written.
extension MeetingReader {
    /// Lines above the text among which its dateline may be, at most.
    private static let headLinesMax = 12
    /// Words and marks of a sentence, at least; fewer are what is left of a table.
    private static let proseTokensMin = 8

    /// A city that stands alone, or with a date, in one of the first headings, or before the
    /// dash of the first sentence, at its start or in capitals.
    func dateline() -> EncounterDraft.PlaceDraft? {
        let sentences = reading.text.sentences.prefix(Self.headLinesMax)
        let first = sentences.firstIndex {
            !$0.isHeading && $0.tokens.count >= Self.proseTokensMin
        }
        for (i, sentence) in sentences.enumerated()
        where i < 4 || i == first || isDatedHeading(sentence) {
            for city in reading.annotations.names.within(sentence.tokens.prefix(30))
            where city.entry.kind == .city || isCityState(city) {
                let isFirst = city.tokens.lowerBound == sentence.tokens.lowerBound
                let isInCapitals = reading.tokens[city.tokens.lowerBound].shape == .upper
                if isFirst && isDateline(sentence, after: city.tokens.upperBound)
                    || isBehindDate(city, sentence)
                    || isInCapitals && isDash(city.tokens.upperBound, sentence)
                {
                    let row = Int(city.entry.index)
                    return city.entry.kind == .city ? .city(row) : .country(row)
                }
            }
        }
        return venueLine() ?? placeLine() ?? datedLine() ?? houseLine() ?? closingLine()
    }

    /// Days from a dateline to the day of the document, at most.
    private static let datelineDaysMax = 7

    /// "OSLO. 18 May. Minister A met B": the day behind a city in capitals that opens a line, with
    /// a stop behind, where the document is of that day or soon after.
    func datelineDay() -> DateExpression? {
        let sentences = reading.text.sentences.prefix(Self.headLinesMax)
        guard let end = sentences.last?.tokens.upperBound, let anchor = reading.annotations.anchor,
            let mention = reading.annotations.dates.within(0..<end).first(where: isOfDateline)
        else { return nil }
        return (0...Self.datelineDaysMax).contains(mention.date.days(until: anchor))
            ? mention.date : nil
    }

    private func isOfDateline(_ mention: DateMention) -> Bool {
        let (tokens, next) = (reading.tokens, mention.tokens.upperBound)
        let mark = mention.tokens.lowerBound - 1
        guard mention.precision == .day, mention.date.end == nil, mark > 0,
            next < tokens.count, tokens[next].kind == .stop,
            tokens[mark].kind == .stop || tokens[mark].kind == .comma,
            let city = reading.annotations.names.covering(mark - 1), city.entry.kind == .city,
            city.tokens.upperBound == mark, tokens[city.tokens.lowerBound].shape == .upper,
            let i = reading.sentenceIndex(around: city.tokens)
        else { return false }
        return reading.text.sentences[i].tokens.lowerBound == city.tokens.lowerBound
    }

    /// "Oslo, 3 May 2024" below other headings.
    private func isDatedHeading(_ sentence: Sentence) -> Bool {
        sentence.isHeading && sentence.tokens.count <= 8
            && reading.annotations.dates.stands(in: sentence.tokens)
    }

    /// "3 May 2024 – Oslo, Norway – ": behind the date and dash that a sentence begins with.
    private func isBehindDate(_ city: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let dash = city.tokens.lowerBound - 1
        guard dash > sentence.tokens.lowerBound, isDash(dash, sentence),
            let date = reading.annotations.dates.covering(dash - 1)
        else { return false }
        return date.tokens.lowerBound == sentence.tokens.lowerBound
            && (sentence.isHeading && sentence.tokens.count <= 16
                || isDateline(sentence, after: city.tokens.upperBound))
    }

    /// Singapore, Kuwait: a country whose capital is named as it is, or as its city.
    private func isCityState(_ name: Gazetteer.Match) -> Bool {
        guard name.entry.kind == .country, name.entry.form == CountryForm.name.rawValue else {
            return false
        }
        let country = reading.lexicon.countries[Int(name.entry.index)]
        return country.capital.hasPrefix(country.name)
    }

    /// "Grand Hotel, Oslo, Norway | 3 May 2024": a line of names and a date above the text.
    private func venueLine() -> EncounterDraft.PlaceDraft? {
        for sentence in reading.text.sentences.prefix(4)
        where sentence.isHeading && sentence.tokens.count <= 14 {
            guard reading.annotations.dates.stands(in: sentence.tokens),
                !reading.annotations.encounters.stands(in: sentence.tokens),
                let city = reading.annotations.names.within(sentence.tokens)
                    .first(where: { $0.entry.kind == .city }),
                sentence.tokens.allSatisfy({
                    reading.tokens[$0].kind != .word || reading.tokens[$0].isCapitalised
                        || reading.annotations.dates.covering($0) != nil
                })
            else { continue }
            return .city(Int(city.entry.index))
        }
        return nil
    }

    /// "By Minister A (Oslo, 3 May 2024)", "Joint Statement, Oslo, 3 May 2024", and "Oslo" beside a
    /// line of a day: a city before the day that ends one of the lines above the text.
    private func datedLine() -> EncounterDraft.PlaceDraft? {
        let lines = reading.text.sentences.prefix(Self.headLinesMax)
        for (i, line) in lines.enumerated() where line.isHeading {
            for city in reading.annotations.names.within(line.tokens) where isTown(city) {
                let isDated =
                    isAlone(city, line)
                    ? [i - 1, i + 1].contains { lines.indices.contains($0) && isDay(lines[$0]) }
                    : endsWithDay(line, behind: city)
                if isDated { return .city(Int(city.entry.index)) }
            }
        }
        return nil
    }

    private func isTown(_ name: Gazetteer.Match) -> Bool {
        name.entry.kind == .city
            && [.city, .capital].contains(reading.lexicon.cities[Int(name.entry.index)].kind)
    }

    /// "Oslo", "Oslo, Norway", "Washington, DC".
    private func isAlone(_ city: Gazetteer.Match, _ line: Sentence) -> Bool {
        city.tokens.lowerBound == line.tokens.lowerBound
            && (0...3).contains(line.tokens.upperBound - city.tokens.upperBound)
            && (city.tokens.upperBound..<line.tokens.upperBound).allSatisfy {
                reading.tokens[$0].kind == .comma || reading.tokens[$0].isCapitalised
            }
    }

    /// A line that begins with a day and holds nothing else to read.
    private func isDay(_ line: Sentence) -> Bool {
        line.isHeading && line.tokens.count <= 8
            && reading.annotations.dates.starting(at: line.tokens.lowerBound)?.precision == .day
    }

    /// ", Oslo, 3 May 2024", "– Oslo, 3 May 2024", "(Oslo, 3 May 2024)".
    private func endsWithDay(_ line: Sentence, behind city: Gazetteer.Match) -> Bool {
        let (before, comma) = (city.tokens.lowerBound - 1, city.tokens.upperBound)
        guard before >= line.tokens.lowerBound, comma + 1 < line.tokens.upperBound,
            [.comma, .dash, .openBracket].contains(reading.tokens[before].kind),
            reading.tokens[comma].kind == .comma,
            let date = reading.annotations.dates.starting(at: comma + 1), date.precision == .day
        else { return false }
        let end = date.tokens.upperBound
        return end >= line.tokens.upperBound
            || end + 1 == line.tokens.upperBound && reading.tokens[end].kind == .closeBracket
    }

    /// "Grand Hotel, Oslo": a line of a few names above the text, the last of them
    /// a city behind a comma.
    private func placeLine() -> EncounterDraft.PlaceDraft? {
        for sentence in reading.text.sentences.prefix(6)
        where sentence.isHeading && sentence.tokens.count <= 8 {
            guard
                let city = reading.annotations.names.within(sentence.tokens)
                    .last(where: { $0.entry.kind == .city }),
                city.tokens.upperBound == sentence.tokens.upperBound,
                city.tokens.lowerBound > sentence.tokens.lowerBound + 1,
                reading.tokens[city.tokens.lowerBound - 1].kind == .comma,
                !reading.annotations.encounters.stands(in: sentence.tokens),
                reading.annotations.mentions.within(sentence.tokens)
                    .allSatisfy({ $0.kind == .country || $0.kind == .organization })
            else { continue }
            return .city(Int(city.entry.index))
        }
        return nil
    }

    /// "Oslo, 3 May 2024" at the end of a text.
    private func closingLine() -> EncounterDraft.PlaceDraft? {
        for sentence in reading.text.sentences.suffix(3) where sentence.tokens.count <= 8 {
            guard let city = reading.annotations.names.within(sentence.tokens.prefix(1)).first,
                city.entry.kind == .city,
                !reading.annotations.encounters.stands(in: sentence.tokens),
                sentence.tokens.allSatisfy({
                    city.tokens.contains($0) || reading.tokens[$0].kind != .word
                        || reading.annotations.dates.covering($0) != nil
                })
            else { continue }
            return .city(Int(city.entry.index))
        }
        return nil
    }

    /// The "Norway" of "Oslo, Norway", which ends the line.
    private func isCountryAlone(_ start: Int, _ sentence: Sentence) -> Bool {
        guard start < sentence.tokens.upperBound, reading.tokens[start - 1].kind == .comma else {
            return false
        }
        return reading.annotations.names.starting(at: start, .country)?.tokens.upperBound
            == sentence.tokens.upperBound
    }

    /// "14 March 2024 - 12:30 - Rose Hill Residence": a building that ends a line which begins with
    /// a day.
    private func houseLine() -> EncounterDraft.PlaceDraft? {
        for sentence in reading.text.sentences.prefix(8) where sentence.isHeading {
            guard sentence.tokens.count <= 16, let last = sentence.tokens.last,
                reading.annotations.dates.starting(at: sentence.tokens.lowerBound) != nil,
                let dash = sentence.tokens.last(where: { reading.tokens[$0].kind == .dash }),
                dash + 1 < last,
                (dash + 1...last).allSatisfy({
                    reading.tokens[$0].isCapitalised || reading.tokens[$0].kind == .comma
                })
            else { continue }
            // "Rose Palace, Hilltown": a town that no lexicon holds.
            if let comma = (dash + 1..<last).last(where: { reading.tokens[$0].kind == .comma }) {
                guard reading.classes(comma - 1).contains(.venue) else { continue }
                return .building(reading.text.line(comma + 1..<last + 1))
            }
            guard reading.classes(last).contains(.venue) else { continue }
            return .building(reading.text.line(dash + 1..<last + 1))
        }
        return nil
    }

    /// "Lima /NEWS/ Minister A met B": the agency between strokes.
    private func isSlash(_ token: Int, _ sentence: Sentence) -> Bool {
        guard token < sentence.tokens.upperBound else { return false }
        return reading.text.bytes[reading.tokens[token].range].elementsEqual("/".utf8)
    }

    private func isDash(_ token: Int, _ sentence: Sentence) -> Bool {
        token < sentence.tokens.upperBound && reading.tokens[token].kind == .dash
    }

    /// "OSLO, May 3. /NNA/.", "Oslo, May 3, NORDNEWS.": a day, and an agency in capitals behind it.
    private func isBeforeAgency(_ comma: Int) -> Bool {
        let tokens = reading.tokens
        guard comma + 1 < tokens.count, tokens[comma].kind == .comma,
            let date = reading.annotations.dates.starting(at: comma + 1)
        else { return false }
        let end = date.tokens.upperBound
        let reach = end..<max(end, min(end + 5, tokens.count))
        guard let name = reach.first(where: { tokens[$0].kind == .word }), name > end else {
            return false
        }
        return tokens[name].shape == .upper && name + 1 < tokens.count
            && [.stop, .symbol].contains(tokens[name + 1].kind)
    }

    private func isDateline(_ sentence: Sentence, after city: Int) -> Bool {
        if sentence.isHeading {
            let date = reading.annotations.dates.within(sentence.tokens).first
            return sentence.tokens.count <= 8
                && (city == sentence.tokens.upperBound || date != nil
                    || isCountryAlone(city + 1, sentence))
        }
        let rest = city..<min(city + 16, sentence.tokens.upperBound)
        return isSlash(city, sentence) || isBeforeAgency(city)
            || rest.prefix(10).contains {
                isDash($0, sentence) || reading.tokens[$0].kind == .colon
            }
            || rest.prefix { reading.tokens[$0].shape != .lower }.contains { isDash($0, sentence) }
    }
}
