internal import Domain
internal import Lexicons
internal import Storage

/// A fact as an event of PLOVER, with the id of the fact.
struct Event: Sendable {
    struct Actor: Sendable {
        /// ISO 3166-1 alpha-3, or IGO; nil where neither is known.
        var code: String?
        var name: String?
    }

    /// Of the fact and its document.
    let id: String
    let documentID: String
    /// First and last day; nil where no date is known.
    var days: (first: String, last: String)?
    var sources: [Actor] = []
    var recipients: [Actor] = []
    let coding: EventCoding
    var contexts: [String] = []
    var sectors: [Sector] = []
    var place: Place?
    /// The meeting at which it happened, or which it is.
    var meeting: String?
}

/// Makes events of facts by the tables of the lexicon.
struct EventCoder: Sendable {
    let lexicon: Lexicon

    /// Nil for a fact that is no event: what is only said or discussed.
    func event(_ found: AnyFact) -> Event? {
        var event: Event?
        var date: DateExpression?
        var isFuture = false
        var isAside = false
        switch found.fact {
        case .meeting(let meeting):
            event = self.event(meeting, found.documentID)
            date = meeting.date
            isFuture = meeting.status == .planned
            isAside = !meeting.main
        case .statement(let statement):
            event = self.event(statement, found.documentID)
            date = statement.date ?? found.published
        case .agreement(let agreement):
            event = self.event(agreement, found.documentID)
            date = agreement.date ?? found.published
        }
        event?.days = date.map { ($0.firstDay, $0.lastDay) }
        isFuture = isFuture || Self.isAfter(date, found.published)
        if isFuture { event?.contexts.append("future") }
        if !isFuture, Self.isLongBefore(date, found.published, isAside: isAside) {
            event?.contexts.append("historical")
        }
        return event
    }

    private static func isAfter(_ date: DateExpression?, _ published: DateExpression?) -> Bool {
        guard let date, let published else { return false }
        return date.firstDay > published.lastDay
    }

    /// Two calendar months or more before the publication; a meeting that is not the one reported,
    /// any day before.
    private static func isLongBefore(
        _ date: DateExpression?, _ published: DateExpression?, isAside: Bool
    ) -> Bool {
        guard let date, let published, date.lastDay < published.firstDay else { return false }
        func months(_ day: String) -> Int {
            (Int(day.prefix(4)) ?? 0) * 12 + (Int(day.dropFirst(5).prefix(2)) ?? 0)
        }
        return isAside || months(published.firstDay) - months(date.lastDay) >= 2
    }
}

extension EventCoder {
    /// Who visits is the source and who receives the recipient; else all are sources.
    private func event(_ meeting: Meeting, _ documentID: String) -> Event? {
        let setting = Self.setting(of: meeting)
        let coding = lexicon.crosswalk.coding(
            type: meeting.type, status: meeting.status, setting)
        guard let coding else { return nil }
        let host = setting == .visit ? meeting.place?.country : nil
        var event = Event(id: meeting.id, documentID: documentID, coding: coding)
        event.sources =
            meeting.countries.filter { $0 != host }.map(actor)
            + meeting.organizations.map { Event.Actor(code: "IGO", name: $0) }
        event.recipients = host.map { [actor($0)] } ?? []
        event.place = meeting.place
        event.meeting = meeting.id
        return event
    }

    private static func setting(of meeting: Meeting) -> Crosswalk.Setting? {
        let parties = meeting.countries.count + meeting.organizations.count
        if parties > 2 { return .multilateral }
        guard parties == 2, meeting.type != .call, let country = meeting.place?.country else {
            return nil
        }
        return meeting.countries.contains(country) ? .visit : .thirdParty
    }

    private func event(_ statement: Statement, _ documentID: String) -> Event? {
        let coding = statement.act.flatMap {
            lexicon.crosswalk.coding(act: $0, cue: statement.cue?.text)
        }
        guard let coding else { return nil }
        var event = Event(id: statement.id, documentID: documentID, coding: coding)
        event.sources = statement.speakers.map(actor)
        let own = Set(statement.speakers.compactMap(\.country))
        event.recipients =
            statement.mentionedCountries.filter { !own.contains($0) }.map(actor)
            + statement.mentionedOrganizations.map { Event.Actor(code: "IGO", name: $0) }
        event.sectors = statement.sectors
        event.contexts = lexicon.crosswalk.contexts(of: statement.sectors)
        event.meeting = statement.meeting
        return event
    }

    private func event(_ agreement: Agreement, _ documentID: String) -> Event? {
        let coding = lexicon.crosswalk.coding(
            status: agreement.status, kind: agreement.kind, sectors: agreement.sectors)
        guard let coding else { return nil }
        var event = Event(id: agreement.id, documentID: documentID, coding: coding)
        event.sources = agreement.parties.map(actor)
        event.sectors = agreement.sectors
        event.contexts = lexicon.crosswalk.contexts(of: agreement.sectors)
        event.meeting = agreement.meeting
        return event
    }

    private func actor(_ country: CountryCode) -> Event.Actor {
        let row = lexicon.countryRows[country].map { lexicon.countries[$0] }
        guard let row, !row.alpha3.isEmpty else {
            return Event.Actor(code: "IGO", name: row?.name ?? country.description)
        }
        return Event.Actor(code: row.alpha3)
    }

    private func actor(_ speaker: Speaker) -> Event.Actor {
        if let country = speaker.country {
            var actor = actor(country)
            actor.name = speaker.name ?? actor.name
            return actor
        }
        let code = speaker.organization == nil ? nil : "IGO"
        return Event.Actor(code: code, name: speaker.name ?? speaker.organization)
    }
}
