internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What somebody wants of others, or says that he says.
extension ActRules {
    /// "it remained vital to act", "it will be vital to act": what should be done.
    func need(at i: Int, _ content: Range<Int>) -> Statement.Act? {
        guard reading.words.speech.remaining.contains(tokens[i].word),
            predicate(after: i, content) == .request
        else { return nil }
        return .request
    }

    /// "he wants both ports to grow": what somebody on the speakers' side wants of others.
    func wanted(_ i: Int, _ content: Range<Int>) -> Statement.Act? {
        guard reading.words.speech.wanting.contains(tokens[i].word), i > content.lowerBound,
            i + 2 < content.upperBound, tokens[i + 1].word != reading.words.to,
            tokens[i + 1].kind == .word, isOwn(i, content)
        else { return nil }
        let reach = i + 2..<min(content.upperBound, i + 12)
        return reach.prefix { tokens[$0].kind == .word || tokens[$0].kind == .possessive }
            .contains { tokens[$0].word == reading.words.to } ? .request : nil
    }

    /// "Thank you", "It is a pleasure", "my heartfelt condolences": within the first words.
    func courtesy(in content: Range<Int>) -> Statement.Act? {
        guard let first = content.first else { return nil }
        if let act = performed(in: content) { return act }
        for cue in reading.annotations.cues.within(content.prefix(8))
        where cue.entry.form == VerbForm.base.rawValue
            && reading.lexicon.cues[Int(cue.entry.index)].act == .support
        {
            let i = cue.tokens.lowerBound
            if i == first || tokens[i - 1].kind != .word { return .support }
        }
        for i in content.prefix(12) {
            if reading.lexicon.cueAdjectives[tokens[i].word] == .support,
                i > first + 1,
                (max(first, i - 3)..<i).contains(where: { tokens[$0].word == reading.words.a })
                    || !reading.classes(i - 1).isDisjoint(with: [.firstSingular, .firstPlural])
            {
                return .support
            }
            if tokens[i].kind == .stop { return nil }
        }
        return nil
    }

    /// "Let me thank Peru", "I would like to express our concern", "I begin by welcoming": what
    /// somebody says that he says.
    private func performed(in content: Range<Int>) -> Statement.Act? {
        guard content.prefix(4).contains(where: isFirstPerson) || opensWithPronoun(content)
        else { return nil }
        for cue in reading.annotations.cues.within(content.prefix(12))
        where performs(cue, content) {
            let act =
                reading.lexicon.cues[Int(cue.entry.index)].act
                ?? noun(after: cue.tokens.upperBound, in: content)
            if let act, [.support, .oppose, .request].contains(act) { return act }
        }
        return nil
    }

    /// "he would like to thank Peru", in reported words.
    private func opensWithPronoun(_ content: Range<Int>) -> Bool {
        reading.mentionIndex(covering: content.lowerBound).map {
            reading.annotations.mentions[$0].kind == .pronoun
        } ?? false
    }

    private func performs(_ cue: Gazetteer.Match, _ content: Range<Int>) -> Bool {
        let verb = cue.tokens.lowerBound
        guard verb > content.lowerBound + 1,
            let at = reading.beforeAdverbs(verb, from: content.lowerBound)
        else { return false }
        switch VerbForm(rawValue: cue.entry.form) {
        case .gerund?: return tokens[at].word == reading.words.by
        case .base? where tokens[at].word == reading.words.to:
            guard at > content.lowerBound else { return false }
            return tokens[at - 1].word == reading.words.like
                || isFirstPerson(at - 1)
                || reading.classes(at - 1).isSuperset(of: [.wish, .leadIn])
                || reading.words.speech.wanting.contains(tokens[at - 1].word)
        case .base?: return reading.classes(at).contains(.firstSingular)
        default: return false
        }
    }
}
