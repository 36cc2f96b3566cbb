internal import Domain

/// What one document says of a meeting, as far as accounts are told apart by it.
struct Account: Hashable, Sendable {
    /// Accounts of one meeting have the same.
    enum Form: Hashable, Sendable {
        /// Talks, meetings and summits: sources call the same encounter by any of these.
        case meeting
        case call, visit, ceremony

        init(_ kind: Meeting.Kind) {
            switch kind {
            case .talks, .meeting, .summit: self = .meeting
            case .call: self = .call
            case .visit: self = .visit
            case .ceremony: self = .ceremony
            }
        }
    }

    /// Somebody who took part, as the others of the same side are compared with.
    struct Member: Hashable, Sendable {
        /// Country or organisation; empty where unknown.
        let side: String
        let name: PersonName
        let isPrincipal: Bool
    }

    let number: Int64
    let id: String
    let document: Int64
    /// Hours that the publisher's capital is ahead of UTC; nil where the publisher is unknown.
    let publisherOffset: Double?
    let type: Meeting.Kind
    let isMain: Bool
    /// Days from an epoch, both included.
    let days: ClosedRange<Int>
    let placeCountry: String?
    let hasPlace: Bool
    /// The leading account that it is stored under; nil where that is itself.
    let record: Int64?
    /// In the order of the document.
    var members: [Member] = []

    var form: Form { Form(type) }
    var isOfOneDay: Bool { days.count == 1 }

    /// Who meets, in one order: the countries, or where there are not two of them, countries and
    /// organisations; nil where that makes no two parties.
    static func parties(countries: [String], organizations: [String]) -> String? {
        let countries = Set(countries)
        let parties = countries.count > 1 ? countries : countries.union(organizations)
        return parties.count > 1 ? parties.sorted().joined(separator: " ") : nil
    }
}

extension Account {
    var principals: [Member] { members.filter(\.isPrincipal) }

    private var principalsBySide: [String: [PersonName]] {
        Dictionary(grouping: principals, by: \.side).mapValues { $0.map(\.name) }
    }

    /// Principals whom both name.
    func sharedPrincipals(with other: Account) -> Int {
        principals.count { own in
            other.principals.contains { own.name.isSame(as: $0.name) }
        }
    }

    /// Whether nothing that they say speaks against both being accounts of one meeting, dates
    /// aside: they are of one form, in one country, and on no side do they name different people.
    func isCompatible(with other: Account) -> Bool {
        form == other.form && !contradicts(other) && !isOtherFormat(commonSides(with: other))
    }

    /// Whether both name different people on a side, or places in two countries.
    func contradicts(_ other: Account) -> Bool {
        if form != .call, let place = placeCountry, let otherPlace = other.placeCountry,
            place != otherPlace
        {
            return true
        }
        return commonSides(with: other).contains { side in
            !side.own.contains { name in side.other.contains { name.isSame(as: $0) } }
        }
    }

    /// The principals of sides of which both name some.
    private func commonSides(with other: Account) -> [(own: [PersonName], other: [PersonName])] {
        let others = other.principalsBySide
        return principalsBySide.filter { !$0.key.isEmpty }.compactMap { side, names in
            others[side].map { (names, $0) }
        }
    }

    /// Whether every side sends more people to the one than to the other, as the ministers of two
    /// departments beside those of one: that is another meeting.
    private func isOtherFormat(_ sides: [(own: [PersonName], other: [PersonName])]) -> Bool {
        sides.count > 1
            && (sides.allSatisfy { $0.own.count > $0.other.count }
                || sides.allSatisfy { $0.own.count < $0.other.count })
    }

    /// The account that tells most stands before others: by precision of the date, report before
    /// mention, number of sides and people named, a place, and at last the id, which no two share.
    func leads(_ other: Account) -> Bool { rank < other.rank }

    private typealias Rank = (Int, Int, Int, Int, Int, String)
    private var rank: Rank {
        let principals = principals
        return (
            days.count, isMain ? 0 : 1, -Set(principals.map(\.side)).count, -principals.count,
            hasPlace ? 0 : 1, id
        )
    }

    /// All that decides what it may belong to, and before which others it leads; not its id and
    /// document.
    var likeness: Likeness {
        Likeness(
            publisherOffset: publisherOffset, form: form, isMain: isMain, days: days,
            placeCountry: placeCountry, hasPlace: hasPlace, members: members)
    }

    struct Likeness: Hashable {
        let publisherOffset: Double?
        let form: Form
        let isMain: Bool
        let days: ClosedRange<Int>
        let placeCountry: String?
        let hasPlace: Bool
        let members: [Member]
    }
}
