internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Several promises in one breath.
extension AgreementScene {
    /// "to lend 3 million, train teachers and write off debts": each deed after a comma, or after
    /// "and" with a thing of its own, is one more promise. Nil of a draft that is one alone.
    func parts(of draft: AgreementDraft) -> [AgreementDraft]? {
        if draft.kind == .package { return elided(draft) ?? counted(draft) }
        if draft.kind == .treaty, draft.rule == .agreementNamedInstrument, isPlural(draft),
            let each = elided(draft)
        {
            return each
        }
        if let pair = another(draft) { return pair }
        if draft.rule == .agreementNegotiationsOn { return negotiated(draft) }
        guard draft.kind == .pledge else { return nil }
        var starts: [Int] = []
        // "thanked her for the tents from Peru, which sheltered many, helped the town"
        let isCause =
            draft.rule == .agreementThankedFor
            && !classes(draft.evidence.lowerBound).contains(.auxiliary)
        if isCause { return nil }
        for at in draft.evidence.dropFirst(4) where opensDeed(at, isFirst: starts.isEmpty) {
            starts.append(at)
        }
        guard !starts.isEmpty else { return nil }
        let bounds = [draft.evidence.lowerBound] + starts + [draft.evidence.upperBound]
        return zip(bounds, bounds.dropFirst()).map { first, last in
            var part = draft
            part.evidence = first..<max(first + 1, last)
            part.target = quantity(in: part.evidence)
            if isFund(part.evidence) { part.kind = .mechanism }
            return part
        }
    }

    /// "the draft agreements on".
    private func isPlural(_ draft: AgreementDraft) -> Bool {
        reading.annotations.instruments.within(draft.evidence).first?.entry.form == nounPlural
    }

    /// "signed a treaty on fishing and another on ports": one each.
    private func another(_ draft: AgreementDraft) -> [AgreementDraft]? {
        guard draft.rule.isOfInstrument,
            let second = draft.evidence.dropFirst(3).first(where: {
                (tokens[$0].word == reading.words.another || tokens[$0].word == reading.words.one)
                    && $0 + 2 < end && tokens[$0 + 1].word == reading.words.on && isListed($0)
            })
        else { return nil }
        let bounds = [
            draft.evidence.lowerBound..<beforeList(second), second..<draft.evidence.upperBound,
        ]
        guard bounds.allSatisfy({ !$0.isEmpty }) else { return nil }
        return bounds.map {
            var part = draft
            part.evidence = $0
            part.key = nil
            return part
        }
    }

    /// "negotiations on the tax treaty and an agreement on fishing": one each.
    private func negotiated(_ draft: AgreementDraft) -> [AgreementDraft]? {
        let matches = reading.annotations.instruments.within(draft.evidence).filter {
            [.treaty, .memorandum, .contract, .plan].contains(kind(of: $0))
        }
        guard let first = matches.first else { return nil }
        var parts = [draft]
        for match in matches.dropFirst() {
            let name = nameStart(of: match)
            guard name > first.tokens.upperBound, isListed(name),
                classes(beforeQuote(name)).contains(.determiner)
            else { continue }
            var part = draft
            part.kind = kind(of: match)
            part.key = nameKey(of: match)
            part.evidence = name..<draft.evidence.upperBound
            let last = parts.count - 1
            let before = max(parts[last].evidence.lowerBound + 1, beforeList(name))
            parts[last].evidence = parts[last].evidence.lowerBound..<before
            parts.append(part)
        }
        return parts.count > 1 ? parts : nil
    }

    /// "Agreements were signed on tourism, on fisheries and on customs": one each.
    private func elided(_ draft: AgreementDraft) -> [AgreementDraft]? {
        let first = draft.evidence.lowerBound
        guard draft.rule.isOfInstrument || draft.rule == .agreementNamedInstrument,
            let match = reading.annotations.instruments.within(draft.evidence).first
        else { return nil }
        let near =
            match.tokens
            .upperBound..<max(
                match.tokens.upperBound, min(end, first + Self.listMax))
        // "memorandums on ports and on fish, as well as an agreement on films"
        // "memorandums on forming a council and on ports"
        let next = reading.annotations.instruments.within(near).first {
            self.kind(of: $0) != .mechanism
        }.map(nameStart)
        let limit = max(match.tokens.upperBound, next ?? near.upperBound)
        let marks = (match.tokens.upperBound..<max(match.tokens.upperBound, limit)).filter {
            tokens[$0].word == reading.words.on
        }
        guard marks.count > 1, marks.dropFirst().allSatisfy(isListed) else { return nil }
        let ends =
            marks.dropFirst().map(beforeList) + [
                max(
                    marks[marks.count - 1] + 1,
                    min(
                        limit,
                        reading.phraseEnd(
                            after: marks[marks.count - 1] + 1, in: sentence)))
            ]
        let kind = reading.lexicon.instruments[Int(match.entry.index)].kind
        return zip(marks, ends).map { mark, last in
            var part = draft
            part.kind = kind == .package ? .treaty : kind
            part.evidence = mark..<max(mark + 1, last)
            part.key = nil
            return part
        }
    }

    /// "two memoranda, one on ports and the other on fish", "the first concerns visas": one each,
    /// behind the word that counts it.
    private func counted(_ draft: AgreementDraft) -> [AgreementDraft]? {
        guard draft.rule.isOfInstrument,
            let match = reading.annotations.instruments.within(draft.evidence).first
        else { return nil }
        let after = match.tokens.upperBound
        let limit = min(end, after + Self.listMax)
        let marks = (after..<max(after, limit)).filter { countsPart($0) }
        guard marks.count > 1 else { return nil }
        let kind = reading.lexicon.instruments[Int(match.entry.index)].kind
        let ends = marks.dropFirst().map { beforeList(opensPart($0)) } + [limit]
        return zip(marks, ends).map { mark, limit in
            var part = draft
            let last = min(limit, reading.phraseEnd(after: mark + 2, in: sentence))
            part.kind = kind == .package ? .treaty : kind
            part.evidence = opensPart(mark)..<max(mark + 1, last)
            part.key = nil
            return part
        }
    }

    /// "one on", "the other concerning", behind a comma, a colon or "and".
    private func countsPart(_ token: Int) -> Bool {
        guard reading.words.pledge.counting.contains(tokens[token].word), token + 2 < end,
            isListed(opensPart(token)) || tokens[opensPart(token) - 1].kind == .dash
        else { return false }
        let next = token + 1
        // "one concerns visas, the other the port"
        if opensPart(token) < token, classes(next).contains(.determiner) { return true }
        return classes(next).contains(.preposition) && tokens[next].word != reading.words.of
            || reading.words.pledge.concerning.contains(tokens[next].word)
    }

    /// The article of "the second", else the word itself.
    private func opensPart(_ token: Int) -> Int {
        token > start + 1 && classes(token - 1).contains(.determiner) ? token - 1 : token
    }

    /// "These included cooperation on fishing, a partnership between two ports, and": the parts of
    /// a bundle that the sentence before spoke of, told by what they are about.
    func bareParts(carrying status: Agreement.Status?) -> [AgreementDraft] {
        guard let status, opensParts,
            let verb = sentence.tokens.first(where: { words($0).contains(.comprise) })
        else { return [] }
        var first = verb + 1
        var drafts: [AgreementDraft] = []
        var named = 0
        for at in first..<max(first, end) where isPartEnd(at) {
            let part = first..<max(first, at)
            if reading.annotations.instruments.stands(in: part) {
                named += 1
            } else if part.count > 2, !reading.annotations.terms.within(part).isEmpty {
                drafts.append(
                    AgreementDraft(
                        kind: .treaty, status: status, parties: joint, evidence: part,
                        rule: .agreementListedInstrument))
            }
            first = at + 1
            if first < end, classes(first).contains(.conjunction) { first += 1 }
        }
        return drafts.count + named > 1 ? drafts : []
    }

    private func isPartEnd(_ token: Int) -> Bool {
        tokens[token].kind == .comma || tokens[token].kind == .stop
    }

    /// Tokens of a sentence within which elided names are looked for.
    private static let listMax = 60

    /// A bare verb of doing right after a comma or, once there was one, after "and".
    private func opensDeed(_ at: Int, isFirst: Bool) -> Bool {
        guard words(at).contains(.deed), words(at).isDisjoint(with: [.aid, .giving]) else {
            return false
        }
        if tokens[at - 1].kind == .comma { return true }
        // "to train officers and to hand over ambulances"
        if tokens[at - 1].word == reading.words.to, at > start + 2 {
            return classes(at - 2).contains(.conjunction) || tokens[at - 2].kind == .comma
        }
        guard classes(at - 1).contains(.conjunction) else { return false }
        return !isFirst || takesThing(at)
    }

    /// "and lift the fees", "and donate two boats": an article or a number behind the verb.
    func takesThing(_ verb: Int) -> Bool {
        verb + 1 < end
            && (tokens[verb + 1].kind == .number
                || classes(verb + 1).contains(.determiner)
                || reading.annotations.quantities.within(verb + 1..<min(end, verb + 3)).first?
                    .tokens.lowerBound == verb + 1)
    }

    private func isFund(_ range: Range<Int>) -> Bool {
        guard let match = reading.annotations.instruments.within(range).first else { return false }
        return kind(of: match) == .mechanism && match.tokens.lowerBound < range.lowerBound + 5
            && words(range.lowerBound).contains(.founding)
    }
}

extension Rule {
    /// Of a document with its stage, told in a sentence or a list.
    fileprivate var isOfInstrument: Bool {
        self == .agreementStageOfInstrument || self == .agreementListedInstrument
    }
}
