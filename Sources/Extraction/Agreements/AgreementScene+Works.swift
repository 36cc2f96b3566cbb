internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Works that join two countries, known by their ends: "the Lima-Oslo cable".
extension AgreementScene {
    /// "the Lima-Oslo pipeline", "the railway from Lima to Oslo", "the tunnel linking Peru with
    /// Norway": a plan that is carried out, or proposed where the sentence weighs it.
    func works() -> [AgreementDraft] {
        drafts(at: .link) { token in
            guard isWork(token), token > start else { return nil }
            let phrase = nounPhraseStart(token)
            let first = tokens[phrase].word == reading.words.of ? phrase + 1 : phrase
            let isTold = classes(first).contains(.determiner) || tokens[first].isCapitalised
            let isNew = isIndefiniteHead(first)
            let isFollowed =
                first > start + 1
                && (max(start, first - 3)..<first).contains {
                    words($0).contains(.effort)
                }
            guard isTold, first < token, !isNew || isFollowed else { return nil }
            let last = route(after: token)
            guard
                countriesOfPlaces(first..<last).count > 1 || isBuiltNow(first..<last, token)
                    || last > token + 4 && tokens[last - 1].isCapitalised
            else { return nil }
            let near = max(start, first - 6)..<first
            let isOpen =
                near.contains {
                    !words($0).isDisjoint(with: [.wish, .idea, .pending, .weighing, .need])
                }
                || (first..<token).contains { words($0).contains(.pending) }
                || (last..<max(last, min(end, last + 3))).contains {
                    classes($0).contains(.deontic)
                }
            return AgreementDraft(
                kind: .plan, status: isOpen ? .proposed : .inForce,
                parties: parties(namedIn: first..<last), evidence: first..<last,
                rule: .agreementOpened)
        }
    }

    /// "progress on the Tumbes power plant", "the Puno tunnel, to be opened in 2029", "the gas
    /// pipeline between the two countries": one that is under way.
    private func isBuiltNow(_ range: Range<Int>, _ token: Int) -> Bool {
        let isNamed =
            (range.lowerBound..<token).contains {
                tokens[$0].isCapitalised && $0 > start && classes($0).isDisjoint(with: .determiner)
            } || (range.lowerBound..<token).contains { words($0).contains(.mutual) }
        let next = token + 1
        if next + 2 < end, tokens[next].word == reading.words.between,
            (next + 1..<next + 3).contains(where: { classes($0).contains(.plural) })
        {
            return true
        }
        guard isNamed else { return false }
        let before = max(start, range.lowerBound - 3)..<range.lowerBound
        if before.contains(where: { words($0).contains(.effort) }) { return true }
        let after = next..<max(next, min(end, next + 6))
        return after.contains {
            words($0).isSuperset(of: .building)
                || endsIn("ed", $0)
                    && !words($0).isDisjoint(with: [.done, .opened])
        }
    }

    /// "railway", "pipeline", not "flight" or "visa".
    private func isWork(_ token: Int) -> Bool {
        guard let term = reading.annotations.terms.covering(token) else { return false }
        return reading.lexicon.termSectors[Int(term.entry.index)].contains {
            [.transport, .energy, .ict].contains($0)
        }
    }

    private func isIndefiniteHead(_ token: Int) -> Bool {
        [reading.words.a, reading.words.an, reading.words.no].contains(tokens[token].word)
    }

    /// The end of "from Lima to Oslo", "between Lima and Oslo", "linking Lima with Oslo" behind a
    /// work, else of the work.
    private func route(after token: Int) -> Int {
        let next = token + 1
        guard next + 2 < end,
            [reading.words.from, reading.words.between].contains(tokens[next].word)
                || endsIn("ing", next)
        else { return next }
        if tokens[next].word == reading.words.between, next + 4 <= end,
            classes(next + 2).contains(.plural)
        {
            return next + 4
        }
        let near = next..<max(next, min(end, next + 9))
        return ends(from: next)
            ?? near.last { reading.annotations.names.covering($0) != nil }.map { $0 + 1 } ?? next
    }

    /// The end of "from Puno to Tacna", "between Puno and San Pedro", be the towns known or not.
    private func ends(from preposition: Int) -> Int? {
        let isFrom = tokens[preposition].word == reading.words.from
        guard isFrom || tokens[preposition].word == reading.words.between else { return nil }
        let first = afterCapitals(preposition + 1)
        guard first > preposition + 1, first + 1 < end,
            tokens[first].word == (isFrom ? reading.words.to : reading.words.and)
        else { return nil }
        let last = afterCapitals(first + 1)
        return last > first + 1 ? last : nil
    }

    private func afterCapitals(_ at: Int) -> Int {
        (at..<min(end, at + 4)).first { !tokens[$0].isCapitalised || tokens[$0].kind != .word }
            ?? min(end, at + 4)
    }

    /// The countries in which the places of a range lie, each once.
    private func countriesOfPlaces(_ range: Range<Int>) -> Set<CountryCode> {
        var codes: Set<CountryCode> = []
        for name in reading.annotations.names.within(range) {
            let row = Int(name.entry.index)
            switch name.entry.kind {
            case .country: codes.insert(reading.lexicon.countries[row].code)
            case .city: codes.insert(reading.lexicon.cities[row].country)
            default: break
            }
        }
        return codes
    }
}
