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
                isListed(i), let named = counterpart(of: host, from: row, behind: i)
            else { continue }
            drafts[i].parties[1] = .member(named)
        }
    }

    /// One of several with the same host whom one sentence tells, of counterparts.
    private func isListed(_ i: Int) -> Bool {
        let host = drafts[i].parties[0]
        let isOfSeveral = drafts.indices.contains {
            $0 != i && drafts[$0].sentence == drafts[i].sentence
                && drafts[$0].status == drafts[i].status && drafts[$0].parties.first == host
        }
        guard isOfSeveral, let at = reading.sentenceIndex(around: drafts[i].evidence) else {
            return false
        }
        return reading.text.sentences[at].tokens.contains {
            reading.tokens[$0].word == reading.words.journey.counterparts
        }
    }

    /// The only one of a country who holds the host's office and is named further on.
    private func counterpart(of host: Int, from row: Int, behind i: Int) -> Int? {
        guard let office = reading.officeKind(reading.cast.members[host].office) else { return nil }
        let mentions = reading.annotations.mentions
        let first = mentions.index(atOrAfter: drafts[i].evidence.upperBound)
        var found: Int?
        for at in first..<max(first, mentions.count) {
            guard let member = reading.memberOf[at], member != found,
                reading.cast.members[member].country == row,
                !reading.cast.members[member].name.isEmpty,
                reading.officeKind(reading.cast.members[member].office) == office
            else { continue }
            if found != nil { return nil }
            found = member
        }
        return found
    }
}
