internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Whom one met besides, in the same sentence and apart.
extension EncounterRules {
    /// The further encounters that a sentence adds to the one that its verb tells of.
    func besides(_ finding: Finding, _ sentence: Sentence) -> [EncounterDraft] {
        (others(after: finding, sentence) ?? withOthers(after: finding, sentence))
            + fronted(before: finding, sentence)
    }

    /// "met B on Monday and C on Tuesday", "and later C": a further encounter with C.
    private func others(after finding: Finding, _ sentence: Sentence) -> [EncounterDraft]? {
        guard let met = finding.object, finding.subject != nil, met.upperBound < mentions.count,
            mentions[met.upperBound].kind == .person
        else { return nil }
        let gap =
            mentions[met.upperBound - 1].tokens
            .upperBound..<max(
                mentions[met.upperBound - 1].tokens.upperBound,
                mentions[met.upperBound].tokens.lowerBound)
        guard gap.count <= 8, gap.upperBound < sentence.tokens.upperBound,
            gap.contains(where: { tokens[$0].word == reading.words.and }),
            gap.allSatisfy({ isCircumstance($0) || isVenue($0) })
        else { return nil }
        let group = reading.group(
            startingWith: met.upperBound, until: sentence.tokens.upperBound)
        let next = reading.tokens(of: group).upperBound
        let isSubject =
            next < sentence.tokens.upperBound && tokens[next].kind == .word
            && reading.classes(next).isDisjoint(with: [.preposition, .conjunction])
            && reading.annotations.dates.covering(next) == nil
        if isSubject { return nil }
        var further = finding
        further.object = group
        further.span = reading.tokens(of: group)
        return drafts(further, sentence)
    }

    /// "at the Rose Hall", "in her office".
    private func isVenue(_ token: Int) -> Bool {
        tokens[token].kind == .word
            && (tokens[token].isCapitalised || reading.classes(token).contains(.venue)
                || reading.classes(token).contains(.possessive))
    }

    /// A date, a place, "and", "later": what may stand between two who are met.
    func isCircumstance(_ token: Int) -> Bool {
        tokens[token].kind == .comma || reading.annotations.dates.covering(token) != nil
            || reading.words.dayParts.contains(tokens[token].word)
            || reading.annotations.names.covering(token).map { $0.entry.kind == .city } ?? false
            || !reading.classes(token)
                .isDisjoint(with: [.conjunction, .adverb, .preposition, .determiner])
    }

    /// "met separately with B and C", "separate talks with B and C", "B and C, respectively".
    func areSeparate(_ finding: Finding, _ parties: [Party], _ sentence: Sentence) -> Bool {
        guard parties.allSatisfy({ if case .member = $0 { true } else { false } }) else {
            return false
        }
        // "met with her respectively": behind the pronoun.
        let end = finding.span.upperBound
        let object = finding.object.map(reading.tokens(of:)) ?? end..<end + 1
        let start = min(finding.span.lowerBound, object.lowerBound) - 2
        return (start..<object.upperBound + 3).clamped(to: sentence.tokens).contains {
            reading.words.speech.apart.contains(tokens[$0].word)
        }
    }

    /// "Minister A and Secretary B met C, respectively": each of the two, of one country, met C.
    func inTurn(
        _ finding: Finding, _ sentence: Sentence, _ status: Meeting.Status?
    ) -> [EncounterDraft]? {
        guard let subject = finding.subject, subject.count > 1, isOfOne(finding),
            mentions[subject].allSatisfy({ $0.kind == .person }),
            case let hosts = subject.flatMap({ discourse.parties(of: $0, in: reading) }),
            hosts.count == subject.count,
            !isAcrossBorders(hosts) || hosts.allSatisfy({ reading.side(of: $0) == nil }),
            areSeparate(finding, hosts, sentence)
        else { return nil }
        let each = subject.flatMap { i -> [EncounterDraft] in
            var one = finding
            one.subject = i..<i + 1
            return drafts(one, sentence, status: status)
        }
        return each.count > 1 ? each : nil
    }

    /// With one person named, or one whom a pronoun means.
    private func isOfOne(_ finding: Finding) -> Bool {
        guard let object = finding.object else { return finding.implied.count == 1 }
        return object.count == 1 && mentions[object.lowerBound].kind != .together
    }

    /// "In addition to B, A met C", "Besides B, A met C": A met B too.
    private func fronted(before finding: Finding, _ sentence: Sentence) -> [EncounterDraft] {
        let first = reading.opening(of: sentence)
        guard let subject = finding.subject, finding.object != nil,
            case let start = reading.tokens(of: subject).lowerBound, start - first > 2,
            tokens[start - 1].kind == .comma,
            let added = (first..<min(first + 3, start)).first(where: {
                reading.words.journey.additions.contains(tokens[$0].word)
            }),
            let group = reading.mentions(at: added + 1, until: start)
                ?? reading.mentions(at: added + 2, until: start),
            reading.tokens(of: group).upperBound == start - 1,
            mentions[group].allSatisfy({ [.person, .role].contains($0.kind) })
        else { return [] }
        var further = finding
        further.object = group
        return drafts(further, sentence).map {
            var draft = $0
            draft.evidence = first..<start - 1
            return draft
        }
    }

    /// Words behind the first partner within which "and with" leads to the next one.
    private static let besidesMax = 40

    /// "met with B to discuss trade, and with C", "held talks with B on ports, as well as with C":
    /// a further encounter with C.
    func withOthers(after finding: Finding, _ sentence: Sentence) -> [EncounterDraft] {
        guard finding.verb != nil, let met = finding.object, let last = met.last else { return [] }
        let start = mentions[last].tokens.upperBound
        let reach = (start + 1..<start + Self.besidesMax).clamped(to: sentence.tokens)
        guard let with = reach.first(where: { isBesides($0, sentence) }),
            reading.annotations.encounters.within(start..<with).isEmpty,
            let group = reading.mentions(at: with + 1, until: sentence.tokens.upperBound)
                ?? reading.mentions(at: with + 2, until: sentence.tokens.upperBound),
            mentions[group].allSatisfy({ [.person, .role].contains($0.kind) })
        else { return [] }
        var further = finding
        further.object = group
        further.span = with..<reading.tokens(of: group).upperBound
        return drafts(further, sentence)
    }

    /// The last word of "and with", "and then with", "as well as".
    private func isBesides(_ last: Int, _ sentence: Sentence) -> Bool {
        let words = reading.words
        guard last - 2 >= sentence.tokens.lowerBound else { return false }
        let (first, second) = (tokens[last - 2].word, tokens[last - 1].word)
        if tokens[last].word == words.as {
            return first == words.as && tokens[last - 1].kind == .word
        }
        guard tokens[last].word == words.with else { return false }
        return second == words.and || first == words.and && reading.isAdverb(last - 1)
            || isDayBetween(last, sentence) || isFollowing(last, sentence)
    }

    /// "a meeting with B, followed by one with C".
    private func isFollowing(_ with: Int, _ sentence: Sentence) -> Bool {
        let words = reading.words
        guard with - 3 > sentence.tokens.lowerBound, tokens[with - 2].word == words.by,
            tokens[with - 3].word == words.followed
        else { return false }
        return [words.one, words.another].contains(tokens[with - 1].word)
    }

    /// "and, on 4 May, with": a day between commas, and nothing else.
    private func isDayBetween(_ with: Int, _ sentence: Sentence) -> Bool {
        let first = sentence.tokens.lowerBound
        guard tokens[with - 1].kind == .comma,
            let date = reading.annotations.dates.covering(with - 2)
        else { return false }
        var at = date.tokens.lowerBound - 1
        if at > first, tokens[at].word == reading.words.on { at -= 1 }
        return at > first && tokens[at].kind == .comma && tokens[at - 1].word == reading.words.and
    }

    /// "Talks between the two delegations followed.": the verb ends the sentence.
    func closes(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        guard match.tokens.lowerBound - sentence.tokens.lowerBound <= 3,
            let last = sentence.tokens.last(where: { tokens[$0].kind != .stop })
        else { return false }
        return tokens[last].word == reading.words.followed && last >= match.tokens.upperBound
    }
}
