internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// "The following documents were signed:" and the lines after it, one agreement each.
struct AgreementList {
    private var status: Agreement.Status?

    /// The agreements of a list's entry or stem; nil for a sentence that is neither.
    mutating func entries(in scene: AgreementScene) -> [AgreementDraft]? {
        if let opened = stem(scene) {
            status = opened
            return inlineEntries(scene, opened)
        }
        guard let status else { return nil }
        let entries = scene.entries(scene.sentence.tokens, status)
        if entries.isEmpty || !scene.startsEntry { self.status = nil }
        return scene.startsEntry && !entries.isEmpty ? entries : nil
    }

    /// The stage that a stem gives: a stage, words for documents, and a colon.
    private func stem(_ scene: AgreementScene) -> Agreement.Status? {
        let tokens = scene.sentence.tokens
        guard let colon = tokens.first(where: { scene.tokens[$0].kind == .colon }) else {
            return nil
        }
        let head = tokens.lowerBound..<colon
        guard head.count < 60,
            let stage = scene.reading.annotations.stages.within(head).first(where: {
                let form = VerbForm(rawValue: $0.entry.form)
                return form?.isPast ?? false
            })
        else { return nil }
        let status = scene.reading.lexicon.stages[Int(stage.entry.index)].status
        let isPlural = scene.reading.annotations.instruments.within(head).contains {
            $0.entry.form == nounPlural
        }
        let isFollowing = head.contains { scene.tokens[$0].word == scene.reading.words.following }
        return isPlural || isFollowing ? status : nil
    }

    private func inlineEntries(
        _ scene: AgreementScene, _ status: Agreement.Status
    ) -> [AgreementDraft]? {
        let tokens = scene.sentence.tokens
        guard let colon = tokens.first(where: { scene.tokens[$0].kind == .colon }) else {
            return []
        }
        return scene.entries(colon + 1..<tokens.upperBound, status)
    }
}

extension AgreementScene {
    /// A bullet, a number or bracket, or an instrument within the first eight words.
    var startsEntry: Bool {
        switch tokens[start].kind {
        case .dash, .symbol, .number, .openBracket: return true
        default: break
        }
        return !reading.annotations.instruments.within(start..<min(end, start + 8)).isEmpty
    }

    /// One agreement an instrument, between semicolons.
    func entries(_ range: Range<Int>, _ status: Agreement.Status) -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        var first = range.lowerBound
        for at in range where tokens[at].kind == .semicolon || at + 1 == range.upperBound {
            let isStop = tokens[at].kind == .semicolon || tokens[at].kind == .stop
            if let draft = entry(first..<(isStop ? at : at + 1), status) { drafts.append(draft) }
            first = at + 1
        }
        return drafts
    }

    private func entry(_ range: Range<Int>, _ status: Agreement.Status) -> AgreementDraft? {
        guard let match = reading.annotations.instruments.within(range).first else { return nil }
        let named = min(nameStart(of: match), match.tokens.lowerBound)
        let name = max(range.lowerBound, named)
        return AgreementDraft(
            kind: kind(of: match), status: status,
            parties: parties(namedIn: name..<range.upperBound),
            evidence: name..<range.upperBound, rule: .agreementListedInstrument)
    }
}
