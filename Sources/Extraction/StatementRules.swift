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
    var drafts: [StatementDraft] = []
    /// Who spoke in each sentence; empty for narration.
    var speakers: [[Party]] = []
    /// Who is together in each sentence, where they are others than those of the main encounter;
    /// else nobody.
    private(set) var companies: [[Party]] = []
    let reader: CueReader
    /// The verbs of the sentence that is read.
    var verbs: [SpeechVerb] = []
    /// Who goes on speaking, if anybody.
    var voice: Voice?
    /// Whose words an event interrupts in this paragraph.
    var dormant: Voice?
    var paragraph = -1
    /// Where a quotation began that is still open.
    var quote: Int?
    var quoteCloses = false
    /// True where the paragraph quotes an office that reports what others said.
    var isReadout = false
    /// True where such a quotation is not closed at the end of its paragraph.
    var readoutGoesOn = false
    /// True where a quotation goes on in the paragraphs after it.
    var isSpanning = false
    /// Whose words were last quoted, where nothing but quotations has followed.
    var quoted: [Party] = []
    /// The only one whose words were quoted so far.
    var soleQuoted: Party?
    var areSeveralQuoted = false
    /// Whose encounters the text tells of: the publisher's own of those who met, else the one named
    /// first.
    let protagonist: Party?
    /// Whose words the document is, and the sentence that they begin with.
    private var monologue: (parties: [Party], start: Int, isAccount: Bool)?
    /// The first token that is no more of these words, but a question or an answer.
    private let monologueEnd: Int
    /// True where title or headings say that those who met issued the text together.
    let isJoint: Bool
    /// The paragraph is a point that its speaker counts: what it tells of binds both sides, as if
    /// nobody had said it.
    var isPoint = false
    /// Who has the floor in place of the one whose words the document is.
    var floor: [Party] = []
    /// The last paragraph in which somebody else asks the one whose words the document is.
    var asked = -1
    /// The last sentence that was read as a recital.
    var lastRecital: Int?
    private let chrome: PageChrome
    let principals: [Party]
    /// The first token that names one of the principals; behind all where none does.
    let named: Int

    init(reading: Reading, title: Reading? = nil, discourse: Discourse) {
        self.reading = reading
        self.discourse = discourse
        chrome = PageChrome(reading: reading)
        reader = CueReader(reading)
        carryOver = CarryOver(reading: reading)
        turns = TurnReader(reading: reading, title: title)
        monologueEnd = turns.isTranscript ? turns.firstTurn ?? 0 : reading.tokens.count
        let speech = Monologue(
            reading: reading, title: title, discourse: discourse, end: monologueEnd)
        monologue = speech.voice()
        isJoint = Self.isJoint(title) || Self.isJoint(reading)
        if self.discourse.principals.isEmpty {
            self.discourse.principals = reading.likelyPrincipals
        }
        let people = self.discourse.principals.filter {
            if case .member = $0 { true } else { false }
        }
        // "held between the ministries of A and B … by X and Y": X and Y stand for A and B.
        if people.count > 1, people.count * 2 == self.discourse.principals.count {
            self.discourse.principals = people
        }
        principals = self.discourse.principals
        let met = principals
        named =
            reading.annotations.mentions.indices.first { i in
                reading.memberOf[i].map { met.contains(.member($0)) } ?? false
            }.map { reading.annotations.mentions[$0].tokens.lowerBound } ?? reading.tokens.count
        let own = reading.issuer.map { Party.country($0) }
        protagonist =
            principals.first { own != nil && reading.side(of: $0) == own }
            ?? Self.first(of: principals, in: reading)
    }

    /// Members are in the order of the text.
    private static func isNamed(_ party: Party, before other: Party) -> Bool {
        if case .member(let i) = party, case .member(let j) = other { i < j } else { false }
    }

    /// The one whom the text names first, but none whom it names first as met.
    private static func first(of parties: [Party], in reading: Reading) -> Party? {
        let own = parties.filter { !isMet($0, in: reading) }
        return (own.isEmpty ? parties : own).min { isNamed($0, before: $1) }
    }

    /// Sentences at the head of a text of which one may be its title.
    private static let headingsMax = 12

    /// "Telephone conversation with King Dahl" as a heading: the text is of somebody else.
    private static func isMet(_ party: Party, in reading: Reading) -> Bool {
        guard case .member(let member) = party,
            let first = reading.memberOf.firstIndex(of: member),
            case let start = reading.annotations.mentions[first].tokens.lowerBound
        else { return false }
        return start > 0 && reading.tokens[start - 1].word == reading.words.with
            && reading.text.sentences.prefix(headingsMax).contains {
                $0.isHeading && $0.tokens.contains(start)
            }
    }

    mutating func read() {
        drafts.reserveCapacity(reading.text.sentences.count)
        speakers.reserveCapacity(reading.text.sentences.count)
        companies.reserveCapacity(reading.text.sentences.count)
        for (i, sentence) in reading.text.sentences.enumerated() {
            companies.append(company)
            if sentence.tokens.lowerBound >= monologueEnd { monologue = nil }
            if chrome.isChrome(sentence, i) {
                voice = nil
                speakers.append([])
                continue
            }
            let isFirst = sentence.paragraph != paragraph
            if isFirst { open(sentence, i) }
            let before = drafts.count
            noteSender(sentence)
            let isText =
                !sentence.isHeading || carryOver.isEntry(sentence) || leadsToQuote(sentence, i)
            // The last sentence of a paragraph may lack its full stop.
            let isUnended = !isText && (!isFirst || isLine(sentence)) && sentence.tokens.count < 100
            if isUnended { voice = nil }
            if monologue == nil, let verb = recital(sentence, i) {
                recite(verb, of: sentence, i)
            } else if monologue == nil, endsRecitals(sentence, i) {
                voice = Voice(parties: discourse.company, reach: .colon)
            } else if isText || isUnended {
                read(sentence, i)
            } else if turns.isTranscript, monologue == nil {
                addressed(by: sentence)
            } else if i > 0 {
                frameHeading(sentence)
            }
            let isTold = isPoint && drafts.last?.rule == .statementCarried
            speakers.append(isTold ? [] : speakers(ofDraftsFrom: before))
            discourse.speaker = voice?.parties ?? []
        }
    }

    /// Who speaks first in a sentence; one who does so behind "the talks covered X" rather than
    /// all.
    private func speakers(ofDraftsFrom first: Int) -> [Party] {
        guard first < drafts.count else { return [] }
        let own = drafts[first...].first { $0.rule != .statementTalksCue } ?? drafts[first]
        return own.speakers
    }

    /// Those who are together, unless they are the principals.
    private var company: [Party] {
        discourse.gathered == principals ? [] : discourse.gathered
    }

    /// So may a paragraph after the first statements: longer than a heading.
    private func isLine(_ sentence: Sentence) -> Bool {
        !drafts.isEmpty && sentence.tokens.count >= Self.lineMin
    }

    /// Tokens that no heading has inside a text.
    private static let lineMin = 16

    /// "President Brito: Madam President, colleagues," as a line of a transcript: hers is what
    /// follows.
    private mutating func addressed(by line: Sentence) {
        guard let turn = turns.turn(line, discourse) else { return }
        if turn.parties.isEmpty {
            if turns.isLabel(line) { voice = nil }
            return
        }
        voice = Voice(parties: turn.parties, reach: .turn)
    }

    private mutating func read(_ sentence: Sentence, _ i: Int) {
        if let monologue, i >= monologue.start {
            return recite(sentence, i, monologue.parties, isAccount: monologue.isAccount)
        }
        if turns.isTranscript, let turn = turns.turn(sentence, discourse) {
            voice =
                turn.parties.isEmpty
                ? nil : Voice(parties: turn.parties, reach: .turn)
            return speakTurn(turn.content..<carryOver.end(of: sentence), sentence, i)
        }
        if voice?.reach == .letter, endsLetter(sentence) { voice = nil }
        if voice?.reach == .turn || voice?.reach == .letter {
            return speakTurn(carryOver.content(of: sentence), sentence, i)
        }
        if openLetter(sentence, i) { return }
        let wasOpen = quote != nil
        openQuote(sentence)
        if quote == nil, let turn = turns.quoted(sentence, discourse) {
            voice = Voice(parties: [turn.party], reach: .turn)
            speak(turn.content..<carryOver.end(of: sentence), i)
            voice?.reach = .paragraph
        } else {
            readCues(sentence, i)
        }
        closeQuote(sentence, wasOpen: wasOpen)
    }

    // MARK: Cues

    private mutating func readCues(_ sentence: Sentence, _ i: Int) {
        let entry = voice?.reach == .colon && carryOver.isEntry(sentence)
        if speaksForHouse(sentence), let issuer = reading.issuer {
            voice = Voice(parties: [.country(issuer)], reach: .paragraph)
            discourse.speaker = [.country(issuer)]
        }
        if !companies[i].isEmpty, returnsToSession(sentence, i) { discourse.gather(principals) }
        let encounter = encounter(in: sentence)
        if encounter == nil, quote == nil { frame(sentence) }
        companies[i] = company
        let reader = reader
        reader.read(
            sentence, discourse: &discourse,
            context: .init(
                encounter: encounter, isRunning: (voice ?? dormant) != nil && !entry,
                itself: itself(before: i),
                stem: entry ? voice?.parties : nil,
                contentStart: voice == nil ? quote : nil, protagonist: protagonist,
                isInQuote: quote != nil, isReadout: isReadout, isJoint: isJoint), verbs: &verbs)
        wake(reader, sentence)
        if !reader.reports.isEmpty {
            add(reader, sentence, i)
        } else if carryOver.opensList(sentence), reader.lead != nil, sentence.tokens.count <= 12 {
            openList(sentence, reader.lead)
        } else if entry {
            speak(carryOver.content(of: sentence), i)
        } else if returnsToAll(sentence, reader.lead) {
            voice = Voice(parties: discourse.company, reach: .paragraph)
            speak(carryOver.content(of: sentence), i)
        } else if quote == nil, voice?.reach == .paragraph, carryOver.citesBody(sentence) {
            voice = nil
        } else if voice != nil,
            reader.isSpeech || quote != nil
                || carryOver.readsAsSpeech(sentence) && !isNarrated(sentence, reader.lead)
                || goesOnInThePast(sentence)
                || voice?.parties.count == 1 && drafts.last?.sentence == i - 1
                    && carryOver.recallsMeeting(sentence)
        {
            speak(carryOver.content(of: sentence), i)
        } else if let topic = listed(sentence, i) {
            voice = Voice(
                parties: topic.speakers, draft: drafts.count - 1, reach: .colon, act: .discuss)
            speak(carryOver.content(of: sentence), i)
            voice = nil
        } else if isJoint, voice == nil, speaksForAll(sentence, reader.lead) {
            voice = Voice(parties: discourse.company, reach: .paragraph)
            speak(carryOver.content(of: sentence), i)
        } else if !carryOver.opensList(sentence) {
            if carryOver.isEntry(sentence), isNameAlone(sentence) { frameHeading(sentence) }
            narrate(sentence, encounter, lead: reader.lead)
            discourse.lastSubject = reader.told ?? discourse.lastSubject
        } else {
            openList(sentence, reader.lead)
        }
    }

    /// The talk, country or organisation that spoke in the sentence before.
    @inline(__always)
    private func itself(before i: Int) -> [Party] {
        guard let last = drafts.last, last.sentence == i - 1, last.source != nil else { return [] }
        if last.rule == .statementTalksCue { return last.speakers }
        if case .member? = last.speakers.first { return [] }
        return last.speakers.count == 1 ? last.speakers : []
    }

    /// "We see Peru as a partner": the publisher, where it announces an encounter or tells of none
    /// and nobody else speaks.
    @inline(__always)
    private func speaksForHouse(_ sentence: Sentence) -> Bool {
        guard quote == nil, voice?.parties.count != 1,
            discourse.isToCome || principals.isEmpty || turns.isBriefing(sentence)
        else { return false }
        return reading.classes(sentence.tokens.lowerBound).contains(.firstPlural)
    }

    /// "China stands ready to …", "China will …": after an event too, the words of the one who
    /// spoke before it in the paragraph.
    private mutating func wake(_ reader: CueReader, _ sentence: Sentence) {
        guard voice == nil, let dormant, reader.reports.isEmpty, let lead = reader.lead,
            reading.tokens(of: lead).lowerBound == sentence.tokens.lowerBound, lead.count == 1,
            reading.annotations.mentions[lead.lowerBound].kind == .country,
            reader.isSpeech || carryOver.readsAsSpeech(sentence)
        else { return }
        voice = dormant
    }

    /// What is told of the one whose words went before.
    private func isNarrated(_ sentence: Sentence, _ lead: Reading.Group?) -> Bool {
        voice?.reach == .paragraph
            && (carryOver.tellsOfSubject(sentence, lead) || carryOver.tellsOfSession(sentence)
                || carryOver.introduces(sentence, lead))
    }

    /// "The ban was a burden": of one person, whose words were reported before.
    private func goesOnInThePast(_ sentence: Sentence) -> Bool {
        voice?.reach == .paragraph && voice?.parties.count == 1 && drafts.last?.kind != .direct
            && carryOver.recallsState(sentence)
    }

    mutating func add(_ reader: CueReader, _ sentence: Sentence, _ i: Int) {
        let contents = reader.contents()
        let entry = voice?.reach == .colon ? voice : nil
        for (report, words) in zip(reader.reports, contents) {
            if reader.isTag(report), takeQuotation(report, before: i) { continue }
            if announces(words, sentence) { continue }
            claimQuotation(report, words, sentence)
            take(report, report.isOfPrevious ? previous(i) ?? words : words, i)
        }
        discourse.lastSubject = reader.discourse.lastSubject
        for report in reader.reports {
            follow(report.parties)
            gatherUnnamed(report)
            if let other = reader.stranger(toldIn: report) { follow(report.parties + [other]) }
        }
        if let entry, reader.stem != nil { voice = entry }
        if carryOver.opensList(sentence) || leadsToQuote(sentence, i),
            let last = reader.reports.last
        {
            let isSpeech = [.report, .stress, .tell].contains(last.cue.kind)
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
}
