internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What the parties bound themselves to, sentence by sentence, each family of constructions in
/// a file of its own: goals, lists, negotiations, instruments, decisions, pledges, mechanisms.
struct AgreementRules {
    let reading: Reading
    let principals: [Party]
    /// Who spoke in each sentence.
    let speakers: [[Party]]

    /// All agreements of the document, in the order of the text.
    func agreements() -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        var list = AgreementList()
        let principals =
            principals.contains { reading.side(of: $0) != nil }
            ? principals : LocalParties.ofDocument(reading)
        let local = LocalParties(reading: reading, principals: principals)
        var joint = AgreementScene.joint(principals, in: reading)
        // Of a meeting one named country is enough, of other news it takes two.
        let named = joint.isEmpty || !isBetweenStates(joint) ? LocalParties.named(reading) : []
        let fallback = named.count > 1 || !self.principals.isEmpty ? named : []
        let scene = AgreementScene(reading: reading, principals: principals)
        for (i, sentence) in reading.text.sentences.enumerated() {
            // "Both sides agreed": those who speak, be they those of the document or not.
            let areBoth = speakers[i].count > 1 && reading.sides(of: speakers[i]).count == 2
            var parties = local[sentence] ?? (areBoth ? speakers[i] : joint)
            if parties.isEmpty { parties = AgreementScene.joint(speakers[i], in: reading) }
            if !fallback.isEmpty, !isBetweenStates(parties) { parties = fallback }
            scene.come(to: sentence, speakers: speakers[i], joint: parties)
            let bundle =
                drafts.indices.suffix(3).last { drafts[$0].kind == .package }
                .map { drafts[$0].status } ?? statusOfSeveral(before: i, drafts)
            let found = list.agreements(in: scene, carrying: bundle)
            // Between nobody: a local contract, a statute, a figure of speech.
            // "Joint Statement of Peru, Chile and Norway": it binds all of them.
            if sentence.isHeading, let title = found.first, title.parties.count > 2 {
                joint = title.parties
            }
            found.giveEach { draft in
                if isBetweenStates(draft.parties) { add(draft, of: sentence, to: &drafts) }
            }
        }
        return drafts
    }

    /// "the signing of a protocol and several agreements" in the sentence before `i`.
    private func statusOfSeveral(
        before i: Int, _ drafts: [AgreementDraft]
    ) -> Agreement.Status? {
        guard let last = drafts.indices.last, i > 0 else { return nil }
        let before = reading.text.sentences[i - 1].tokens
        guard before.contains(drafts[last].evidence.lowerBound),
            reading.annotations.instruments.within(before).last?.entry.form == nounPlural
        else { return nil }
        return drafts[last].status
    }

    private func isBetweenStates(_ parties: [Party]) -> Bool {
        parties.contains { reading.side(of: $0) != nil }
    }

    /// A repeated mention of one agreement is one record with several spans.
    private func add(
        _ draft: consuming AgreementDraft, of sentence: Sentence, to drafts: inout [AgreementDraft]
    ) {
        let known = drafts.indices.suffix(Self.reach)
        guard
            let same = known.first(where: {
                drafts[$0].kind == draft.kind && repeats(draft, drafts[$0])
                    && !isAnother(draft, drafts[$0], in: sentence)
            })
        else {
            drafts.append(draft)
            return
        }
        drafts[same].repeated.append(draft.evidence)
        if drafts[same].isNamedOnly, !draft.isNamedOnly {
            drafts[same].status = draft.status
            drafts[same].isNamedOnly = false
        }
        drafts[same].date = drafts[same].date ?? draft.date
    }

    /// "a plan for schools" behind "a plan for youth" in one sentence.
    private func isAnother(
        _ draft: AgreementDraft, _ first: AgreementDraft, in sentence: Sentence
    ) -> Bool {
        let article = reading.tokens[draft.evidence.lowerBound].word
        if draft.kind == .package, isCountedAnew(draft.evidence) { return true }
        return [reading.words.a, reading.words.an].contains(article)
            && sentence.tokens.contains(first.evidence.lowerBound)
    }

    /// "Two further agreements were signed".
    private func isCountedAnew(_ range: Range<Int>) -> Bool {
        guard range.count > 1,
            AgreementScene.count(of: reading.tokens[range.lowerBound], in: reading) != nil
        else { return false }
        let word = reading.tokens[range.lowerBound + 1].word
        return word == reading.words.pledge.more || reading.words.pledge.fresh.contains(word)
    }

    /// How many agreements back a repetition is looked for, which keeps the work linear.
    private static let reach = 64

    /// Of two of one kind.
    private func repeats(_ draft: AgreementDraft, _ first: AgreementDraft) -> Bool {
        if let key = draft.key, let known = first.key {
            // "the Action Plan" after "the Strategic Partnership Action Plan".
            if key == known { return draft.isNamedOnly || isOfSameMatter(draft, first) }
            if known.suffix(key.count) == key[...] {
                if draft.isNamedOnly { return true }
                // "the completion of the Action Plan" after "the Peru-Norway Action Plan"
                if first.isNamedOnly, isOfItsSectors(draft, first) { return true }
            }
        }
        if isToldOn(draft, first) || isSpokenOfAgain(draft, first) { return true }
        if draft.isNamedOnly, isInSmallLetters(draft) { return isOfSectors(draft, of: first) }
        guard [.package, .jointStatement].contains(draft.kind), draft.parties == first.parties
        else { return false }
        if draft.kind == .package, isSaidAgain(draft, first) { return true }
        guard draft.status == first.status else { return false }
        // A bundle or statement spoken of again names no sector that it did not name first.
        return isOfItsSectors(draft, first)
    }

    /// "They signed a memorandum. The memorandum was signed by": of the sentence right before.
    private func isToldOn(_ draft: AgreementDraft, _ first: AgreementDraft) -> Bool {
        guard draft.status == .signed, first.status == .signed, draft.parties == first.parties,
            draft.kind == .treaty || draft.kind == .memorandum, draft.evidence.count > 2,
            reading.classes(draft.evidence.lowerBound).contains(.determiner),
            ![reading.words.a, reading.words.an]
                .contains(reading.tokens[draft.evidence.lowerBound].word),
            let match = reading.annotations.instruments.within(draft.evidence).first,
            match.tokens.lowerBound == draft.evidence.lowerBound + 1,
            let i = reading.sentenceIndex(around: draft.evidence), i > 0,
            reading.text.sentences[i].tokens.lowerBound == draft.evidence.lowerBound,
            reading.text.sentences[i - 1].tokens.contains(first.evidence.lowerBound)
        else { return false }
        return reading.sectorSet(in: draft.evidence).isEmpty
    }

    /// "signed a treaty on ports. Minister Dahl signed the treaty", "The treaty will enter into
    /// force in May": one without a word of what it is about, in the next four sentences.
    private func isSpokenOfAgain(_ draft: AgreementDraft, _ first: AgreementDraft) -> Bool {
        guard draft.kind == .treaty || draft.kind == .memorandum, draft.parties == first.parties,
            !first.isNamedOnly, first.status == .signed,
            [.signed, .inForce, .agreed].contains(draft.status),
            let match = reading.annotations.instruments.within(draft.evidence).first,
            case let article = match.tokens.lowerBound - 1, article >= draft.evidence.lowerBound,
            reading.classes(article).contains(.determiner), match.tokens.count == 1,
            ![reading.words.a, reading.words.an].contains(reading.tokens[article].word),
            let i = reading.sentenceIndex(around: draft.evidence), i > 0
        else { return false }
        let near = reading.text.sentences[max(0, i - 4)].tokens.lowerBound..<article
        let next = match.tokens.upperBound
        let isBare =
            next == reading.tokens.count || reading.classes(next).isDisjoint(with: .preposition)
            || [reading.words.with, reading.words.by, reading.words.in]
                .contains(reading.tokens[next].word)
        return isBare && near.contains(first.evidence.lowerBound)
            && !reading.text.sentences[i].tokens.contains(first.evidence.lowerBound)
            && reading.sectorSet(in: draft.evidence).isEmpty
            && reading.annotations.instruments.within(first.evidence).contains {
                $0.entry.index == match.entry.index
            }
    }

    /// "The signed memoranda and agreements cover": what was signed, told in the sentence before.
    private func isSaidAgain(_ draft: AgreementDraft, _ first: AgreementDraft) -> Bool {
        guard first.status == .signed, draft.status == .signed,
            let i = reading.sentenceIndex(around: draft.evidence), i > 0
        else { return false }
        let sentence = reading.text.sentences[i].tokens
        let signed = sentence.lowerBound + 1
        guard signed < sentence.upperBound, !sentence.contains(first.evidence.lowerBound),
            reading.classes(signed - 1).contains(.determiner),
            let stage = reading.annotations.stages.starting(at: signed)
        else { return false }
        return reading.lexicon.stages[Int(stage.entry.index)].status == .signed
            && VerbForm(rawValue: stage.entry.form)?.isPast ?? false
    }

    /// Whether a draft names no sector that the first does not.
    private func isOfItsSectors(_ draft: AgreementDraft, _ first: AgreementDraft) -> Bool {
        reading.sectorSet(in: draft.evidence).isSubset(of: reading.sectorSet(in: first.evidence))
    }

    /// Not "a letter of intent on ports and a letter of intent on schools".
    private func isOfSameMatter(_ draft: AgreementDraft, _ first: AgreementDraft) -> Bool {
        isOfItsSectors(draft, first) || isOfItsSectors(first, draft)
    }

    /// "the visa agreement" after "signed an agreement on exemption from visas".
    private func isOfSectors(_ draft: AgreementDraft, of first: AgreementDraft) -> Bool {
        !reading.sectorSet(in: draft.evidence).isEmpty && isOfItsSectors(draft, first)
    }

    private func isInSmallLetters(_ draft: AgreementDraft) -> Bool {
        draft.evidence.dropFirst().allSatisfy { reading.tokens[$0].shape == .lower }
    }
}

/// One sentence under the eyes of the agreement rules. A class: the closures of some thirty rules
/// hold it, and would each copy a struct; one for all sentences, one after the other.
final class AgreementScene {
    let reading: Reading
    /// Those who met in the meeting that the document reports.
    let principals: [Party]
    // What follows is set for a sentence while no rule reads: no access overlaps another, and none
    // need be checked when the program runs.
    @exclusivity(unchecked) private(set) var sentence = Sentence.empty
    /// Who speaks in this sentence; empty for narration.
    @exclusivity(unchecked) private(set) var speakers: [Party] = []
    /// Those who met, or who speak, with the publisher's country where they are of one other.
    @exclusivity(unchecked) private(set) var joint: [Party] = []
    /// What the sentence holds at all.
    @exclusivity(unchecked) private(set) var sum = SentenceDigest.Sum.none
    /// By the numbers of their layers.
    @exclusivity(unchecked) private(set) var instrumentNumbers = 0..<0
    @exclusivity(unchecked) private(set) var stageNumbers = 0..<0
    @exclusivity(unchecked) private(set) var quantityNumbers = 0..<0
    /// The tokens from the first "will", "shall" or the like to the last.
    @exclusivity(unchecked) private(set) var futures = 0..<0

    var hasInstrument: Bool { !instrumentNumbers.isEmpty }
    var hasStage: Bool { !stageNumbers.isEmpty }
    var hasQuantity: Bool { !quantityNumbers.isEmpty }

    init(reading: Reading, principals: [Party]) {
        self.reading = reading
        self.principals = principals
    }

    func come(to sentence: Sentence, speakers: [Party], joint: [Party]) {
        self.sentence = sentence
        self.speakers = speakers
        self.joint = joint
        sum = reading.sum(of: sentence)
        instrumentNumbers = reading.annotations.instruments.numbers(within: sentence.tokens)
        stageNumbers = reading.annotations.stages.numbers(within: sentence.tokens)
        quantityNumbers = reading.annotations.quantities.numbers(within: sentence.tokens)
        futures = sum.classes.contains(.future) ? reading.futures(in: sentence.tokens) : 0..<0
    }

    /// Those who met, or who speak, with the publisher's country where they are of one other.
    static func joint(_ parties: [Party], in reading: Reading) -> [Party] {
        guard let issuer = reading.issuer else { return parties }
        let sides = reading.sides(of: parties)
        let home = Party.country(issuer)
        return sides.count == 1 && sides[0] != home ? parties + [home] : parties
    }

    var tokens: [Token] { reading.tokens }
    var start: Int { sentence.tokens.lowerBound }
    var end: Int { sentence.tokens.upperBound }

    func classes(_ token: Int) -> WordClass { reading.classes(token) }

    /// What a rule makes of each token whose word has one of these parts, in order.
    func drafts(
        at words: AgreementWord, _ rule: (Int) -> AgreementDraft?
    ) -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        if sum.parts.isDisjoint(with: words) { return drafts }
        for i in sum.marked {
            let marked = reading.digest.marked[i]
            if marked.words.isDisjoint(with: words) { continue }
            if let draft = rule(marked.token) { drafts.append(draft) }
        }
        return drafts
    }

    /// The same of each "will", "shall" and the like.
    func draftsAtFutures(_ rule: (Int) -> AgreementDraft?) -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        for token in futures where classes(token).contains(.future) {
            if let draft = rule(token) { drafts.append(draft) }
        }
        return drafts
    }

    /// The same of each word for the stage of an agreement.
    func draftsAtStages(_ rule: (Gazetteer.Match) -> AgreementDraft?) -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        for i in stageNumbers {
            if let draft = rule(reading.annotations.stages[i]) { drafts.append(draft) }
        }
        return drafts
    }

    func words(_ token: Int) -> AgreementWord {
        tokens.indices.contains(token) ? reading.lexicon.agreementWord(of: tokens[token]) : []
    }

    /// All agreements of the sentence, earlier families before later ones where both claim the
    /// same words.
    ///
    /// - Parameter carrying: the stage of documents that the sentence before spoke of in sum.
    func agreements(carrying status: Agreement.Status? = nil) -> [AgreementDraft] {
        // "• 5 million euros for divers": a line without a stop counts as a heading.
        if sentence.isHeading {
            let titled = titled()
            return titled.isEmpty && hasQuantity ? listedSums() : titled
        }
        guard mayTellOfAny else { return [] }
        var gathering = AgreementGathering(self)
        gathering.takeAccords(of: self, carrying: status)
        gathering.takeDeeds(of: self)
        var drafts = gathering.drafts
        for i in drafts.indices where expired(drafts[i]) { drafts[i].status = .completed }
        if drafts.count < 2 { return drafts }
        return withoutRemnants(
            drafts.sorted { $0.evidence.lowerBound < $1.evidence.lowerBound })
    }

    /// Whether the sentence holds any word, name or number that a rule begins with.
    private var mayTellOfAny: Bool {
        !sum.parts.isEmpty || !futures.isEmpty || hasInstrument || hasStage || hasQuantity
    }

    /// "These comprise", "The documents include": what follows are the parts of a bundle.
    var opensParts: Bool {
        guard sum.parts.isSuperset(of: [.back, .comprise]) else { return false }
        let head = start..<min(end, start + 4)
        guard let back = head.first(where: { words($0).contains(.back) }) else { return false }
        // Not "The documents were signed".
        return (back + 1..<max(back + 1, min(end, back + 3))).contains {
            words($0).contains(.comprise) && reading.annotations.stages.covering($0) == nil
                && reading.annotations.stages.starting(at: $0 + 1) == nil
        }
    }

    // MARK: Who

    /// Who does what the verb at `token` says.
    struct Actor {
        var parties: [Party]
        var isJoint: Bool
        /// The tokens that name them, where the sentence does.
        var tokens: Range<Int>?
        var isFirstPerson = false
    }

    func actor(of token: Int) -> Actor {
        if let group = reading.subject(of: token, in: sentence), let actor = actor(group) {
            return actor
        }
        let first = auxiliaryStart(token)
        if let actor = together(before: first) ?? body(before: first) { return actor }
        if let lead = reading.leadingSubject(of: sentence),
            reading.tokens(of: lead).upperBound <= token
        {
            if let pair = pair(startingWith: reading.tokens(of: lead)) { return pair }
            return actor(lead) ?? Actor(parties: speakers, isJoint: speakers.count > 1)
        }
        return Actor(parties: speakers, isJoint: speakers.count != 1)
    }

    func actor(_ group: Reading.Group) -> Actor? {
        var discourse = Discourse(principals: principals)
        discourse.lastSubject = speakers.count == 1 ? speakers[0] : nil
        discourse.speaker = speakers
        let parties = discourse.parties(of: group, in: reading)
        // By number: a slice of the mentions counts references.
        let isTogether = group.contains { reading.annotations.mentions[$0].kind == .together }
        guard !parties.isEmpty || isTogether else { return nil }
        return Actor(
            parties: parties, isJoint: parties.count > 1 || isTogether,
            tokens: reading.tokens(of: group),
            isFirstPerson: group.contains { reading.annotations.mentions[$0].isFirstPerson })
    }
}

extension Reading {
    /// The tokens of a range from the first "will", "shall" or the like to the last.
    fileprivate func futures(in range: Range<Int>) -> Range<Int> {
        func isFuture(_ token: Int) -> Bool { classes(token).contains(.future) }
        guard let first = range.first(where: isFuture), let last = range.last(where: isFuture)
        else { return 0..<0 }
        return first..<last + 1
    }
}
