internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Sentences between somebody's words that only their verb tells from narration.
extension CarryOver {
    // MARK: States

    /// "The ban was a burden", "Trade had doubled": a state or what came before it, which reported
    /// words put into the past. Of no people, on no day, and no encounter.
    func recallsState(_ sentence: Sentence) -> Bool {
        let start = sentence.tokens.lowerBound
        guard tokens[start].kind == .word, !isEntry(sentence),
            reading.annotations.encounters.within(sentence.tokens).allSatisfy({
                reading.lexicon.encounters[Int($0.entry.index)].part == .light
            }),
            !reading.annotations.dates.stands(in: sentence.tokens),
            let verb = finite(in: sentence, within: Self.subjectMax),
            reading.classes(verb).contains(.past), isOfThings(start..<verb)
        else { return false }
        var at = verb + 1
        while at < sentence.tokens.upperBound, at - verb < 4, reading.isAdverb(at) { at += 1 }
        guard at < sentence.tokens.upperBound, [.word, .number].contains(tokens[at].kind)
        else { return false }
        let isDone = isParticiple(at)
        if reading.classes(verb).contains(.be) {
            return !isDone && sentence.tokens.count >= Self.stateMin
                && reading.classes(at).isDisjoint(with: [.preposition, .attendance])
        }
        return isDone || reading.classes(at).contains(.be)
    }

    /// "When the two Presidents met in Lima, they raised X", "Not long ago, the two sides …": what
    /// both did before, in the words of one of them.
    func recallsMeeting(_ sentence: Sentence) -> Bool {
        let start = sentence.tokens.lowerBound
        guard sentence.tokens.count > 8,
            tokens[start].word == reading.words.speech.when
                || tokens[start].word == reading.words.not
                    && tokens[start + 2].word == reading.words.speech.ago
        else { return false }
        return reading.annotations.mentions.within(start..<start + 8).contains {
            $0.kind == .together && !$0.isFirstPerson
        }
    }

    /// Words of a subject, with what belongs to it.
    private static let subjectMax = 14
    /// Tokens of a state that somebody told: "The sea was calm." is the scene, and the publisher's.
    private static let stateMin = 7

    /// The first word that tells the tense, where no mark stands before it.
    private func finite(in sentence: Sentence, within reach: Int) -> Int? {
        let verbs: WordClass = [.past, .present, .future, .deontic]
        for at in sentence.tokens.prefix(reach) {
            guard tokens[at].kind != .comma,
                at == sentence.tokens.lowerBound
                    || reading.annotations.cues.starting(at: at) == nil
            else { return nil }
            if !reading.classes(at).isDisjoint(with: verbs) { return at }
        }
        return nil
    }

    private func isParticiple(_ token: Int) -> Bool {
        reading.ends(token, in: "ed", or: "en")
            || reading.lexicon.agreementWord(of: tokens[token]).contains(.participle)
    }

    /// No people, and not the two sides.
    private func isOfThings(_ words: Range<Int>) -> Bool {
        reading.annotations.mentions.within(words).allSatisfy {
            $0.kind == .country || $0.kind == .organization
        } && words.allSatisfy { reading.classes($0).isDisjoint(with: [.figure, .collective]) }
    }

    // MARK: Sources

    /// "According to the ministry, the port opens in May": no words of the one who spoke before.
    func citesBody(_ sentence: Sentence) -> Bool {
        guard reading.sum(of: sentence).signs.contains(.source),
            let source = reading.annotations.cues.starting(at: sentence.tokens.lowerBound),
            reading.lexicon.cues[Int(source.entry.index)].kind == .source
        else { return false }
        let start = source.tokens.upperBound
        let reach = start..<max(start, min(sentence.tokens.upperBound, start + Self.subjectMax))
        return reach.prefix { tokens[$0].kind != .comma }.contains {
            !reading.classes($0).isDisjoint(with: [.institution, .spokesperson])
        }
    }

    // MARK: Sessions

    /// "The next session will be held in May", "A letter of intent is being drafted", "Experts will
    /// meet in Lima": what the publisher tells of further meetings and documents.
    func tellsOfSession(_ sentence: Sentence) -> Bool {
        let start = sentence.tokens.lowerBound
        guard tokens[start].kind == .word,
            let verb = finite(in: sentence, within: Self.subjectMax + 4), verb > start,
            reading.classes(verb).contains(.future)
                || reading.classes(verb).isSuperset(of: [.be, .present]),
            names(start..<verb)
        else { return false }
        let reach = verb + 1..<max(verb + 1, min(sentence.tokens.upperBound, verb + 6))
        let isFuture = reading.classes(verb).contains(.future)
        let isPassive = reach.prefix(3).contains {
            tokens[$0].word == reading.words.be || tokens[$0].word == reading.words.being
        }
        if isPassive, reach.contains(where: isHeld) { return true }
        if !isFuture { return isUnderWay(reach, in: sentence) }
        if isPassive { return false }
        // "The next round will take place in Lima".
        let (take, place) = (reading.words.take, reading.words.speech.place)
        if reach.dropLast().contains(where: {
            tokens[$0].word == take && tokens[$0 + 1].word == place
        }) {
            return true
        }
        return isFuture
            && reading.annotations.encounters.within(reach.prefix(2)).contains {
                reading.lexicon.encounters[Int($0.entry.index)].part == .verb
            }
    }

    /// "is being finalised", "are negotiating a contract", "are set to restart", and nobody's
    /// own words.
    private func isUnderWay(_ reach: Range<Int>, in sentence: Sentence) -> Bool {
        var at = reach.lowerBound
        while at < reach.upperBound, reading.isAdverb(at) { at += 1 }
        guard at + 1 < sentence.tokens.upperBound, tokens[at].kind == .word,
            sentence.tokens.allSatisfy({
                reading.classes($0).isDisjoint(with: [.firstPlural, .firstSingular])
            })
        else { return false }
        if tokens[at].word == reading.words.being { return isParticiple(at + 1) }
        return tokens[at + 1].word == reading.words.to
            && (reading.classes(at).contains(.planned)
                || reading.words.intending.contains(tokens[at].word))
    }

    /// "held", "convened", "constituted": what becomes of sessions and bodies.
    private func isHeld(_ token: Int) -> Bool {
        reading.annotations.encounters.starting(at: token) != nil
            || reading.annotations.stages.starting(at: token) != nil
            || reading.classes(token).contains(.planned)
    }

    /// Whether words name an encounter, a document or those who prepare them, and nobody.
    private func names(_ words: Range<Int>) -> Bool {
        let isNamed =
            reading.annotations.encounters.within(words).contains {
                [.noun, .object].contains(reading.lexicon.encounters[Int($0.entry.index)].part)
            } || reading.annotations.instruments.stands(in: words)
            || words.contains { reading.classes($0).contains(.attendee) }
        return isNamed
            && reading.annotations.mentions.within(words).allSatisfy { $0.kind == .country }
            && words.allSatisfy {
                reading.classes($0).isDisjoint(with: [.possessive, .firstPlural, .firstSingular])
            }
    }
}
