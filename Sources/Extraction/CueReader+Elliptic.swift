internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Verbs of speech without a subject right before them, and what tells them from others.
extension CueReader {
    /// "The ministers also “looked forward to X”": the quotation begins with the verb of a subject
    /// outside.
    func opensQuote(_ verb: SpeechVerb) -> Bool {
        let mark = verb.tokens.lowerBound - 1
        guard verb.form.isPast, mark > sentence.tokens.lowerBound,
            [.openQuote, .plainQuote].contains(reading.tokens[mark].kind),
            let at = reading.beforeAdverbs(mark, from: sentence.tokens.lowerBound)
        else { return false }
        return reading.mentionIndex(covering: at) != nil
    }

    /// At the start of a list entry, number and bullet aside.
    func opensEntry(_ verb: SpeechVerb) -> Bool {
        stem != nil && isFirst(verb)
    }

    /// "1. Reviewing X, the Parties noted Y": an entry with a subject of its own.
    func isBeforeSubject(_ verb: SpeechVerb) -> Bool {
        guard verb.form == .gerund, let lead else { return false }
        let start = reading.tokens(of: lead).lowerBound
        return start > verb.tokens.upperBound && reading.tokens[start - 1].kind == .comma
    }

    /// "Thanked him for the help." in a post or a list: of those who met where they discuss or
    /// agree, else of the one of whom the text tells.
    func elliptic(_ verb: SpeechVerb) -> Report? {
        guard stem == nil, verb.form == .past, verb.kind != .noun, reports.isEmpty,
            !isRunning, isBare(verb), !discourse.company.isEmpty, quoted.spans.isEmpty,
            isEnded && reading.tokens[verb.tokens.lowerBound].isCapitalised
                || sentence.tokens.lowerBound < verb.tokens.lowerBound,
            verb.tokens.upperBound < contentEnd, isObject(verb.tokens.upperBound, verb)
        else { return nil }
        let isShared =
            verb.act == .discuss || verb.act == .agree || isOfAll(verb) || context.isJoint
        let parties = isShared ? discourse.company : [protagonist ?? discourse.company[0]]
        return Report(cue: verb, parties: parties, rule: .statementListVerb)
    }

    /// "Voiced their thanks": of several.
    private func isOfAll(_ verb: SpeechVerb) -> Bool {
        (verb.tokens.lowerBound..<verb.tokens.upperBound + 3).clamped(to: sentence.tokens).contains
        {
            reading.tokens[$0].word == words.their
        }
    }

    /// No "by" and no noun that the participle qualifies, "Agreed measures must": an article, a
    /// name, "that", "to", or what the cue itself governs.
    private func isObject(_ token: Int, _ verb: SpeechVerb) -> Bool {
        let classes = reading.classes(token)
        return verb.tokens.count > 1 || reading.mentionIndex(covering: token) != nil
            || !classes.isDisjoint(with: [.determiner, .relative, .possessive])
            || [words.to, words.that, words.him, words.them].contains(reading.tokens[token].word)
            || verb.act == .discuss && reading.tokens[token].kind == .word
                && !classes.contains(.preposition)
                && !sentence.tokens.contains { reading.classes($0).contains(.be) }
    }

    /// Nothing but bullets and emoji before it.
    private func isBare(_ verb: SpeechVerb) -> Bool {
        (sentence.tokens.lowerBound..<verb.tokens.lowerBound).allSatisfy {
            reading.tokens[$0].kind != .word && reading.tokens[$0].kind != .number
        }
    }

    private func isFirst(_ verb: SpeechVerb) -> Bool {
        (sentence.tokens.lowerBound..<verb.tokens.lowerBound).allSatisfy {
            reading.tokens[$0].kind != .word || reading.isAdverb($0)
                || $0 == sentence.tokens.lowerBound && reading.tokens[$0 + 1].kind == .closeBracket
        }
    }

    /// Whether a country is that of the one whose words go on.
    func isSpeakers(_ own: Reading.Group) -> Bool {
        let country = reading.annotations.mentions[own.lowerBound].country
        return discourse.speaker.contains { party in
            country.map { reading.side(of: party) == .country($0) } ?? false
        }
    }

    /// "Norway has offered to lead a fund": what a country has done is told of it.
    func isPerfect(_ verb: SpeechVerb, _ own: Reading.Group) -> Bool {
        let after = reading.tokens(of: own).upperBound
        guard own.count == 1, after < verb.tokens.lowerBound, verb.form.isPast,
            reading.annotations.mentions[own.lowerBound].kind == .country
        else { return false }
        return reading.classes(after).isSuperset(of: [.auxiliary, .present])
    }

    /// "Norway was ready to X", "The Union stood ready to X", behind the words of one who speaks:
    /// his own, in the tense of a report.
    func isBackshifted(_ verb: SpeechVerb, _ own: Reading.Group) -> Bool {
        guard verb.kind == .offer, verb.tokens.count > 1, own.count == 1,
            discourse.speaker.count == 1
        else { return false }
        switch reading.annotations.mentions[own.lowerBound].kind {
        case .country: return isSpeakers(own)
        case .organization:
            let body = discourse.parties(of: own, in: reading)
            return !discourse.company.contains { body.contains($0) }
        default: return false
        }
    }

    /// "Minister Dahl is keen to X", "The Norwegian side has said that X", where the other of those
    /// who met spoke before: told of him, and no words of the other.
    func isOther(_ own: Reading.Group, _ verb: SpeechVerb) -> Bool {
        if isBody(own), !discourse.speaker.isEmpty,
            !isSpeakers(own) || discourse.speaker.count > 1,
            [.support, .concern]
                .contains(verb.kind)
        {
            return true
        }
        guard own.count == 1, isEnded,
            [.person, .role].contains(reading.annotations.mentions[own.lowerBound].kind)
                || [.report, .tell].contains(verb.kind)
        else { return false }
        let parties = discourse.parties(of: own, in: reading)
        return parties.count == 1 && !discourse.speaker.contains(parties[0])
            && discourse.company.contains {
                $0 == parties[0] || reading.side(of: $0) == parties[0]
            }
            && !discourse.speaker.contains { reading.side(of: $0) == reading.side(of: parties[0]) }
    }

    /// A headline ends without a stop: "PM thanks guests".
    var isEnded: Bool {
        sentence.tokens.last.map { reading.tokens[$0].kind != .word } ?? false
    }
}
