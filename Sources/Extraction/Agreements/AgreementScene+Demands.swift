internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Instruments that are wanted: "called for a treaty on", "the need for a protocol".
extension AgreementScene {
    /// "the possibility of a treaty", "the need for a treaty", "called for a treaty", "advocated a
    /// treaty": an indefinite one behind a word that wants it.
    func isDemanded(_ first: Int) -> Bool {
        guard first > start + 1, isIndefiniteArticle(first) else { return false }
        let isTied = classes(first - 1).contains(.preposition)
        let at = isTied ? first - 2 : first - 1
        guard at >= start else { return false }
        if isTied, !words(at).isDisjoint(with: [.pending, .need, .idea, .intention]) {
            return true
        }
        guard let cue = reading.annotations.cues.covering(isTied ? first - 1 : at) ?? cue(at) else {
            return false
        }
        return cue.entry.kind == .cue
            && reading.lexicon.cues[Int(cue.entry.index)].act == .request
    }

    /// "progress towards a treaty", "work on an agreement", "through work on a programme".
    func isWorkedOn(_ first: Int) -> Bool {
        first > start + 1 && isIndefiniteArticle(first)
            && classes(first - 1).contains(.preposition)
            && tokens[first - 1].word != reading.words.of
            && (words(first - 2).contains(.effort) || endsIn("rking", first - 2))
    }

    /// "asked for its cooperation in launching the group": of what is not there yet.
    func isHelpAsked(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        let before = max(start, first - 9)..<first
        let cue = reading.annotations.cues.within(before).last { $0.entry.kind == .cue }
        guard let cue, reading.lexicon.cues[Int(cue.entry.index)].act == .request else {
            return false
        }
        return first > start + 1 && tokens[first - 1].word == reading.words.in
            && !words(first).isDisjoint(with: [.founding, .opening]) && endsIn("ing", first)
            && words(first - 2).isDisjoint(with: .effort)
    }

    private func cue(_ token: Int) -> Gazetteer.Match? {
        reading.annotations.cues.covering(token)
    }

    /// "a binding agreement on the river was needed".
    func isMissing(_ range: Range<Int>) -> Bool {
        guard isIndefiniteArticle(range.lowerBound) else { return false }
        let near = range.upperBound..<max(range.upperBound, min(end - 1, range.upperBound + 9))
        guard let be = near.first(where: { classes($0).contains(.be) }) else { return false }
        return words(be + 1).contains(.need)
    }

    private func isIndefiniteArticle(_ token: Int) -> Bool {
        let word = tokens[token].word
        return word == reading.words.a || word == reading.words.an
    }

    /// Whose instrument it is that "both agreed to convene for the first time", as "agreed to
    /// hold the inaugural session of the working group": the body that the decision is about.
    func firstSession(in content: Range<Int>) -> AgreementDraft? {
        let head =
            content
            .lowerBound..<max(
                content.lowerBound, min(content.upperBound, content.lowerBound + 7))
        guard
            let session = head.dropFirst(2).first(where: { words($0).contains(.series) }),
            session + 2 < content.upperBound, tokens[session + 1].word == reading.words.of,
            isFirstOne(session - 1),
            let match = reading.annotations.instruments.within(
                session + 2..<content.upperBound
            ).first, kind(of: match) == .mechanism, nameStart(of: match) <= session + 2
        else { return nil }
        let last = max(match.tokens.upperBound, min(content.upperBound, phraseEnd(of: match)))
        return AgreementDraft(
            kind: .mechanism, status: .agreed, parties: parties(namedIn: session..<last),
            evidence: content.lowerBound..<last, key: nameKey(of: match),
            rule: .agreementAgreedTo)
    }

    /// "agreed to turn their talks into a standing dialogue": the body that something becomes.
    func turned(in content: Range<Int>) -> AgreementDraft? {
        let first = content.lowerBound
        let near = first..<min(content.upperBound, first + 18)
        guard
            let match = reading.annotations.instruments.within(near).first(where: {
                kind(of: $0) == .mechanism && isMadeInto(nameStart(of: $0), first)
            })
        else { return nil }
        let last = max(match.tokens.upperBound, min(content.upperBound, phraseEnd(of: match)))
        return AgreementDraft(
            kind: .mechanism, status: .agreed, parties: parties(namedIn: first..<last),
            evidence: first..<last, key: nameKey(of: match), rule: .agreementAgreedTo)
    }

    /// "turn their talks into a dialogue", "upgrade the committee to a commission".
    private func isMadeInto(_ name: Int, _ verb: Int) -> Bool {
        guard name > verb + 1, name < end else { return false }
        if tokens[name - 1].word == reading.words.into { return true }
        return tokens[name - 1].word == reading.words.to
            && [reading.words.a, reading.words.an].contains(tokens[name].word)
            && reading.annotations.instruments.within(verb..<name - 1).contains {
                kind(of: $0) == .mechanism
            }
    }

    /// "agreed to hold consultations every year", "to hold annual talks": what goes on from then.
    func regular(in content: Range<Int>) -> AgreementDraft? {
        let verb = content.lowerBound
        let near = verb + 1..<max(verb + 1, min(content.upperBound, verb + 16))
        guard !words(verb).isDisjoint(with: [.encounter, .visiting]),
            let talks = near.prefix(5).first(where: {
                reading.words.bond.consulting.contains(tokens[$0].word)
            }), near.contains(where: isRegular)
        else { return nil }
        let last = max(talks + 1, reading.phraseEnd(after: talks + 1, in: sentence))
        return AgreementDraft(
            kind: .mechanism, status: .agreed, parties: joint,
            evidence: verb..<min(content.upperBound, max(last, talks + 1)),
            rule: .agreementAgreedTo)
    }

    /// "annual", "regular", "every year", "twice a year".
    private func isRegular(_ token: Int) -> Bool {
        reading.words.pledge.periodic.contains(tokens[token].word)
            || tokens[token].word == reading.words.bond.year
                && (reading.words.bond.yearly.contains(tokens[token - 1].word)
                    || tokens[token - 1].word == reading.words.a)
    }

    /// "first" or "inaugural".
    func isFirstOne(_ token: Int) -> Bool {
        tokens[token].word == reading.words.first || tokens[token].word == reading.words.inaugural
    }

    /// "discussed further steps, including the signing of".
    func isAmong(_ noun: Int) -> Bool {
        (max(start, noun - 2)..<noun).contains { tokens[$0].word == reading.words.including }
            && (max(start, noun - 14)..<noun).contains {
                words($0).contains(.weighing) && classes($0).isDisjoint(with: .determiner)
            }
    }

    /// "called for the signing of", "the need for the completion of".
    func isAsked(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        return (max(start, first - 4)..<first).contains { at in
            guard let cue = reading.annotations.cues.covering(at), cue.entry.kind == .cue else {
                return words(at).contains(.need)
            }
            return reading.lexicon.cues[Int(cue.entry.index)].act == .request
        }
    }

    /// "progress towards the signing of", "work on the conclusion of".
    func isNeared(_ match: Gazetteer.Match) -> Bool {
        let noun = match.tokens.lowerBound
        return (max(start, noun - 3)..<max(start, noun - 1)).contains {
            words($0).contains(.effort) && classes($0 + 1).contains(.preposition)
        }
    }

    /// "the completion of the treaty" is agreed, "the early completion of" it still under
    /// negotiation; a work that is to be completed is being carried out.
    func completed(_ match: Gazetteer.Match, isOpen: Bool) -> Agreement.Status {
        let last = match.tokens.upperBound
        let object = last..<max(last, min(end, last + 9))
        let isText =
            reading.annotations.instruments.within(object).first.map {
                [.treaty, .memorandum].contains(kind(of: $0))
            } ?? false
        return isText ? isOpen ? .negotiating : .agreed : isOpen ? .inForce : .completed
    }
}
