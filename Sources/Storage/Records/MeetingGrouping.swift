/// Which accounts are of one meeting: a function of the set of accounts, whatever their order.
///
/// Accounts of the same parties and form belong together
/// - on one day, where none contradicts another (`Account.isCompatible`);
/// - by telephone also on two days in a row, where the later one is told by a side whose clocks
///   are so far ahead that one call has two dates, and no third day could be meant;
/// - with a date of less precision, such as a month, where that account shares a principal with
///   the meeting, and no other meeting within its date could be meant.
///
/// One that could belong to two meetings alike stays alone.
struct MeetingGrouping {
    /// Hours between two capitals from which on one call may have two dates: from six in the
    /// evening here until midnight there.
    private static let offsetHoursMin = 5.0
    /// Days of the least precise date that is enough: a month.
    static let daysMax = 31
    /// Days around a call within which another may change what it belongs to.
    static let callDaysMax = 2

    /// Each with its leading account first.
    static func groups(of accounts: [Account]) -> [[Account]] {
        let forms = Dictionary(grouping: accounts.filter { $0.days.count <= daysMax }, by: \.form)
        return forms.values.flatMap { groups(ofForm: $0) }
            .map { $0.accounts.sorted { $0.leads($1) } }
    }

    private struct Group {
        var accounts: [Account]
        /// Whether others may join.
        var isOpen = true

        /// All days of its accounts with a day; else the days of its first.
        var days: ClosedRange<Int> {
            let days = accounts.filter(\.isOfOneDay).map(\.days.lowerBound)
            guard let first = days.min(), let last = days.max() else { return accounts[0].days }
            return first...last
        }

        func takes(_ account: Account) -> Bool {
            isOpen && accounts.allSatisfy { $0.isCompatible(with: account) }
        }

        func sharesPrincipal(with account: Account) -> Bool {
            accounts.contains { $0.sharedPrincipals(with: account) > 0 }
        }

        /// How much speaks for it among groups that all take the account.
        func score(_ account: Account) -> Int {
            let shared = accounts.map { $0.sharedPrincipals(with: account) }.max() ?? 0
            guard shared > 0 else { return 0 }
            return 2 * shared + (accounts.contains { $0.isMain == account.isMain } ? 1 : 0)
        }
    }

    private static func groups(ofForm accounts: [Account]) -> [Group] {
        let sorted = accounts.sorted { $0.leads($1) }
        let days = Dictionary(grouping: sorted.filter(\.isOfOneDay), by: \.days.lowerBound)
        var groups = days.sorted { $0.key < $1.key }.flatMap { Self.groups(ofDay: $0.value) }
        if accounts.first?.form == .call { groups = joinedAcrossMidnight(groups) }
        for account in sorted where !account.isOfOneDay { place(account, in: &groups) }
        return groups
    }

    /// Those that name most people first, so that one that names none finds them all.
    private static func groups(ofDay accounts: [Account]) -> [Group] {
        var groups: [Group] = []
        let named = accounts.sorted {
            let (own, other) = ($0.principals.count, $1.principals.count)
            return own == other ? $0.leads($1) : own > other
        }
        for account in named {
            let fitting = groups.indices.filter { groups[$0].takes(account) }
            let best = fitting.map { groups[$0].score(account) }.max()
            let chosen = fitting.filter { groups[$0].score(account) == best }
            switch chosen.count {
            case 0: groups.append(Group(accounts: [account]))
            case 1: groups[chosen[0]].accounts.append(account)
            default: groups.append(Group(accounts: [account], isOpen: false))
            }
        }
        return groups
    }

    private static func joinedAcrossMidnight(_ groups: [Group]) -> [Group] {
        var joined = groups
        for (index, earlier) in groups.enumerated() {
            let next = neighbours(of: earlier, in: groups, after: 1)
            guard next.count == 1, neighbours(of: earlier, in: groups, after: -1).isEmpty,
                neighbours(of: groups[next[0]], in: groups, after: 1).isEmpty,
                neighbours(of: groups[next[0]], in: groups, after: -1) == [index],
                isAhead(groups[next[0]], of: earlier)
            else { continue }
            joined[index].accounts += groups[next[0]].accounts
            joined[next[0]].accounts = []
        }
        return joined.filter { !$0.accounts.isEmpty }
    }

    /// Groups of the day before or after that may be of the same people.
    private static func neighbours(
        of group: Group, in groups: [Group], after days: Int
    ) -> [Int] {
        groups.indices.filter { index in
            groups[index].days.lowerBound == group.days.lowerBound + days
                && groups[index].accounts.allSatisfy {
                    group.takes($0) && group.sharesPrincipal(with: $0)
                }
        }
    }

    /// Whether all that tell of the later day live so far east of those of the earlier one.
    private static func isAhead(_ later: Group, of earlier: Group) -> Bool {
        let east = later.accounts.map(\.publisherOffset)
        let west = earlier.accounts.map(\.publisherOffset)
        guard !east.contains(nil), !west.contains(nil), let least = east.compactMap({ $0 }).min(),
            let most = west.compactMap({ $0 }).max()
        else { return false }
        return least - most >= offsetHoursMin
    }

    private static func place(_ account: Account, in groups: inout [Group]) {
        let fitting = groups.indices.filter { index in
            let days = groups[index].days
            return account.days.lowerBound <= days.lowerBound
                && days.upperBound <= account.days.upperBound && groups[index].takes(account)
                && groups[index].sharesPrincipal(with: account)
        }
        switch fitting.count {
        case 0: groups.append(Group(accounts: [account]))
        case 1: groups[fitting[0]].accounts.append(account)
        default: groups.append(Group(accounts: [account], isOpen: false))
        }
    }
}
