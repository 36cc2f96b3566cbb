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

    /// Each list one by one and in the order of its drafts.
    func facts(_ document: Document, _ drafts: FactDrafts) -> Facts {
        var lists = FactLists()
        let meetings = meetings(drafts.encounters, &lists)
        return Facts(
            document: document, meetings: meetings,
            statements: statements(drafts.statements, main: meetings.first, &lists),
            agreements: agreements(drafts.agreements, main: meetings.first, &lists))
    }

    // MARK: Meetings

    private func meetings(
        _ drafts: [EncounterDraft], _ lists: inout FactLists
    ) -> [Meeting] {
        var identifiers = Identifiers(
            prefix: "m", documentID: documentID, count: drafts.count)
        return drafts.enumerated().map { i, draft in
            let evidence = [quote(draft.evidence)]
            return Meeting(
                id: identifiers.next(draft.type.rawValue, evidence[0].span),
                type: draft.type,
                status: draft.status, main: i == 0, date: draft.date, place: place(draft),
                countries: countries(draft.parties, &lists),
                organizations: organizations(draft.parties, &lists),
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
        return principals + draft.accompanying.map { participant($0, .accompanying) }
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
        _ drafts: [StatementDraft], main: Meeting?, _ lists: inout FactLists
    ) -> [Statement] {
        var statements: [Statement] = []
        var ids: [String] = []
        var identifiers = Identifiers(
            prefix: "s", documentID: documentID, count: drafts.count)
        statements.reserveCapacity(drafts.count)
        ids.reserveCapacity(drafts.count)
        // Those who speak go on: one list of them serves all they say.
        var (parties, speakers): ([Party], [Speaker]) = ([], [])
        for draft in drafts {
            if draft.speakers != parties {
                parties = draft.speakers
                speakers = parties.map(speaker)
            }
            let content = quote(draft.content)
            addMentioned(in: draft.content, to: &lists)
            reading.forEachSector(in: draft.content) { lists.sectors.insert($0) }
            ids.append(identifiers.next(draft.kind.rawValue, content.span))
            statements.append(
                Statement(
                    id: ids[ids.count - 1],
                    speakers: speakers, act: draft.act, kind: draft.kind,
                    source: draft.source.map(quote), cue: draft.cue.map(quote), content: content,
                    date: main?.date, meeting: main?.id,
                    carriedFrom: draft.carriedFrom.map { ids[$0] },
                    sectors: lists.sectors.take(), mentionedCountries: lists.countries.take(),
                    mentionedOrganizations: lists.organizations.take(),
                    rule: draft.rule.rawValue))
        }
        return statements
    }

    private func speaker(_ party: Party) -> Speaker {
        switch party {
        case .member(let i):
            let member = reading.cast.members[i]
            return Speaker(
                name: member.name.isEmpty ? nil : member.name,
                country: member.country.map(code),
                organization: member.organization.map(id))
        case .country(let row): return Speaker(country: code(row))
        case .organization(let row): return Speaker(organization: id(row))
        }
    }

    private func addMentioned(in range: Range<Int>, to lists: inout FactLists) {
        for match in reading.annotations.names.within(range) {
            let row = Int(match.entry.index)
            switch match.entry.kind {
            case .country: lists.countries.insert(code(row))
            case .organization: lists.organizations.insert(id(row))
            default: break
            }
        }
    }

    // MARK: Agreements

    private func agreements(
        _ drafts: [AgreementDraft], main: Meeting?, _ lists: inout FactLists
    ) -> [Agreement] {
        var identifiers = Identifiers(
            prefix: "a", documentID: documentID, count: drafts.count)
        return drafts.map { draft in
            let evidence = quote(draft.evidence)
            let happened = [.signed, .agreed].contains(draft.status) && draft.target == nil
            return Agreement(
                id: identifiers.next(draft.kind.rawValue, evidence.span),
                title: reading.text.line(draft.evidence), kind: draft.kind, status: draft.status,
                parties: countries(draft.parties, &lists),
                sectors: sectors(draft), date: draft.date ?? (happened ? main?.date : nil),
                target: draft.target, meeting: main?.id,
                evidence: [evidence] + draft.repeated.map(quote), rule: draft.rule.rawValue)
        }
    }

    /// Those of the words that state it; cooperation in general is diplomacy.
    private func sectors(_ draft: AgreementDraft) -> [Sector] {
        var sectors = SmallSet<Sector>()
        for range in [draft.evidence] + draft.repeated {
            reading.forEachSector(in: range) { sectors.insert($0) }
        }
        if sectors.isEmpty {
            let around = draft.isNamedOnly ? [] : around(draft.evidence)
            let isOfAll = around.count > Self.sectorsMax
            if !draft.isNamedOnly, isAidInMoney(draft) {
                return isOfAll ? [.development] : withDevelopment(SmallSet(around))
            }
            return around.isEmpty || isOfAll ? elsewhere(draft) : around
        }
        if isAidInMoney(draft) { return withDevelopment(sectors) }
        if sectors.count > 1, !draft.evidence.contains(where: isPolitical),
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

    /// A promise of money from one state to another.
    private func isAidInMoney(_ draft: AgreementDraft) -> Bool {
        guard draft.kind == .pledge, draft.parties.count > 1, let unit = draft.target?.unit else {
            return false
        }
        return unit.utf8.count == 3 && unit.utf8.allSatisfy { (65...90).contains($0) }
    }

    /// Money is aid for growth unless it is for people in need, for weapons, or to be earned.
    private func withDevelopment(_ sectors: SmallSet<Sector>) -> [Sector] {
        if sectors.contains(where: { [.humanitarian, .defence, .investment].contains($0) }) {
            return sectors.inOrder()
        }
        var sectors = sectors
        sectors.insert(.development)
        return sectors.inOrder().filter { $0 != .diplomacy }
    }

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

    // MARK: Parts

    private func code(_ country: Int) -> CountryCode { reading.lexicon.codes[country] }

    private func id(_ organization: Int) -> String {
        reading.lexicon.organizations[organization].id
    }

    private func countries(_ parties: [Party], _ lists: inout FactLists) -> [CountryCode] {
        for case .country(let row)? in parties.lazy.map(reading.side) {
            lists.countries.insert(code(row))
        }
        return lists.countries.take()
    }

    private func organizations(_ parties: [Party], _ lists: inout FactLists) -> [String] {
        for case .organization(let row)? in parties.lazy.map(reading.side) {
            lists.organizations.insert(id(row))
        }
        return lists.organizations.take()
    }

    func quote(_ tokens: Range<Int>) -> Quote {
        let bytes = reading.text.byteRange(tokens)
        return Quote(
            span: Span(
                start: codePoints.offset(ofByte: bytes.lowerBound),
                end: codePoints.offset(ofByte: bytes.upperBound)),
            text: reading.text.string(tokens))
    }

}

/// Gives the facts of one list their identifiers: hashes of the document's, the kind and the
/// words' offsets. Facts of one kind that rest on the same words, such as the meetings of a list,
/// differ in a number, counted in the order of the text.
private struct Identifiers {
    let prefix: String
    let documentID: String
    private let hasher = ContentHasher()
    /// The document's identifier and, behind it, what tells the fact from others: one buffer for
    /// all facts.
    private var key: [UInt8]
    private var kinds: [String] = []
    /// How many facts there are of each kind and span.
    private var counts: [UInt64: Int]

    /// - Parameter count: how many facts the list has.
    init(prefix: String, documentID: String, count: Int) {
        self.prefix = prefix
        self.documentID = documentID
        counts = Dictionary(minimumCapacity: count)
        key = Array(documentID.utf8)
        key.reserveCapacity(key.count + Self.keyBytesMax)
    }

    /// Bytes of a kind's name and three numbers, about.
    private static let keyBytesMax = 64

    mutating func next(_ kind: String, _ span: Span) -> String {
        key.removeLast(key.count - documentID.utf8.count)
        key.append(32)
        key.append(contentsOf: kind.utf8)
        append(span.start)
        append(span.end)
        let ordinal = count(kind, span)
        if ordinal > 0 { append(ordinal) }
        return hasher.hash(key).identifier(prefix, within: documentID)
    }

    /// A space and a number that is not negative, in decimal digits.
    private mutating func append(_ number: Int) {
        key.append(32)
        appendDigits(number)
    }

    private mutating func appendDigits(_ number: Int) {
        let rest = number / 10
        if rest > 0 { appendDigits(rest) }
        key.append(UInt8(truncatingIfNeeded: 48 + number - 10 * rest))
    }

    /// The number of facts of that kind and span before. Offsets are below 2^31, so that one
    /// number holds two, and the kind with them: should two kinds and spans ever give the same
    /// one, a fact gets a number that it would not need.
    private mutating func count(_ kind: String, _ span: Span) -> Int {
        let i = kinds.firstIndex(of: kind) ?? kinds.count
        if i == kinds.count { kinds.append(kind) }
        let both =
            UInt64(truncatingIfNeeded: span.start) << 32 | UInt64(truncatingIfNeeded: span.end)
        let key = both ^ (UInt64(i) &* 0x9E37_79B9_7F4A_7C15)
        // One look-up for both.
        func next(_ count: inout Int) -> Int {
            defer { count += 1 }
            return count
        }
        return next(&counts[key, default: 0])
    }
}
