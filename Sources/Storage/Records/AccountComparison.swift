package import Domain

/// What one account says, with what was said and agreed at the meeting by its words.
package struct DetailedAccount: Sendable {
    package var account: MeetingAccount
    package var statements: [Statement]
    package var agreements: [Agreement]

    /// Subjects of statements and agreements.
    package var sectors: Set<Sector> {
        Set(statements.flatMap(\.sectors) + agreements.flatMap(\.sectors))
    }

    package var id: String { account.meeting.fact.id }
}

/// Something that some accounts name.
package struct Named<Subject> {
    package var subject: Subject
    /// Ids of the accounts that name it, in their order.
    package var accounts: [String]
}

extension Named: Sendable where Subject: Sendable {}

/// An agreement as accounts name it, each in its words.
package typealias Commitment = Named<[Agreement]>

/// A date, place or number that accounts give differently.
package struct Difference: Hashable, Sendable {
    package struct Value: Hashable, Sendable {
        package var account: String
        package var value: String
    }

    /// `date`, `place`, `target` or `target_by`.
    package var of: String
    /// Words of the target; nil of the meeting itself.
    package var metric: String?
    package var values: [Value]
}

/// The accounts of one meeting laid side by side.
package struct AccountComparison: Sendable {
    package let record: MeetingRecord
    package let accounts: [DetailedAccount]

    package var sectors: [Named<Sector>] {
        Set(accounts.flatMap(\.sectors)).sorted().map { sector in
            Named(
                subject: sector,
                accounts: accounts.filter { $0.sectors.contains(sector) }.map(\.id))
        }
    }

    /// Agreements that accounts name alike are one; an account has at most one part in it.
    package var commitments: [Commitment] {
        var commitments: [Commitment] = []
        for account in accounts {
            for agreement in account.agreements {
                let known = commitments.firstIndex { known in
                    !known.accounts.contains(account.id)
                        && known.subject.allSatisfy { $0.isAlike(agreement) }
                }
                if let known {
                    commitments[known].subject.append(agreement)
                    commitments[known].accounts.append(account.id)
                } else {
                    commitments.append(Named(subject: [agreement], accounts: [account.id]))
                }
            }
        }
        return commitments
    }

    package var differences: [Difference] {
        var differences = [
            difference("date") { $0.date?.description },
            difference("place") { $0.place?.name },
        ].compactMap { $0 }
        for commitment in commitments {
            let targets = zip(commitment.accounts, commitment.subject).compactMap { id, agreement in
                agreement.target.map { (id, $0) }
            }
            let metric = targets.first?.1.metric
            let values = targets.map { id, target in
                Difference.Value(account: id, value: "\(target.amount) \(target.unit)")
            }
            let days = targets.compactMap { id, target in
                target.by.map { Difference.Value(account: id, value: $0.description) }
            }
            for (name, values) in [("target", values), ("target_by", days)]
            where Set(values.map(\.value)).count > 1 {
                differences.append(Difference(of: name, metric: metric, values: values))
            }
        }
        return differences
    }

    private func difference(
        _ name: String, _ value: (Meeting) -> String?
    ) -> Difference? {
        let values = accounts.compactMap { account in
            value(account.account.meeting.fact).map {
                Difference.Value(account: account.id, value: $0)
            }
        }
        guard Set(values.map(\.value)).count > 1 else { return nil }
        return Difference(of: name, values: values)
    }
}

extension Target {
    /// The value without an exponent where it is whole.
    fileprivate var amount: String { Int(exactly: value).map { String($0) } ?? "\(value)" }
}

extension Agreement {
    /// Share of the words of two titles that are in both, from which on they name one thing; the
    /// same where kind and subject are one.
    private static let titleShareMin = 0.6
    private static let titleShareOfSubjectMin = 0.25
    /// Letters of the words that count: the others bind.
    private static let wordLettersMin = 4

    /// Whether both may be one commitment in two texts: goals in one unit and of one metric, else
    /// of one kind and subject and with titles alike.
    func isAlike(_ other: Agreement) -> Bool {
        if let target, let otherTarget = other.target {
            return target.unit == otherTarget.unit
                && Self.share(target.metric ?? "", otherTarget.metric ?? "") > 0
        }
        guard (target == nil) == (other.target == nil) else { return false }
        let isOneSubject =
            kind == other.kind
            && (sectors == other.sectors || !Set(sectors).isDisjoint(with: other.sectors))
        return Self.share(title, other.title)
            >= (isOneSubject ? Self.titleShareOfSubjectMin : Self.titleShareMin)
    }

    /// Words in both of those in either; 1 where neither has any.
    private static func share(_ title: String, _ other: String) -> Double {
        let (own, others) = (words(title), words(other))
        guard !own.isEmpty || !others.isEmpty else { return 1 }
        return Double(own.intersection(others).count) / Double(own.union(others).count)
    }

    private static func words(_ title: String) -> Set<String> {
        Set(FoldedName(title).words.filter { $0.count >= wordLettersMin })
    }
}
