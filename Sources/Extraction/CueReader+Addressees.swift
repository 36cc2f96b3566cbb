internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What those to whom words are addressed say of the speaker.
extension CueReader {
    /// "The Prime Minister thanked Norway for X", of two prime ministers: not the Norwegian one.
    func addresser(_ verb: SpeechVerb, _ own: Reading.Group, _ parties: [Party]) -> [Party] {
        guard parties.count == 1, verb.kind == .support || verb.kind == .demand,
            own.count == 1, discourse.company.count == 2,
            [.role, .pronoun].contains(reading.annotations.mentions[own.lowerBound].kind),
            reading.annotations.mentions[own.lowerBound].country == nil,
            let i = reading.mentionIndex(covering: afterDeterminer(verb.tokens.upperBound)),
            [.country, .person].contains(reading.annotations.mentions[i].kind)
        else { return parties }
        let addressed = discourse.parties(of: i, in: reading)
        guard addressed.count == 1,
            addressed[0] == parties[0] || isSide(addressed[0], of: parties[0])
        else { return parties }
        let others = discourse.company.filter { $0 != parties[0] }
        return others.count == 1 && discourse.company.contains(parties[0]) ? others : parties
    }

    /// "In a third call, Minister Brito informed Jon Dahl of Norway that X": one who was not there
    /// before, whom one person told something.
    func stranger(toldIn report: Report) -> Party? {
        let end = report.cue.tokens.upperBound
        guard report.cue.kind == .tell, report.parties.count == 1, report.content == nil,
            discourse.company.contains(report.parties[0]), end < contentEnd,
            let i = reading.mentionIndex(covering: end),
            reading.annotations.mentions[i].kind == .person, let member = reading.memberOf[i],
            !discourse.company.contains(.member(member))
        else { return nil }
        return .member(member)
    }

    private func isSide(_ side: Party, of party: Party) -> Bool {
        if case .country = side { reading.side(of: party) == side } else { false }
    }

    private func afterDeterminer(_ token: Int) -> Int {
        token < sentence.tokens.upperBound && reading.classes(token).contains(.determiner)
            && reading.mentionIndex(covering: token) == nil ? token + 1 : token
    }

    /// "welcomed Minister Brito at the airport", "had welcomed the President the day before":
    /// people themselves, and nothing that is theirs.
    func isReception(_ verb: SpeechVerb) -> Bool {
        let end = verb.tokens.upperBound
        guard verb.kind == .support, verb.tokens.count == 1, verb.form.isPast,
            let match = reading.annotations.encounters.starting(at: verb.tokens.lowerBound),
            reading.lexicon.encounters[Int(match.entry.index)].part == .verb,
            let i = reading.mentionIndex(covering: end), reading.tokens[end].word != words.that,
            [.person, .role].contains(reading.annotations.mentions[i].kind)
        else { return false }
        let group = reading.group(startingWith: i, until: sentence.tokens.upperBound)
        let after = reading.tokens(of: group).upperBound
        return after >= sentence.tokens.upperBound || reading.tokens[after].kind != .possessive
    }

    /// "discussed fishing with his counterparts from Chile and Peru", "discussed the port with the
    /// President of the Senate": where "with" and others begin who have no name and end the clause.
    func unnamedWith(_ verb: SpeechVerb) -> Int? {
        let start = verb.tokens.upperBound + 1
        guard verb.act == .discuss, verb.kind == .discuss, start + 2 < contentEnd,
            let with = (start..<contentEnd - 2).last(where: {
                reading.tokens[$0].word == words.with
            }), !reading.classes(with + 1).isDisjoint(with: [.determiner, .possessive]),
            isUnnamed(with + 2),
            reading.annotations.encounters.covering(with - 1) == nil,
            reading.annotations.instruments.covering(with - 1) == nil,
            reading.classes(with - 1).isDisjoint(with: [.talk, .preposition])
        else { return nil }
        let verbs: WordClass = [.past, .present, .future, .relative]
        return (start..<contentEnd).allSatisfy { reading.classes($0).isDisjoint(with: verbs) }
            ? with : nil
    }

    /// A noun for those of the same office, or an office; not "the President's plan".
    private func isUnnamed(_ token: Int) -> Bool {
        let mention = reading.mentionIndex(covering: token).map {
            reading.annotations.mentions[$0]
        }
        let isOffice = mention.map { $0.kind == .role } ?? false
        let isAlike = (token..<min(contentEnd, token + 3)).contains {
            words.speech.peers.contains(reading.tokens[$0].word)
        }
        let end = isOffice ? mention?.tokens.upperBound ?? token : token
        return (isOffice || isAlike)
            && (end >= contentEnd || reading.tokens[end].kind != .possessive)
    }
}
