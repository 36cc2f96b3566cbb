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

    /// "Ana Brito meeting with Chancellor Dahl" as a heading over what "the Prime Minister" did:
    /// the member without office or country who stands right before the encounter.
    func heading(_ annotations: Annotations) -> Int? {
        guard let heading = annotations.text.sentences.first, heading.isHeading else { return nil }
        for mention in annotations.mentions.within(heading.tokens)
        where mention.kind == .person && mention.title.isEmpty {
            let next = mention.tokens.upperBound
            guard next + 1 < heading.tokens.upperBound,
                annotations.text.tokens[next + 1].word == with,
                let match = annotations.encounters.starting(at: next),
                lexicon.encounters[Int(match.entry.index)].part == .noun
            else { continue }
            let named = member(of: mention, annotations)
            return members.firstIndex {
                named.keys.isSubset(of: $0.keys) && $0.role == nil && $0.country == nil
                    && $0.organization == nil
            }
        }
        return nil
    }
}
