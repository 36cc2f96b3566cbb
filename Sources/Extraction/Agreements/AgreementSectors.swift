internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What an agreement is about.
///
/// A class, since what all of the document is about is found only where an agreement asks for it.
final class AgreementSectors {
    let reading: Reading
    private lazy var theme = Self.theme(of: reading)

    init(reading: Reading) { self.reading = reading }

    /// Those of the words that state it; cooperation in general is diplomacy.
    func of(_ draft: AgreementDraft) -> [Sector] {
        let sectors = marked(draft)
        if sectors.isEmpty {
            let told = explained(draft)
            if !told.isEmpty { return told.inOrder() }
            let around = draft.isNamedOnly ? [] : around(draft.evidence)
            let isOfAll = around.count > Self.sectorsMax
            if !draft.isNamedOnly, isAidInMoney(draft) {
                return isOfAll ? [.development] : withDevelopment(SmallSet(around))
            }
            if draft.kind == .target, isOfMoney(draft), around == [.diplomacy] { return [.trade] }
            if draft.kind == .jointStatement {
                return isOfAll ? [.diplomacy] : SmallSet([.diplomacy] + around).inOrder()
            }
            if draft.kind == .pledge, around.isEmpty || around == [.diplomacy],
                draft.evidence.contains(where: isHelp)
            {
                return [.development]
            }
            if around.isEmpty || isOfAll {
                return draft.kind == .target && isOfMoney(draft) ? [.trade] : elsewhere(draft)
            }
            return around
        }
        if isAidInMoney(draft) { return withDevelopment(sectors) }
        if draft.kind != .jointStatement, sectors.count > 1,
            !draft.evidence.contains(where: isPolitical),
            !reading.isDiplomaticBeside(draft.evidence)
        {
            return sectors.inOrder().filter { $0 != .diplomacy }
        }
        return sectors.inOrder()
    }

    /// Those of its words; the offices that it is made between say what it is about where nothing
    /// else does.
    private func marked(_ draft: AgreementDraft) -> SmallSet<Sector> {
        var (own, ofOffices) = (SmallSet<Sector>(), SmallSet<Sector>())
        func read(_ range: Range<Int>) {
            reading.forEachTerm(in: range) { term, sectors in
                if reading.isOfPortfolio(term) {
                    ofOffices.formUnion(sectors)
                } else {
                    own.formUnion(sectors)
                }
            }
        }
        read(draft.evidence)
        draft.repeated.forEach(read)
        if own.allSatisfy({ $0 == .diplomacy }) { own.formUnion(ofOffices) }
        if draft.rule == .agreementStandingCommitment, draft.evidence.contains(where: isOfDefence) {
            own.insert(.defence)
        }
        return own
    }

    /// Those of its sentence, else of the sentence before it in the same paragraph.
    private func around(_ evidence: Range<Int>) -> [Sector] {
        let sentences = reading.text.sentences
        guard let i = reading.sentenceIndex(around: evidence) else { return [] }
        if isListedDocument(evidence, in: sentences[i].tokens) {
            let own = besides(evidence, in: sentences[i].tokens)
            return own.isEmpty ? [.diplomacy] : own
        }
        let own = reading.sectors(in: sentences[i].tokens)
        guard own.isEmpty, i > 0, evidence.contains(where: isBackward),
            sentences[i - 1].paragraph == sentences[i].paragraph
        else { return own }
        let before = reading.sectors(in: sentences[i - 1].tokens)
        return before.isEmpty || before.count > 3 ? own : before
    }

    /// A sentence of more sectors tells of cooperation as a whole.
    private static let sectorsMax = 3
    /// The same of a sentence beside that of the agreement.
    private static let sectorsBesideMax = 2

    /// "The memorandum was signed in May": an agreement that does not say what it is about is
    /// about what the sentences before it spoke of, else about what all of the document is about,
    /// else about what it is headed with.
    private func elsewhere(_ draft: AgreementDraft) -> [Sector] {
        let sentences = reading.text.sentences
        guard let i = reading.sentenceIndex(around: draft.evidence), i > 0 else {
            return [theme ?? .diplomacy]
        }
        switch draft.kind {
        case .mechanism, .memorandum, .treaty, .pledge, .contract, .package, .jointStatement:
            if sentences[i].paragraph == sentences[i - 1].paragraph {
                let before = reading.sectors(in: sentences[i - 1].tokens)
                if (1...Self.sectorsMax).contains(before.count) { return before }
            }
            if let theme { return [theme] }
            let heading = reading.sectors(in: sentences[0].tokens)
            if (1...Self.sectorsBesideMax).contains(heading.count) { return heading }
        default:
            if let theme, reading.sectors(in: sentences[0].tokens).contains(theme) {
                return [theme]
            }
        }
        return [.diplomacy]
    }

    /// The sector that most terms of the document mark, where it is the matter of all of it: the
    /// ministers of transport speak of roads. Diplomacy and war are what any document may speak of.
    private static func theme(of reading: Reading) -> Sector? {
        var counts: [Sector: Int] = [:]
        let whole = 0..<reading.tokens.count
        reading.forEachSector(in: whole) {
            if $0 != .diplomacy, $0 != .defence { counts[$0, default: 0] += 1 }
        }
        let all = counts.values.reduce(0, +)
        guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
            most.value >= themeCountMin, most.value * 5 >= all * 2
        else { return nil }
        return most.key
    }

    private static let themeCountMin = 5

    /// A promise of money from one state to another, and not of what one says without a word of
    /// whom it is for.
    private func isAidInMoney(_ draft: AgreementDraft) -> Bool {
        draft.kind == .pledge && draft.parties.count > 1 && isOfMoney(draft)
            && (draft.rule == .agreementThankedFor || !namesGiverOnly(draft))
    }

    private func namesGiverOnly(_ draft: AgreementDraft) -> Bool {
        let giver = draft.parties.first.flatMap(reading.side)
        let names = reading.annotations.names.within(draft.evidence)
        return names.contains { $0.entry.kind == .country }
            && names.allSatisfy {
                $0.entry.kind == .country
                    ? .country(Int($0.entry.index)) == giver
                    : $0.entry.kind != .city
            }
    }

    /// A sum in a currency.
    private func isOfMoney(_ draft: AgreementDraft) -> Bool {
        guard let unit = draft.target?.unit else { return false }
        return unit.utf8.count == 3 && unit.utf8.allSatisfy { (65...90).contains($0) }
    }

    /// Money is aid for growth unless it is for people in need, for weapons, or to be earned.
    private func withDevelopment(_ sectors: SmallSet<Sector>) -> [Sector] {
        if sectors.contains(where: { Self.sectorsOfOtherMoney.contains($0) }) {
            return sectors.inOrder()
        }
        var sectors = sectors
        sectors.insert(.development)
        return sectors.inOrder().filter { $0 != .diplomacy }
    }

    private static let sectorsOfOtherMoney: [Sector] = [
        .humanitarian, .defence, .investment, .environment, .migration,
    ]

    /// "agreed to explore them further", "this": what the sentence before spoke of.
    private func isBackward(_ token: Int) -> Bool {
        let word = reading.tokens[token].word
        return word == reading.words.this || word == reading.words.it
            || word == reading.words.them
            || reading.lexicon.agreementWord(of: reading.tokens[token]).contains(.back)
    }

    /// "its commitment to the security of Peru".
    private func isOfDefence(_ token: Int) -> Bool {
        [reading.words.security, reading.words.defence, reading.words.defense]
            .contains(reading.tokens[token].word)
    }

    /// "will provide assistance to Peru": in nothing that its words name.
    private func isHelp(_ token: Int) -> Bool {
        [reading.words.pledge.aid, reading.words.pledge.assistance]
            .contains(reading.tokens[token].word)
    }

    /// Beside other sectors diplomacy counts by name only.
    private func isPolitical(_ token: Int) -> Bool {
        let word = reading.tokens[token].word
        return word == reading.words.political || word == reading.words.diplomatic
    }
}
