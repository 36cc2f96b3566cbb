/// Why accounts stand in one record.
package enum MergeReason: String, CaseIterable, Sendable {
    /// They name the same people.
    case principals
    /// One names nobody on a side, and no other meeting of these countries is known that day.
    case countries
    /// The same day, or a day within the month that another names.
    case date
    /// Two days in a row of one call, by the clocks of both sides.
    case timeZones = "time_zones"
    /// The same form: in person, by telephone, a visit, a ceremony.
    case type

    /// Of all accounts of a record; empty for one alone.
    static func reasons(for accounts: [Account]) -> [MergeReason] {
        guard accounts.count > 1 else { return [] }
        let shares = accounts.map { account in
            accounts.contains { $0 != account && $0.sharedPrincipals(with: account) > 0 }
        }
        let days = Set(accounts.filter(\.isOfOneDay).map(\.days))
        return allCases.filter { reason in
            switch reason {
            case .principals: shares.contains(true)
            case .countries: shares.contains(false)
            case .date: days.count < 2 || accounts.contains { !$0.isOfOneDay }
            case .timeZones: days.count > 1
            case .type: true
            }
        }
    }
}
