internal import Annotators
internal import Lexicons
internal import Text

/// Whom the frame of a sentence brings together with the one whose encounters a text tells of.
extension StatementRules {
    /// "At the meeting with B, trade was discussed", "With B, A reviewed trade", "– B, Minister of
    /// Trade: the two discussed fishing": A and B are together from here on.
    mutating func frame(_ sentence: Sentence) {
        guard let start = framedStart(of: sentence), let i = reading.mentionIndex(covering: start)
        else { return }
        let others = framed(startingWith: i, in: sentence)
        guard !others.isEmpty,
            let center = center(after: others, in: sentence)
        else { return }
        bring(together: others, with: center)
    }

    /// "2. H.E. Ms Ana Brito, Minister of Trade of Peru (9:30-9:45 a.m.)", "Meeting with Minister
    /// Brito": a heading that names nobody but the guest; the host and she are together from here
    /// on.
    mutating func frameHeading(_ sentence: Sentence) {
        let start = sentence.tokens.lowerBound
        let isEntry = carryOver.isEntry(sentence)
        guard let host = protagonist, sentence.tokens.count <= Self.headingMax,
            isEntry || meetingNoun(of: sentence) != nil,
            let first = reading.annotations.mentions.within(sentence.tokens).first(where: {
                [.person, .role].contains($0.kind)
            }), first.tokens.lowerBound - start < Self.frameMax,
            let i = reading.mentionIndex(covering: first.tokens.lowerBound)
        else { return }
        // An entry begins with the name; only a form of address may stand before it.
        if meetingNoun(of: sentence) == nil,
            (start..<first.tokens.lowerBound).contains(where: {
                reading.tokens[$0].kind == .word && !reading.tokens[$0].isCapitalised
            })
        {
            return
        }
        bring(together: framed(startingWith: i, in: sentence), with: host)
    }

    /// "1. H.E. Mr Jon Dahl, Foreign Minister of Norway (9:30 a.m.)": nothing but brackets behind
    /// the first person.
    func isNameAlone(_ sentence: Sentence) -> Bool {
        guard sentence.tokens.count <= Self.headingMax,
            let first = reading.annotations.mentions.within(sentence.tokens).first,
            first.kind == .person
        else { return false }
        let end = first.tokens.upperBound
        return end >= sentence.tokens.upperBound || reading.tokens[end].kind == .openBracket
    }

    /// Tokens of a heading that names a guest and when he came.
    private static let headingMax = 48

    /// The guests of a frame and the one who meets them are together from here on.
    private mutating func bring(together others: [Party], with center: Party) {
        guard let first = others.first, !others.contains(center),
            reading.side(of: center) != reading.side(of: first)
                || reading.side(of: first) == nil
        else { return }
        let parties = [center] + others
        let isSame =
            parties.allSatisfy(discourse.company.contains)
            && discourse.company.allSatisfy(parties.contains)
        if !isSame { discourse.gather(parties) }
    }

    /// "A bilateral meeting with", "2. Call on": the noun for talks at the head of a sentence,
    /// right before "with", "on" or "by", behind nothing but an article and what qualifies it.
    private func meetingNoun(of sentence: Sentence) -> Int? {
        var at = sentence.tokens.lowerBound
        let end = min(sentence.tokens.upperBound - 2, at + Self.frameMax)
        while at < end, reading.tokens[at].kind != .word { at += 1 }
        let first = at
        while at < end, at - first < 5, reading.mentionIndex(covering: at) == nil {
            guard reading.tokens[at].kind == .word,
                reading.classes(at).isDisjoint(with: [.preposition, .temporal, .locative])
            else { return nil }
            let next = reading.tokens[at + 1].word
            if reading.classes(at).contains(.talk)
                || reading.words.calls.contains(reading.tokens[at].word),
                next == reading.words.with || next == reading.words.on
            {
                return at
            }
            at += 1
        }
        return nil
    }

    /// Tokens at the head of a sentence among which a frame names the other party.
    private static let frameMax = 12

    /// Where the people of a frame begin: behind "with", or at the start of a list entry.
    @inline(__always)
    private func framedStart(of sentence: Sentence) -> Int? {
        let start = head(of: sentence)
        let end = min(sentence.tokens.upperBound - 2, start + Self.frameMax)
        guard start < end else { return nil }
        if reading.tokens[start].word == reading.words.with { return start + 1 }
        // "While speaking with B, A thanked him".
        if reading.tokens[start].word == reading.words.while, start + 3 < end,
            reading.tokens[start + 2].word == reading.words.with,
            reading.annotations.encounters.covering(start + 1) != nil
        {
            return start + 3
        }
        if carryOver.isEntry(sentence),
            let entry = entryStart(sentence.tokens.lowerBound, end)
        {
            return entry
        }
        // "2. A bilateral meeting with B, Minister of Trade: both sides discussed fishing".
        if reading.sum(of: sentence).colon != nil, let noun = meetingNoun(of: sentence),
            let guest = guestStart(behind: noun + 1)
        {
            return guest
        }
        // "Meeting with B, A thanked him".
        var isTalk =
            reading.classes(start).contains(.talk) && reading.ends(start, in: "ing", or: "ing")
        guard
            isTalk
                || !reading.classes(start).isDisjoint(
                    with: [.preposition, .temporal, .locative])
        else { return nil }
        for at in start + 1..<end {
            if reading.tokens[at].kind == .comma { return nil }
            if isTalk, leadsToOther(at) { return at + 1 }
            isTalk = isTalk || reading.classes(at).contains(.talk)
        }
        return nil
    }

    /// Behind bullet, number and a label in brackets: "3. (Peru) At the meeting with B".
    @inline(__always)
    func head(of sentence: Sentence) -> Int {
        var at = sentence.tokens.lowerBound
        let end = max(at, min(sentence.tokens.upperBound - 1, at + 10))
        while at < end, [.dash, .symbol].contains(reading.tokens[at].kind) { at += 1 }
        if at + 1 < end, reading.tokens[at].kind == .number, reading.tokens[at + 1].kind == .stop {
            at += 2
        }
        guard at < end, reading.tokens[at].kind == .openBracket,
            let close = (at..<end).first(where: { reading.tokens[$0].kind == .closeBracket })
        else { return at }
        return close + 1
    }

    /// "a meeting with B", "a call that he received from B", "the reception for B".
    private func leadsToOther(_ token: Int) -> Bool {
        [reading.words.with, reading.words.from].contains(reading.tokens[token].word)
            || reading.tokens[token].word == reading.words.for
                && reading.words.meals.contains(reading.tokens[token - 1].word)
    }

    /// The one behind "with", a form of address aside, before a dash or a colon.
    private func guestStart(behind with: Int) -> Int? {
        let mentions = reading.annotations.mentions
        let i = mentions.index(atOrAfter: with + 1)
        guard i < mentions.count, mentions[i].tokens.lowerBound - with < 6 else { return nil }
        let start = mentions[i].tokens.lowerBound
        return entryStart(start, start + 1)
    }

    /// The first word of a list entry that names somebody before a dash or a colon.
    private func entryStart(_ start: Int, _ end: Int) -> Int? {
        var at = start
        while at < end, at - start < 4, reading.tokens[at].kind != .word { at += 1 }
        guard let i = reading.mentionIndex(covering: at) else { return nil }
        let group = reading.group(startingWith: i, until: reading.tokens.count)
        let after = reading.tokens(of: group).upperBound
        guard after < reading.tokens.count else { return nil }
        return [.dash, .colon].contains(reading.tokens[after].kind) ? at : nil
    }

    /// The people of a frame: without those that a comma alone parts from them, who are the
    /// subject, and without the offices of those named.
    private func framed(startingWith i: Int, in sentence: Sentence) -> [Party] {
        let group = reading.group(startingWith: i, until: sentence.tokens.upperBound)
        let after = reading.tokens(of: group).upperBound
        let mentions = reading.annotations.mentions
        var end = group.upperBound
        if after < sentence.tokens.upperBound, reading.tokens[after].kind == .word,
            let subject = (group.lowerBound + 1..<max(group.lowerBound + 1, end)).last(where: {
                reading.tokens[mentions[$0].tokens.lowerBound - 1].kind == .comma
            })
        {
            end = subject
        }
        let people = (group.lowerBound..<end).filter { mentions[$0].kind == .person }
        let named = people.isEmpty ? Array(group.lowerBound..<end) : people
        var parties: [Party] = []
        for k in named where [.person, .role].contains(mentions[k].kind) {
            for case .member(let member) in discourse.parties(of: k, in: reading)
            where !parties.contains(.member(member)) { parties.append(.member(member)) }
        }
        return parties
    }

    /// The one who meets them: the subject of the sentence, else the one of whom the text tells.
    private func center(after others: [Party], in sentence: Sentence) -> Party? {
        if let lead = SubjectFinder(reading: reading, sentence: sentence).leading() {
            let parties = discourse.parties(of: lead, in: reading)
            if parties.count == 1, case .member = parties[0], !others.contains(parties[0]) {
                return parties[0]
            }
            // "A met B. In the meeting with C, the two discussed X": A, who is not of C's side.
            let own = parties.filter { reading.side(of: $0) != reading.side(of: others[0]) }
            if parties.count == 2, own.count == 1, !parties.contains(others[0]) { return own[0] }
        }
        return protagonist.flatMap { others.contains($0) ? nil : $0 }
    }
}
