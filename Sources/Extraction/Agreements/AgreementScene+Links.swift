internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What two countries open to each other or do away with: embassies, flights, crossings, visas.
extension AgreementScene {
    /// "direct flights were launched", "announced the opening of a consulate", "Norway had waived
    /// visas".
    func links() -> [AgreementDraft] {
        drafts(at: .link) { token in
            isWithinName(token) ? nil : openingOf(token) ?? opened(token) ?? opens(token)
        }
    }

    /// "the Agreement on Mutual Exemption from Visas": what a document is about.
    private func isWithinName(_ token: Int) -> Bool {
        guard hasInstrument, token > start + 2 else { return false }
        let before = reading.annotations.instruments.within(max(start, token - 9)..<token)
        guard let match = before.last, [.treaty, .memorandum].contains(kind(of: match)),
            case let on = match.tokens.upperBound, on < token,
            tokens[on].word == reading.words.on || tokens[on].word == reading.words.for
        else { return false }
        return (on + 1..<token).allSatisfy {
            tokens[$0].kind == .word && classes($0).isDisjoint(with: .finite)
        }
    }

    // MARK: "the opening of direct flights"

    private func openingOf(_ token: Int) -> AgreementDraft? {
        guard let noun = openingNoun(before: token), !isOffice(token) else { return nil }
        if noun > start, classes(noun - 1).contains(.future) { return toOpen(token, noun) }
        let near = max(start, noun - 7)..<noun
        // "the anniversary of the opening of an embassy"
        if near.contains(where: { words($0).contains(.value) || tokens[$0].kind == .ordinal })
            || isLongAgo(noun, token) || isAskedToConsider(noun) || isDemandedInList(noun)
            || isCongratulated(near)
        {
            return nil
        }
        let last = max(token + 1, min(reading.phraseEnd(after: token + 1, in: sentence), noun + 30))
        let isDefinite = noun > start && classes(noun - 1).contains(.determiner)
        let owner = opener(before: noun) ?? opener(before: token)
        var draft = link(
            isDefinite ? noun - 1..<last : noun..<last, owner,
            isDiscussed(behind: last) ? .proposed : status(before: noun, near), isBuilding(token))
        if draft?.status == .inForce, isAhead(noun..<last) { draft?.status = .agreed }
        return draft
    }

    /// "Norway will start direct flights to Lima".
    private func toOpen(_ token: Int, _ verb: Int) -> AgreementDraft {
        let actor = ofSpeaker(actor(of: verb))
        let last = max(token + 1, reading.phraseEnd(after: token + 1, in: sentence))
        let evidence = min(verb - 1, actor.tokens?.lowerBound ?? verb)..<last
        let isOfSide = !actor.isJoint && actor.parties.contains { reading.side(of: $0) != nil }
        return AgreementDraft(
            kind: isOfSide ? .pledge : .consensus, status: .agreed,
            parties: isOfSide
                ? parties(of: actor, receivingIn: evidence, isGift: true) : joint,
            evidence: evidence, rule: .agreementOpened)
    }

    /// "the resumption of flights next March".
    private func isAhead(_ range: Range<Int>) -> Bool {
        guard let today = reading.annotations.anchor else { return false }
        return reading.annotations.dates.within(range).contains {
            $0.date.firstDayNumber > today.lastDayNumber
        }
    }

    /// "since the opening of embassies forty years ago".
    private func isLongAgo(_ noun: Int, _ token: Int) -> Bool {
        let first = noun > start && classes(noun - 1).contains(.determiner) ? noun - 1 : noun
        return first > start && tokens[first - 1].word == reading.words.since
    }

    /// "The launch of direct flights was discussed".
    private func isDiscussed(behind last: Int) -> Bool {
        let near = last..<max(last, min(end, last + 5))
        return near.contains { classes($0).contains(.be) }
            && near.contains { words($0).contains(.weighing) && endsIn("ed", $0) }
    }

    /// "called for the release of the crew and the opening of all crossings": asked of others.
    private func isDemandedInList(_ noun: Int) -> Bool {
        let first = classes(noun - 1).contains(.determiner) ? noun - 1 : noun
        guard first > start,
            tokens[first - 1].kind == .comma || classes(first - 1).contains(.conjunction)
        else { return false }
        let before = max(start, first - 24)..<max(start, first - 1)
        guard
            let cue = reading.annotations.cues.within(before).last(where: { $0.entry.kind == .cue })
        else { return before.contains { words($0).contains(.need) } }
        // "the need to expand trade through fairs, restoring direct flights"
        if tokens[first - 1].kind == .comma { return before.contains { words($0).contains(.need) } }
        let act = reading.lexicon.cues[Int(cue.entry.index)].act
        return act == .request || act == .oppose
            || (cue.tokens.upperBound..<first).contains { words($0).contains(.need) }
    }

    /// "congratulated Peru on the opening of the port": its own deed.
    func isCongratulated(_ near: Range<Int>) -> Bool {
        near.contains { endsIn("gratulated", $0) || endsIn("gratulating", $0) }
    }

    /// "asked Peru to consider opening": another's business.
    private func isAskedToConsider(_ noun: Int) -> Bool {
        noun > start + 1 && words(noun - 1).contains(.weighing)
            && tokens[noun - 2].word == reading.words.to
    }

    /// The noun or gerund that governs a link, at most seven words before it.
    private func openingNoun(before token: Int) -> Int? {
        for at in stride(from: token - 1, through: max(start, token - 7), by: -1) {
            if words(at).contains(.opening) { return at }
            let isBreak = !classes(at).isDisjoint(with: [
                .auxiliary, .future, .relative, .deontic, .pluralPronoun, .singularPronoun,
            ])
            // "the opening of the forum at the university"
            let isElsewhere =
                isBuilding(token) && classes(at).contains(.preposition)
                && tokens[at].word != reading.words.of
            if isBreak || isElsewhere
                || tokens[at].kind != .word && tokens[at].kind != .possessive
                    && tokens[at].kind != .number
            {
                return nil
            }
        }
        return nil
    }

    /// What is possible, asked for or considered is proposed; what is announced or looked forward
    /// to is agreed; else it has happened.
    private func status(before noun: Int, _ near: Range<Int>) -> Agreement.Status? {
        if near.contains(where: {
            !words($0).isDisjoint(with: [.wish, .idea, .pending, .weighing, .intention, .readiness])
        }) {
            return .proposed
        }
        if let cue = reading.annotations.cues.within(near).last, cue.entry.kind == .cue {
            let act = reading.lexicon.cues[Int(cue.entry.index)].act
            if act == .request || act == .discuss { return .proposed }
            if act == .commit { return .agreed }
        }
        let isAhead = near.contains {
            !words($0).isDisjoint(with: [.announce, .nth, .awaited, .accord, .commitment])
        }
        return isAhead ? .agreed : nil
    }

    /// Norway of "Norway's opening of" and "the Norwegian consulate".
    private func opener(before token: Int) -> Party? {
        giver(before: token).map { .country($0.row) }
    }

    // MARK: "direct flights were launched"

    /// The verb behind a link and the words that tell where it leads.
    private func opened(_ token: Int) -> AgreementDraft? {
        let window = token + 1..<max(token + 1, min(end, token + 16))
        var status: Agreement.Status?
        for at in window {
            if words(at).contains(.opened)
                && (!isBuilding(token) && !isOffice(token) || isPassive(at))
                || status == .agreed && words(at).contains(.start)
            {
                let first = nounPhraseStart(token)
                let last = reading.phraseEnd(after: at + 1, in: sentence)
                let evidence = first..<max(at + 1, min(last, at + 14))
                if isRuledOut(token, at) { return nil }
                if isOfLongAgo(evidence) { return nil }
                if isOffice(token) || isOfBoth(first..<token), isPassive(at) {
                    return AgreementDraft(
                        kind: .mechanism, status: status ?? .inForce, parties: joint,
                        evidence: evidence, rule: .agreementOpened)
                }
                return link(evidence, opener(before: token), status, isBuilding(token))
            }
            if words(at).contains(.planning), endsIn("ed", at), isPassive(at), status == nil,
                !classes(token + 1).isDisjoint(with: [.be, .auxiliary, .preposition]),
                at + 1 == end || tokens[at + 1].word != reading.words.to
            {
                let first = nounPhraseStart(token)
                return link(
                    first..<at + 1, opener(before: token), .proposed, isBuilding(token))
            }
            if classes(at).contains(.deontic) { return nil }
            if classes(at).contains(.future) { status = .agreed }
            if tokens[at].word == reading.words.to, at > token + 1, classes(at - 1).contains(.be) {
                status = .agreed
            }
            guard tokens[at].kind == .word, reading.annotations.cues.covering(at) == nil,
                !classes(at).contains(.relative)
            else { return nil }
        }
        return nil
    }

    /// "was opened in 1921": history, in which nobody binds himself any more.
    private func isOfLongAgo(_ evidence: Range<Int>) -> Bool {
        guard let today = reading.annotations.anchor else { return false }
        return reading.annotations.dates.within(evidence).contains {
            $0.reference == .point && $0.date.start.year + Self.yearsRecalled < today.start.year
        }
    }

    private static let yearsRecalled = 5

    // MARK: "Norway had opened a consulate"

    private func opens(_ token: Int) -> AgreementDraft? {
        let window = max(start + 1, token - 8)..<max(start + 1, token)
        guard let verb = window.last(where: { words($0).contains(.opened) }),
            !(verb + 1..<token).contains(where: {
                tokens[$0].kind == .comma
                    || !classes($0).isDisjoint(with: [.auxiliary, .future, .preposition])
            }),
            let group = reading.subject(of: verb, in: sentence), let subject = actor(group)
        else { return nil }
        let actor = ofSpeaker(subject)
        let last = max(token + 1, reading.phraseEnd(after: token + 1, in: sentence))
        let evidence = min(verb, actor.tokens?.lowerBound ?? verb)..<last
        if actor.isJoint {
            return link(evidence, nil, isBuilding(token) ? .completed : nil, isBuilding(token))
        }
        guard actor.parties.contains(where: { reading.side(of: $0) != nil }) else { return nil }
        return AgreementDraft(
            kind: .pledge, status: .completed,
            parties: parties(of: actor, receivingIn: evidence, isGift: true), evidence: evidence,
            rule: .agreementOpened)
    }

    /// "the visa-free regime cannot be introduced", "flights have not been opened".
    private func isRuledOut(_ token: Int, _ verb: Int) -> Bool {
        (token + 1..<max(token + 1, verb)).contains {
            classes($0).contains(.negation)
                || reading.words.bond.ruledOut.contains(tokens[$0].word)
        }
    }

    /// A body, not a way or a building.
    private func isOffice(_ token: Int) -> Bool { words(token).contains(.home) }

    /// "the joint research centre", "a Peruvian-Norwegian school of music".
    private func isOfBoth(_ range: Range<Int>) -> Bool {
        range.contains { words($0).contains(.mutual) } || countries(in: range).count > 1
    }

    /// A hospital or bridge, which is a project that is completed.
    private func isBuilding(_ token: Int) -> Bool { words(token).contains(.goods) }

    private func isPassive(_ verb: Int) -> Bool {
        (max(start, verb - 3)..<verb).contains { classes($0).contains(.be) }
    }

    /// One side's deed where it is told whose, else a deed of both.
    private func link(
        _ evidence: Range<Int>, _ opener: Party?, _ status: Agreement.Status?, _ isBuilding: Bool
    ) -> AgreementDraft? {
        if isBuilding, opener == nil {
            return AgreementDraft(
                kind: .plan, status: status ?? .completed, parties: joint, evidence: evidence,
                rule: .agreementOpened)
        }
        let own = opener.flatMap { side in joint.first { reading.side(of: $0) == side } }
        let giver = own ?? (speakers.count == 1 && status == .agreed ? speakers[0] : nil)
        guard let giver else {
            return AgreementDraft(
                kind: .consensus, status: status ?? .inForce, parties: joint, evidence: evidence,
                rule: .agreementOpened)
        }
        return AgreementDraft(
            kind: .pledge, status: status ?? .completed,
            parties: parties(
                of: Actor(parties: [giver], isJoint: false), receivingIn: evidence, isGift: true),
            evidence: evidence, rule: .agreementOpened)
    }
}
