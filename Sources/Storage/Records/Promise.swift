package import Domain
internal import GRDB

/// What became of a meeting that was planned.
package struct Promise: Hashable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        case fulfilled
        /// It may still be kept.
        case open
        /// The time is over, and nothing known kept it.
        case lapsed
    }

    /// The held meeting that keeps it.
    package struct Fulfilment: Hashable, Sendable {
        package var meeting: String
        package var date: DateExpression?
        /// Days from the last day promised to the first day of the meeting; 0 within them.
        package var delayDays: Int
    }

    package var fulfilment: Fulfilment?
    /// The last day on which it may be kept; nil where no date was promised.
    package var lastDay: String?

    /// `day` is `YYYY-MM-DD`.
    package func state(asOf day: String) -> State {
        if fulfilment != nil { return .fulfilled }
        return lastDay.map { $0 < day } ?? false ? .lapsed : .open
    }

    /// Days after those promised within which a meeting still counts: a visit that is put off by
    /// a season is kept, a later one is another.
    package static let delayDaysMax = 90
}

/// Finds what became of planned meetings: a function of all that is stored.
struct PromiseReader {
    let db: Database

    /// Of a planned meeting by the number of its leading account; nil of another one.
    func promise(_ number: Int64) throws -> Promise? {
        let sql = """
            SELECT parties, date(last_day, '+\(Promise.delayDaysMax) days') FROM meetings
            WHERE number = ? AND status = 'planned'
            """
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [number])
        else { return nil }
        let (parties, lastDay): (String?, String?) = (row[0], row[1])
        guard let parties, let lastDay,
            let planned = try AccountReader(db: db).accounts([number]).first
        else { return Promise(lastDay: lastDay) }
        let held = try self.held(parties, planned.days.lowerBound, lastDay).first { account in
            planned.isKept(by: account)
        }
        return Promise(
            fulfilment: try held.map { try fulfilment(of: planned, $0) }, lastDay: lastDay)
    }

    /// Meetings by their leading accounts, the earliest first.
    private func held(_ parties: String, _ first: Int, _ lastDay: String) throws -> [Account] {
        let sql = """
            SELECT number FROM meetings
            WHERE parties = ? AND first_day >= ifnull(date(? - 0.5), '') AND first_day <= ?
                AND +status = 'held' AND record IS NULL ORDER BY first_day
            """
        let numbers = try Int64.fetchAll(
            db.cachedStatement(sql: sql),
            arguments: [parties, first - MeetingGrouping.daysMax, lastDay])
        return try AccountReader(db: db).accounts(numbers).sorted {
            $0.days.lowerBound == $1.days.lowerBound
                ? $0.leads($1) : $0.days.lowerBound < $1.days.lowerBound
        }
    }

    private func fulfilment(
        of planned: Account, _ held: Account
    ) throws -> Promise.Fulfilment {
        let sql = "SELECT date FROM meetings WHERE number = ?"
        let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [held.number])
        var columns = row.map(Columns.init)
        return Promise.Fulfilment(
            meeting: held.id, date: try columns?.dateOrNil(),
            delayDays: max(0, held.days.lowerBound - planned.days.upperBound))
    }
}

extension Account {
    /// Whether a held meeting may be the one that this planned one promised: not before it, by
    /// the same form, where a visit is kept by a meeting in person too, and without contradiction.
    fileprivate func isKept(by held: Account) -> Bool {
        let inPerson: Set<Form> = [.meeting, .visit]
        let isOfForm = form == held.form || inPerson.isSuperset(of: [form, held.form])
        return isOfForm && held.days.count <= MeetingGrouping.daysMax
            && held.days.upperBound >= days.lowerBound && document != held.document
            && !contradicts(held)
    }
}
