internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Works that are being built: "the construction of the Tumbes bridge".
extension AgreementScene {
    /// "the construction of the Lima-Callao railway", "the speedy completion of the second phase of
    /// the port", "work on building the pipeline": a plan that is carried out, or proposed where it
    /// is wished for, agreed where it is to come.
    func constructions() -> [AgreementDraft] {
        drafts(at: .giftNoun) { token in
            guard words(token).isSuperset(of: .building), let object = object(of: token),
                let work = work(in: object), !isOpposedWork(token),
                !isCongratulated(max(start, token - 7)..<token)
            else { return nil }
            let first = buildingStart(token)
            let isNew = isUnspecific(object.lowerBound)
            let last = max(work + 1, reading.phraseEnd(after: work + 1, in: sentence))
            let evidence = first..<min(last, token + 24)
            let status = stageOfWork(first, evidence, isNew: isNew)
            // "firms ought to take part in the building of the port", said by one side
            if speakers.count == 1, status == .inForce, countries(in: evidence).count < 2 {
                return nil
            }
            return AgreementDraft(
                kind: .plan, status: status,
                parties: parties(namedIn: evidence), target: nil, evidence: evidence,
                rule: .agreementBuilding)
        }
    }

    /// The words behind "the construction of" or "building", as far as the work may be named.
    private func object(of token: Int) -> Range<Int>? {
        guard token + 2 < end else { return nil }
        var at = token + 1
        if tokens[at].word == reading.words.of {
            at += 1
        } else if !endsIn("ing", token) || token > start && classes(token - 1).contains(.be)
            || !classes(at).contains(.determiner)
        {
            return nil
        }
        let last = reading.phraseEnd(after: at, in: sentence)
        return at < last ? at..<min(last, at + 11) : nil
    }

    /// The work that is built: a word for one of transport, energy or the like that something tells
    /// which, and no agreement.
    private func work(in object: Range<Int>) -> Int? {
        if reading.annotations.instruments.within(object).contains(where: {
            kind(of: $0) != .plan && kind(of: $0) != .pledge
        }) {
            return nil
        }
        guard let work = object.first(where: isBuilt),
            !object.contains(where: { reading.words.bond.branches.contains(tokens[$0].word) })
        else { return nil }
        let isTold =
            classes(object.lowerBound).contains(.determiner)
            || object.prefix(work - object.lowerBound).contains { tokens[$0].isCapitalised }
            || (work + 1..<object.upperBound).contains {
                reading.annotations.names.covering($0) != nil
            }
        return isTold ? work : nil
    }

    private func isBuilt(_ token: Int) -> Bool {
        guard let term = reading.annotations.terms.covering(token) else {
            return words(token).contains(.link)
        }
        return reading.lexicon.termSectors[Int(term.entry.index)].contains {
            [.transport, .energy, .aviation].contains($0)
        } || words(token).contains(.link)
    }

    func isUnspecific(_ token: Int) -> Bool {
        [reading.words.a, reading.words.an].contains(tokens[token].word)
    }

    /// "the speedy construction": its article and what qualifies it.
    private func buildingStart(_ token: Int) -> Int {
        endsIn("ing", token) && tokens[token + 1].word != reading.words.of
            ? token : nounPhraseStart(token)
    }

    /// "halted the construction of", "condemned the building of".
    private func isOpposedWork(_ token: Int) -> Bool {
        let near = max(start, token - 8)..<token
        if near.contains(where: { words($0).contains(.lessening) }) { return true }
        guard let cue = reading.annotations.cues.within(near).last, cue.entry.kind == .cue else {
            return false
        }
        return reading.lexicon.cues[Int(cue.entry.index)].act == .oppose
    }

    private func stageOfWork(
        _ first: Int, _ evidence: Range<Int>, isNew: Bool
    ) -> Agreement.Status {
        let before = max(start, first - 6)..<first
        let isWished = before.contains {
            !words($0).isDisjoint(with: [.wish, .idea, .pending, .weighing, .need, .intention])
        }
        if isWished || evidence.prefix(4).contains(where: { words($0).contains(.pending) }) {
            return .proposed
        }
        if let cue = reading.annotations.cues.within(before).last, cue.entry.kind == .cue {
            let act = reading.lexicon.cues[Int(cue.entry.index)].act
            if act == .request || isNew && act == .discuss { return .proposed }
        }
        let after =
            evidence.upperBound..<max(evidence.upperBound, min(end, evidence.upperBound + 5))
        if after.contains(where: { !classes($0).isDisjoint(with: .unreal) }) {
            return after.contains { classes($0).contains(.future) } ? .agreed : .proposed
        }
        let isDone = after.contains {
            reading.annotations.stages.covering($0).map {
                reading.lexicon.stages[Int($0.entry.index)].status == .completed
            } ?? false
        }
        return isDone ? .completed : isNew ? .agreed : .inForce
    }
}

extension AgreementWord {
    /// A noun that brings a work about: construction, completion, modernisation.
    static let building: AgreementWord = [.giftNoun, .founding]
}
