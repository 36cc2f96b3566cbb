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
            // One travels to a country, and not to the house where one is received there.
            let venue = draft.type == .visit ? nil : draft.venue
            return Place(name: venue ?? country.name, country: country.code)
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
        if drafts.isEmpty { return [] }
        let sectors = AgreementSectors(reading: reading)
        return drafts.map { draft in
            let evidence = quote(draft.evidence)
            let happened = [.signed, .agreed].contains(draft.status) && draft.target == nil
            return Agreement(
                id: parts.identifiers.next(draft.kind.rawValue, evidence.span),
                title: reading.text.line(draft.evidence), kind: draft.kind, status: draft.status,
                parties: countries(draft.parties, &parts),
                sectors: sectors.of(draft), date: draft.date ?? (happened ? main?.date : nil),
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
        return Quote(span: span(bytes), text: text.string(tokens))
    }

    /// Words of the page that are no tokens.
    func quote(bytes: Range<Int>, of page: [UInt8]) -> Quote {
        Quote(span: span(bytes), text: String(decoding: page[bytes], as: UTF8.self))
    }

    private func span(_ bytes: Range<Int>) -> Span {
        Span(
            start: codePoints.offset(ofByte: bytes.lowerBound),
            end: codePoints.offset(ofByte: bytes.upperBound))
    }
}
