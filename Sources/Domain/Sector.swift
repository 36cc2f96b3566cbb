/// What a statement or an agreement is about. The raw value is the code of the API.
public enum Sector: String, CaseIterable, Hashable, Comparable, Sendable {
    case diplomacy, defence
    case counterTerrorism = "counter_terrorism"
    case lawEnforcement = "law_enforcement"
    case armsControl = "arms_control"
    case trade, investment, finance, industry, energy, transport, aviation, space, ict, science
    case agriculture, environment, health, education, culture
    case peopleToPeople = "people_to_people"
    case migration, humanitarian, development
    case localGovernment = "local_government"
    case humanRights = "human_rights"
    case maritime, labour

    /// The order of declaration, so that lists of sectors read the same everywhere.
    public static func < (a: Sector, b: Sector) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.declared.firstIndex(of: self) ?? 0 }

    /// `allCases` makes a new list each time.
    private static let declared = allCases
}
