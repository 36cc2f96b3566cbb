internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What kind of speech act a content is.
///
/// A loaded cue decides (condemned, welcomed). After a neutral one, and where there is no cue,
/// the first word of the content that marks an act does: own side "will" is a commitment,
/// "should" and "need" a request, "welcomes" support. Without a mark it states.
struct ActRules {
    let reading: Reading

    func act(of cue: Gazetteer.Match?, content: Range<Int>, isJoint: Bool) -> Statement.Act? {
        if let cue {
            let entry = reading.lexicon.cues[Int(cue.entry.index)]
            if let act = entry.act { return act }
            if entry.kind == "express", let act = noun(after: cue, in: content) { return act }
        }
        if let marked = mark(in: content) { return marked }
        return isJoint ? .agree : .state
    }

    /// "expressed deep concern", "voiced her hope": the noun within six words.
    private func noun(after cue: Gazetteer.Match, in content: Range<Int>) -> Statement.Act? {
        let window = cue.tokens.upperBound..<min(content.upperBound, cue.tokens.upperBound + 6)
        for i in window where window.lowerBound < window.upperBound {
            if let act = reading.lexicon.cueNouns[reading.tokens[i].word] { return act }
        }
        return nil
    }

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
        for i in start..<content.upperBound {
            if reading.tokens[i].kind == .stop { return nil }
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
        (i..<min(i + 3, content.upperBound)).contains {
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
        switch VerbForm(rawValue: cue.entry.form) {
        case .third?, .past?, .participle?: true
        case .base?:
            reading.mentionIndex(covering: cue.tokens.lowerBound - 1) != nil
                || reading.classes(cue.tokens.lowerBound - 1).contains(.adverb)
        default: false
        }
    }
}
