internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Finds the reports of one sentence, from left to right.
///
/// A verb with a subject of its own ("A stressed that …"), further verbs of the same subject
/// ("…, welcomed … and agreed to …"), participles ("…, adding that", "Expressing X, A added Y"),
/// a purpose ("A met B to discuss X"), the passive and nouns for talks ("X was discussed", "The
/// talks focused on X"), and the verb after its content ("…, said A").
///
/// A class, since a struct with so many parts would be copied wherever it is passed; one for all
/// sentences, one after the other.
final class CueReader {
    let reading: Reading
    // These are only set and appended to, with values made before: no access overlaps another,
    // and none need be checked when the program runs.
    @exclusivity(unchecked) private(set) var sentence = Sentence.empty
    @exclusivity(unchecked) private(set) var context = Context()
    /// The subject of the sentence, where a verb that is no cue comes first.
    @exclusivity(unchecked) private(set) var lead: Reading.Group?
    /// Where the words before the content of an inverted report begin.
    @exclusivity(unchecked) private(set) var contentStart = 0
    /// Who is who in a sentence that is read or holds reports.
    @exclusivity(unchecked) var discourse = Discourse()
    @exclusivity(unchecked) var reports: [Report] = []
    /// Participles before their subject.
    @exclusivity(unchecked) var opening: [SpeechVerb] = []
    /// The sentence turned out to be the words of the speaker before.
    @exclusivity(unchecked) var isSpeech = false
    /// Whose encounter a spokesperson tells of.
    @exclusivity(unchecked) var told: Party?
    /// Where the words end before "reported the press service", if they do.
    @exclusivity(unchecked) var tail: Int?
    /// The end of the sentence without its full stops.
    @exclusivity(unchecked) private(set) var contentEnd = 0
    /// Tokens inside quotation marks.
    @exclusivity(unchecked) private(set) var quoted = Quotations(spans: [])

    init(_ reading: Reading) { self.reading = reading }

    /// Finds all reports of a sentence.
    ///
    /// - Parameters:
    ///   - discourse: lent, since it is long to copy and most sentences hold no report, and given
    ///     back as it was.
    ///   - verbs: a list for those of the sentence, of one sentence after the other.
    func read(
        _ sentence: Sentence, discourse: inout Discourse, context: consuming Context,
        verbs: inout [SpeechVerb]
    ) {
        begin(sentence, context)
        reading.findSpeechVerbs(in: sentence, &verbs)
        let before = discourse.lastSubject
        swap(&self.discourse, &discourse)
        read(verbs)
        if reports.isEmpty {
            swap(&self.discourse, &discourse)
        } else {
            // Looked at again for their contents.
            discourse = self.discourse
        }
        discourse.lastSubject = before
    }

    private func begin(_ sentence: Sentence, _ context: consuming Context) {
        self.sentence = sentence
        (reports, opening) = ([], [])
        (isSpeech, told, tail) = (false, nil, nil)
        lead = SubjectFinder(reading: reading, sentence: sentence).leading()
        contentStart = context.contentStart ?? reading.opening(of: sentence)
        contentEnd = CarryOver(reading: reading).end(of: sentence)
        let mayQuote =
            !context.isReadout
            && (context.isInQuote || reading.sum(of: sentence).signs.contains(.quote))
        quoted =
            mayQuote
            ? QuoteSpans(reading: reading).spans(in: sentence, isOpen: context.isInQuote)
            : Quotations(spans: [])
        self.context = context
    }

    var words: RuleWords { reading.words }
    var finder: SubjectFinder { SubjectFinder(reading: reading, sentence: sentence) }
    var encounter: EncounterDraft.Outline? { context.encounter }
    var isRunning: Bool { context.isRunning }
    var stem: [Party]? { context.stem }
    var protagonist: Party? { context.protagonist }
    var isReadout: Bool { context.isReadout }

    /// What the sentences before say of this one.
    struct Context {
        /// The encounter that the sentence tells of.
        var encounter: EncounterDraft.Outline?
        /// Whether somebody's words go on, so that "China supports" is theirs.
        var isRunning = false
        /// Whom "it" stands for: the talk or country that spoke in the sentence before.
        var itself: [Party] = []
        /// Those who speak by a bare verb at the start of a list entry.
        var stem: [Party]?
        /// Where the quotation of an unnamed speaker began that holds the start of the sentence.
        var contentStart: Int?
        /// Whose encounters the text tells of.
        var protagonist: Party?
        /// Whether the sentence begins in a quotation, its own or an earlier one.
        var isInQuote = false
        /// Whether quotation marks hold the report of an office, and nobody's own words.
        var isReadout = false
        /// Whether those who met issue the text together, and tell of themselves in the present.
        var isJoint = false
    }

    private func read(_ verbs: [SpeechVerb]) {
        if let report = sourced() {
            if let told = discussed(in: report) { return append(told) }
            return relayedBySource(report, verbs) ? () : append(report)
        }
        for verb in verbs where !isSpeech {
            if quoted.contain(verb.tokens.lowerBound), !opensQuote(verb) { continue }
            if isName(verb) { continue }
            if isSequel(verb) { return }
            take(verb)
        }
        if isSpeech, let last = verbs.last, let report = closingTag(last) {
            isSpeech = false
            reports = [report]
        }
        if isSpeech { reports = [] }
        settleOpening()
        if encounter != nil { dropNews() }
        if let report = answered() { reports.insert(report, at: 0) }
        if !isSpeech { append(introduced() ?? closing() ?? talked()) }
    }

    func take(_ verb: SpeechVerb) {
        let before = verb.tokens.lowerBound - 1
        if opensEntry(verb), let stem, !isBeforeSubject(verb) {
            return append(Report(cue: verb, parties: stem, rule: .statementListVerb))
        }
        if let report = fronted(verb) { return append(report) }
        if let report = elliptic(verb) { return append(report) }
        guard before >= sentence.tokens.lowerBound else {
            if verb.form == .gerund { opening.append(verb) }
            // "His hope was that X".
            if verb.kind == .noun { append(nounReport(verb)) }
            return
        }
        // "Having recalled X, A proposed Y".
        if before == sentence.tokens.lowerBound, reading.tokens[before].word == words.having {
            return opening.append(verb)
        }
        switch verb.kind {
        case .noun: return append(nounReport(verb))
        case .arise: return append(arising(verb))
        case .turn: return append(nominal(verb))
        default: break
        }
        if isNewsOfOffice(verb) { return }
        if let report = inverted(verb) {
            if isOverruled(by: report) { reports = [] }
            return append(report)
        }
        if let report = figureAfter(verb) { return append(report) }
        switch verb.form {
        case .gerund:
            if let finite = progressive(verb) { takeFinite(finite) } else { takeGerund(verb) }
        case .base where leadsToInfinitive(verb):
            append(
                furtherPurpose(verb) ?? joinedPurpose(verb) ?? purpose(verb) ?? ledTo(verb)
                    ?? scheduled(verb) ?? plannedTalk(verb))
        default:
            if isPassive(verb) {
                append(passive(verb))
            } else if isFinite(verb) {
                takeFinite(verb)
            }
        }
    }

    /// "Norway stands ready to help, Minister Dahl added.": whose words those are that seemed to go
    /// on.
    private func closingTag(_ verb: SpeechVerb) -> Report? {
        guard verb.tokens.lowerBound > sentence.tokens.lowerBound + 3, verb.form.isPast,
            [.report, .stress, .tell].contains(verb.kind),
            !quoted.contain(verb.tokens.lowerBound), !isName(verb)
        else { return nil }
        return isPassive(verb) ? announcedLast(verb) : inverted(verb)
    }

    /// "Minister of State", "the Review Conference": within a mention, or a capital inside the
    /// sentence.
    private func isName(_ verb: SpeechVerb) -> Bool {
        let at = verb.tokens.lowerBound
        if reading.mentionIndex(covering: at) != nil { return true }
        guard reading.tokens[at].shape == .capitalised, at > sentence.tokens.lowerBound
        else { return false }
        return reading.tokens[at - 1].kind == .word
    }

    func append(_ report: Report?) {
        guard let report else { return }
        reports.append(report)
        if report.parties.count == 1 {
            discourse.lastSubject = report.parties[0]
        } else if let own = teller(of: report) {
            discourse.lastSubject = own
        }
    }

    func beforeAdverbs(_ verb: SpeechVerb) -> Int? {
        reading.beforeAdverbs(verb.tokens.lowerBound, from: sentence.tokens.lowerBound)
    }

    // MARK: Finite verbs

    /// A finite verb: no infinitive, no gerund, no noun after a determiner.
    private func isFinite(_ verb: SpeechVerb) -> Bool {
        let start = verb.tokens.lowerBound
        let before = reading.classes(start - 1)
        if reading.tokens[start - 1].kind == .possessive { return false }
        if quoted.end(at: start - 1) { return isBehindWho(verb) }
        switch verb.form {
        case .past, .third:
            return before.isDisjoint(with: [.determiner, .preposition])
                || reading.mentionIndex(covering: start - 1) != nil
        case .base where isForecast(verb) || isOfRelayedTalk(verb, before): return true
        case .base:
            // "were also present at the ceremony".
            if let at = beforeAdverbs(verb), reading.classes(at).contains(.be) { return false }
            return reading.mentionIndex(covering: start - 1) != nil || reading.isAdverb(start - 1)
                || !before.isDisjoint(with: [.conjunction]) || isCoordinated(verb)
        case .participle: return before.contains(.auxiliary) || isCoordinated(verb)
        case .gerund: return false
        }
    }

    private func takeFinite(_ verb: SpeechVerb) {
        if let own = finder.subject(of: verb.tokens.lowerBound) {
            takeOwn(verb, own)
        } else if let report = relative(verb) {
            append(report)
        } else if let report = nominal(verb) ?? impersonalTalk(verb) {
            append(report)
        } else if reports.isEmpty,
            let report = collective(verb) ?? figure(verb) ?? sender(verb)
                ?? (told == nil ? body(verb) : nil)
        {
            append(report)
        } else if let report = figure(verb), opensClause(report) {
            append(report)
        } else if isCoordinated(verb), !isTagOfOffice(verb), let last = reports.last,
            agreesInTense(verb, last.cue)
        {
            append(
                Report(
                    cue: verb, parties: with(partners(of: verb), ownParties(last, verb)),
                    rule: .statementAndVerb))
        } else if lead.map({ reading.tokens(of: $0).lowerBound > verb.tokens.lowerBound }) ?? true
            || !isLeadFirst, let report = leadingFigure(verb)
        {
            append(report)
        } else if reports.isEmpty, told == nil, verb.form.isPast, !isReduced(verb),
            !followsWho(verb),
            !isHandover(verb), let lead,
            reading.tokens(of: lead).upperBound <= verb.tokens.lowerBound
        {
            let parties = parties(of: lead, of: verb)
            if !parties.isEmpty {
                append(
                    Report(
                        cue: verb, parties: parties, source: reading.tokens(of: lead),
                        rule: .statementSubjectVerbAndCue))
            }
        }
    }

    /// "paid a call on the Speaker, Ana Brito, who thanked": not of the subject of the sentence.
    private func followsWho(_ verb: SpeechVerb) -> Bool {
        beforeAdverbs(verb).map { reading.tokens[$0].word == words.who } ?? false
    }

    private func takeOwn(_ verb: SpeechVerb, _ group: Reading.Group) {
        var verb = verb
        let own = inserted(group, verb) ?? group
        if isAlike(verb, own) { verb.form = .past }
        let mentions = reading.annotations.mentions[own]
        let isTurn = CarryOver(reading: reading).opensTurn(sentence)
        if reports.isEmpty {
            let isHabit = isPerfect(verb, own)
            let isOfSpeaker =
                !verb.form.isPast && !isJointView(verb, mentions) || isHabit && isSpeakers(own)
                || isBackshifted(verb, own)
                || mentions.contains(where: \.isFirstPerson)
            if isRunning, isOfSpeaker, !isTurn, !isMisspelt(verb, own), !isOther(own, verb) {
                isSpeech = true
                return
            }
            if verb.form == .third, !isEnded { return }
            if verb.form == .third || isHabit, !isTurn, own.count == 1,
                [.country, .organization].contains(mentions[own.lowerBound].kind),
                !(isHabit && isReported(verb)), !isBody(own), !performs(verb, own)
            {
                return
            }
        } else if !opensClause(own, verb), commented(own, verb) == nil {
            return
        }
        if isReception(verb) || isHandover(verb) { return }
        let isFramed = isFramed(start(of: own))
        let parties =
            ofEncounter(own) ?? withWhom(own) ?? withHost(own) ?? ofLead(own)
            ?? with(
                partners(of: verb).joined(beside(own)),
                addresser(verb, own, discourse.parties(of: own, in: reading)))
        let source = start(of: own)..<reading.tokens(of: own).upperBound
        guard !parties.isEmpty else { return }
        if reports.isEmpty,
            isBehindQuote(source) || interrupts(verb, source)
                || isSingleQuoted(source)
        {
            append(
                Report(
                    cue: verb, parties: parties, source: source,
                    content: contentStart..<source.lowerBound, rule: .statementContentCue))
            // "“…,” she told him.": nothing but the addressee follows.
            if endsBehindQuote(verb) { return }
        }
        // The frame is no content of the one who reports it.
        let start = isFramed ? reports.popLast()?.source?.lowerBound : nil
        append(
            Report(
                cue: verb, parties: parties,
                source: min(start ?? source.lowerBound, source.lowerBound)..<source.upperBound,
                rule: .statementSubjectCue))
    }

    /// "Peru has said that X": words, where "has offered X" is told of it.
    private func isReported(_ verb: SpeechVerb) -> Bool {
        [.report, .tell].contains(verb.kind) && verb.act == nil && !verb.isAnnouncement
    }

    /// "Both ministers are of the view that", "The two sides agree that", in the present too.
    private func isJointView(_ verb: SpeechVerb, _ mentions: Layer<Mention>.SubSequence) -> Bool {
        if context.isJoint, mentions.allSatisfy({ [.person, .role, .together].contains($0.kind) }) {
            return true
        }
        return verb.act == .agree && mentions.count == 1
            && mentions.allSatisfy { $0.kind == .together && $0.tokens.count > 1 }
    }

    /// "…, while his counterpart welcomed X": after a conjunction or mark.
    private func opensClause(_ report: Report) -> Bool {
        guard let start = report.source?.lowerBound, start > sentence.tokens.lowerBound,
            report.content == nil
        else { return false }
        return reading.tokens[start - 1].kind == .semicolon
            || reading.tokens[start - 1].word == words.while
            || reading.classes(start - 1).contains(.conjunction)
                && start > sentence.tokens.lowerBound + 1
                && reading.tokens[start - 2].kind == .comma
    }

    /// "Norway set out X": after one a base form is the past of a verb that does not change.
    private func isAlike(_ verb: SpeechVerb, _ own: Reading.Group) -> Bool {
        verb.form == .base && own.count == 1
            && !reading.classes(verb.tokens.lowerBound - 1).contains(.future)
            && [.person, .role, .pronoun, .country].contains(
                reading.annotations.mentions[own.lowerBound].kind)
    }

    /// "…, while Minister Rojas welcomed …": another subject after a conjunction or mark.
    private func opensClause(_ own: Reading.Group, _ verb: SpeechVerb) -> Bool {
        guard verb.form.isPast else { return false }
        let start = start(of: own)
        // A bullet or a number may stand before it.
        if (sentence.tokens.lowerBound..<start).allSatisfy({ reading.tokens[$0].kind != .word }) {
            return true
        }
        let mention = reading.annotations.mentions[own.lowerBound]
        let before = reading.tokens[start - 1]
        if before.kind == .semicolon || before.word == words.while { return true }
        if markBeforeFrame(start) != nil { return true }
        // "A spokesperson said: Minister Brito welcomed X".
        if before.kind == .colon || reports.last?.cue.tokens.upperBound == start, isRelayed {
            return true
        }
        if before.word == words.that || reading.tokens[start].word == words.that {
            return relays(own, verb)
        }
        if isFramed(start), relays(own, verb) || isOfSeveral(own, verb) { return true }
        guard
            [.person, .role, .together, .pronoun].contains(mention.kind)
                || reading.classes(mention.tokens.upperBound - 1).contains(.side)
        else { return false }
        return before.kind == .comma || reading.classes(start - 1).contains(.conjunction)
            || opensRelative(start - 1)
    }
}
