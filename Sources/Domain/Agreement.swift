/// Something that the parties have bound themselves to or are on the way to, or a quantified goal.
public struct Agreement: Hashable, Sendable {
    /// What kind of bond.
    public enum Kind: String, CaseIterable, Sendable {
        case treaty, memorandum, contract
        case jointStatement = "joint_statement"
        case plan, mechanism, pledge, target, consensus, package
    }
    /// How far it has come.
    public enum Status: String, CaseIterable, Sendable {
        case proposed, negotiating, agreed, signed
        case inForce = "in_force"
        case completed, suspended, cancelled
    }

    /// `a_` and 26 characters derived from document, kind and evidence.
    package var id: String
    package var title: String
    package var kind: Kind
    package var status: Status
    /// Countries bound or meant to be bound, ascending.
    package var parties: [CountryCode]
    package var sectors: [Sector]
    // Optionals spelt in full, as in `Statement`.
    package var date: Optional<DateExpression>
    package var target: Optional<Target>
    /// Id of the meeting at which it came about.
    package var meeting: Optional<String>
    package var evidence: [Quote]
    package var rule: String

    package init(
        id: String, title: String, kind: Kind, status: Status, parties: [CountryCode] = [],
        sectors: [Sector] = [], date: DateExpression? = nil, target: Target? = nil,
        meeting: String? = nil, evidence: [Quote], rule: String
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.status = status
        self.parties = parties
        self.sectors = sectors
        self.date = date
        self.target = target
        self.meeting = meeting
        self.evidence = evidence
        self.rule = rule
    }
}

/// A quantified goal.
package struct Target: Hashable, Sendable {
    /// What is counted, in the words of the text: `bilateral trade volume`.
    package var metric: String?
    /// In full: 100 billion is 100000000000.
    package var value: Double
    /// ISO 4217 code, `percent`, or the singular noun counted.
    package var unit: String
    package var by: DateExpression?

    package init(metric: String? = nil, value: Double, unit: String, by: DateExpression? = nil) {
        self.metric = metric
        self.value = value
        self.unit = unit
        self.by = by
    }
}
