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

    private var tokens: [Token] { reading.tokens }

    func act(of cue: SpeechVerb?, content: Range<Int>, isJoint: Bool) -> Statement.Act? {
        if let cue {
            if cue.kind == "wish", let act = wish(after: cue.tokens.upperBound, content) {
                return act
            }
            if isWeak(cue) { return isJoint ? .agree : weakMark(in: content) }
            if cue.kind != "express", let act = cue.act { return act }
            let start = cue.tokens.upperBound
            if let act = noun(after: start, in: content), !isJoint || act != .request {
                return act
            }
            if let act = cue.act { return act }
        }
        if isJoint, cue != nil { return jointMark(in: content) ?? .agree }
        return mark(in: content) ?? (isJoint ? .agree : .state)
    }

    /// A cue that only says that something was set forth: the content may be more.
    private func isWeak(_ cue: SpeechVerb) -> Bool {
        ["report", "tell"].contains(cue.kind) && cue.act == .state
    }

    /// "wished to" promises, "wished that" asks, "wished the people a good harvest" is kind.
    private func wish(after start: Int, _ content: Range<Int>) -> Statement.Act? {
        guard start < content.upperBound else { return nil }
        let next = tokens[start].word
        if next == reading.words.to { return .commit }
        if next == reading.words.that || next == reading.words.for { return .request }
        let asks = (start..<min(content.upperBound, start + 8)).contains {
            tokens[$0].word == reading.words.to
        }
        return asks ? .request : .support
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
    private func noun(after start: Int, in content: Range<Int>) -> Statement.Act? {
        for i in start..<max(start, min(content.upperBound, start + 7)) {
            let classes = reading.classes(i)
            if tokens[i].word == reading.words.that || tokens[i].kind == .comma { return nil }
            if !classes.isDisjoint(with: [.present, .past, .future, .deontic, .relative]) {
                if reading.lexicon.cueNouns[tokens[i].word] == nil { return nil }
            }
            guard let act = reading.lexicon.cueNouns[tokens[i].word], isNoun(i) else { continue }
            if act == .request, isOwnWish(i, content) { return .commit }
            return act == .state ? nil : act
        }
        return nil
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
            && !reading.classes(i).contains(.deontic)
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

    // MARK: Clauses

    private func mark(in content: Range<Int>) -> Statement.Act? {
        for i in content.prefix(60) {
            let classes = reading.classes(i)
            if classes.contains(.deontic) { return .request }
            if classes.contains(.future) { return isOwn(i, content) ? .commit : .state }
            if let cue = reading.annotations.cues.starting(at: i), isFinite(cue, in: content),
                let act = reading.lexicon.cues[Int(cue.entry.index)].act
            {
                return act
            }
            if classes.contains(.present) || classes.contains(.past) {
                if !startsCue(i + 1, content) { return later(than: i, content) }
            }
        }
        return nil
    }

    /// After "is" or "has" only a request later in the same sentence changes the act.
    private func later(than start: Int, _ content: Range<Int>) -> Statement.Act? {
        for i in start..<min(content.upperBound, start + 120) {
            if tokens[i].kind == .stop { return nil }
            if reading.classes(i).contains(.deontic) { return .request }
            if let cue = reading.annotations.cues.starting(at: i),
                reading.lexicon.cues[Int(cue.entry.index)].act == .commit
            {
                return .commit
            }
        }
        return nil
    }

    private func startsCue(_ i: Int, _ content: Range<Int>) -> Bool {
        (i..<max(i, min(i + 3, content.upperBound))).contains {
            reading.annotations.cues.starting(at: $0) != nil
        }
    }

    /// Whether those who "will" are the speaker's own side: I, we, both sides, a country.
    private func isOwn(_ future: Int, _ content: Range<Int>) -> Bool {
        guard
            let i = (content.lowerBound..<future).reversed().lazy
                .compactMap({ reading.mentionIndex(covering: $0) }).first
        else { return false }
        return reading.annotations.mentions[i].kind != .organization
    }

    private func isFinite(_ cue: Gazetteer.Match, in content: Range<Int>) -> Bool {
        let before = cue.tokens.lowerBound - 1
        switch VerbForm(rawValue: cue.entry.form) {
        case .third?, .past?, .participle?: return true
        case .base?:
            return before >= 0
                && (reading.mentionIndex(covering: before) != nil
                    || reading.classes(before).contains(.adverb))
        default: return false
        }
    }
}
