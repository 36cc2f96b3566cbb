internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// From reports, and from sentences without any, to statements.
extension StatementRules {
    // MARK: Reports

    /// A report; one of several clauses, "that X and that Y", as several where their acts differ.
    mutating func take(_ report: Report, _ content: Range<Int>, _ i: Int) {
        guard
            content.contains(where: {
                reading.tokens[$0].kind == .word && reading.annotations.dates.covering($0) == nil
            }), !isReference(content)
        else { return }
        let rules = ActRules(reading: reading, speakers: report.parties)
        let isJoint = report.parties.count > 1
        func act(_ clause: Range<Int>) -> Statement.Act? {
            rules.act(of: report.cue, content: clause, isJoint: isJoint)
        }
        let sentences = sentences(of: content, i)
        if !isJoint, sentences == nil {
            let parts = rules.coordinated(report.cue, content)
            for part in parts { take(report, part.clause, part.act, i) }
            if !parts.isEmpty { return }
        }
        let clauses = sentences ?? rules.clauses(of: report.cue, content)
        if clauses.isEmpty { return take(report, content, act(content), i) }
        let acts = clauses.map(act)
        if acts.allSatisfy({ $0 == acts[0] }) { return take(report, content, acts[0], i) }
        for (clause, act) in zip(clauses, acts) { take(report, clause, act, i) }
    }

    /// "“The port is open. We will send ships,” she said.": the sentences of a quotation, of
    /// which each has an act of its own; nil where it is one.
    private func sentences(of content: Range<Int>, _ i: Int) -> [Range<Int>]? {
        let all = reading.text.sentences
        guard content.lowerBound < all[i].tokens.lowerBound else { return nil }
        var first = i
        while first > 0, content.lowerBound < all[first].tokens.lowerBound { first -= 1 }
        return all[first...i].map { sentence in
            let start = max(content.lowerBound, sentence.tokens.lowerBound)
            return start..<max(start, min(content.upperBound, carryOver.end(of: sentence)))
        }.filter { !$0.isEmpty }
    }

    /// "announced this on Monday", "reaffirmed it": words that stand elsewhere.
    @inline(__always)
    private func isReference(_ content: Range<Int>) -> Bool {
        let (first, next) = (content.lowerBound, content.lowerBound + 1)
        // "said in a post on X:", before the words themselves.
        if reading.tokens[content.upperBound - 1].kind == .colon, content.count < 12,
            reading.tokens[first].word == reading.words.in
                || reading.tokens[first].word == reading.words.on
        {
            return true
        }
        if reading.tokens[first].kind == .semicolon { return true }
        // "They agreed to:", before a list.
        if content.count == 2, reading.tokens[next].kind == .colon,
            reading.tokens[first].word == reading.words.to
                || reading.tokens[first].word == reading.words.that
        {
            return true
        }
        // "accepted the invitation with pleasure".
        if content.count < 3, reading.tokens[first].word == reading.words.with { return true }
        if isAddressee(content) || isMeal(content) { return true }
        // "expressed these views when".
        if next < content.upperBound, reading.classes(first).contains(.determiner),
            reading.words.speech.pointing.contains(reading.tokens[first].word),
            reading.lexicon.cueNouns[reading.tokens[next].word] == .state
        {
            return true
        }
        guard [reading.words.this, reading.words.it].contains(reading.tokens[first].word) else {
            return false
        }
        return next >= content.upperBound || reading.tokens[next].word == reading.words.on
            || reading.tokens[next].word == reading.words.in
            || reading.tokens[next].word == reading.words.at
    }

    /// "held consultations over a working luncheon in Lima": where, and no topic.
    private func isMeal(_ content: Range<Int>) -> Bool {
        reading.classes(content.lowerBound).contains(.determiner)
            && content.prefix(4).contains { reading.words.meals.contains(reading.tokens[$0].word) }
            && content.contains { reading.classes($0).contains(.locative) }
    }

    /// "discussed with Minister Dahl, on the sidelines of the forum": with whom, and nothing said.
    private func isAddressee(_ content: Range<Int>) -> Bool {
        guard content.count > 2, reading.tokens[content.lowerBound].word == reading.words.with,
            let others = reading.mentions(at: content.lowerBound + 1, until: content.upperBound)
        else { return false }
        let end = reading.tokens(of: others).upperBound
        return end >= content.upperBound
            || reading.tokens[end].kind == .comma && end + 1 < content.upperBound
                && !reading.classes(end + 1).isDisjoint(with: [.preposition, .temporal])
    }

    private mutating func take(
        _ report: Report, _ content: Range<Int>, _ act: Statement.Act?, _ i: Int
    ) {
        let isQuote = [.openQuote, .plainQuote].contains(reading.tokens[content.lowerBound].kind)
        let isJoint = report.parties.count > 1
        add(
            StatementDraft(
                speakers: report.parties, act: act,
                kind: isQuote ? .direct : isJoint ? .joint : .indirect,
                source: report.source, cue: report.cue.tokens, content: content, sentence: i,
                carriedFrom: nil, rule: report.rule))
    }

    /// The words of the sentence before, where nobody is known to have said them.
    func previous(_ i: Int) -> Range<Int>? {
        guard i > 0, speakers[i - 1].isEmpty, !reading.text.sentences[i - 1].isHeading
        else { return nil }
        return carryOver.content(of: reading.text.sentences[i - 1])
    }

    private mutating func add(_ draft: StatementDraft) {
        drafts.append(draft)
        if draft.kind == .direct { noteQuoted(draft.speakers) }
        // That something was discussed quotes nobody whose words could go on.
        let isTopic = draft.act == .discuss && draft.kind == .joint
        voice =
            isTopic
            ? nil
            : Voice(parties: draft.speakers, draft: drafts.count - 1, reach: .paragraph)
    }

    /// "“We agree. We shall sign,” Minister Brito said.": the whole quotation is hers, whoever
    /// spoke before it.
    mutating func claimQuotation(_ report: Report, _ content: Range<Int>, _ sentence: Sentence) {
        guard let quote, quote < sentence.tokens.lowerBound, !isSpanning,
            report.content != nil, content.lowerBound <= sentence.tokens.lowerBound,
            report.rule == .statementContentCue || report.rule == .statementFigureCue
        else { return }
        for k in drafts.indices.reversed() {
            guard drafts[k].content.lowerBound >= quote else { return }
            guard drafts[k].rule == .statementCarried, drafts[k].speakers != report.parties
            else { continue }
            drafts[k].speakers = report.parties
            drafts[k].carriedFrom = nil
            (drafts[k].kind, drafts[k].rule) = (.direct, report.rule)
            (drafts[k].source, drafts[k].cue) = (report.source, report.cue.tokens)
            speakers[drafts[k].sentence] = report.parties
        }
    }

    /// "“We agree. We shall sign.” Minister Brito told reporters.": the quotation right before, of
    /// whom nobody is known to speak.
    mutating func takeQuotation(_ report: Report, before i: Int) -> Bool {
        let sentences = reading.text.sentences
        guard i > 0, let last = sentences[i - 1].tokens.last,
            [.closeQuote, .plainQuote].contains(reading.tokens[last].kind)
        else { return false }
        var first = i
        while first > 0, speakers[first - 1].isEmpty,
            sentences[first - 1].paragraph == sentences[i].paragraph
        {
            first -= 1
            let open = reading.tokens[sentences[first].tokens.lowerBound].kind
            if open != .openQuote && open != .plainQuote { continue }
            for k in first..<i {
                take(report, carryOver.content(of: sentences[k]), k)
                speakers[k] = report.parties
            }
            return true
        }
        return false
    }

    // MARK: No cue

    /// Words of the one whose speech the document is; in a joint statement those of one issuer
    /// where the sentence reports him, in an account those of others.
    mutating func recite(_ sentence: Sentence, _ i: Int, _ parties: [Party], isAccount: Bool) {
        if turns.asks(sentence) { asked = paragraph }
        if asked == paragraph || passFloor(sentence, i, parties) { return }
        discourse.speaker = parties
        if parties.count > 1 {
            discourse.principals = parties
        } else if isAccount, !discourse.company.contains(parties[0]) {
            let side = reading.side(of: parties[0])
            discourse.gather(
                parties
                    + discourse.principals.filter { side == nil || reading.side(of: $0) != side })
        }
        if parties.count > 1 || isAccount {
            reader.read(
                sentence, discourse: &discourse, context: .init(isRunning: parties.count > 1),
                verbs: &verbs)
            let isOfOthers =
                parties.count > 1 ? isOfOne(reader, parties) : isOfOthers(reader, parties[0])
            if isOfOthers {
                add(reader, sentence, i)
                let own = Voice(parties: parties, reach: .document)
                return parties.count == 1 ? handBack(sentence, i, to: own) : ()
            }
            if parties.count > 1, let own = isOfCountry(reader, sentence, parties) {
                voice = Voice(parties: own, reach: .document)
                return speak(carryOver.content(of: sentence), i)
            }
            if parties.count > 1, isPreamble(sentence) { return }
        }
        voice = Voice(parties: parties, reach: .document)
        speak(carryOver.content(of: sentence), i)
    }

    private func isOfOne(_ reader: CueReader, _ parties: [Party]) -> Bool {
        reader.reports.first.map {
            $0.parties.count == 1 && $0.cue.form.isPast && isOneOf(parties, $0.parties[0])
        } ?? false
    }

    /// One of those who issue a text, or the country of one.
    private func isOneOf(_ parties: [Party], _ party: Party) -> Bool {
        parties.contains(party) || parties.contains { reading.side(of: $0) == party }
    }

    /// "Minister Brito outlined X", "We discussed X": of somebody else, or of both.
    private func isOfOthers(_ reader: CueReader, _ author: Party) -> Bool {
        guard let first = reader.reports.first, first.cue.form.isPast else { return false }
        if first.parties.count == 1 { return first.parties[0] != author }
        return first.cue.act == .discuss || first.cue.act == .agree || !isOwn(first.source)
    }

    /// "We": the author and his government.
    func isOwn(_ source: Range<Int>?) -> Bool {
        source?.contains { reading.classes($0).contains(.firstPlural) } ?? false
    }

    /// Words of the speaker before.
    mutating func speak(_ content: Range<Int>, _ i: Int) {
        let isOwn = voice.map { [.turn, .document].contains($0.reach) } ?? false
        let content = isOwn ? withoutStage(content) : content
        guard let voice, content.count > (voice.reach == .colon ? 0 : 1),
            !isAddress(content, voice),
            !isOwn || !isCourtesy(content) && !givesFloor(content)
        else { return }
        let isJoint = voice.parties.count > 1
        let isDocument = voice.reach == .document
        let rules = ActRules(reading: reading, speakers: voice.parties)
        if voice.reach == .paragraph, !isJoint {
            let parts = rules.coordinated(content)
            for part in parts { carry(voice, part.clause, part.act, i) }
            if !parts.isEmpty { return }
        }
        let act = rules.act(of: nil, content: content, isJoint: isJoint && !isDocument)
        carry(voice, content, voice.reach == .colon ? voice.act ?? act : act, i)
    }

    /// "Excellency," on a line of its own, at the head of a speech or letter.
    @inline(__always)
    private func isAddress(_ content: Range<Int>, _ voice: Voice) -> Bool {
        [.turn, .document, .letter].contains(voice.reach) && content.count <= Self.addressMax
            && content.last.map { reading.tokens[$0].kind == .comma } ?? false
    }

    /// Tokens of an address, at most.
    private static let addressMax = 12

    private mutating func carry(
        _ voice: Voice, _ content: Range<Int>, _ act: Statement.Act?, _ i: Int
    ) {
        drafts.append(
            StatementDraft(
                speakers: voice.parties, act: act,
                kind: [.turn, .document, .letter].contains(voice.reach) ? .direct : .carried,
                source: nil, cue: nil, content: content, sentence: i,
                carriedFrom: self.voice?.draft, rule: rule(of: voice.reach)))
        self.voice?.draft = drafts.count - 1
    }

    private func rule(of reach: Voice.Reach) -> Rule {
        switch reach {
        case .turn: .statementTurn
        case .document, .letter: .statementMonologue
        case .paragraph, .colon, .quote: .statementCarried
        }
    }

    mutating func openList(_ sentence: Sentence, _ lead: Reading.Group?) {
        let isSigning = reading.annotations.stages.within(sentence.tokens).contains {
            reading.lexicon.stages[Int($0.entry.index)].status == .signed
        }
        let parties = isSigning ? [] : lead.map { discourse.parties(of: $0, in: reading) } ?? []
        // "The ministers of Peru and Norway adopted the following communiqué:".
        if parties.count > 1, discourse.company.isEmpty { discourse.gather(parties) }
        voice =
            parties.isEmpty || listsMeetings(sentence)
            ? nil : Voice(parties: parties, reach: .colon)
        if voice == nil, !isSigning, let act = stemAct(sentence) {
            voice = Voice(parties: discourse.company, draft: nil, reach: .colon, act: act)
        }
    }

    /// "A held the following meetings:": each entry tells of one, and nothing that A said.
    private func listsMeetings(_ sentence: Sentence) -> Bool {
        let found = reading.annotations.encounters.within(sentence.tokens).map {
            (match: $0, part: reading.lexicon.encounters[Int($0.entry.index)].part)
        }
        return verbs.isEmpty && found.contains { $0.part == .light && $0.match.isPast }
            && found.contains { $0.part == .noun && $0.match.entry.form == nounPlural }
    }

    /// "After the meeting, it was agreed:": what those who met did by each entry.
    private func stemAct(_ sentence: Sentence) -> Statement.Act? {
        guard let verb = verbs.last, verb.kind == .agree || verb.kind == .discuss,
            verb.form.isPast, verb.tokens.upperBound + 1 >= sentence.tokens.upperBound,
            discourse.company.count > 1,
            let be = reading.beforeAdverbs(
                verb.tokens.lowerBound, from: sentence.tokens.lowerBound)
        else { return nil }
        return reading.classes(be).isSuperset(of: [.be, .past]) ? verb.act : nil
    }

    mutating func narrate(
        _ sentence: Sentence, _ encounter: EncounterDraft.Outline?, lead: Reading.Group?
    ) {
        if voice?.reach == .paragraph, voice?.parties.count == 1 { dormant = voice }
        if voice?.reach != .colon || !carryOver.isEntry(sentence) { voice = nil }
        if let encounter { meet(encounter) }
        guard let lead else { return }
        let parties = discourse.parties(of: lead, in: reading)
        if parties.count == 1 { discourse.lastSubject = parties[0] }
    }
}
