internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// "The following documents were signed:" and the lines after it, one agreement each.
struct AgreementList {
    private var status: Agreement.Status?
    /// Behind "it was agreed:", where each entry is a decision.
    private var isOfDecisions = false
    /// Short lines that may still stand between the stem and its first entry.
    private var linesAhead = 0
    /// Behind "Signatory", where lines on who signed stand between the entries.
    private var isTable = false
    /// Behind an entry of such a table.
    private var isRow = false
    /// Behind "Announcements", where each entry is a promise.
    private var isOfPromises = false

    /// The agreements of a sentence: of a list's entry or stem, else by all rules.
    mutating func agreements(
        in scene: AgreementScene, carrying bundle: Agreement.Status?
    ) -> [AgreementDraft] {
        let wasOfDecisions = isOfDecisions
        isOfDecisions = scene.opensDecisions || wasOfDecisions && scene.startsItem
        isOfPromises = scene.opensPromises || isOfPromises && scene.continuesPromises
        if isOfPromises, let promised = scene.promisedItem() { return [promised] }
        if let listed = entries(in: scene, carrying: bundle) { return listed }
        let found = scene.agreements(carrying: bundle)
        guard wasOfDecisions, isOfDecisions, found.isEmpty else { return found }
        return scene.decided().map { [$0] } ?? []
    }

    /// The agreements of a list's entry or stem; nil for a sentence that is neither.
    mutating func entries(
        in scene: AgreementScene, carrying bundle: Agreement.Status? = nil
    ) -> [AgreementDraft]? {
        if let opened = stem(scene) ?? (scene.opensPartsByColon ? bundle : nil) {
            status = opened
            linesAhead = Self.linesMax
            (isTable, isRow) = (false, false)
            let entries = inlineEntries(scene, opened)
            // "agreed on the following: to open a school" lists no instruments.
            return entries.isEmpty && !scene.endsInColon ? nil : entries
        }
        guard let status else { return nil }
        // "2." in a line of its own
        if scene.sentence.tokens.count < 3, scene.startsItem { return [] }
        if linesAhead > 0, isRow ? scene.isLineOfSigners : scene.isLineAhead {
            linesAhead -= 1
            isTable = isTable || scene.headsTable
            return scene.namesInstrument ? [] : nil
        }
        linesAhead = 0
        let entries = scene.entries(scene.sentence.tokens, status)
        guard scene.startsEntry, !entries.isEmpty else {
            self.status = nil
            return nil
        }
        isRow = isTable
        if isTable { linesAhead = Self.linesMax }
        return entries
    }

    /// Short lines that may stand ahead of an entry.
    private static let linesMax = 4

    /// The stage that a stem gives: a stage, words for documents, and a colon.
    private func stem(_ scene: AgreementScene) -> Agreement.Status? {
        let tokens = scene.sentence.tokens
        guard let colon = scene.sum.colon else {
            return scene.isListOfDocuments ? .signed : nil
        }
        let head = tokens.lowerBound..<colon
        guard head.count < 60, let status = stage(scene, head) else { return nil }
        if colon + 1 == tokens.upperBound { return scene.opensStatement(head) ? nil : status }
        let isPlural = scene.reading.annotations.instruments.within(head).contains {
            $0.entry.form == nounPlural
        }
        let isFollowing = head.contains { scene.tokens[$0].word == scene.reading.words.following }
        let isTitle = scene.sentence.isHeading && scene.isListOfDocuments
        return isPlural || isFollowing || isTitle ? status : nil
    }

    /// "were signed", "the signing of", or "List of documents:" alone.
    private func stage(_ scene: AgreementScene, _ head: Range<Int>) -> Agreement.Status? {
        let stage = scene.reading.annotations.stages.within(head).first {
            let form = VerbForm(rawValue: $0.entry.form)
            return form.map { $0.isPast || $0 == .gerund } ?? true
        }
        guard let stage else { return scene.isListOfDocuments ? .signed : nil }
        let entry = scene.reading.lexicon.stages[Int(stage.entry.index)]
        let isNoun = entry.part != .decision && [.signed, .inForce].contains(entry.status)
        let isPast = VerbForm(rawValue: stage.entry.form)?.isPast ?? false
        return isPast || isNoun ? entry.status : nil
    }

    private func inlineEntries(
        _ scene: AgreementScene, _ status: Agreement.Status
    ) -> [AgreementDraft] {
        let tokens = scene.sentence.tokens
        guard let colon = scene.sum.colon else {
            return []
        }
        return scene.entries(colon + 1..<tokens.upperBound, status)
    }
}

extension AgreementScene {
    /// "Outcomes of the visit:", "List of Documents": a short line without a verb.
    var isListOfDocuments: Bool {
        guard sentence.tokens.count < 22,
            !sum.parts.contains(.comprise), sum.parts.contains(.back),
            sentence.isHeading || endsInColon
        else { return false }
        return !sum.classes.contains(.auxiliary)
            && (start..<(sum.colon ?? end)).contains {
                words($0).contains(.back) && tokens[$0].kind == .word
            }
            && !sentence.tokens.contains { !words($0).isDisjoint(with: [.pending, .wish]) }
    }

    /// "They include: a treaty on ports; a protocol on fish": the parts of what was signed before.
    var opensPartsByColon: Bool {
        guard let colon = sum.colon, opensParts else { return false }
        return colon > start && words(colon - 1).contains(.comprise)
    }

    var endsInColon: Bool { sentence.tokens.last.map { tokens[$0].kind == .colon } ?? false }

    /// "Following the talks it was agreed:": a decision and a colon at the end.
    var opensDecisions: Bool {
        guard let last = sentence.tokens.last, tokens[last].kind == .colon else { return false }
        let near = max(start, last - 9)..<last
        return reading.annotations.stages.within(near).contains {
            reading.lexicon.stages[Int($0.entry.index)].part == .decision && isVerb($0)
        }
    }

    /// A bullet, a number, a bracket, or "to" at the start.
    var startsItem: Bool {
        switch tokens[start].kind {
        case .dash, .symbol, .number, .openBracket: true
        default: tokens[start].word == reading.words.to
        }
    }

    /// The decision that an entry words: "to resume the talks", "resume the talks".
    func decided() -> AgreementDraft? {
        let near = start..<min(end, start + 5)
        guard var verb = near.first(where: { tokens[$0].kind == .word }) else { return nil }
        if words(verb).contains(.particle) { verb += 1 }
        guard verb + 2 < end, words(verb).isDisjoint(with: [.idle, .value]),
            classes(verb).isDisjoint(with: [.be, .determiner, .preposition])
        else { return nil }
        let last = reading.clauseEnd(after: verb + 1, in: sentence)
        return AgreementDraft(
            kind: .consensus, status: .agreed, parties: joint, evidence: verb..<max(verb + 1, last),
            rule: .agreementAgreedTo)
    }

    /// A bullet, a number or bracket, or an instrument within the first eight words.
    var startsEntry: Bool {
        switch tokens[start].kind {
        case .dash, .symbol, .number, .openBracket: return true
        default: break
        }
        if words(start).contains(.bargaining) { return false }
        let head = start..<min(end, start + 8)
        guard let first = reading.annotations.instruments.within(head).first else { return false }
        return !isTold(before: nameStart(of: first))
    }

    /// "The Presidents directed the Joint Commission to": somebody who does something.
    private func isTold(before name: Int) -> Bool {
        guard name > start + 1, let i = reading.mentionIndex(covering: start) else { return false }
        let mention = reading.annotations.mentions[i]
        return [.together, .pronoun, .firstPerson, .role, .person].contains(mention.kind)
            && mention.tokens.upperBound < name
            && !(mention.tokens.upperBound..<name).contains { tokens[$0].kind == .colon }
    }

    /// One agreement an instrument, between semicolons.
    func entries(_ range: Range<Int>, _ status: Agreement.Status) -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        var first = range.lowerBound
        for at in range where tokens[at].kind == .semicolon || at + 1 == range.upperBound {
            let isStop = tokens[at].kind == .semicolon || tokens[at].kind == .stop
            for draft in listed(first..<max(first, isStop ? at : at + 1), status) {
                drafts += parts(of: draft) ?? [draft]
            }
            first = at + 1
        }
        return drafts
    }

    /// "a memorandum on fishing and an agreement on tourism": one each behind an article.
    private func listed(_ range: Range<Int>, _ status: Agreement.Status) -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        var first = range.lowerBound
        for match in reading.annotations.instruments.within(range).dropFirst() {
            let line = (nameStart(of: match)...match.tokens.lowerBound).last {
                startsLine($0) && tokens[$0].isCapitalised
            }
            let name = line ?? nameStart(of: match)
            let article = beforeQuote(name)
            let isNew =
                classes(article).contains(.determiner)
                ? tokens[article].shape == .lower
                : tokens[name].isCapitalised && isHead(name) && name == match.tokens.lowerBound
            guard name > first + 1, line != nil || isListed(name) && isNew else { continue }
            let last = line ?? beforeList(name)
            if let draft = entry(first..<max(first, last), status) { drafts.append(draft) }
            first = name
        }
        let last = beforeSigners(
            first..<beforeProse(first..<max(first, range.upperBound)))
        if let draft = entry(first..<last, status) { drafts.append(draft) }
        return drafts
    }

    /// The end of the last line of a list that no stop ends, ahead of a line on somebody.
    private func beforeProse(_ range: Range<Int>) -> Int {
        range.dropFirst(3).first {
            startsLine($0) && classes($0).contains(.determiner) && tokens[$0].isCapitalised
                && reading.mentionIndex(covering: $0) != nil
        } ?? range.upperBound
    }

    /// Behind the break of a line.
    private func startsLine(_ token: Int) -> Bool {
        guard token > start else { return false }
        let gap = tokens[token - 1].range.upperBound..<tokens[token].range.lowerBound
        return reading.text.bytes[gap].contains(UInt8(ascii: "\n"))
    }

    private func entry(_ range: Range<Int>, _ status: Agreement.Status) -> AgreementDraft? {
        guard let match = reading.annotations.instruments.within(range).first else { return nil }
        let named = min(nameStart(of: match), match.tokens.lowerBound)
        let name = max(range.lowerBound, named)
        return AgreementDraft(
            kind: kind(of: match),
            status: status == .signed ? ownStage(range.lowerBound..<name) : status,
            parties: parties(namedIn: name..<range.upperBound),
            evidence: name..<range.upperBound, rule: .agreementListedInstrument)
    }

    /// "Launch of a Ports Dialogue" in a list of what was signed: in force.
    private func ownStage(_ head: Range<Int>) -> Agreement.Status {
        guard (1..<7).contains(head.count),
            let match = reading.annotations.stages.within(head).last,
            case let stage = reading.lexicon.stages[Int(match.entry.index)],
            stage.status == .inForce, stage.part != .decision,
            !(VerbForm(rawValue: match.entry.form)?.isPast ?? false)
        else { return .signed }
        return .inForce
    }
}
