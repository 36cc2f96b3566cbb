internal import Annotators
internal import Lexicons
internal import Text

/// Of which country those are of whom the text speaks by their office later on.
extension Cast {
    /// Mentions that are looked at.
    private static let rolesMax = 150

    /// "Foreign Minister Dahl received his Peruvian colleague. … The Norwegian Foreign Minister
    /// said": the first whom a text names without a country, where another of a known country is
    /// named and a holder of his office speaks who is of none of these.
    mutating func settleFirst(_ annotations: Annotations) {
        guard let first = members.first, first.country == nil, first.organization == nil,
            let kind = first.office.map({ lexicon.offices[$0].office })
        else { return }
        let known = Set(members.compactMap(\.country))
        let isAlone = members.indices.dropFirst().allSatisfy {
            members[$0].country != nil || members[$0].organization != nil
                || members[$0].role == nil && !members[$0].isAddressed
        }
        guard !known.isEmpty, isAlone else { return }
        for mention in annotations.mentions.prefix(Self.rolesMax) where mention.kind == .role {
            guard let country = mention.country, !known.contains(country),
                let office = mention.office, isHigh(office),
                case let told = lexicon.offices[office].office,
                told == kind || kind == "minister" && told == "foreign-minister",
                annotations.cues.starting(at: mention.tokens.upperBound) != nil
            else { continue }
            members[0].country = country
            return
        }
    }
}
