internal import Annotators
internal import Lexicons
internal import Text

/// Bodies of the speaker's own country that no name of it tells.
extension ActRules {
    /// "the Government would", "the ministry will": of one who speaks alone, his own.
    func isOwnBody(_ noun: Int, _ content: Range<Int>) -> Bool {
        guard speakers.count == 1, noun > content.lowerBound,
            isBody(noun) || isUnion(noun), reading.classes(noun - 1).contains(.determiner)
        else { return false }
        return noun - 1 == content.lowerBound
            || !reading.classes(noun - 2).contains(.preposition)
    }

    /// "the Commission would", "the Alliance will": of one who is of no country, or of the Union.
    private func isUnion(_ noun: Int) -> Bool {
        guard reading.words.speech.unions.contains(tokens[noun].word), speakers.count == 1 else {
            return false
        }
        switch reading.side(of: speakers[0]) {
        case .country(let row)?: return row == reading.words.issuer.union
        default: return true
        }
    }

    /// "it will keep its ships" in the words of a country or body.
    func isItself(_ token: Int) -> Bool {
        guard tokens[token].word == reading.words.it, speakers.count == 1 else { return false }
        if case .member = speakers[0] { return false }
        return true
    }

    /// "NATO will stay" in the words of its own; nil of a body that is nobody's.
    func isOwnOrganization(_ body: Int) -> Bool? {
        speakers.contains { speaker in
            switch speaker {
            case .organization(let row): row == body
            case .member(let i): isOf(body, reading.cast.members[i])
            case .country: false
            }
        } ? true : nil
    }

    /// A Secretary General of no country may be of any body.
    private func isOf(_ body: Int, _ member: Cast.Member) -> Bool {
        member.organization == body
            || member.organization == nil && member.country == nil && member.role != nil
    }

    /// "her country, if elected, would": at the head of the words.
    func opensWithOwnBody(_ content: Range<Int>) -> Bool? {
        guard content.count > 2, reading.classes(content.lowerBound).contains(.possessive),
            content.dropFirst().prefix(2).contains(where: {
                tokens[$0].word == reading.words.country || isBody($0)
            })
        else { return nil }
        return true
    }

    /// "We also discussed": what the speaker tells of himself and others.
    func isOfUs(_ verb: Int, _ content: Range<Int>) -> Bool {
        reading.beforeAdverbs(verb, from: content.lowerBound).map {
            !reading.classes($0).isDisjoint(with: [.firstSingular, .firstPlural])
        } ?? false
    }

    /// "Oslo will", after nothing that makes it a place: the country of a capital.
    func capital(_ token: Int) -> Int? {
        guard let name = reading.annotations.names.covering(token), name.entry.kind == .city,
            name.tokens.lowerBound == 0
                || !reading.classes(name.tokens.lowerBound - 1).contains(.preposition)
        else { return nil }
        let city = reading.lexicon.cities[Int(name.entry.index)]
        return city.kind == .capital ? reading.lexicon.countryRows[city.country] : nil
    }

    /// "desirable for Chad to open the port": who should do it, at most five words.
    func isOfOthers(_ next: Int, _ content: Range<Int>) -> Bool {
        guard next + 2 < content.upperBound, tokens[next].word == reading.words.for else {
            return false
        }
        return (next + 2..<min(content.upperBound - 1, next + 7)).prefix {
            tokens[$0].kind == .word
        }.contains { tokens[$0].word == reading.words.to }
    }

    /// "the Government of Peru would": the body before the name of its country.
    func isGovernment(of name: Int) -> Bool {
        name > 1 && tokens[name - 1].word == reading.words.of && isBody(name - 2)
    }

    private func isBody(_ token: Int) -> Bool {
        tokens[token].word == reading.words.embassy
            || reading.words.ownBodies.contains(tokens[token].word)
    }
}
