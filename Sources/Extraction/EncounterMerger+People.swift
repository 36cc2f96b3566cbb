internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The people of the main encounter: heads of delegation, and those present.
extension EncounterMerger {
    /// "The Indian side was led by A, the Omani side by B", "co-chaired by A and B": the people
    /// of an encounter of which so far only the countries are known.
    mutating func addHeads(of sentence: Sentence) {
        let hasPeople = drafts[0].parties.contains { if case .member = $0 { true } else { false } }
        guard !hasPeople else { return }
        let leads =
            reading.annotations.encounters.within(sentence.tokens).contains {
                reading.lexicon.encounters[Int($0.entry.index)].part == .light
            } || sentence.tokens.contains { reading.classes($0).contains(.side) }
        guard leads else { return }
        let mentions = reading.annotations.mentions
        let first = mentions.index(atOrAfter: sentence.tokens.lowerBound)
        let last = mentions.index(atOrAfter: sentence.tokens.upperBound)
        let people = (first..<last).compactMap { reading.memberOf[$0].map(Party.member) }
        let parties = drafts[0].parties
        addPeople(people, to: &drafts[0])
        // "co-chaired by A and B": their sides go without saying.
        if people.count == 2, people.allSatisfy({ reading.side(of: $0) == nil }) {
            drafts[0].parties = people + drafts[0].parties
        }
        if drafts[0].parties != parties {
            drafts[0].repeated.append(reading.tokens(of: first..<last))
        }
    }

    /// "A, B and others were present", "attended by A and B": people who are no principals.
    mutating func addPresent(_ sentence: Sentence) {
        guard reading.classes(in: sentence).contains(.attendance),
            let attendance = sentence.tokens.first(where: {
                reading.classes($0).contains(.attendance)
            })
        else { return }
        let before = reading.leadingSubject(of: sentence).flatMap {
            reading.tokens(of: $0).upperBound <= attendance ? $0 : nil
        }
        let mentions = reading.annotations.mentions
        let group =
            before ?? mentions.index(
                atOrAfter: attendance)..<mentions.index(
                atOrAfter: min(attendance + 60, sentence.tokens.upperBound))
        let count = drafts[0].accompanying.count
        for i in group {
            guard let member = reading.memberOf[i], !drafts[0].parties.contains(.member(member)),
                !drafts[0].accompanying.contains(member)
            else { continue }
            drafts[0].accompanying.append(member)
        }
        if drafts[0].accompanying.count > count {
            drafts[0].repeated.append(reading.tokens(of: group))
        }
    }
}
