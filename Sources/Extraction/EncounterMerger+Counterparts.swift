internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Names for those whom a list of encounters gives by their countries alone.
extension EncounterMerger {
    /// "A held meetings with her counterparts from Chad and Niger. Foreign Minister B of Chad
    /// thanked A.": in place of Chad the one of A's office whom the text behind the list names.
    mutating func nameCounterparts() {
        guard drafts.count > 1 else { return }
        for i in drafts.indices {
            guard drafts[i].parties.count == 2, !drafts[i].hasUnnamed, drafts[i].type != .visit,
                case .member(let host) = drafts[i].parties[0],
                case .country(let row) = drafts[i].parties[1],
                let list = list(of: i),
                let named = counterpart(of: host, from: row, behind: i, list)
            else { continue }
            drafts[i].parties[1] = .member(named)
        }
    }

    /// The sentence that tells several with the same host, of counterparts or ministers.
    private func list(of i: Int) -> Sentence? {
        let host = drafts[i].parties[0]
        let isOfSeveral = drafts.indices.contains {
            $0 != i && drafts[$0].sentence == drafts[i].sentence
                && drafts[$0].status == drafts[i].status && drafts[$0].parties.first == host
        }
        guard isOfSeveral, let at = reading.sentenceIndex(around: drafts[i].evidence),
            case let sentence = reading.text.sentences[at],
            reading.classes(in: sentence).contains(.collective)
        else { return nil }
        return sentence
    }

    /// The only one of a country who is named further on, and is called a counterpart, or holds the
    /// host's office where the list is one of counterparts.
    private func counterpart(
        of host: Int, from row: Int, behind i: Int, _ list: Sentence
    ) -> Int? {
        guard let office = reading.officeKind(reading.cast.members[host].office) else { return nil }
        let isOfCounterparts = list.tokens.contains {
            reading.tokens[$0].word == reading.words.journey.counterparts
        }
        let mentions = reading.annotations.mentions
        let first = mentions.index(atOrAfter: drafts[i].evidence.upperBound)
        var found: Int?
        for at in first..<max(first, mentions.count) {
            guard let member = reading.memberOf[at], member != found,
                reading.cast.members[member].country == row,
                !reading.cast.members[member].name.isEmpty,
                isCounterpart(mentions[at])
                    || isOfCounterparts
                        && reading.officeKind(reading.cast.members[member].office) == office
            else { continue }
            if found != nil { return nil }
            found = member
        }
        return found
    }

    /// "her Chilean counterpart Ana Soto": the word right before the name.
    private func isCounterpart(_ mention: Mention) -> Bool {
        let start = mention.tokens.lowerBound
        let word = (start - 2..<max(start, mention.title.upperBound))
            .clamped(to: 0..<reading.tokens.count)
        return mention.kind == .person
            && word.contains { reading.classes($0).contains(.counterpart) }
    }
}
