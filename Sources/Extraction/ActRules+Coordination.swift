internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Words that go on without a cue: "Norway supports Peru, hopes that X and will send Y".
extension ActRules {
    /// The same of what is reported: "said that Norway values the port and would extend it".
    func coordinated(
        _ cue: SpeechVerb, _ content: Range<Int>
    ) -> [(clause: Range<Int>, act: Statement.Act?)] {
        guard cue.act == nil, [.report, .stress, .tell].contains(cue.kind) else { return [] }
        return coordinated(content)
    }

    /// The clauses of one subject on the speakers' side with their acts; none where all of them
    /// are one act.
    func coordinated(_ content: Range<Int>) -> [(clause: Range<Int>, act: Statement.Act?)] {
        guard opening(content) ?? false else { return [] }
        var parts: [(clause: Range<Int>, act: Statement.Act?)] = []
        var start = content.lowerBound
        var act: Statement.Act?
        func close(_ end: Int) {
            parts.append((start..<end, parts.isEmpty ? mark(in: start..<end) ?? .state : act))
        }
        // At hand, and not through the rules at each word.
        let (tokens, and) = (tokens, reading.words.and)
        let first = afterInsertion(content)
        for i in content.dropFirst(2)
        where (tokens[i].kind == .comma || tokens[i].word == and) && i > start + 2 && i >= first {
            guard let verb = afterAdverbs(i + 1, content),
                let next = predicateAct(verb, from: start, joint: i, content)
            else { continue }
            close(tokens[i - 1].kind == .comma ? i - 1 : i)
            (start, act) = (i + 1, next)
        }
        guard !parts.isEmpty else { return [] }
        close(content.upperBound)
        return parts.allSatisfy { $0.act == parts[0].act } ? [] : parts
    }

    /// Behind what stands between two commas after the subject, "Norway, alongside Chad, will
    /// help", where a verb of the subject follows.
    private func afterInsertion(_ content: Range<Int>) -> Int {
        let start = content.lowerBound
        let subject = reading.mentionIndex(covering: start).map {
            reading.tokens(
                of: reading.group(startingWith: $0, until: content.upperBound)
            ).upperBound
        }
        let end = subject ?? (capital(start) == nil ? start : start + 1)
        guard end > start, end + 2 < content.upperBound, tokens[end].kind == .comma else {
            return start
        }
        for i in end + 2..<content.upperBound where tokens[i].kind == .comma {
            if let verb = afterAdverbs(i + 1, content),
                predicateAct(verb, hasComma: true, content) != nil
            {
                return i + 1
            }
        }
        return start
    }

    private func afterAdverbs(_ start: Int, _ content: Range<Int>) -> Int? {
        var at = start
        while at < content.upperBound, at - start < 3, reading.isAdverb(at) { at += 1 }
        return at + 1 < content.upperBound ? at : nil
    }

    /// The act of a finite verb in the present or future that opens a clause without subject.
    private func predicateAct(
        _ verb: Int, from start: Int, joint: Int, _ content: Range<Int>
    ) -> Statement.Act? {
        let hasComma = tokens[joint].kind == .comma || tokens[joint - 1].kind == .comma
        guard let act = predicateAct(verb, hasComma: hasComma, content) else { return nil }
        let isInner = !hasComma && (start..<joint).contains { isSubordinate($0) }
        return isInner ? nil : act
    }

    private func predicateAct(
        _ verb: Int, hasComma: Bool, _ content: Range<Int>
    ) -> Statement.Act? {
        if reading.classes(verb).contains(.future) { return .commit }
        if reading.classes(verb).contains(.be) {
            let act = reading.lexicon.cueAdjectives[tokens[verb + 1].word]
            return act == .request ? nil : act
        }
        guard let cue = reading.annotations.cues.starting(at: verb),
            cue.entry.form == VerbForm.third.rawValue,
            let act = reading.lexicon.cues[Int(cue.entry.index)].act,
            act != .discuss, act != .agree,
            hasComma || cue.tokens.count > 1 || takesObject(cue.tokens.upperBound, content)
        else { return nil }
        return act
    }

    private func isSubordinate(_ token: Int) -> Bool {
        tokens[token].word == reading.words.that || reading.classes(token).contains(.relative)
    }

    /// No noun in the plural: "issues and concerns".
    private func takesObject(_ next: Int, _ content: Range<Int>) -> Bool {
        guard next < content.upperBound else { return false }
        return [reading.words.that, reading.words.to].contains(tokens[next].word)
            || !reading.classes(next).isDisjoint(with: [.determiner, .possessive])
            || reading.mentionIndex(covering: next) != nil
    }
}
