internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Who said what: reads the sentences in order, since a speaker carries over from one to the
/// next.
///
/// `CueReader` finds the reports of a sentence. A sentence without any belongs to the speaker
/// before it where it reads as speech; else it is narration. In a transcript the speaker's name
/// before a colon decides alone.
struct StatementRules {
    let reading: Reading
    let carryOver: CarryOver
    let turns: TurnReader
    var discourse: Discourse
    private(set) var drafts: [StatementDraft] = []
    /// Who spoke in each sentence; empty for narration.
    private(set) var speakers: [[Party]] = []
    /// Who goes on speaking, if anybody.
    private var voice: Voice?
    private var paragraph = -1
    /// Where a quotation began that is still open.
    private var quote: Int?
    private var quoteCloses = false
    /// Whose words were last quoted, where nothing but quotations has followed.
    private var quoted: [Party] = []
    /// Whose words the document is, and the sentence that they begin with.
    private let monologue: (parties: [Party], start: Int)?
    private let chrome: PageChrome

    init(reading: Reading, title: Reading? = nil, discourse: Discourse) {
        self.reading = reading
        self.discourse = discourse
        chrome = PageChrome(reading: reading)
        let speech = Monologue(reading: reading, title: title, discourse: discourse)
        carryOver = CarryOver(reading: reading)
        turns = TurnReader(reading: reading)
        monologue = turns.isTranscript ? nil : speech.voice()
        if self.discourse.principals.isEmpty {
            self.discourse.principals = reading.likelyPrincipals
        }
    }

    mutating func read() {
        for (i, sentence) in reading.text.sentences.enumerated() {
            if chrome.isChrome(sentence, i) {
                voice = nil
                speakers.append([])
                continue
            }
            let isFirst = sentence.paragraph != paragraph
            if isFirst { open(sentence, i) }
            let before = drafts.count
            let isText = !sentence.isHeading || carryOver.isEntry(sentence)
            // The last sentence of a paragraph may lack its full stop.
            let isUnended = !isText && !isFirst && sentence.tokens.count < 60
            if isUnended { voice = nil }
            if isText || isUnended { read(sentence, i) }
            speakers.append(drafts.count > before ? drafts[before].speakers : [])
            discourse.speaker = voice?.parties ?? []
        }
    }

    /// A new paragraph: most speakers stop here.
    private mutating func open(_ sentence: Sentence, _ i: Int) {
        paragraph = sentence.paragraph
        if voice?.reach == .paragraph || voice?.reach == .quote { voice = nil }
        quote = nil
        let sentences = reading.text.sentences[i...]
        let end = sentences.firstIndex { $0.paragraph != paragraph } ?? sentences.endIndex
        let quotes = QuoteSpans(reading: reading)
        quoteCloses = quotes.closes(sentences[..<end])
        if voice == nil, !quoted.isEmpty, quotes.areWhole(sentences[..<end]) {
            voice = Voice(parties: quoted, reach: .paragraph)
            quote = sentence.tokens.lowerBound
        } else if !quotes.opens(sentence) {
            quoted = []
        }
    }

    private mutating func read(_ sentence: Sentence, _ i: Int) {
        if let monologue, i >= monologue.start {
            return recite(sentence, i, monologue.parties)
        }
        if turns.isTranscript, let turn = turns.turn(sentence, discourse) {
            voice =
                turn.parties.isEmpty
                ? nil : Voice(parties: turn.parties, reach: .turn)
            return speak(turn.content..<carryOver.end(of: sentence), i)
        }
        if voice?.reach == .turn { return speak(carryOver.content(of: sentence), i) }
        let wasOpen = quote != nil
        openQuote(sentence)
        readCues(sentence, i)
        closeQuote(sentence, wasOpen: wasOpen)
    }

    /// Takes down where a quotation begins that a sentence opens with.
    private mutating func openQuote(_ sentence: Sentence) {
        guard quote == nil, quoteCloses else { return }
        let start = sentence.tokens.lowerBound
        switch reading.tokens[start].kind {
        case .openQuote, .plainQuote: quote = start
        default: break
        }
    }

    private mutating func closeQuote(_ sentence: Sentence, wasOpen: Bool) {
        guard quoteCloses else { return }
        let isOpen = QuoteSpans(reading: reading).isOpen(after: sentence, isOpen: wasOpen)
        quote = isOpen ? quote ?? sentence.tokens.lowerBound : nil
        if isOpen, voice?.reach == .paragraph { voice?.reach = .quote }
        if !isOpen, voice?.reach == .quote { voice?.reach = .paragraph }
    }

    // MARK: Cues

    private mutating func readCues(_ sentence: Sentence, _ i: Int) {
        let entry = voice?.reach == .colon && carryOver.isEntry(sentence)
        let encounter = encounter(in: sentence)
        var reader = CueReader(
            reading, sentence, discourse: discourse,
            context: .init(
                encounter: encounter, isRunning: voice != nil && !entry,
                stem: entry ? voice?.parties : nil,
                contentStart: voice == nil ? quote : nil, isInQuote: quote != nil))
        reader.read()
        if !reader.reports.isEmpty {
            add(reader, sentence, i)
        } else if entry {
            speak(carryOver.content(of: sentence), i)
        } else if voice != nil,
            reader.isSpeech || quote != nil || carryOver.readsAsSpeech(sentence)
        {
            speak(carryOver.content(of: sentence), i)
        } else if !carryOver.opensList(sentence) {
            narrate(sentence, encounter)
        } else {
            openList(sentence, reader.lead)
        }
    }

    /// The encounter that the sentence reports, by a verb in the past tense. One that only
    /// frames it, "At the meeting with B, A said", tells who is together from here on.
    private mutating func encounter(in sentence: Sentence) -> EncounterDraft? {
        guard !reading.annotations.encounters.within(sentence.tokens).isEmpty else { return nil }
        let rules = EncounterRules(reading: reading, discourse: discourse)
        let held = rules.encounters(in: sentence).filter {
            $0.parties.count > 1 && $0.status == .held && !$0.isRecalled && !$0.isEarlier
        }
        let reported = held.first { draft in
            reading.annotations.encounters.within(draft.evidence)
                .contains { VerbForm(rawValue: $0.entry.form)?.isPast ?? false }
        }
        if reported == nil, let frame = held.first, opens(sentence, with: frame) { meet(frame) }
        return reported
    }

    /// Within the first words of a sentence, after "at" or "during".
    private func opens(_ sentence: Sentence, with frame: EncounterDraft) -> Bool {
        let start = sentence.tokens.lowerBound
        return frame.evidence.lowerBound - start < 5
            && !reading.classes(start).isDisjoint(with: [.locative, .temporal])
    }

    private mutating func add(_ reader: CueReader, _ sentence: Sentence, _ i: Int) {
        let contents = reader.contents()
        let entry = voice?.reach == .colon ? voice : nil
        for (report, words) in zip(reader.reports, contents) {
            take(report, report.isOfPrevious ? previous(i) ?? words : words, i)
        }
        discourse.lastSubject = reader.discourse.lastSubject
        for report in reader.reports { follow(report.parties) }
        if let entry, reader.stem != nil { voice = entry }
        if carryOver.opensList(sentence), let last = reader.reports.last {
            let isSpeech = ["report", "stress", "tell"].contains(last.cue.kind)
            voice = Voice(
                parties: last.parties, draft: nil, reach: .colon,
                act: isSpeech ? nil : last.cue.act)
        }
        if let met = reader.encounter, let first = reader.reports.first,
            met.evidence.lowerBound < first.cue.tokens.lowerBound
        {
            meet(met)
        }
    }

    /// A report; one of several clauses, "that X and that Y", as several where their acts differ.
    private mutating func take(_ report: Report, _ content: Range<Int>, _ i: Int) {
        guard content.contains(where: { reading.tokens[$0].kind == .word }) else { return }
        let rules = ActRules(reading: reading, speakers: report.parties)
        let isJoint = report.parties.count > 1
        let clauses = rules.clauses(of: report.cue, content).map {
            (content: $0, act: rules.act(of: report.cue, content: $0, isJoint: isJoint))
        }
        let isOne = clauses.allSatisfy { $0.act == clauses[0].act }
        for clause in isOne ? [(content: content, act: clauses[0].act)] : clauses {
            let isQuote = [.openQuote, .plainQuote].contains(
                reading.tokens[clause.content.lowerBound].kind)
            add(
                StatementDraft(
                    speakers: report.parties, act: clause.act,
                    kind: isQuote ? .direct : isJoint ? .joint : .indirect,
                    source: report.source, cue: report.cue.tokens, content: clause.content,
                    sentence: i, carriedFrom: nil, rule: report.rule))
        }
    }

    /// The words of the sentence before, where nobody is known to have said them.
    private func previous(_ i: Int) -> Range<Int>? {
        guard i > 0, speakers[i - 1].isEmpty, !reading.text.sentences[i - 1].isHeading
        else { return nil }
        return carryOver.content(of: reading.text.sentences[i - 1])
    }

    private mutating func add(_ draft: StatementDraft) {
        drafts.append(draft)
        if draft.kind == .direct { quoted = draft.speakers }
        // That something was discussed quotes nobody whose words could go on.
        let isTopic = draft.act == .discuss && draft.kind == .joint
        voice =
            isTopic
            ? nil
            : Voice(parties: draft.speakers, draft: drafts.count - 1, reach: .paragraph)
    }

    // MARK: No cue

    /// Words of the one whose speech the document is; in a joint statement those of one issuer
    /// where the sentence reports him.
    private mutating func recite(_ sentence: Sentence, _ i: Int, _ parties: [Party]) {
        discourse.speaker = parties
        if parties.count > 1 {
            discourse.principals = parties
            var reader = CueReader(
                reading, sentence, discourse: discourse, context: .init(isRunning: true))
            reader.read()
            let isOfOne = reader.reports.first.map {
                $0.parties.count == 1 && $0.cue.form.isPast && parties.contains($0.parties[0])
            }
            if isOfOne ?? false { return add(reader, sentence, i) }
        }
        voice = Voice(parties: parties, reach: .document)
        speak(carryOver.content(of: sentence), i)
    }

    /// Words of the speaker before.
    private mutating func speak(_ content: Range<Int>, _ i: Int) {
        guard let voice, content.count > (voice.reach == .colon ? 0 : 1) else { return }
        let isJoint = voice.parties.count > 1
        let isDocument = voice.reach == .document
        let act = ActRules(reading: reading, speakers: voice.parties).act(
            of: nil, content: content, isJoint: isJoint && !isDocument)
        let isList = voice.reach == .colon
        drafts.append(
            StatementDraft(
                speakers: voice.parties, act: isList ? voice.act ?? act : act,
                kind: voice.reach == .turn || isDocument ? .direct : .carried, source: nil,
                cue: nil, content: content, sentence: i, carriedFrom: voice.draft,
                rule: rule(of: voice.reach)))
        self.voice?.draft = drafts.count - 1
    }

    private func rule(of reach: Voice.Reach) -> Rule {
        switch reach {
        case .turn: .statementTurn
        case .document: .statementMonologue
        case .paragraph, .colon, .quote: .statementCarried
        }
    }

    private mutating func openList(_ sentence: Sentence, _ lead: Reading.Group?) {
        let parties = lead.map { discourse.parties(of: $0, in: reading) } ?? []
        voice = parties.isEmpty ? nil : Voice(parties: parties, reach: .colon)
    }

    private mutating func narrate(_ sentence: Sentence, _ encounter: EncounterDraft?) {
        if voice?.reach != .colon || !carryOver.isEntry(sentence) { voice = nil }
        if let encounter { meet(encounter) }
        let finder = SubjectFinder(reading: reading, sentence: sentence)
        guard let lead = finder.leading() else { return }
        let parties = discourse.parties(of: lead, in: reading)
        if parties.count == 1 { discourse.lastSubject = parties[0] }
    }

    private mutating func follow(_ parties: [Party]) {
        if parties.count == 1 {
            discourse.hear(parties[0], in: reading)
        } else {
            discourse.join(parties, in: reading)
        }
    }

    /// From here on "the two leaders" are those of this encounter, unless it is the same.
    private mutating func meet(_ encounter: EncounterDraft) {
        let sides = Set(encounter.parties.compactMap { reading.side(of: $0) })
        guard sides.count > 1, encounter.type != .ceremony, encounter.type != .visit,
            !Set(encounter.parties).isSubset(of: discourse.principals)
        else { return }
        discourse.principals = encounter.parties
        discourse.companions = []
    }
}

extension Reading {
    /// Those whom "they" means where no encounter was understood: the first people of two
    /// countries, else the first two countries.
    var likelyPrincipals: [Party] {
        var seen: Set<Int> = []
        var parties: [Party] = []
        for (i, member) in cast.members.enumerated() where parties.count < 2 {
            guard let country = member.country, seen.insert(country).inserted else { continue }
            parties.append(.member(i))
        }
        if parties.count == 2 { return parties }
        parties = []
        for mention in annotations.mentions.prefix(40) where parties.count < 2 {
            guard mention.kind == .country, let country = mention.country,
                !parties.contains(.country(country))
            else { continue }
            parties.append(.country(country))
        }
        return parties.count == 2 ? parties : []
    }
}
