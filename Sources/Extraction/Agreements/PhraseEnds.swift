internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

extension Reading {
    /// Longest phrase or clause that evidence covers, in tokens.
    private static let longest = 90

    /// The end of a noun phrase: before the next finite verb, relative word, or comma that no
    /// list continues.
    func phraseEnd(after start: Int, in sentence: Sentence) -> Int {
        var at = start
        let end = min(sentence.tokens.upperBound, start + Self.longest)
        while at < end {
            let classes = classes(at)
            if endsAll(at) || !classes.isDisjoint(with: [.relative, .auxiliary, .future, .deontic])
                || isClauseBreak(at, in: sentence)
            {
                break
            }
            at += 1
        }
        return at
    }

    /// The end of a clause: before the next cue of the same subject, or the sentence's end.
    func clauseEnd(after start: Int, in sentence: Sentence) -> Int {
        var at = start
        let end = min(sentence.tokens.upperBound, start + Self.longest)
        while at < end,
            isInner(at)
                || !endsAll(at) && (tokens[at].kind != .closeQuote || isQuoted(start..<at))
                    && !isReason(at) && !isClauseBreak(at, in: sentence)
                    && !isFurtherReport(at, before: end)
        { at += 1 }
        return at
    }

    /// A stop or semicolon; not the point of "(tents, maps, etc.)".
    @inline(__always)
    private func endsAll(_ at: Int) -> Bool {
        if tokens[at].kind == .semicolon { return true }
        guard tokens[at].kind == .stop else { return false }
        return at + 1 >= tokens.count || tokens[at + 1].kind != .closeBracket
    }

    /// Whether a token is a word that ends no clause, as most are.
    @inline(__always)
    private func isInner(_ at: Int) -> Bool {
        tokens[at].kind == .word && tokens[at].word != words.and
            && classes(at).isDisjoint(with: [.clausal, .conjunction])
    }

    /// "would open a school, and that a teacher would come": what else was said.
    @inline(__always)
    private func isFurtherReport(_ at: Int, before end: Int) -> Bool {
        (tokens[at].kind == .comma || tokens[at].word == words.and) && opensReport(at, before: end)
    }

    private func opensReport(_ at: Int, before end: Int) -> Bool {
        let and = tokens[at].kind == .comma ? at + 1 : at
        guard and + 2 < end, tokens[and].word == words.and, tokens[and + 1].word == words.that
        else { return false }
        return (and + 2..<min(end, and + 14)).contains { classes($0).contains(.future) }
    }

    /// A quotation that opens within a range closes there.
    private func isQuoted(_ range: Range<Int>) -> Bool {
        range.contains { tokens[$0].kind == .openQuote }
    }

    /// "because", "as President Dahl plans": a clause that tells why or when.
    private func isReason(_ at: Int) -> Bool {
        guard classes(at).contains(.clausal), at + 1 < tokens.count else { return false }
        return !classes(at).contains(.preposition) && !classes(at).contains(.conjunction)
            || mentionIndex(covering: at + 1) != nil
    }

    /// "and witnessed", ", noting": a conjunction or comma before a further verb.
    @inline(__always)
    private func isClauseBreak(_ at: Int, in sentence: Sentence) -> Bool {
        // Asked of every word: no call for the many that break none.
        (tokens[at].kind == .comma || classes(at).contains(.conjunction))
            && breaksClause(at, in: sentence)
    }

    private func breaksClause(_ at: Int, in sentence: Sentence) -> Bool {
        if tokens[at].kind == .comma, startsClause(at + 1, in: sentence) || endsSpeech(at + 1) {
            return true
        }
        var next = at + 1
        while next < sentence.tokens.upperBound,
            !classes(next).isDisjoint(with: [.adverb, .conjunction])
        { next += 1 }
        guard next < sentence.tokens.upperBound else { return true }
        if tokens[at].kind == .comma, next > at + 1, startsClause(next, in: sentence) {
            return true
        }
        return isReport(next)
    }

    /// "We stand ready to help Chad," said A: the mark behind a comma, and no further title.
    private func endsSpeech(_ mark: Int) -> Bool {
        guard mark + 1 < tokens.count, [.closeQuote, .plainQuote].contains(tokens[mark].kind)
        else { return false }
        return tokens[mark + 1].kind == .word && !classes(mark + 1).contains(.conjunction)
    }

    /// A past tense, or ", noting".
    private func isReport(_ token: Int) -> Bool {
        guard
            let cue = annotations.cues.starting(at: token)
                ?? annotations.stages.starting(at: token),
            let form = VerbForm(rawValue: cue.entry.form)
        else { return false }
        if form == .gerund, cue.entry.kind == .cue {
            return tokens[token - 1].kind == .comma
                && lexicon.cues[Int(cue.entry.index)].act != .discuss
        }
        return form.isPast
    }

    /// A pronoun: "…, we promote …", or a noun and its verb: ", Norway will".
    private func startsClause(_ at: Int, in sentence: Sentence) -> Bool {
        guard at < sentence.tokens.upperBound, let i = mentionIndex(covering: at) else {
            return false
        }
        let mention = annotations.mentions[i]
        if [.pronoun, .firstPerson, .together].contains(mention.kind) {
            return true
        }
        let after = mention.tokens.upperBound
        return after < sentence.tokens.upperBound
            && (!classes(after).isDisjoint(with: [.future, .auxiliary]) || isReport(after))
    }
}
