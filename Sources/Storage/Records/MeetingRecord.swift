package import Domain

/// What one document says of a meeting.
package struct MeetingAccount: Hashable, Sendable {
    package var meeting: Stored<Meeting>
    package var publisher: String?
    /// Country whose government publishes the document.
    package var country: CountryCode?
}

/// A meeting with all accounts of it.
package struct MeetingRecord: Hashable, Sendable {
    /// What the leading account says, with place and participants that only others name.
    package var meeting: Stored<Meeting>
    /// The leading one first.
    package var accounts: [MeetingAccount]
    /// Empty where there is one account.
    package var mergedBy: [MergeReason]
}

extension Stored<Meeting> {
    /// This account with what it leaves out and others, in their order, name. `members` are the
    /// participants as they are compared.
    func completed(
        by others: [Stored<Meeting>], _ members: [Int64: [Account.Member]], _ numbers: [Int64]
    ) -> Stored<Meeting> {
        var whole = self
        var known = members[numbers[0]] ?? []
        for (other, number) in zip(others, numbers.dropFirst()) {
            whole.fact.main = whole.fact.main || other.fact.main
            whole.fact.place = whole.fact.place ?? other.fact.place
            whole.fact.countries = Set(whole.fact.countries + other.fact.countries).sorted()
            whole.fact.organizations = Set(
                whole.fact.organizations + other.fact.organizations
            ).sorted()
            for (member, participant) in zip(members[number] ?? [], other.fact.participants)
            where !known.contains(where: { $0.name.isSame(as: member.name) }) {
                known.append(member)
                whole.fact.participants.append(participant)
            }
        }
        whole.documents = ([documentID] + others.map(\.documentID)).sorted()
        return whole
    }
}
