internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The people of the main encounter: heads of delegation, and those present.
extension EncounterMerger {
    /// "at the third Chad-Niger consultation meeting" above "Chad and Niger held their third
    /// consultation on 3 May": without a day of its own.
    func isHeadline(_ a: EncounterDraft, of b: EncounterDraft) -> Bool {
        a.isDateAssumed && a.rule == .meetingCountryCompound && b.date != nil && !b.isRecalled
            && b.parties.allSatisfy { if case .country = $0 { true } else { false } }
    }

    /// "The Indian side was led by A, the Omani side by B", "co-chaired by A and B": the people
    /// of an encounter of which so far only the countries are known.
    mutating func addHeads(of sentence: Sentence) {
        let hasPeople = drafts[0].parties.contains { if case .member = $0 { true } else { false } }
        guard !hasPeople else { return addOtherHead(of: sentence) }
        let leads =
            reading.annotations.encounters.within(sentence.tokens).contains {
                reading.lexicon.encounters[Int($0.entry.index)].part == .light
            } || sentence.tokens.contains { reading.classes($0).contains(.side) }
        guard leads, !isAttendedToo(sentence) else { return }
        let mentions = reading.annotations.mentions
        let first = mentions.index(atOrAfter: sentence.tokens.lowerBound)
        let last = mentions.index(atOrAfter: sentence.tokens.upperBound)
        let people = (first..<last).compactMap { reading.memberOf[$0].map(Party.member) }
        let parties = drafts[0].parties
        addPeople(people, to: 0)
        // "co-chaired by A and B": their sides go without saying.
        if people.count == 2, people.allSatisfy({ reading.side(of: $0) == nil }) {
            drafts[0].parties = people + drafts[0].parties
        }
        if drafts[0].parties != parties {
            drafts[0].repeated.append(reading.tokens(of: first..<last))
        }
    }

    /// "Ambassador B also attended the meeting": one who did not lead.
    private func isAttendedToo(_ sentence: Sentence) -> Bool {
        reading.classes(in: sentence).contains(.attendance)
            && sentence.tokens.contains { reading.tokens[$0].word == reading.words.also }
    }

    /// "The Omani delegation was led by B", where so far only the Indian one has a name.
    private mutating func addOtherHead(of sentence: Sentence) {
        let isOpen = drafts[0].parties.contains { if case .country = $0 { true } else { false } }
        guard isOpen, reading.classes(in: sentence).contains(.side) else { return }
        let mentions = reading.annotations.mentions
        let first = mentions.index(atOrAfter: sentence.tokens.lowerBound)
        let last = mentions.index(atOrAfter: sentence.tokens.upperBound)
        for i in first..<max(first, last) {
            guard let member = reading.memberOf[i], isHead(mentions[i].tokens.lowerBound) else {
                continue
            }
            addPeople([.member(member)], to: 0)
        }
    }

    /// Right behind "led by", "headed by", the article aside.
    private func isHead(_ start: Int) -> Bool {
        let reach = start > 0 && reading.tokens[start - 1].kind == .comma ? Self.headReach : 4
        var by = start - 1
        while by > 1, start - by < reach, reading.tokens[by].word != reading.words.by { by -= 1 }
        guard by > 1, reading.tokens[by].word == reading.words.by else { return false }
        // "and the Chilean side by A".
        if reading.classes(by - 1).contains(.side) { return true }
        return reading.annotations.encounters.covering(by - 1).map {
            reading.lexicon.encounters[Int($0.entry.index)].part == .light
        } ?? false
    }

    /// Words from "by" to the name behind an office and a comma: "by Secretary General,
    /// Ambassador A", at most.
    private static let headReach = 10

    /// "A, B and others were present", "attended by A and B": people who are no principals.
    mutating func addPresent(_ sentence: Sentence) {
        guard let attendance = attendance(in: sentence) else { return }
        let before = reading.leadingSubject(of: sentence).flatMap {
            reading.tokens(of: $0).upperBound <= attendance ? $0 : nil
        }
        let mentions = reading.annotations.mentions
        let group =
            before ?? mentions.index(
                atOrAfter: attendance)..<mentions.index(
                atOrAfter: min(attendance + 60, sentence.tokens.upperBound))
        if before != nil {
            for at in attendance..<sentence.tokens.upperBound {
                if let suite = suite(at, sentence) { addPresent(suite) }
            }
        }
        addPresent(group)
    }

    /// The word that says so; "Also participating were A and B", at the head of a sentence.
    private func attendance(in sentence: Sentence) -> Int? {
        if reading.classes(in: sentence).contains(.attendance),
            let word = sentence.tokens.first(where: { reading.classes($0).contains(.attendance) })
        {
            return word
        }
        let first = reading.opening(of: sentence)
        let head = (first..<first + 2).clamped(to: sentence.tokens)
        return head.first {
            $0 + 1 < sentence.tokens.upperBound && reading.isParticiple($0)
                && reading.classes($0 + 1).contains(.be)
                && reading.words.journey.joining.contains(reading.tokens[$0].word)
        }
    }

    /// "A was accompanied by C, while B was accompanied by D": the people behind each "by".
    private func suite(_ attendance: Int, _ sentence: Sentence) -> Reading.Group? {
        let by = attendance + 1
        guard by + 1 < sentence.tokens.upperBound,
            reading.classes(attendance).contains(.attendance),
            reading.tokens[by].word == reading.words.by
        else { return nil }
        return reading.mentions(at: by + 1, until: sentence.tokens.upperBound)
    }

    private mutating func addPresent(_ group: Reading.Group) {
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

    /// "was received by the President and the Minister of Health": of two offices, nobody named.
    func areOfTwoOffices(_ a: EncounterDraft, _ b: EncounterDraft) -> Bool {
        guard a.sentence == b.sentence, let one = a.unnamedOffice, let other = b.unnamedOffice
        else { return false }
        return one != other
    }

    /// The encounters, those left to officials with the countries alone.
    var withoutAbsent: [EncounterDraft] {
        var drafts = drafts
        for i in drafts.indices where drafts[i].isOfOfficials {
            let sides = reading.sides(of: drafts[i].parties)
            if sides.count > 1 { drafts[i].parties = sides }
        }
        return drafts
    }
}
