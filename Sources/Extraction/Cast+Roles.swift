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

    /// "Ana Brito had a call with President Dahl of Norway. … The President of Peru stressed": the
    /// only one whom the text names without office or country, before all of other countries, where
    /// the holder of a high office speaks of whom it tells no name.
    mutating func settleBare(_ annotations: Annotations) {
        let bare = members.indices.filter {
            members[$0].role == nil && members[$0].country == nil
                && members[$0].organization == nil && members[$0].office == nil
        }
        guard let own = bare.first, bare.count == 1, members[own].keys.count > 1,
            !members[own].isAddressed, members.count > 1, members.count < 4
        else { return }
        let known = Set(members.compactMap(\.country))
        for mention in annotations.mentions.prefix(Self.rolesMax) where mention.kind == .role {
            guard let country = mention.country, !known.contains(country), !known.isEmpty,
                let office = mention.office,
                ["head-of-state", "head-of-government"].contains(lexicon.offices[office].office),
                speaks(mention, annotations)
            else { continue }
            members[own].country = country
            members[own].office = office
            members[own].titleWords.formUnion(titleWords(of: mention, annotations.text))
            return
        }
    }

    /// At the head of a sentence, with a cue in the past at most three words behind.
    private func speaks(_ mention: Mention, _ annotations: Annotations) -> Bool {
        let end = mention.tokens.upperBound
        return (end..<min(end + 4, annotations.text.tokens.count)).contains {
            annotations.cues.starting(at: $0)?.isPast ?? false
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

    /// Lines at the head of a page that may say whose it is.
    private static let imprintMax = 12

    /// "Foreign Office and The Rt Hon Ana Brito MP" as a line: the only one whom the page names
    /// beside an office as its publisher.
    func author(_ annotations: Annotations, _ memberOf: [Int?]) -> Int? {
        let tokens = annotations.text.tokens
        var found: Int?
        for line in annotations.text.sentences.prefix(Self.imprintMax) where line.isHeading {
            let mentions = annotations.mentions
            let first = mentions.index(atOrAfter: line.tokens.lowerBound)
            let inLine = first..<max(first, mentions.index(atOrAfter: line.tokens.upperBound))
            // "Foreign Office, Ana Brito MP and Jon Dahl MP": whose words these are is open.
            guard inLine.filter({ mentions[$0].kind == .person }).count == 1 else { continue }
            for i in inLine {
                let start = mentions[i].tokens.lowerBound
                guard let member = memberOf[i], mentions[i].title.isEmpty,
                    members[member].isAddressed, members[member].role == nil,
                    start > line.tokens.lowerBound + 1, tokens[start - 1].word == and,
                    (line.tokens.lowerBound..<start - 1).contains(where: {
                        tokens[$0].isCapitalised
                            && lexicon.classes(of: tokens[$0]).contains(.institution)
                    })
                else { continue }
                if let found, found != member { return nil }
                found = member
            }
        }
        return found
    }

    /// "The Taoiseach": the one country that has such an office, where nobody of another holds it.
    func home(of office: Int) -> Int? {
        guard let home = lexicon.offices[office].country.flatMap({ lexicon.countryRows[$0] }),
            members.allSatisfy({ $0.office != office || ($0.country ?? home) == home })
        else { return nil }
        return home
    }

    /// "Today I met Prime Minister Dahl": whether somebody says "I" before the first whom the text
    /// names, who is met.
    func isGuestFirst(_ annotations: Annotations) -> Bool {
        guard let i = annotations.mentions.firstIndex(where: { $0.kind == .person }),
            i > 0, annotations.mentions[i - 1].kind == .firstPerson
        else { return false }
        return isMet(annotations.mentions[i], annotations)
    }
}
