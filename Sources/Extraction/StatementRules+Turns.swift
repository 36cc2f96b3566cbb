internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What one who speaks in his own words tells of both, and what is no statement of his.
extension StatementRules {
    /// Words of a turn: those of its speaker, but of all who met what "we discussed" and "we
    /// agreed".
    mutating func speakTurn(_ content: Range<Int>, _ sentence: Sentence, _ i: Int) {
        guard let turn = voice, turn.reach == .turn, turns.isTranscript
        else { return speak(content, i) }
        if case .country? = turn.parties.first, answer(sentence, i) {
            voice = turn
            return
        }
        guard
            !reading.classes(in: sentence).isDisjoint(with: [.firstPlural, .firstSingular])
        else { return speak(content, i) }
        discourse.speaker = turn.parties
        reader.read(
            TurnReader.words(of: sentence, reading), discourse: &discourse, context: .init(),
            verbs: &verbs)
        guard let first = reader.reports.first, first.cue.form.isPast,
            isOwn(first.source) || isWithOther(first.source), first.content == nil,
            first.cue.act == .discuss || first.cue.act == .agree,
            let all = together(with: turn.parties, before: first.cue.tokens.lowerBound, sentence)
        else { return speak(content, i) }
        // What else he says goes on in his own words.
        reader.reports = [first]
        reader.reports[0].parties = all
        add(reader, sentence, i)
        handBack(sentence, i, to: turn)
        voice = turn
    }

    /// "Minister Dahl and I", "Jon and I": behind a name and "and".
    private func isWithOther(_ source: Range<Int>?) -> Bool {
        guard
            let own = source?.last(where: { reading.classes($0).contains(.firstSingular) }),
            own > 1
        else { return false }
        return reading.tokens[own - 1].word == reading.words.and
            && reading.tokens[own - 2].isCapitalised
    }

    /// "(Via interpreter) Good morning": the words without what a stage direction says of them.
    func withoutStage(_ content: Range<Int>) -> Range<Int> {
        guard let first = content.first, reading.tokens[first].kind == .openBracket,
            let close = content.prefix(Self.stageMax).first(where: {
                reading.tokens[$0].kind == .closeBracket
            })
        else { return content }
        return close + 1..<content.upperBound
    }

    private static let stageMax = 8

    /// "Answer: The Secretary met B. She thanked him.": what an office without a name reports of
    /// others is theirs, and what it tells in the past is news; true where the sentence is such.
    private mutating func answer(_ sentence: Sentence, _ i: Int) -> Bool {
        guard
            reading.classes(in: sentence).isDisjoint(with: [.firstPlural, .firstSingular])
        else { return false }
        let words = TurnReader.words(of: sentence, reading)
        let encounter = encounter(in: words)
        if encounter == nil { frame(words) }
        reader.read(
            words, discourse: &discourse, context: .init(encounter: encounter), verbs: &verbs)
        let isOfOthers =
            reader.reports.first.map { report in
                report.cue.form.isPast && report.parties != voice?.parties && report.source != nil
            } ?? false
        if isOfOthers {
            add(reader, sentence, i)
            return true
        }
        // "The Secretary had two meetings today."
        guard !carryOver.readsAsSpeech(words),
            encounter != nil || reading.annotations.encounters.stands(in: words.tokens)
        else { return false }
        narrate(words, encounter, lead: reader.lead)
        return true
    }

    /// "I met Minister Dahl, and we agreed": the speaker and whom the sentence names before, else
    /// all who met, of whom he is one.
    private func together(
        with speaker: [Party], before cue: Int, _ sentence: Sentence
    ) -> [Party]? {
        var others: [Party] = []
        for i in reading.annotations.mentions.numbers(within: sentence.tokens.lowerBound..<cue) {
            guard let member = reading.memberOf[i], !speaker.contains(.member(member)),
                !others.contains(.member(member))
            else { continue }
            others.append(.member(member))
        }
        let all = others.isEmpty ? discourse.company : speaker + others
        guard all.count > 1, speaker.allSatisfy(all.contains), reading.isOfSeveralSides(all)
        else { return nil }
        return all
    }

    /// "Well, good morning, everybody.", "Thank you very much.": a greeting and nothing else.
    func isCourtesy(_ content: Range<Int>) -> Bool {
        content.count <= Self.courtesyMax
            && content.allSatisfy {
                reading.tokens[$0].kind != .word
                    || reading.words.speech.courtesies.contains(reading.tokens[$0].word)
            }
    }

    private static let courtesyMax = 12

    /// "Prime Minister, you have the floor.": who is to speak next.
    func givesFloor(_ content: Range<Int>) -> Bool {
        content.count <= Self.courtesyMax
            && content.contains { reading.tokens[$0].word == reading.words.speech.floor }
    }

    /// "Jon Dahl, Prime Minister of Norway: Thank you." among the words of another: the guest has
    /// the floor until the next name; true where the sentence is his.
    mutating func passFloor(_ sentence: Sentence, _ i: Int, _ author: [Party]) -> Bool {
        if let turn = turns.interjection(sentence) {
            floor = author == [turn.party] ? [] : [turn.party]
            voice = Voice(parties: [turn.party], reach: .document)
            speak(turn.content..<max(turn.content, carryOver.end(of: sentence)), i)
            return true
        }
        if floor.isEmpty { return false }
        voice = Voice(parties: floor, reach: .document)
        speak(carryOver.content(of: sentence), i)
        return true
    }

    /// Words of one who issues a text together with others: "Norway will send a ship" is his.
    func isOfCountry(_ reader: CueReader, _ sentence: Sentence, _ parties: [Party]) -> [Party]? {
        guard let lead = reader.lead, lead.count == 1,
            reading.tokens(of: lead).lowerBound - sentence.tokens.lowerBound <= 3,
            case let mention = reading.annotations.mentions[lead.lowerBound],
            mention.kind == .country, let country = mention.country,
            parties.contains(where: { reading.side(of: $0) == .country(country) }),
            mention.tokens.upperBound < sentence.tokens.upperBound,
            reading.classes(mention.tokens.upperBound).contains(.future)
        else { return nil }
        return [.country(country)]
    }
}
