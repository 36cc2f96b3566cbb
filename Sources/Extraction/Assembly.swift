internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Drafts into facts: rows become names and codes, tokens become quotes with offsets in code
/// points, and every fact gets its identifier.
struct Assembly {
    let reading: Reading
    let documentID: String
    let codePoints: CodePoints
    /// At hand, and not through `reading` at each quote.
    private let text: TokenizedText

    init(reading: Reading, documentID: String, codePoints: CodePoints) {
        self.reading = reading
        self.documentID = documentID
        self.codePoints = codePoints
        text = reading.text
    }

    /// Each list one by one and in the order of its drafts.
    func facts(_ document: Document, _ drafts: FactDrafts) -> Facts {
        var parts = FactParts(identifiers: Identifiers(documentID: documentID))
        let meetings = meetings(drafts.encounters, &parts)
        return Facts(
            document: document, meetings: meetings,
            statements: statements(drafts.statements, main: meetings.first, &parts),
            agreements: agreements(drafts.agreements, main: meetings.first, &parts))
    }

    // MARK: Meetings

    private func meetings(
        _ drafts: [EncounterDraft], _ parts: inout FactParts
    ) -> [Meeting] {
        parts.identifiers.start(prefix: "m", count: drafts.count)
        return drafts.enumerated().map { i, draft in
            let evidence = [quote(draft.evidence)]
            return Meeting(
                id: parts.identifiers.next(draft.type.rawValue, evidence[0].span),
                type: draft.type,
                status: draft.status, main: i == 0, date: draft.date, place: place(draft),
                countries: countries(draft.parties, &parts),
                organizations: organizations(draft.parties, &parts),
                participants: participants(draft), evidence: evidence, rule: draft.rule.rawValue)
        }
    }

    private func place(_ draft: EncounterDraft) -> Place? {
        switch draft.place {
        case .city(let row)?:
            let city = reading.lexicon.cities[row]
            return Place(name: city.name, country: city.country, venue: draft.venue)
        case .country(let row)?:
            let country = reading.lexicon.countries[row]
            return Place(name: draft.venue ?? country.name, country: country.code)
        case .building(let name)?: return Place(name: name)
        case nil: return draft.venue.map { Place(name: $0) }
        }
    }

    private func participants(_ draft: EncounterDraft) -> [Participant] {
        let principals = draft.parties.compactMap { party in
            if case .member(let i) = party, !reading.cast.members[i].name.isEmpty {
                participant(i, .principal)
            } else {
                nil
            }
        }
        return principals.joined(draft.accompanying.map { participant($0, .accompanying) })
    }

    private func participant(_ i: Int, _ kind: Participant.Kind) -> Participant {
        let member = reading.cast.members[i]
        return Participant(
            name: member.name, role: member.role, country: member.country.map(code),
            organization: member.organization.map(id),
            kind: kind)
    }

    // MARK: Statements

    private func statements(
        _ drafts: [StatementDraft], main: Meeting?, _ parts: inout FactParts
    ) -> [Statement] {
        var statements: [Statement] = []
        parts.identifiers.start(prefix: "s", count: drafts.count)
        statements.reserveCapacity(drafts.count)
        // Those who speak go on: one list of them serves all they say.
        var (parties, speakers): ([Party], [Speaker]) = ([], [])
        for draft in drafts {
            if draft.speakers != parties {
                parties = draft.speakers
                speakers = parties.map { speaker($0) }
            }
            let content = quote(withoutSpokenMarks(draft.content))
            addMentioned(in: draft.content, to: &parts)
            reading.forEachSector(in: draft.content) { parts.sectors.insert($0) }
            statements.append(
                Statement(
                    id: parts.identifiers.next(draft.kind.rawValue, content.span),
                    speakers: speakers, act: draft.act, kind: draft.kind,
                    source: draft.source.map { quote($0) }, cue: draft.cue.map { quote($0) },
                    content: content,
                    date: main?.date, meeting: main?.id,
                    carriedFrom: draft.carriedFrom.map { statements[$0].id },
                    sectors: parts.sectors.take(), mentionedCountries: parts.countries.take(),
                    mentionedOrganizations: parts.organizations.take(),
                    rule: draft.rule.rawValue))
        }
        return statements
    }

    private func speaker(_ party: Party) -> Speaker {
        switch party {
        case .member(let i):
            let member = reading.cast.members[i]
            // "The Prime Minister" of a text that tells neither name nor country: the office says
            // at least who it was.
            let isUnknown = member.country == nil && member.organization == nil
            return Speaker(
                name: member.name.isEmpty ? (isUnknown ? member.role : nil) : member.name,
                country: member.country.map(code),
                organization: member.organization.map(id))
        case .country(let row): return Speaker(country: code(row))
        case .organization(let row): return Speaker(organization: id(row))
        }
    }

    private func addMentioned(in range: Range<Int>, to parts: inout FactParts) {
        for i in reading.annotations.names.numbers(within: range) {
            let entry = reading.annotations.names[i].entry
            let row = Int(entry.index)
            switch entry.kind {
            case .country: parts.countries.insert(code(row))
            case .organization: parts.organizations.insert(id(row))
            default: break
            }
        }
    }

    // MARK: Agreements

    private func agreements(
        _ drafts: [AgreementDraft], main: Meeting?, _ parts: inout FactParts
    ) -> [Agreement] {
        parts.identifiers.start(prefix: "a", count: drafts.count)
        return drafts.map { draft in
            let evidence = quote(draft.evidence)
            let happened = [.signed, .agreed].contains(draft.status) && draft.target == nil
            return Agreement(
                id: parts.identifiers.next(draft.kind.rawValue, evidence.span),
                title: reading.text.line(draft.evidence), kind: draft.kind, status: draft.status,
                parties: countries(draft.parties, &parts),
                sectors: sectors(draft), date: draft.date ?? (happened ? main?.date : nil),
                target: inOwnDollars(draft), meeting: main?.id,
                evidence: [evidence].joined(draft.repeated.map { quote($0) }),
                rule: draft.rule.rawValue)
        }
    }

    /// Without the dash and comma around speech, which stand for quotation marks there.
    private func withoutSpokenMarks(_ content: Range<Int>) -> Range<Int> {
        guard content.count > 2, let first = content.first, let last = content.last else {
            return content
        }
        func begins(_ token: Int, _ kind: Token.Kind, with bytes: [UInt8]...) -> Bool {
            reading.tokens[token].kind == kind
                && bytes.contains {
                    reading.text.bytes[Int(reading.tokens[token].start)...].starts(with: $0)
                }
        }
        let dash = begins(first, .openQuote, with: [0x2D], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94])
        let comma = begins(last, .closeQuote, with: [0x2C])
        return first + (dash ? 1 : 0)..<last + (comma ? 0 : 1)
    }

    /// Those of the words that state it; cooperation in general is diplomacy.
    private func sectors(_ draft: AgreementDraft) -> [Sector] {
        var sectors = SmallSet<Sector>()
        reading.forEachSector(in: draft.evidence) { sectors.insert($0) }
        for range in draft.repeated { reading.forEachSector(in: range) { sectors.insert($0) } }
        if sectors.isEmpty {
            let around = draft.isNamedOnly ? [] : around(draft.evidence)
            let isOfAll = around.count > Self.sectorsMax
            if !draft.isNamedOnly, isAidInMoney(draft) {
                return isOfAll ? [.development] : withDevelopment(SmallSet(around))
            }
            if draft.kind == .target, isOfMoney(draft), around == [.diplomacy] { return [.trade] }
            if draft.kind == .jointStatement {
                return isOfAll ? [.diplomacy] : SmallSet([.diplomacy] + around).inOrder()
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

    /// Those of its sentence, else of the sentence before it in the same paragraph.
    private func around(_ evidence: Range<Int>) -> [Sector] {
        let sentences = reading.text.sentences
        guard let i = reading.sentenceIndex(around: evidence) else { return [] }
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

    /// "The memorandum was signed in May": an instrument that does not say what it is about is
    /// about what the sentence before it spoke of, else about what the document is headed with.
    private func elsewhere(_ draft: AgreementDraft) -> [Sector] {
        let sentences = reading.text.sentences
        guard let i = reading.sentenceIndex(around: draft.evidence), i > 0 else {
            return [.diplomacy]
        }
        var places: [Int] = []
        switch draft.kind {
        case .mechanism, .memorandum, .treaty, .pledge, .contract, .package, .jointStatement:
            let isNext = sentences[i].paragraph == sentences[i - 1].paragraph
            places = isNext ? [i - 1, 0] : [0]
        default: break
        }
        for place in places {
            let sectors = reading.sectors(in: sentences[place].tokens)
            if (1...Self.sectorsBesideMax).contains(sectors.count) { return sectors }
        }
        return [.diplomacy]
    }

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

    /// Beside other sectors diplomacy counts by name only.
    private func isPolitical(_ token: Int) -> Bool {
        let word = reading.tokens[token].word
        return word == reading.words.political || word == reading.words.diplomatic
    }

    /// "$5 million" that Canada promises in a text of its own is of its dollars.
    private func inOwnDollars(_ draft: AgreementDraft) -> Target? {
        guard var target = draft.target, draft.evidence.contains(where: isDollarSign),
            target.unit == Quantities.dollar, let issuer = reading.issuer,
            let giver = draft.parties.first, case .country(issuer)? = reading.side(of: giver),
            let own = reading.lexicon.quantities.dollar(of: code(issuer).description)
        else { return draft.target }
        target.unit = own
        return target
    }

    /// "$" with no letters before it.
    private func isDollarSign(_ token: Int) -> Bool {
        let range = reading.tokens[token].range
        return range.count == 1 && reading.text.bytes[range.lowerBound] == UInt8(ascii: "$")
            && reading.annotations.quantities.covering(token)?.tokens.lowerBound == token
    }

    // MARK: Parts

    private func code(_ country: Int) -> CountryCode { reading.lexicon.codes[country] }

    private func id(_ organization: Int) -> String {
        reading.lexicon.organizations[organization].id
    }

    private func countries(_ parties: [Party], _ parts: inout FactParts) -> [CountryCode] {
        for case .country(let row)? in parties.lazy.map(reading.side) {
            parts.countries.insert(code(row))
        }
        return parts.countries.take()
    }

    private func organizations(_ parties: [Party], _ parts: inout FactParts) -> [String] {
        for case .organization(let row)? in parties.lazy.map(reading.side) {
            parts.organizations.insert(id(row))
        }
        return parts.organizations.take()
    }

    func quote(_ tokens: Range<Int>) -> Quote {
        let bytes = text.byteRange(tokens)
        return Quote(
            span: Span(
                start: codePoints.offset(ofByte: bytes.lowerBound),
                end: codePoints.offset(ofByte: bytes.upperBound)),
            text: text.string(tokens))
    }
}
