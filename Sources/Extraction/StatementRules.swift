internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Who said what: reads the sentences in order, since a speaker carries over from one to the
/// next.
///
/// Within a sentence: a subject and its cue ("A stressed that …"), further cues of the same
/// subject ("…, welcomed … and agreed to …"), a cue after the content ("…, said A"), and the
/// passive without a speaker ("it was agreed that …"). A sentence without any of these belongs
/// to the speaker before it in the paragraph where it reads as speech; else it is narration.
struct StatementRules {
    let reading: Reading
    var discourse: Discourse
    private(set) var drafts: [StatementDraft] = []
    /// Who spoke in each sentence; empty for narration.
    private(set) var speakers: [[Party]] = []
    /// The statement that goes on, if any, in the paragraph under way.
    private var running: Int?
    private var paragraph = -1

    init(reading: Reading, discourse: Discourse) {
        self.reading = reading
        self.discourse = discourse
    }

    mutating func read() {
        for (i, sentence) in reading.text.sentences.enumerated() {
            if sentence.paragraph != paragraph {
                paragraph = sentence.paragraph
                running = nil
            }
            let before = drafts.count
            if !sentence.isHeading { read(sentence, i) }
            speakers.append(drafts.count > before ? drafts[before].speakers : [])
            discourse.speaker = running.map { drafts[$0].speakers } ?? []
        }
    }

    private mutating func read(_ sentence: Sentence, _ i: Int) {
        let cues = reading.annotations.cues.within(sentence.tokens)
        if let primary = primary(among: cues, in: sentence) {
            report(primary, cues, sentence, i)
        } else if let inverted = inverted(among: cues, in: sentence) {
            add(inverted, sentence: i)
        } else if let passive = passive(among: cues, in: sentence) {
            add(passive, sentence: i)
        } else if let running, readsAsSpeech(sentence, after: running) {
            carry(from: running, sentence, i)
        } else {
            narrate(sentence)
        }
    }

    // MARK: A subject and its cue

    private struct Report {
        var cue: Gazetteer.Match
        var subject: Reading.Group
        var parties: [Party]
    }

    private func primary(among cues: ArraySlice<Gazetteer.Match>, in sentence: Sentence) -> Report?
    {
        for cue in cues where isFinite(cue, in: sentence) {
            if let report = report(cue, reading.subject(of: cue.tokens.lowerBound, in: sentence)) {
                return report
            }
            let isPast = VerbForm(rawValue: cue.entry.form)?.isPast ?? false
            if isPast, let lead = reading.leadingSubject(of: sentence),
                reading.tokens(of: lead).upperBound <= cue.tokens.lowerBound,
                !isReduced(cue, in: sentence), let report = report(cue, lead)
            {
                return report
            }
        }
        return nil
    }

    /// Nil where the subject is nobody, or where the words are those of the speaker before.
    private func report(_ cue: Gazetteer.Match, _ subject: Reading.Group?) -> Report? {
        guard let subject else { return nil }
        let mentions = reading.annotations.mentions[subject]
        if running != nil {
            let isPresent = !(VerbForm(rawValue: cue.entry.form)?.isPast ?? false)
            if isPresent || mentions.contains(where: \.isFirstPerson) { return nil }
        }
        let parties = discourse.parties(of: subject, in: reading)
        return parties.isEmpty ? nil : Report(cue: cue, subject: subject, parties: parties)
    }

    /// A finite verb: no infinitive, no gerund, no noun after a determiner.
    private func isFinite(_ cue: Gazetteer.Match, in sentence: Sentence) -> Bool {
        let start = cue.tokens.lowerBound
        guard start > sentence.tokens.lowerBound else { return false }
        let before = reading.classes(start - 1)
        switch VerbForm(rawValue: cue.entry.form) {
        case .past?:
            return before.isDisjoint(with: [.determiner, .preposition]) && !isPassive(cue)
        case .third?: return before.isDisjoint(with: [.determiner, .preposition])
        case .base?:
            return reading.mentionIndex(covering: start - 1) != nil
                || before.contains(.adverb) && before.isDisjoint(with: .preposition)
        case .participle?: return before.contains(.auxiliary)
        default: return false
        }
    }

    /// After a form of be, adverbs aside.
    private func isPassive(_ cue: Gazetteer.Match) -> Bool {
        var at = cue.tokens.lowerBound - 1
        while at > 0, reading.classes(at).contains(.adverb) { at -= 1 }
        return at >= 0 && reading.classes(at).contains(.be)
    }

    /// "the measures agreed in May": a participle right after a noun that is no mention.
    private func isReduced(_ cue: Gazetteer.Match, in sentence: Sentence) -> Bool {
        let after = cue.tokens.upperBound
        guard after < sentence.tokens.upperBound else { return true }
        return reading.classes(after).contains(.preposition)
            && reading.words.to != reading.tokens[after].word
            && reading.words.on != reading.tokens[after].word
    }

    private mutating func report(
        _ primary: Report, _ cues: ArraySlice<Gazetteer.Match>, _ sentence: Sentence, _ i: Int
    ) {
        let source = reading.tokens(of: primary.subject)
        var starts = [(cue: primary.cue, source: Optional(source), parties: primary.parties)]
        for cue in cues where cue.tokens.lowerBound >= primary.cue.tokens.upperBound {
            if isCoordinated(cue) {
                starts.append((cue, nil, starts[starts.count - 1].parties))
            } else if let other = reportAfterConjunction(cue, sentence) {
                starts.append((other.cue, reading.tokens(of: other.subject), other.parties))
            }
        }
        for (k, start) in starts.enumerated() {
            let end =
                k + 1 < starts.count
                ? starts[k + 1].source?.lowerBound ?? starts[k + 1].cue.tokens.lowerBound
                : contentEnd(of: sentence)
            add(start.cue, start.source, start.parties, until: end, sentence: i)
        }
    }

    /// ", welcomed …", "and agreed to …", ", stressing that …": the same subject goes on.
    private func isCoordinated(_ cue: Gazetteer.Match) -> Bool {
        guard let form = VerbForm(rawValue: cue.entry.form), form.isPast || form == .gerund else {
            return false
        }
        var at = cue.tokens.lowerBound - 1
        while reading.classes(at).contains(.adverb) { at -= 1 }
        return reading.tokens[at].kind == .comma || reading.tokens[at].kind == .semicolon
            || form.isPast && reading.classes(at).contains(.conjunction)
    }

    /// "…, while Minister Rojas welcomed …": another subject after a conjunction or comma.
    private func reportAfterConjunction(_ cue: Gazetteer.Match, _ sentence: Sentence) -> Report? {
        guard VerbForm(rawValue: cue.entry.form)?.isPast ?? false,
            let subject = reading.subject(of: cue.tokens.lowerBound, in: sentence)
        else { return nil }
        let start = reading.tokens(of: subject).lowerBound
        let mention = reading.annotations.mentions[subject.lowerBound]
        guard start > sentence.tokens.lowerBound,
            [.person, .role, .together].contains(mention.kind),
            reading.classes(start - 1).contains(.conjunction)
                || reading.tokens[start - 1].kind == .semicolon
        else { return nil }
        return report(cue, subject)
    }

    // MARK: Other places of the cue

    /// `"…," said Minister Rojas.` and "…, he added.": the content stands to the left.
    private func inverted(among cues: ArraySlice<Gazetteer.Match>, in sentence: Sentence)
        -> StatementDraft?
    {
        for cue in cues.reversed() where VerbForm(rawValue: cue.entry.form)?.isPast ?? false {
            let after = cue.tokens.upperBound
            guard after < sentence.tokens.upperBound, cue.tokens.lowerBound > 0,
                let i = reading.mentionIndex(covering: after),
                isCloser(cue.tokens.lowerBound - 1)
            else { continue }
            let group = reading.group(startingWith: i, until: sentence.tokens.upperBound)
            let parties = discourse.parties(of: group, in: reading)
            let content = sentence.tokens.lowerBound..<cue.tokens.lowerBound
            if parties.isEmpty || content.count < 3 { continue }
            return draft(parties, cue, reading.tokens(of: group), content, "statement.inverted")
        }
        return nil
    }

    private func isCloser(_ token: Int) -> Bool {
        switch reading.tokens[token].kind {
        case .comma, .closeQuote, .plainQuote: true
        default: false
        }
    }

    /// "It was agreed that …", "Trade and energy were also discussed": all who met.
    private func passive(among cues: ArraySlice<Gazetteer.Match>, in sentence: Sentence)
        -> StatementDraft?
    {
        guard !discourse.principals.isEmpty else { return nil }
        for cue in cues where VerbForm(rawValue: cue.entry.form)?.isPast ?? false {
            var at = cue.tokens.lowerBound - 1
            while at > sentence.tokens.lowerBound, reading.classes(at).contains(.adverb) { at -= 1 }
            guard at > sentence.tokens.lowerBound, reading.classes(at).contains(.auxiliary) else {
                continue
            }
            let kind = reading.lexicon.cues[Int(cue.entry.index)]
            let isIt = reading.tokens[at - 1].word == reading.words.it
            let after = cue.tokens.upperBound..<contentEnd(of: sentence)
            if isIt, after.count > 2 {
                return draft(discourse.principals, cue, nil, after, "statement.passive")
            }
            if kind.act == .discuss, at - sentence.tokens.lowerBound > 1 {
                let topic = sentence.tokens.lowerBound..<at
                return draft(discourse.principals, cue, nil, topic, "statement.passive")
            }
        }
        return nil
    }

    // MARK: No cue

    /// Speech goes on in the first person, in the present tense or with a modal verb, and inside
    /// quotation marks. The past tense of an event is narration.
    private func readsAsSpeech(_ sentence: Sentence, after running: Int) -> Bool {
        let tokens = reading.tokens
        switch tokens[sentence.tokens.lowerBound].kind {
        case .openQuote, .plainQuote: return true
        default: break
        }
        var tense: Bool?
        for i in sentence.tokens {
            let classes = reading.classes(i)
            if !classes.isDisjoint(with: [.firstPlural, .firstSingular]) { return true }
            if tense == nil {
                if !classes.isDisjoint(with: [.present, .deontic, .future]) { tense = true }
                if classes.contains(.past) { tense = false }
                if let cue = reading.annotations.cues.starting(at: i) {
                    tense =
                        VerbForm(rawValue: cue.entry.form).map { $0 == .third } == true
                        ? true : nil
                }
            }
        }
        return tense ?? !tellsOfEvent(sentence)
    }

    private func tellsOfEvent(_ sentence: Sentence) -> Bool {
        reading.annotations.encounters.within(sentence.tokens).contains {
            VerbForm(rawValue: $0.entry.form)?.isPast ?? false
        } || !reading.annotations.dates.within(sentence.tokens).isEmpty
    }

    private mutating func carry(from running: Int, _ sentence: Sentence, _ i: Int) {
        let content = sentence.tokens.lowerBound..<contentEnd(of: sentence)
        guard content.count > 1 else { return }
        let speakers = drafts[running].speakers
        let act = ActRules(reading: reading).act(
            of: nil, content: content, isJoint: speakers.count > 1)
        drafts.append(
            StatementDraft(
                speakers: speakers, act: act, kind: .carried, source: nil, cue: nil,
                content: content, sentence: i, carriedFrom: running, rule: "statement.carried"))
        self.running = drafts.count - 1
    }

    private mutating func narrate(_ sentence: Sentence) {
        running = nil
        guard let lead = reading.leadingSubject(of: sentence) else { return }
        let parties = discourse.parties(of: lead, in: reading)
        if parties.count == 1 { discourse.lastSubject = parties[0] }
    }

    // MARK: Drafts

    private mutating func add(
        _ cue: Gazetteer.Match, _ source: Range<Int>?, _ parties: [Party], until end: Int,
        sentence: Int
    ) {
        let content = contentStart(after: cue.tokens.upperBound, until: end)..<end
        guard !content.isEmpty,
            let draft = draft(parties, cue, source, content, "statement.cue")
        else { return }
        add(draft, sentence: sentence)
    }

    private mutating func add(_ draft: StatementDraft, sentence: Int) {
        var draft = draft
        draft.sentence = sentence
        drafts.append(draft)
        running = drafts.count - 1
        if draft.speakers.count == 1 { discourse.lastSubject = draft.speakers[0] }
    }

    private func draft(
        _ parties: [Party], _ cue: Gazetteer.Match, _ source: Range<Int>?, _ content: Range<Int>,
        _ rule: String
    ) -> StatementDraft? {
        let isJoint = parties.count > 1
        let isQuote = [.openQuote, .plainQuote].contains(reading.tokens[content.lowerBound].kind)
        let act = ActRules(reading: reading).act(of: cue, content: content, isJoint: isJoint)
        return StatementDraft(
            speakers: parties, act: act,
            kind: isQuote ? .direct : isJoint ? .joint : .indirect, source: source,
            cue: cue.tokens, content: content, sentence: 0, carriedFrom: nil, rule: rule)
    }

    private func contentStart(after start: Int, until end: Int) -> Int {
        var at = start
        while at < end {
            let token = reading.tokens[at]
            guard
                token.kind == .comma || token.kind == .colon
                    || token.word == reading.words.that
            else { return at }
            at += 1
        }
        return at
    }

    private func contentEnd(of sentence: Sentence) -> Int {
        var end = sentence.tokens.upperBound
        while end > sentence.tokens.lowerBound, reading.tokens[end - 1].kind == .stop { end -= 1 }
        return end
    }
}
