/// Which accounts are of one meeting: a function of the set of accounts, whatever their order.
///
/// Accounts of the same parties and form belong together
/// - on one day, where none contradicts another (`Account.isCompatible`);
/// - by telephone also on two days in a row, where the later one is told by a side whose clocks
///   are so far ahead that one call has two dates, and no third day could be meant;
/// - with a date of less precision, such as a month, where that account shares a principal with
///   the meeting, and no other meeting within its date could be meant.
///
/// One that could belong to two meetings alike stays alone. Two of one document are of two
/// meetings.
///
/// Accounts that say the same, as copies of one text do, are placed as one: the cost grows with
/// what is said in different ways.
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
        let dated = accounts.filter { $0.days.count <= daysMax }
        return Dictionary(grouping: Voice.voices(of: dated), by: \.account.form).values
            .flatMap { groups(ofForm: $0) }
            .map { group in
                group.voices.sorted { $0.account.leads($1.account) }.flatMap(\.all)
            }
    }

    /// Accounts of different documents that say the same.
    private struct Voice {
        /// By their ids: the first speaks for all.
        let all: [Account]
        let documents: Set<Int64>
        var account: Account { all[0] }

        /// The second account of a document that says what its first does is of another voice.
        static func voices(of accounts: [Account]) -> [Voice] {
            Dictionary(grouping: accounts, by: \.likeness).values.flatMap { alike in
                var heard: [Int64: Int] = [:]
                let turns = Dictionary(grouping: alike.sorted { $0.id < $1.id }) { account in
                    heard[account.document, default: 0] += 1
                    return heard[account.document]
                }
                return turns.values.map { Voice(all: $0, documents: Set($0.map(\.document))) }
            }
        }
    }

    private struct Group {
        private(set) var voices: [Voice]
        private(set) var documents: Set<Int64>
        /// Whether others may join.
        let isOpen: Bool

        init(_ voice: Voice, isOpen: Bool = true) {
            voices = [voice]
            documents = voice.documents
            self.isOpen = isOpen
        }

        var accounts: [Account] { voices.map(\.account) }

        mutating func add(_ other: [Voice]) {
            voices += other
            for voice in other { documents.formUnion(voice.documents) }
        }

        /// All days of its accounts with a day; else the days of its first.
        var days: ClosedRange<Int> {
            let days = accounts.filter(\.isOfOneDay).map(\.days.lowerBound)
            guard let first = days.min(), let last = days.max() else { return accounts[0].days }
            return first...last
        }

        func takes(_ voice: Voice) -> Bool {
            isOpen && documents.isDisjoint(with: voice.documents)
                && accounts.allSatisfy { $0.isCompatible(with: voice.account) }
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

    private static func groups(ofForm voices: [Voice]) -> [Group] {
        let sorted = voices.sorted { $0.account.leads($1.account) }
        let days = Dictionary(
            grouping: sorted.filter(\.account.isOfOneDay), by: \.account.days.lowerBound)
        var groups = days.sorted { $0.key < $1.key }.flatMap { Self.groups(ofDay: $0.value) }
        if sorted.first?.account.form == .call { groups = joinedAcrossMidnight(groups) }
        for voice in sorted where !voice.account.isOfOneDay { place(voice, in: &groups) }
        return groups
    }

    /// Those that name most people first, so that one that names none finds them all.
    private static func groups(ofDay voices: [Voice]) -> [Group] {
        var groups: [Group] = []
        let named = voices.sorted {
            let (own, other) = ($0.account.principals.count, $1.account.principals.count)
            return own == other ? $0.account.leads($1.account) : own > other
        }
        for voice in named {
            let fitting = groups.indices.filter { groups[$0].takes(voice) }
            let best = fitting.map { groups[$0].score(voice.account) }.max()
            add(voice, to: fitting.filter { groups[$0].score(voice.account) == best }, &groups)
        }
        return groups
    }

    /// To the only one that is fitting, else to a group of its own: one that none of several
    /// others joins.
    private static func add(_ voice: Voice, to fitting: [Int], _ groups: inout [Group]) {
        if fitting.count == 1 {
            groups[fitting[0]].add([voice])
        } else {
            groups.append(Group(voice, isOpen: fitting.isEmpty))
        }
    }

    private static func joinedAcrossMidnight(_ groups: [Group]) -> [Group] {
        var joined = groups
        var gone: Set<Int> = []
        for (index, earlier) in groups.enumerated() {
            let next = neighbours(of: earlier, in: groups, after: 1)
            guard next.count == 1, neighbours(of: earlier, in: groups, after: -1).isEmpty,
                neighbours(of: groups[next[0]], in: groups, after: 1).isEmpty,
                neighbours(of: groups[next[0]], in: groups, after: -1) == [index],
                isAhead(groups[next[0]], of: earlier)
            else { continue }
            joined[index].add(groups[next[0]].voices)
            gone.insert(next[0])
        }
        return joined.indices.filter { !gone.contains($0) }.map { joined[$0] }
    }

    /// Groups of the day before or after that may be of the same people.
    private static func neighbours(
        of group: Group, in groups: [Group], after days: Int
    ) -> [Int] {
        groups.indices.filter { index in
            groups[index].days.lowerBound == group.days.lowerBound + days
                && groups[index].voices.allSatisfy {
                    group.takes($0) && group.sharesPrincipal(with: $0.account)
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

    private static func place(_ voice: Voice, in groups: inout [Group]) {
        let account = voice.account
        let fitting = groups.indices.filter { index in
            let days = groups[index].days
            return account.days.lowerBound <= days.lowerBound
                && days.upperBound <= account.days.upperBound && groups[index].takes(voice)
                && groups[index].sharesPrincipal(with: account)
        }
        add(voice, to: fitting, &groups)
    }
}
