internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Tells speech that goes on without a cue from narration.
struct CarryOver {
    let reading: Reading

    var tokens: [Token] { reading.tokens }

    /// Speech goes on in the first person, in the present tense or with a modal verb, and inside
    /// quotation marks. The past tense of an event is narration.
    func readsAsSpeech(_ sentence: Sentence) -> Bool {
        switch tokens[sentence.tokens.lowerBound].kind {
        case .openQuote, .plainQuote: return true
        default: break
        }
        if opensTurn(sentence) || opensReminder(sentence) { return false }
        let firstPerson: WordClass = [.firstPlural, .firstSingular]
        let mayBeFirst = !reading.classes(in: sentence).isDisjoint(with: firstPerson)
        var tense: Bool?
        for i in sentence.tokens where mayBeFirst || tense == nil {
            let classes = reading.classes(i)
            if !classes.isDisjoint(with: firstPerson) { return true }
            if tense == nil, isBound(i, in: sentence) { return true }
            tense = tense ?? self.tense(classes)
            if tense == nil, isTold(i, in: sentence) { return false }
            if tense == nil, let cue = reading.annotations.cues.starting(at: i),
                cue.entry.form == VerbForm.third.rawValue
            {
                tense = true
            }
        }
        return tense ?? !tellsOfEvent(sentence)
    }

    /// "The port had to be kept open": what should be, in the past of reported words; of things.
    private func isBound(_ verb: Int, in sentence: Sentence) -> Bool {
        verb > sentence.tokens.lowerBound && verb + 2 < sentence.tokens.upperBound
            && reading.classes(verb).isSuperset(of: [.auxiliary, .past])
            && reading.classes(verb).isDisjoint(with: .be)
            && tokens[verb + 1].word == reading.words.to
            && reading.annotations.mentions.within(sentence.tokens.lowerBound..<verb).allSatisfy {
                $0.kind == .country || $0.kind == .organization
            }
    }

    /// "It is recalled that Norway opened an embassy in May": the publisher's.
    private func opensReminder(_ sentence: Sentence) -> Bool {
        let start = sentence.tokens.lowerBound
        return sentence.tokens.count > 3 && tokens[start].word == reading.words.it
            && reading.classes(start + 1).isSuperset(of: [.be, .present])
            && reading.words.speech.reminding.contains(tokens[start + 2].word)
    }

    /// "For its part, the government of Peru has upset Norway", "Minister Brito, for her part, set
    /// out X": somebody else's turn.
    func opensTurn(_ sentence: Sentence) -> Bool {
        var start = sentence.tokens.lowerBound
        if let i = reading.mentionIndex(covering: start) {
            let comma = reading.annotations.mentions[i].tokens.upperBound
            guard comma + 3 < sentence.tokens.upperBound, tokens[comma].kind == .comma
            else { return false }
            start = comma + 1
            if tokens[start].word == reading.words.in,
                tokens[start + 1].word == reading.words.speech.turn
            {
                return true
            }
        }
        return start + 4 < sentence.tokens.upperBound
            && tokens[start].word == reading.words.for
            && reading.classes(start + 1).contains(.possessive)
            && tokens[start + 2].word == reading.words.part
    }

    /// "The curator praised the loan": a cue in the past whose subject nobody knows.
    private func isTold(_ verb: Int, in sentence: Sentence) -> Bool {
        guard verb > sentence.tokens.lowerBound + 1, tokens[verb].shape == .lower,
            let cue = reading.annotations.cues.starting(at: verb),
            cue.entry.form == VerbForm.past.rawValue, cue.tokens.count == 1,
            verb + 1 < sentence.tokens.upperBound
        else { return false }
        let before: WordClass = [.preposition, .determiner, .auxiliary, .conjunction, .relative]
        let opens: WordClass = [.determiner, .possessive]
        return reading.classes(verb - 1).isDisjoint(with: before)
            && (tokens[verb + 1].word == reading.words.that
                || !reading.classes(verb + 1).isDisjoint(with: opens)
                || reading.mentionIndex(covering: verb + 1) != nil)
    }

    /// "He will travel to Chile on Monday", "The ministers also visited the port": what somebody
    /// did or is to do, told of him and not by him.
    ///
    /// - Parameter lead: the subject of the sentence.
    func tellsOfSubject(_ sentence: Sentence, _ lead: Reading.Group?) -> Bool {
        // "Your Excellency will come to Lima at my invitation": told by the one who speaks.
        if reading.classes(in: sentence).contains(.firstSingular) { return false }
        if let figure = openingFigure(sentence) { return isDeed(figure + 1, in: sentence) }
        guard let lead, lead.count == 1 || lead.allSatisfy(isSomebody) else { return false }
        let mention = reading.annotations.mentions[lead.lowerBound]
        guard [.pronoun, .person, .role, .together].contains(mention.kind), !mention.isFirstPerson
        else { return false }
        var at = reading.annotations.mentions[lead.upperBound - 1].tokens.upperBound
        while at < sentence.tokens.upperBound, reading.isAdverb(at) { at += 1 }
        guard at < sentence.tokens.upperBound else { return false }
        let classes = reading.classes(at)
        if classes.contains(.future) || classes.contains(.present) {
            return isDue(at, in: sentence)
        }
        return isDeed(at, in: sentence)
    }

    private func isSomebody(_ i: Int) -> Bool {
        [.person, .role].contains(reading.annotations.mentions[i].kind)
    }

    /// "Norwegian Ambassador Per Lund is the Union's envoy for the lakes": who somebody is, told by
    /// the publisher.
    func introduces(_ sentence: Sentence, _ lead: Reading.Group?) -> Bool {
        guard let lead, lead.count == 1 else { return false }
        let mention = reading.annotations.mentions[lead.lowerBound]
        let be = mention.tokens.upperBound
        guard mention.kind == .person, !mention.title.isEmpty, be + 2 < sentence.tokens.upperBound,
            reading.classes(be).contains(.be),
            mention.tokens.lowerBound < sentence.tokens.lowerBound + 3
        else { return false }
        let at = reading.isAdverb(be + 1) ? be + 2 : be + 1
        guard reading.classes(at).contains(.determiner) || reading.mentionIndex(covering: at) != nil
        else { return false }
        let reach = at..<min(sentence.tokens.upperBound, at + 7)
        return reach.contains {
            reading.classes($0).contains(.figure)
                || reading.words.speech.posts.contains(reading.tokens[$0].word)
                || reading.mentionIndex(covering: $0).map {
                    [.role, .person].contains(reading.annotations.mentions[$0].kind)
                } ?? false
        }
    }

    /// A verb in the past that reports no speech.
    private func isDeed(_ verb: Int, in sentence: Sentence) -> Bool {
        verb < sentence.tokens.upperBound && tokens[verb].shape == .lower
            && reading.ends(verb, in: "ed", or: "ied")
            && reading.classes(verb).isDisjoint(with: [.auxiliary, .past, .deontic])
            && (reading.annotations.cues.starting(at: verb).map {
                reading.lexicon.cues[Int($0.entry.index)].kind == .other
            } ?? true || tokens[verb].word == reading.words.speech.presented)
    }

    /// "The spokesman declined": somebody in small letters at the head of a sentence.
    private func openingFigure(_ sentence: Sentence) -> Int? {
        let start = sentence.tokens.lowerBound
        guard start + 3 < sentence.tokens.upperBound, reading.classes(start).contains(.determiner)
        else { return nil }
        return (start + 1..<start + 3).first {
            !reading.classes($0).isDisjoint(with: [.figure, .spokesperson])
                && tokens[$0].shape == .lower && reading.mentionIndex(covering: $0) == nil
        }
    }

    /// "will meet", "is due to visit": an encounter to come, within six words.
    private func isDue(_ at: Int, in sentence: Sentence) -> Bool {
        guard tokens[at].word == reading.words.will || reading.classes(at).contains(.be) else {
            return false
        }
        let reach = at + 1..<min(sentence.tokens.upperBound, at + 7)
        guard reach.lowerBound < reach.upperBound else { return false }
        let isPlanned = reach.contains { reading.classes($0).contains(.planned) }
        let parts = reading.annotations.encounters.within(reach).filter(hasGoal).map {
            reading.lexicon.encounters[Int($0.entry.index)].part
        }
        let isEncounter = parts.contains(.verb) || parts.contains(.light) && parts.count > 1
        // "is to be received by the President".
        if reading.classes(at).isSuperset(of: [.be, .present]), let to = behindAdverbs(at + 1),
            tokens[to].word == reading.words.to
        {
            return isPlanned || !parts.isEmpty
        }
        return tokens[at].word == reading.words.will ? isEncounter : isPlanned
    }

    private func behindAdverbs(_ start: Int) -> Int? {
        (start..<min(tokens.count, start + 3)).first { !reading.isAdverb($0) }
    }

    /// "will continue to Chile", not "will continue to expand": a journey goes somewhere.
    private func hasGoal(_ match: Gazetteer.Match) -> Bool {
        let end = match.tokens.upperBound
        return reading.lexicon.encounters[Int(match.entry.index)].type != .visit
            || (end..<min(end + 3, tokens.count)).contains {
                reading.mentionIndex(covering: $0) != nil
                    || reading.annotations.names.covering($0)?.entry.kind == .city
            }
    }

    private func tense(_ classes: WordClass) -> Bool? {
        if !classes.isDisjoint(with: [.present, .deontic, .future]) { return true }
        return classes.contains(.past) ? false : nil
    }

    private func tellsOfEvent(_ sentence: Sentence) -> Bool {
        reading.annotations.encounters.within(sentence.tokens).contains {
            VerbForm(rawValue: $0.entry.form)?.isPast ?? false
                && reading.lexicon.encounters[Int($0.entry.index)].frame != .stay
        } || opensWithEncounter(sentence)
            || reading.annotations.dates.stands(in: sentence.tokens)
    }

    /// "The meeting ended", "The visit was short": within the first four words.
    private func opensWithEncounter(_ sentence: Sentence) -> Bool {
        let head = sentence.tokens.prefix(4)
        return reading.annotations.encounters.within(head).contains {
            [.noun, .object].contains(reading.lexicon.encounters[Int($0.entry.index)].part)
        }
    }

    // MARK: Lists

    /// "Second, more trade is needed.": a paragraph that counts on what the one before announced.
    func opensPoint(_ sentence: Sentence) -> Bool {
        let start = sentence.tokens.lowerBound
        return sentence.tokens.count > 3 && tokens[start + 1].kind == .comma
            && reading.words.ordinals.contains(tokens[start].word)
    }

    /// Whether a sentence ends in a colon, so that entries or paragraphs follow.
    func opensList(_ sentence: Sentence) -> Bool {
        guard let last = sentence.tokens.last else { return false }
        return tokens[last].kind == .colon
    }

    /// A bullet, a letter or a number in front, or a small letter: one entry of a list.
    func isEntry(_ sentence: Sentence) -> Bool {
        let start = sentence.tokens.lowerBound
        guard sentence.tokens.count > 1 else { return false }
        switch tokens[start].kind {
        case .dash, .symbol: return true
        case .openBracket:
            return sentence.tokens.count > 3 && tokens[start + 2].kind == .closeBracket
        case .number, .word:
            guard sentence.tokens.count > 3 else { return false }
            let next = tokens[start + 1].kind
            let isMarked =
                (next == .stop || next == .closeBracket)
                && !reading.classes(start).contains(.abbreviation)
            return isMarked && tokens[start].range.count <= 3 || tokens[start].shape == .lower
        default: return false
        }
    }

    /// The words of a sentence without number, bullet and full stop; of an entry of a list without
    /// the semicolon too.
    func content(of sentence: Sentence) -> Range<Int> {
        var start = sentence.tokens.lowerBound
        var end = end(of: sentence)
        guard isEntry(sentence) else { return start..<max(start, end) }
        while end > start, tokens[end - 1].kind == .semicolon { end -= 1 }
        if tokens[start].shape != .lower {
            while start < end, tokens[start].kind != .word || isLetter(start, end),
                start - sentence.tokens.lowerBound < 3
            { start += 1 }
        }
        return start..<max(start, end)
    }

    /// "a)", "iv.": what counts an entry.
    private func isLetter(_ token: Int, _ end: Int) -> Bool {
        tokens[token].range.count <= 2 && token + 1 < end
            && [.stop, .closeBracket].contains(tokens[token + 1].kind)
    }

    func end(of sentence: Sentence) -> Int {
        var end = sentence.tokens.upperBound
        while end > sentence.tokens.lowerBound, tokens[end - 1].kind == .stop { end -= 1 }
        return end
    }
}
