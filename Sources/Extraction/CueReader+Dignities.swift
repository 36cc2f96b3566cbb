internal import Annotators
internal import Lexicons
internal import Text

/// "His Majesty stressed X", "HRH affirmed X": a form of address alone stands for somebody.
extension CueReader {
    func isDignity(_ token: Int) -> Bool { reading.isDignity(token, in: sentence) }

    func bearer(of noun: Int, in phrase: Range<Int>) -> Party? {
        discourse.bearer(of: noun, in: phrase, reading)
    }
}

extension Reading {
    /// The last word of a form of address that no name follows.
    func isDignity(_ token: Int, in sentence: Sentence) -> Bool {
        guard classes(token).contains(.figure), tokens[token].isCapitalised,
            let match = annotations.names.covering(token), match.entry.kind == .honorific
        else { return false }
        // "The Navy Commander" is an office.
        let before = max(sentence.tokens.lowerBound, token - 3)..<token
        return match.tokens.count > 1
            || !before.contains { classes($0).contains(.determiner) }
    }
}

extension Discourse {
    /// Of a Majesty the one of those who met who is a king, of a Highness another who is royal, of
    /// an Excellency one who is not; of several the one of that gender, else the one who spoke
    /// last.
    func bearer(of noun: Int, in phrase: Range<Int>, _ reading: Reading) -> Party? {
        let address = reading.tokens[noun].word
        let kings = self.company.filter { isKing($0, reading) }
        if reading.words.speech.majesties.contains(address), kings.count == 1 { return kings[0] }
        let isExcellency = address == reading.words.excellency
        let others =
            reading.words.speech.highnesses.contains(address)
            ? self.company.filter { !kings.contains($0) } : []
        let open = others.isEmpty ? self.company : others
        let people = open.filter { isRoyal($0, reading) != isExcellency }
        var company = people.isEmpty ? open : people
        // Of those who are not known to be royal, the publisher's own.
        if people.isEmpty, reading.words.speech.highnesses.contains(address),
            let issuer = reading.issuer
        {
            let own = open.filter { reading.side(of: $0) == .country(issuer) }
            if !own.isEmpty { company = own }
        }
        let isFemale = phrase.contains { reading.classes($0).contains(.female) }
        let fitting = company.filter { party in
            if case .member(let i) = party {
                reading.cast.members[i].isFemale == isFemale
            } else {
                false
            }
        }
        if fitting.count == 1 { return fitting[0] }
        // "Her Excellency", of whom nothing else says so, is not the one who has just spoken.
        if isFemale, fitting.isEmpty,
            let other = company.first(where: { $0 != lastSubject })
        {
            return other
        }
        if let last = lastSubject, company.contains(last) { return last }
        return fitting.first ?? company.first
    }

    /// A monarch with a title of those who are "His Majesty": no emir, no prince.
    private func isKing(_ party: Party, _ reading: Reading) -> Bool {
        guard case .member(let i) = party, case let member = reading.cast.members[i] else {
            return false
        }
        return reading.officeKind(member.office) == "monarch"
            && member.titleWords.contains(where: reading.words.speech.kings.contains)
    }

    private func isRoyal(_ party: Party, _ reading: Reading) -> Bool {
        guard case .member(let i) = party,
            let kind = reading.officeKind(reading.cast.members[i].office)
        else { return false }
        return ["monarch", "crown-prince", "head-of-state"].contains(kind)
    }
}
