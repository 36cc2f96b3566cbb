internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Names that hold a word for an instrument and are one side's body, an event or mere talk.
extension AgreementScene {
    /// "the Treaty Office", "the Authority for Coast Partnerships": within the name of a body.
    func isOfBody(_ match: Gazetteer.Match, _ first: Int) -> Bool {
        let next = match.tokens.upperBound
        guard tokens[next - 1].isCapitalised else { return false }
        if next < end, tokens[next].isCapitalised, isBodyNoun(next),
            reading.annotations.instruments.covering(next) == nil
        {
            return true
        }
        return first > start + 1 && isBodyNoun(first - 2) && tokens[first - 2].isCapitalised
            && tokens[first].isCapitalised && classes(first).isDisjoint(with: .determiner)
            && [reading.words.for, reading.words.of, reading.words.on].contains(
                tokens[first - 1].word)
            && reading.annotations.instruments.covering(first - 2) == nil
    }

    private func isBodyNoun(_ token: Int) -> Bool {
        tokens[token].kind == .word
            && (words(token).contains(.home) || classes(token).contains(.institution))
    }

    /// "the National Fisheries Committee", "the Fisheries Committee of the Peruvian parliament":
    /// of one side alone.
    func isOfAssembly(_ match: Gazetteer.Match, _ first: Int) -> Bool {
        let name = first..<max(first, match.tokens.upperBound)
        let isOwn = name.contains {
            reading.words.bond.national.contains(tokens[$0].word)
                && !tokens[$0].isJoined
        }
        if isOwn { return true }
        let of = match.tokens.upperBound
        guard of + 1 < end, tokens[of].word == reading.words.of else { return false }
        return (of + 1..<min(end, of + 5)).contains {
            reading.words.ownBodies.contains(tokens[$0].word)
        }
    }

    /// "the Coast Forum", "the Peru-Norway Business Forum": where many meet, or firms.
    func isGathering(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        let last = match.tokens.upperBound - 1
        guard reading.words.bond.forums.contains(tokens[last].word) else { return false }
        if last > start, reading.words.bond.business.contains(tokens[last - 1].word) { return true }
        return match.tokens.count == 1 && countries(in: range).count < 2
            && !range.contains { words($0).contains(.mutual) }
            && !reading.annotations.names.within(range).contains {
                $0.entry.kind == .organization
            }
    }

    /// "the Norwegian plan for ports", "the Coast Strategy of Peru", "his government's Harbour
    /// Initiative": of one side alone.
    func isOwnPlan(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        if isOfGovernment(range.lowerBound..<max(range.lowerBound, match.tokens.lowerBound)) {
            return true
        }
        guard reading.words.bond.plans.contains(tokens[match.tokens.upperBound - 1].word),
            countries(in: range).count == 1,
            let name = reading.annotations.names.within(range).first(where: {
                $0.entry.kind == .country
            })
        else { return false }
        let head = range.lowerBound
        let first = classes(head).contains(.determiner) ? head + 1 : head
        if name.tokens.lowerBound >= match.tokens.upperBound {
            let of = classes(name.tokens.lowerBound - 1).contains(.determiner) ? 2 : 1
            return name.tokens.lowerBound - of == match.tokens.upperBound
                && tokens[match.tokens.upperBound].word == reading.words.of
        }
        let next = name.tokens.upperBound
        return next < end && name.tokens.lowerBound == first
            && (tokens[head].shape != .capitalised || tokens[next].kind == .possessive)
            && (tokens[next].kind == .possessive || next == match.tokens.lowerBound)
    }

    /// "his government's", "the Norwegian government's".
    func isOfGovernment(_ range: Range<Int>) -> Bool {
        range.dropFirst().contains {
            tokens[$0].kind == .possessive
                && reading.words.pledge.governments.contains(tokens[$0 - 1].word)
                && words($0 - 1).contains(.home)
        }
    }

    /// "the Iranian nuclear talks": of others than those who met.
    func isOfOthers(_ range: Range<Int>) -> Bool {
        let named = countries(in: range)
        return !named.isEmpty
            && !joint.contains { party in
                if case .country(let row)? = reading.side(of: party) {
                    named.contains(row)
                } else {
                    false
                }
            }
    }

    /// "kept up regular dialogue", "the ongoing dialogue": what two sides do, without an article
    /// or a word for whose it is or what on.
    func isTalk(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        let last = match.tokens.upperBound - 1
        guard tokens[last].shape == .lower, match.entry.form != nounPlural,
            reading.words.bond.talking.contains(tokens[last].word)
        else { return false }
        let name = range.lowerBound..<max(range.lowerBound, last)
        let isBare =
            range.upperBound == last + 1 || tokens[last + 1].word == reading.words.between
        if isBare, countries(in: name).isEmpty,
            !reading.annotations.terms.stands(in: name),
            !name.contains(where: { tokens[$0].isCapitalised || tokens[$0].kind == .ordinal })
        {
            return true
        }
        return !name.contains {
            classes($0).contains(.determiner) || tokens[$0].kind == .possessive
                || tokens[$0].kind == .ordinal
        }
    }
}

extension AgreementScene {
    /// "the Joint Commission, last held in 2019", "the harbour committee, which last met in May",
    /// "the yearly dialogue, the next of which": one whose sessions are told.
    func isRecalled(_ last: Int) -> Bool {
        guard last + 3 < end, tokens[last].kind == .comma else { return false }
        let near = last + 1..<last + 4
        return near.prefix(2).contains { tokens[$0].word == reading.words.pledge.last }
            && (last + 2..<min(end, last + 5)).contains {
                words($0).contains(.encounter) || reading.words.holding.contains(tokens[$0].word)
                    || words($0).contains(.visiting)
            }
            || classes(last + 1).contains(.determiner) && words(last + 2).contains(.nth)
                && (last + 3..<min(end, last + 6)).contains {
                    tokens[$0].word == reading.words.which
                }
    }

    /// "any national plan", "every local treaty", "the broadest dialogue": no one in particular,
    /// and what another is called.
    func isOfNobody(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        let name = range.lowerBound..<max(range.lowerBound, match.tokens.upperBound - 1)
        if name.contains(where: { reading.words.bond.generic.contains(tokens[$0].word) }) {
            return true
        }
        let next = range.lowerBound + 1
        return next < match.tokens.upperBound && classes(next - 1).contains(.determiner)
            && tokens[next].shape == .lower && endsIn("est", next)
    }

    /// "held the third round of the foreign office consultations": what is reported, unless it is
    /// between the two or carries both names.
    func isConsultation(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        let last = match.tokens.upperBound - 1
        guard reading.words.bond.consulting.contains(tokens[last].word) else { return false }
        if tokens[last].shape == .lower {
            return !range.contains { tokens[$0].word == reading.words.between }
        }
        return countries(in: range.lowerBound..<max(range.lowerBound, last)).count < 2
    }

    /// "hopes for a truce in the valley": of those who fight.
    func isTruce(_ match: Gazetteer.Match) -> Bool {
        reading.words.bond.truces.contains(tokens[match.tokens.upperBound - 1].word)
    }

    /// ", whose next session is in May".
    private func isInSeries(_ next: Int) -> Bool {
        (next..<max(next, min(end, next + 5))).contains { words($0).contains(.series) }
    }

    /// "the joint committee", "the existing bilateral mechanisms": in small letters, without a
    /// word for what it is about or whose it is.
    func isPlainBody(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        let name = range.lowerBound..<max(range.lowerBound, match.tokens.upperBound)
        return range.upperBound == match.tokens.upperBound
            && !reading.words.bond.these.contains(tokens[range.lowerBound].word)
            && !isInSeries(range.upperBound)
            && reading.words.bond.councils.contains(tokens[match.tokens.upperBound - 1].word)
            && tokens[match.tokens.upperBound - 1].shape == .lower
            && countries(in: range).count < 2
            && !reading.annotations.terms.stands(in: name.dropLast())
            && !name.contains {
                tokens[$0].kind == .possessive || tokens[$0].kind == .ordinal
                    || classes($0).contains(.possessive) || words($0).contains(.nth)
            }
    }
}

extension AgreementScene {
    /// "The two countries have an extradition treaty", "have a Joint Commission", "There is
    /// a new Fisheries Agreement".
    func isHad(
        _ match: Gazetteer.Match, _ range: Range<Int>, _ kind: Agreement.Kind
    ) -> Bool {
        let have = range.lowerBound - 1
        guard [.treaty, .memorandum].contains(kind) || kind == .mechanism && isTitle(match),
            have > start, isIndefinite(range.lowerBound),
            range.count > 2
        else { return false }
        if classes(have).isSuperset(of: [.be, .present]) {
            return tokens[have - 1].word == reading.words.there && isTitle(match)
                && joint.count > 1
        }
        guard classes(have).isSuperset(of: [.auxiliary, .present]),
            let group = reading.subject(of: have, in: sentence)
        else { return false }
        return actor(group)?.isJoint ?? false
    }

    private func isTitle(_ match: Gazetteer.Match) -> Bool {
        tokens[match.tokens.upperBound - 1].isCapitalised
    }

    /// "will always stand by Peru": what somebody has stood for all along, no number of anything.
    func isForAllTime(_ before: Range<Int>) -> Bool {
        guard before.contains(where: { reading.words.bond.always.contains(tokens[$0].word) })
        else { return false }
        let verb = before.upperBound
        return !reading.annotations.quantities.stands(
            in: verb..<max(verb, reading.clauseEnd(after: verb, in: sentence)))
    }

    /// "would raise the matter", "will share views on", "will write to the minister": what
    /// ministers do day by day.
    func isRoutine(_ verb: Int) -> Bool {
        guard verb + 1 < end else { return false }
        if reading.words.bond.writing.contains(tokens[verb].word) {
            return tokens[verb + 1].word == reading.words.to
        }
        guard reading.words.bond.voicing.contains(tokens[verb].word) else { return false }
        let object = verb + 1..<min(end, verb + 6)
        let topics = reading.words.bond.topics
        guard let topic = object.first(where: { topics.contains(tokens[$0].word) }) else {
            return false
        }
        return (verb + 1..<max(verb + 1, topic)).allSatisfy {
            classes($0).isDisjoint(with: [.preposition, .conjunction]) || $0 == verb + 1
                || tokens[$0].word == reading.words.journey.up
        }
    }
}
