internal import Annotators
internal import Domain
internal import Lexicons

extension Cast {
    /// "She was also received by Prime Minister Lund": where two countries met, somebody of no
    /// known country whom one of the one meets is of the other.
    mutating func settleHosts(_ encounters: [EncounterDraft]) {
        guard let main = encounters.first else { return }
        let countries = Set(main.parties.compactMap(country(of:)))
        guard countries.count == 2 else { return }
        for draft in encounters where draft.parties.count == 2 {
            settle(draft.parties[0], across: draft.parties[1], among: countries)
            settle(draft.parties[1], across: draft.parties[0], among: countries)
        }
    }

    private mutating func settle(_ party: Party, across other: Party, among countries: Set<Int>) {
        guard case .member(let i) = party, members[i].country == nil,
            members[i].organization == nil, let met = country(of: other), countries.contains(met)
        else { return }
        members[i].country = countries.first { $0 != met }
    }

    private func country(of party: Party) -> Int? {
        switch party {
        case .member(let i): members[i].country
        case .country(let row): row
        case .organization: nil
        }
    }
}
