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
        let local = LocalParties(reading: reading, principals: principals)
        for (i, sentence) in reading.text.sentences.enumerated() {
            let scene = AgreementScene(
                reading: reading, sentence: sentence, principals: principals, speakers: speakers[i],
                local: local[sentence])
            let bundle = drafts.suffix(3).last { $0.kind == .package }?.status
            let found = list.agreements(in: scene, carrying: bundle)
            // Between nobody: a local contract, a statute, a figure of speech.
            for draft in found where draft.parties.contains(where: { reading.side(of: $0) != nil })
            {
                add(draft, to: &drafts)
            }
        }
        return drafts
    }

    /// A repeated mention of one agreement is one record with several spans.
    private func add(_ draft: AgreementDraft, to drafts: inout [AgreementDraft]) {
        let known = drafts.indices.suffix(Self.reach)
        guard let same = known.first(where: { repeats(draft, drafts[$0]) }) else {
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

    /// How many agreements back a repetition is looked for, which keeps the work linear.
    private static let reach = 64

    private func repeats(_ draft: AgreementDraft, _ first: AgreementDraft) -> Bool {
        guard draft.kind == first.kind else { return false }
        if let key = draft.key, let known = first.key {
            // "the Action Plan" after "the Strategic Partnership Action Plan".
            if key == known || draft.isNamedOnly && known.suffix(key.count) == key[...] {
                return true
            }
        }
        guard [.package, .jointStatement].contains(draft.kind), draft.status == first.status,
            draft.parties == first.parties
        else { return false }
        // A bundle or statement spoken of again names no sector that it did not name first.
        return Set(reading.sectors(in: draft.evidence))
            .isSubset(of: reading.sectors(in: first.evidence))
    }
}

/// One sentence under the eyes of the agreement rules.
struct AgreementScene {
    let reading: Reading
    let sentence: Sentence
    /// Those who met in the meeting that the document reports.
    let principals: [Party]
    /// Who speaks in this sentence; empty for narration.
    let speakers: [Party]
    /// Those who met, or who speak, with the publisher's country where they are of one other.
    let joint: [Party]
    /// Tokens whose word has a part in some rule.
    private let marked: [Int]
    /// The parts of all of them.
    private let parts: AgreementWord

    init(
        reading: Reading, sentence: Sentence, principals: [Party], speakers: [Party],
        local: [Party] = []
    ) {
        self.reading = reading
        self.sentence = sentence
        self.principals = principals
        self.speakers = speakers
        joint =
            local.isEmpty
            ? Self.joint(principals.isEmpty ? speakers : principals, in: reading) : local
        var marked: [Int] = []
        var parts: AgreementWord = []
        for token in sentence.tokens {
            let words = reading.lexicon.agreementWord(of: reading.tokens[token])
            if !words.isEmpty { marked.append(token) }
            parts.formUnion(words)
        }
        self.marked = marked
        self.parts = parts
    }

    private static func joint(_ parties: [Party], in reading: Reading) -> [Party] {
        guard let issuer = reading.issuer else { return parties }
        let sides = Set(parties.compactMap(reading.side))
        let home = Party.country(issuer)
        return sides.count == 1 && !sides.contains(home) ? parties + [home] : parties
    }

    var tokens: [Token] { reading.tokens }
    var start: Int { sentence.tokens.lowerBound }
    var end: Int { sentence.tokens.upperBound }

    func classes(_ token: Int) -> WordClass { reading.classes(token) }

    /// The tokens whose word has one of these parts, in order.
    func tokens(with words: AgreementWord) -> [Int] {
        if parts.isDisjoint(with: words) { return [] }
        return marked.filter { !self.words($0).isDisjoint(with: words) }
    }

    /// The tokens of "will", "shall" and the like, in order.
    func futures() -> [Int] {
        guard reading.classes(in: sentence).contains(.future) else { return [] }
        return sentence.tokens.filter { classes($0).contains(.future) }
    }

    func words(_ token: Int) -> AgreementWord {
        tokens.indices.contains(token) ? reading.lexicon.agreementWord(of: tokens[token]) : []
    }

    /// All agreements of the sentence, earlier families before later ones where both claim the
    /// same words.
    ///
    /// - Parameter carrying: the stage of documents that the sentence before spoke of in sum.
    func agreements(carrying status: Agreement.Status? = nil) -> [AgreementDraft] {
        guard !sentence.isHeading, mayTellOfAny else { return [] }
        var drafts: [AgreementDraft] = []
        let families = [
            targets(), negotiations(), charges(), deliverables(),
            instruments(carrying: opensParts ? status : nil),
            decisions(), commitments(), promises(), announcements(), moneys(), supplies(),
            reliefs(), vows(), offers(), standings(), continuances(), givings(), continuing(),
            thanked(),
            giftNouns(),
            builds(), passives(), flows(), rises(), valued(), candidacies(), links(),
            habits(), agreedThings(), named(),
        ]
        var claims = Claims(sentence: sentence.tokens)
        for draft in families.joined() {
            let draft = claims.cut(draft)
            if claims.hold(draft) { continue }
            let found = further(draft)
            found.forEach { claims.add($0) }
            drafts += found
        }
        return drafts.sorted { $0.evidence.lowerBound < $1.evidence.lowerBound }
    }

    /// Whether the sentence holds any word, name or number that a rule begins with.
    private var mayTellOfAny: Bool {
        let annotations = reading.annotations
        return !parts.isEmpty || reading.classes(in: sentence).contains(.future)
            || !annotations.instruments.within(sentence.tokens).isEmpty
            || !annotations.stages.within(sentence.tokens).isEmpty
            || !annotations.quantities.within(sentence.tokens).isEmpty
    }

    /// "These comprise", "The documents include": what follows are the parts of a bundle.
    private var opensParts: Bool {
        let head = start..<min(end, start + 4)
        guard let back = head.first(where: { words($0).contains(.back) }) else { return false }
        return (back + 1..<max(back + 1, min(end, back + 3))).contains {
            words($0).contains(.comprise)
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
        if let lead = reading.leadingSubject(of: sentence),
            reading.tokens(of: lead).upperBound <= token
        {
            return actor(lead) ?? Actor(parties: speakers, isJoint: speakers.count > 1)
        }
        return Actor(parties: speakers, isJoint: speakers.count != 1)
    }

    func actor(_ group: Reading.Group) -> Actor? {
        var discourse = Discourse(principals: principals)
        discourse.lastSubject = speakers.count == 1 ? speakers[0] : nil
        discourse.speaker = speakers
        let parties = discourse.parties(of: group, in: reading)
        let mentions = reading.annotations.mentions[group]
        guard !parties.isEmpty || mentions.contains(where: { $0.kind == .together }) else {
            return nil
        }
        return Actor(
            parties: parties,
            isJoint: parties.count > 1 || mentions.contains { $0.kind == .together },
            tokens: reading.tokens(of: group),
            isFirstPerson: mentions.contains(where: \.isFirstPerson))
    }

    /// Of a promise: who makes it, and those named in it as receiving.
    func parties(of actor: Actor, receivingIn range: Range<Int>, isGift: Bool) -> [Party] {
        if actor.isJoint { return joint }
        let others = joint.filter {
            reading.side(of: $0) != actor.parties.first.flatMap(reading.side)
        }
        let named = countries(in: range)
        let receiving = others.filter { party in
            if case .country(let row)? = reading.side(of: party) {
                named.contains(row)
            } else {
                false
            }
        }
        if !receiving.isEmpty { return actor.parties + receiving }
        return isGift && named.isEmpty ? actor.parties + others : actor.parties
    }

    /// Rows of the countries that a range names in any form.
    func countries(in range: Range<Int>) -> Set<Int> {
        Set(
            reading.annotations.names.within(range).compactMap {
                $0.entry.kind == .country ? Int($0.entry.index) : nil
            })
    }
}
