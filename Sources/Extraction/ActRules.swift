internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What kind of speech act a content is.
///
/// A loaded cue decides (condemned, welcomed). After a neutral one the noun that follows does
/// ("reiterated its support"), then, as where there is no cue, the first word of the content
/// that marks an act: own side "will" is a commitment, "should" and "need" a request,
/// "welcomes" support. Without a mark it states; several together agree.
struct ActRules {
    let reading: Reading
    /// Whose words they are: only what these themselves will do is a promise.
    var speakers: [Party] = []

    var tokens: [Token] { reading.tokens }

    func act(of cue: SpeechVerb?, content: Range<Int>, isJoint: Bool) -> Statement.Act? {
        if let cue {
            if cue.kind == .wish, let act = wish(after: cue.tokens.upperBound, content) {
                return act
            }
            let whole = min(cue.tokens.upperBound, content.lowerBound)..<content.upperBound
            if isWeak(cue) {
                if !isJoint, let act = judged(by: cue, content) ?? owned(content) { return act }
                if isJoint, cue.kind == .stress || isClause(content) { return .agree }
                let isTold = cue.kind == .tell && !isClause(content) && isTopic(whole)
                return isTold
                    ? .state
                    : weakMark(in: cue.kind == .tell ? content : beforeRelative(content))
            }
            if cue.kind == .speak, !isJoint { return weakMark(in: content) }
            if cue.kind == .tell, cue.act == .commit, let act = assured(in: whole) { return act }
            // "The leaders directed their teams to open a port".
            if isJoint, reading.words.speech.tasking.contains(tokens[cue.tokens.lowerBound].word) {
                return .agree
            }
            if cue.kind != .express, let act = cue.act { return act }
            // "extended, on behalf of the King, an invitation", "voiced during the call concern".
            let end = cue.tokens.upperBound
            let isAside =
                end < content.lowerBound
                && (tokens[end].kind == .comma
                    || !reading.classes(end).isDisjoint(with: [.temporal, .locative]))
            let start = afterTalk(isAside ? content.lowerBound : end, content)
            if let act = noun(after: start, in: content), !isJoint || act != .request {
                return act
            }
            if let act = cue.act { return act }
            if cue.isAnnouncement, !isJoint, isThing(content) || isToCome(content) {
                return .commit
            }
        }
        if isJoint, cue != nil { return jointMark(in: content) ?? .agree }
        let isThing = cue?.kind == .stress && !isClause(content)
        return mark(in: isThing ? beforeRelative(content) : content)
            ?? (isJoint ? .agree : .state)
    }

    /// "voiced during the call deep concern": behind the talk, at most six words on.
    private func afterTalk(_ start: Int, _ content: Range<Int>) -> Int {
        guard start < content.upperBound,
            !reading.classes(start).isDisjoint(with: [.temporal, .locative])
        else { return start }
        return (start + 1..<max(start + 1, min(content.upperBound, start + 7))).first {
            reading.classes($0).contains(.talk)
        }.map { $0 + 1 } ?? start
    }

    /// "the fund which Norway will open": of a thing no more than the thing itself, before what is
    /// told of it.
    private func beforeRelative(_ content: Range<Int>) -> Range<Int> {
        let verbs: WordClass = [.present, .past, .future, .deontic]
        guard !isClause(content) else { return content }
        for i in content.dropFirst(2) {
            if reading.classes(i).contains(.relative) {
                let isLed = reading.classes(i - 1).contains(.preposition)
                return content.lowerBound..<(isLed ? i - 1 : i)
            }
            if !reading.classes(i).isDisjoint(with: verbs),
                reading.annotations.dates.covering(i) == nil
            {
                return content
            }
        }
        return content
    }

    /// "called the raid unjustified", "described the pact as a welcome step".
    private func judged(by cue: SpeechVerb, _ content: Range<Int>) -> Statement.Act? {
        guard reading.words.speech.judging.contains(tokens[cue.tokens.lowerBound].word) else {
            return nil
        }
        return content.dropFirst().compactMap { reading.lexicon.cueAdjectives[tokens[$0].word] }
            .first { $0 == .oppose || $0 == .support }
    }

    /// "noted his appreciation of the work": what somebody feels is his.
    private func owned(_ content: Range<Int>) -> Statement.Act? {
        guard !isClause(content) else { return nil }
        for i in content.dropFirst().prefix(4)
        where tokens[i - 1].kind == .possessive || reading.classes(i - 1).contains(.possessive) {
            let act = reading.lexicon.cueNouns[tokens[i].word]
            if act == .support, i + 1 < content.upperBound,
                tokens[i + 1].word == reading.words.of || tokens[i + 1].word == reading.words.for
            {
                return act
            }
        }
        return nil
    }

    /// The clauses "that X" and "and that Y" of a content; none where it is one.
    func clauses(of cue: SpeechVerb, _ content: Range<Int>) -> [Range<Int>] {
        guard [.report, .stress, .tell].contains(cue.kind) else { return [] }
        var clauses: [Range<Int>] = []
        var start = content.lowerBound
        for i in content.dropFirst(2).dropLast(3)
        where tokens[i + 1].word == reading.words.that && i > start + 1
            && reading.classes(i).contains(.conjunction)
        {
            let end = tokens[i - 1].kind == .comma ? i - 1 : i
            clauses.append(start..<end)
            start = i + 2
        }
        if !clauses.isEmpty { clauses.append(start..<content.upperBound) }
        return clauses
    }

    /// A cue that only says that something was set forth: the content may be more.
    private func isWeak(_ cue: SpeechVerb) -> Bool {
        [.report, .tell, .stress].contains(cue.kind) && cue.act == .state
    }

    /// "assured Peru of Norway's support": what the noun after "of" is.
    private func assured(in content: Range<Int>) -> Statement.Act? {
        content.prefix(8).first { tokens[$0].word == reading.words.of }
            .flatMap { noun(after: $0 + 1, in: content) }
    }

    /// What follows "that".
    private func isClause(_ content: Range<Int>) -> Bool {
        guard content.lowerBound > 1 else { return false }
        let before = content.lowerBound - 1
        return tokens[tokens[before].kind == .comma ? before - 1 : before].word
            == reading.words.that
    }

    /// "informed her host of the plan", "briefed him on the talks": no clause.
    private func isTopic(_ content: Range<Int>) -> Bool {
        let verbs: WordClass = [.present, .past, .future, .deontic]
        for i in content.prefix(10) {
            if tokens[i].word == reading.words.that { return false }
            if !reading.classes(i).isDisjoint(with: verbs) { return false }
            if reading.classes(i).contains(.about) || tokens[i].word == reading.words.of {
                return true
            }
        }
        return false
    }

    /// "announced 100 scholarships", "a new fund": no clause within the first words.
    private func isThing(_ content: Range<Int>) -> Bool {
        guard let first = content.first,
            !tokens[max(0, first - 1)...first].contains(where: { $0.word == reading.words.that })
        else { return false }
        return content.prefix(14).prefix { tokens[$0].kind != .comma }.allSatisfy {
            reading.classes($0).isDisjoint(with: [.present, .past, .future, .deontic])
        }
    }

    /// "wished to" promises, "wished that" asks, "wished the people a good harvest" is kind.
    private func wish(after start: Int, _ content: Range<Int>) -> Statement.Act? {
        guard start < content.upperBound else { return nil }
        let next = tokens[start].word
        if next == reading.words.to { return .commit }
        if next == reading.words.that || next == reading.words.for { return .request }
        let name = reading.mentionIndex(covering: start).map {
            reading.annotations.mentions[$0].tokens.upperBound
        }
        let asks = name.map { $0 < content.upperBound && tokens[$0].word == reading.words.to }
        return asks ?? false ? .request : .support
    }

    /// What was explained may be a promise or a demand.
    private func weakMark(in content: Range<Int>) -> Statement.Act {
        switch mark(in: content) {
        case .commit?: .commit
        case .request?: .request
        default: .state
        }
    }

    /// "expressed deep concern", "stressed his commitment": the noun within seven words, before
    /// any clause.
    func noun(after start: Int, in content: Range<Int>) -> Statement.Act? {
        let start = afterOwner(start, content)
        for i in start..<max(start, min(content.upperBound, start + 7)) {
            let classes = reading.classes(i)
            if tokens[i].word == reading.words.that || tokens[i].kind == .comma { return nil }
            if !classes.isDisjoint(with: [.present, .past, .future, .deontic, .relative]) {
                if reading.lexicon.cueNouns[tokens[i].word] == nil { return nil }
            }
            guard let act = reading.lexicon.cueNouns[tokens[i].word], isNoun(i),
                !isSubject(i, content)
            else { continue }
            if act == .request, isOwnWish(i, content) { return .commit }
            // "Norway's desire for peace" tells of Norway.
            if tokens[i].word == reading.words.speech.desire, tokens[i - 1].kind == .possessive {
                return nil
            }
            return act == .state ? nil : act
        }
        return nil
    }

    /// "conveyed President Brito and Minister Rojas's concern": behind those whose it is.
    private func afterOwner(_ start: Int, _ content: Range<Int>) -> Int {
        guard start < content.upperBound, let i = reading.mentionIndex(covering: start) else {
            return start
        }
        let group = reading.group(startingWith: i, until: content.upperBound)
        let end = reading.tokens(of: group).upperBound
        return end < content.upperBound && tokens[end].kind == .possessive ? end + 1 : start
    }

    /// "the request would be met": a finite verb follows.
    private func isSubject(_ i: Int, _ content: Range<Int>) -> Bool {
        i + 1 < content.upperBound
            && !reading.classes(i + 1).isDisjoint(with: [.present, .past, .future])
    }

    /// No verb: what follows is not an object.
    private func isNoun(_ i: Int) -> Bool {
        guard i > 0 else { return false }
        let before = reading.classes(i - 1)
        return before.isDisjoint(with: [.firstPlural, .future, .pluralPronoun])
            || before.contains(.determiner)
    }

    /// "her wish to open", "the hope to visit": what the speaker would do himself.
    private func isOwnWish(_ i: Int, _ content: Range<Int>) -> Bool {
        i + 1 < content.upperBound && tokens[i + 1].word == reading.words.to
            && reading.classes(i).isDisjoint(with: [.deontic, .utterance])
    }

    /// What several say together is agreed unless they promise, praise, protest or ask.
    private func jointMark(in content: Range<Int>) -> Statement.Act? {
        for i in content.prefix(12) {
            if tokens[i].kind == .comma { return nil }
            if let cue = reading.annotations.cues.starting(at: i),
                cue.entry.form
                    == VerbForm.participle.rawValue || isCommitted(cue)
            {
                return reading.lexicon.cues[Int(cue.entry.index)].act
            }
        }
        return nil
    }

    private func isCommitted(_ cue: Gazetteer.Match) -> Bool {
        cue.tokens.count > 1 && reading.lexicon.cues[Int(cue.entry.index)].act == .commit
            && VerbForm(rawValue: cue.entry.form) != .base
    }
}
