internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// All encounters of a document: the one that it reports, and those that it recalls or promises.
struct MeetingReader {
    let reading: Reading

    /// The encounter that the document reports: the first of the body, else of a heading.
    func main() -> EncounterDraft? {
        let rules = EncounterRules(reading: reading, discourse: Discourse())
        let sentences = reading.text.sentences
        let found =
            sentences.lazy.filter { !$0.isHeading }.compactMap { first(in: $0, rules) }.first
            ?? sentences.lazy.filter(\.isHeading).compactMap { first(in: $0, rules) }.first
        return found.map(completed)
    }

    private func first(in sentence: Sentence, _ rules: EncounterRules) -> EncounterDraft? {
        rules.encounters(in: sentence).first {
            $0.status == .held && isAcrossBorders($0.parties) && $0.type != .ceremony
        }
    }

    /// Whether the parties stand for two countries or organisations, as far as they are known.
    private func isAcrossBorders(_ parties: [Party]) -> Bool {
        let sides = parties.map { reading.side(of: $0) }
        return sides.contains(nil) || Set(sides).count > 1
    }

    /// The main encounter happened on the day of the document and in the city of its dateline
    /// where the text says nothing else.
    private func completed(_ draft: EncounterDraft) -> EncounterDraft {
        var draft = draft
        draft.isRecalled = false
        draft.date = draft.date ?? reading.annotations.anchor
        if draft.type != .call { draft.place = draft.place ?? dateline() }
        return draft
    }

    /// A city that stands alone in one of the first headings.
    private func dateline() -> EncounterDraft.PlaceDraft? {
        for sentence in reading.text.sentences.prefix(4) where sentence.isHeading {
            guard let city = reading.names(at: sentence.tokens.lowerBound),
                city.entry.kind == .city, city.tokens == sentence.tokens
            else { continue }
            return .city(Int(city.entry.index))
        }
        return nil
    }

    // MARK: All

    /// The main encounter and the others, in the order of the text.
    /// - Parameter speakers: who spoke in each sentence, so that "we" and "I" are known.
    func all(main: EncounterDraft?, speakers: [[Party]]) -> [EncounterDraft] {
        guard let main else { return [] }
        var drafts = [main]
        var discourse = Discourse(principals: main.parties)
        for (i, sentence) in reading.text.sentences.enumerated() where !sentence.isHeading {
            discourse.speaker = speakers[i]
            if speakers[i].count == 1 { discourse.lastSubject = speakers[i][0] }
            let rules = EncounterRules(reading: reading, discourse: discourse)
            for draft in rules.encounters(in: sentence) where draft.evidence != main.evidence {
                take(draft, into: &drafts)
            }
            addPresent(sentence, to: &drafts[0])
        }
        return drafts
    }

    private func take(_ draft: EncounterDraft, into drafts: inout [EncounterDraft]) {
        var draft = draft
        if draft.type == .ceremony {
            draft.date = draft.date ?? drafts[0].date
            draft.place = draft.place ?? drafts[0].place
            drafts[0].venue = drafts[0].venue ?? draft.venue
        }
        if let same = drafts.firstIndex(where: { isSame($0, draft) }) {
            refine(&drafts[same], with: draft)
        } else if draft.date != nil || draft.status != .held && !draft.isRecalled {
            drafts.append(draft)
        }
    }

    /// Two accounts of one encounter: the same parties, status and kind, and dates that meet.
    private func isSame(_ a: EncounterDraft, _ b: EncounterDraft) -> Bool {
        guard (a.type == .call) == (b.type == .call),
            (a.type == .ceremony) == (b.type == .ceremony),
            a.status == b.status, !Set(a.parties).isDisjoint(with: b.parties)
        else { return false }
        guard let first = a.date, let second = b.date else { return true }
        return first.firstDay <= second.lastDay && second.firstDay <= first.lastDay
    }

    private func refine(_ known: inout EncounterDraft, with draft: EncounterDraft) {
        if let date = draft.date, let old = known.date, date.isWithin(old) { known.date = date }
        known.date = known.date ?? draft.date
        if known.type != .call { known.place = known.place ?? draft.place }
        known.venue = known.venue ?? draft.venue
    }

    // MARK: Those present

    /// "A, B and others were present": people who are no principals.
    private func addPresent(_ sentence: Sentence, to main: inout EncounterDraft) {
        guard
            let attendance = sentence.tokens.first(where: {
                reading.classes($0).contains(.attendance)
            }), let group = reading.leadingSubject(of: sentence),
            reading.tokens(of: group).upperBound <= attendance
        else { return }
        for i in group {
            guard let member = reading.memberOf[i], !main.parties.contains(.member(member)),
                !main.accompanying.contains(member)
            else { continue }
            main.accompanying.append(member)
        }
    }
}

extension DateExpression {
    /// Whether it covers nothing that `other` does not cover.
    func isWithin(_ other: DateExpression) -> Bool {
        other.firstDay <= firstDay && lastDay <= other.lastDay
    }
}

extension Reading {
    /// What a party stands for; nil where that is not known.
    func side(of party: Party) -> Party? {
        guard case .member(let i) = party else { return party }
        return cast.members[i].country.map { .country($0) }
            ?? cast.members[i].organization.map { .organization($0) }
    }
}
