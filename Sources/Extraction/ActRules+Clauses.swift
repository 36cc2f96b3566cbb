internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Acts of clauses: by the first word that marks one.
extension ActRules {
    /// "we will send" promises, "they must stop" asks, "I am grateful" is kind; nil for words
    /// that only state.
    func mark(in content: Range<Int>) -> Statement.Act? {
        if let act = courtesy(in: content) { return act }
        for i in content.prefix(60) {
            let classes = reading.classes(i)
            if let act = need(at: i, content) ?? wanted(i, content) { return act }
            // Most words mark nothing.
            if classes.isDisjoint(with: Self.marking) {
                if let act = finiteAct(i, content) { return act }
                continue
            }
            if classes.contains(.deontic) && !isNeed(i) || isBound(i, content) { return .request }
            if isPolite(i, content) { continue }
            if isWished(i) { return .request }
            if isFuture(i, content) {
                if i + 2 < content.upperBound, let act = need(at: i + 1, content) { return act }
                return isOwn(i, content) || isToBeDone(i, content)
                    ? .commit : later(than: i + 1, content) ?? .state
            }
            if let act = finiteAct(i, content) { return act }
            if classes.contains(.present) || classes.contains(.past) {
                if let act = predicate(after: i, content) { return act }
                if !startsCue(i + 1, content) { return later(than: i, content) }
            }
        }
        return nil
    }

    /// Of the words that can mark an act by themselves.
    private static let marking: WordClass = [
        .deontic, .auxiliary, .future, .be, .present, .past,
    ]

    /// The act of a finite cue: what others promise, praise or protest is only told.
    @inline(__always)
    private func finiteAct(_ i: Int, _ content: Range<Int>) -> Statement.Act? {
        // Asked of every word: no call for the many that begin no cue.
        guard reading.annotations.cues.begins(at: i) else { return nil }
        return finiteAct(of: i, content)
    }

    private func finiteAct(of i: Int, _ content: Range<Int>) -> Statement.Act? {
        guard let cue = reading.annotations.cues.starting(at: i), isFinite(cue, in: content),
            let act = reading.lexicon.cues[Int(cue.entry.index)].act, !isNeed(i)
        else { return nil }
        if isPassive(i, content), [.request, .agree, .discuss, .commit].contains(act) {
            return nil
        }
        if act == .commit { return isOwn(i, content) ? act : nil }
        // "that Norway considers Peru a partner".
        if act == .discuss, speakers.count == 1, !isOfUs(i, content) { return .state }
        if act == .agree, speakers.count == 1, !isOfSeveral(i, content) {
            return !isAssent(cue, content) && isOwn(i, content) ? .commit : nil
        }
        if [.support, .oppose].contains(act), isOthers(i, content) { return .state }
        return act
    }

    /// "he agreed with her", "she shared the view of the guest": no promise.
    private func isAssent(_ cue: Gazetteer.Match, _ content: Range<Int>) -> Bool {
        let next = cue.tokens.upperBound
        return next < content.upperBound
            && (tokens[next].word == reading.words.with || tokens[next].word == reading.words.of)
    }

    /// "was asked in March": by others.
    private func isPassive(_ verb: Int, _ content: Range<Int>) -> Bool {
        reading.beforeAdverbs(verb, from: content.lowerBound)
            .map { reading.classes($0).contains(.be) } ?? false
    }

    /// "We agreed", "the two sides decided": of the several who did.
    private func isOfSeveral(_ verb: Int, _ content: Range<Int>) -> Bool {
        var at = verb - 1
        while at >= content.lowerBound, verb - at < 8, isLight(at) { at -= 1 }
        guard at >= content.lowerBound, let i = reading.mentionIndex(covering: at) else {
            return false
        }
        return reading.annotations.mentions[i].kind == .together
            || reading.group(endingWith: i, from: content.lowerBound).count > 1
    }

    /// "the request would be examined", "help will be stepped up": what is to be done, by nobody
    /// named, is promised by the one who says so.
    private func isToBeDone(_ future: Int, _ content: Range<Int>) -> Bool {
        var at = future + 1
        while at < content.upperBound, at - future < 4, reading.isAdverb(at) { at += 1 }
        guard speakers.count == 1, at + 1 < content.upperBound, tokens[at].word == reading.words.be,
            !isOthers(future, content)
        else { return false }
        at += 1
        while at + 1 < content.upperBound, reading.isAdverb(at) { at += 1 }
        let reach = at..<max(at, min(content.upperBound, at + 12))
        let cue = reading.annotations.cues.starting(at: at)
        let isTalked = cue.map { reading.lexicon.cues[Int($0.entry.index)].act == .discuss }
        let isDone =
            reading.ends(at, in: "ed", or: "en")
            || reading.lexicon.agreementWord(of: tokens[at]).contains(.participle)
        return at < content.upperBound && !(isTalked ?? false) && tokens[at].shape == .lower
            && isDone
            && !reach.contains {
                tokens[$0].word == reading.words.by
                    && reading.annotations.dates.covering($0 + 1) == nil
            }
    }

    /// "announced that a centre will open": of nobody else.
    func isToCome(_ content: Range<Int>) -> Bool {
        let verbs: WordClass = [.future, .present, .past, .deontic]
        let first = content.prefix(24).first { !reading.classes($0).isDisjoint(with: verbs) }
        guard let verb = first else { return false }
        return reading.classes(verb).contains(.future) && !isOthers(verb, content)
    }

    /// "their needs": no verb.
    private func isNeed(_ token: Int) -> Bool {
        guard token > 0, reading.classes(token).contains(.deontic),
            reading.ends(token, in: "eeds", or: "eed")
        else { return false }
        let isNoun =
            tokens[token - 1].kind == .possessive
            || !reading.classes(token - 1).isDisjoint(with: [.possessive, .preposition])
            || reading.ends(token, "eeds")
                && reading.classes(token - 1).contains(.determiner)
        return isNoun
            && (token + 1 >= tokens.count || tokens[token + 1].word != reading.words.to)
    }

    func isFirstPerson(_ token: Int) -> Bool {
        !reading.classes(token).isDisjoint(with: [.firstSingular, .firstPlural])
    }

    /// "has to be removed", not "had to date lent".
    private func isBound(_ i: Int, _ content: Range<Int>) -> Bool {
        i + 1 < content.upperBound && tokens[i + 1].word == reading.words.to
            && reading.classes(i).contains(.auxiliary)
            && reading.classes(i).isDisjoint(with: [.be])
            && !(i + 2 < content.upperBound && tokens[i + 2].range.count == 4
                && reading.ends(i + 2, in: "ate", or: "ate"))
    }

    /// "will send", "are going to send", "he is to send" of the speaker himself.
    private func isFuture(_ i: Int, _ content: Range<Int>) -> Bool {
        if reading.classes(i).contains(.future) { return true }
        guard reading.classes(i).contains(.be), i + 2 < content.upperBound else { return false }
        if tokens[i + 1].word == reading.words.to { return isOwn(i, content) }
        return tokens[i + 1].word == reading.words.going && tokens[i + 2].word == reading.words.to
    }

    /// "I would like to note": no promise.
    private func isPolite(_ i: Int, _ content: Range<Int>) -> Bool {
        guard i + 3 < content.upperBound, tokens[i + 1].word == reading.words.like,
            reading.classes(i).contains(.future)
        else { return false }
        var at = i + 3
        while at < content.upperBound, at - i < 6, reading.isAdverb(at) { at += 1 }
        return reading.annotations.cues.starting(at: at).map {
            let cue = reading.lexicon.cues[Int($0.entry.index)]
            return cue.act != .commit && cue.kind.isSpoken
        } ?? false
    }

    /// "We would like to see a truce".
    private func isWished(_ i: Int) -> Bool {
        reading.annotations.cues.starting(at: i).map {
            $0.tokens.count > 3 && reading.lexicon.cues[Int($0.entry.index)].act == .request
        } ?? false
    }

    /// "are grateful", "was ready": an adjective after a form of be, adverbs aside.
    func predicate(after i: Int, _ content: Range<Int>) -> Statement.Act? {
        guard
            reading.classes(i).contains(.be)
                || reading.words.speech.remaining.contains(tokens[i].word)
        else { return nil }
        var at = i + 1
        while at < content.upperBound, at - i < 4, reading.isAdverb(at) { at += 1 }
        if at >= content.upperBound { return nil }
        let cue = reading.annotations.cues.starting(at: at).flatMap {
            $0.entry.form == VerbForm.gerund.rawValue
                ? reading.lexicon.cues[Int($0.entry.index)].act : nil
        }
        if tokens[at].word == reading.words.a { return isConcern(at, content) ? .oppose : nil }
        guard let act = reading.lexicon.cueAdjectives[tokens[at].word] ?? cue else { return nil }
        if act == .request, cue == nil { return opensDemand(at + 1, content) ? act : nil }
        if act == .commit { return isOwn(i, content) ? act : nil }
        // "The companies are looking at ports".
        let isOfNobody = act == .discuss && speakers.count == 1 && !isOfUs(i, content)
        return isOfNobody || isOthers(i, content) ? .state : act
    }

    /// "is vital to", "is necessary that": what should be done.
    private func opensDemand(_ next: Int, _ content: Range<Int>) -> Bool {
        reading.ends(next - 1, in: "eeded", or: "equired")
            || next < content.upperBound
                && [reading.words.to, reading.words.that].contains(tokens[next].word)
            || isOfOthers(next, content)
    }

    /// "is a matter of grave concern", "were a source of deep regret".
    private func isConcern(_ article: Int, _ content: Range<Int>) -> Bool {
        let of = article + 2
        guard of + 1 < content.upperBound, tokens[of].word == reading.words.of else { return false }
        return (of + 1..<min(content.upperBound, of + 4)).contains {
            reading.lexicon.cueNouns[tokens[$0].word] == .oppose
        }
    }

    /// After "is" or "has" only a request or an own promise later in the same sentence changes
    /// the act.
    private func later(than start: Int, _ content: Range<Int>) -> Statement.Act? {
        for i in start..<max(start, min(content.upperBound, start + 120)) {
            if tokens[i].kind == .stop { return nil }
            if reading.classes(i).isDisjoint(with: Self.marking),
                !reading.annotations.cues.begins(at: i)
            {
                continue
            }
            if reading.classes(i).contains(.deontic) && !isNeed(i) || isBound(i, content) {
                return .request
            }
            if isProtest(i, content) { return .oppose }
            let isPromise =
                isFuture(i, content)
                || reading.annotations.cues.starting(at: i).map {
                    reading.lexicon.cues[Int($0.entry.index)].act == .commit
                } ?? false
            if isPromise, !isPolite(i, content), isOwn(i, content) {
                return .commit
            }
        }
        return nil
    }

    /// "…, and we condemn it", "…, Norway opposes it".
    private func isProtest(_ verb: Int, _ content: Range<Int>) -> Bool {
        guard let cue = reading.annotations.cues.starting(at: verb),
            [VerbForm.base.rawValue, VerbForm.third.rawValue].contains(cue.entry.form),
            reading.lexicon.cues[Int(cue.entry.index)].act == .oppose
        else { return false }
        return isFinite(cue, in: content) && isOwn(verb, content)
    }

    private func startsCue(_ i: Int, _ content: Range<Int>) -> Bool {
        (i..<max(i, min(i + 3, content.upperBound))).contains {
            reading.annotations.cues.starting(at: $0) != nil
        }
    }

    private func isFinite(_ cue: Gazetteer.Match, in content: Range<Int>) -> Bool {
        let before = cue.tokens.lowerBound - 1
        switch VerbForm(rawValue: cue.entry.form) {
        case .third? where before < content.lowerBound:
            // "disputes in the region".
            return cue.tokens.upperBound < content.upperBound
                && !reading.classes(cue.tokens.upperBound).contains(.preposition)
        case .third?, .past?, .participle?: return true
        case .base?:
            guard before >= 0 else { return false }
            let next = cue.tokens.upperBound
            return reading.mentionIndex(covering: before) != nil
                || reading.classes(before).contains(.adverb)
                || reading.isAdverb(before) && before > content.lowerBound
                    && isFirstPerson(before - 1)
                || next < content.upperBound && tokens[next].word == reading.words.speech.you
                || tokens[before].kind == .comma && before > content.lowerBound
                    && reading.mentionIndex(covering: before - 1) != nil
                || before - 1 > content.lowerBound && tokens[before - 1].word == reading.words.like
        default: return false
        }
    }

    // MARK: Whose

    /// Whether those who "will" are the speaker's own side: I, we, both sides, his country.
    func isOwn(_ verb: Int, _ content: Range<Int>) -> Bool {
        subject(of: verb, content) ?? false
    }

    /// Whether somebody else than the speakers is the subject.
    private func isOthers(_ verb: Int, _ content: Range<Int>) -> Bool {
        subject(of: verb, content).map { !$0 } ?? false
    }

    /// Whether the subject of a verb is on the speakers' side; nil where it is nobody known.
    private func subject(of verb: Int, _ content: Range<Int>) -> Bool? {
        if isFirstPerson(verb) { return true }
        var at = verb - 1
        while at >= content.lowerBound, verb - at < 8, isLight(at) { at -= 1 }
        guard at >= content.lowerBound else { return nil }
        if tokens[at].kind == .comma { return opening(content) ?? opensWithOwnBody(content) }
        if let country = capital(at) { return isOwnCountry(country) }
        if let i = reading.mentionIndex(covering: at) {
            let group = reading.group(endingWith: i, from: content.lowerBound)
            let own = group.suffix(4).map { isOwnMention($0, content) }
            return own.contains(true) ? true : own.last ?? nil
        }
        guard tokens[at].kind == .word, !reading.classes(at).contains(.relative) else {
            return nil
        }
        if isOwnBody(at, content) || isItself(at) { return true }
        // "our teams will", "his government would", "the Norwegian navy will".
        for before in stride(from: at, through: max(content.lowerBound, at - 3), by: -1) {
            let classes = reading.classes(before)
            if !classes.isDisjoint(with: [.firstSingular, .firstPlural, .possessive]) {
                return true
            }
            if let name = reading.annotations.names.covering(before),
                name.entry.kind == .country, before < at,
                name.entry.form != CountryForm.name.rawValue
                    || tokens[name.tokens.upperBound].kind == .possessive
            {
                return isOwnCountry(Int(name.entry.index))
            }
            if classes.contains(.preposition) { return nil }
        }
        return nil
    }

    private func isLight(_ token: Int) -> Bool {
        reading.isAdverb(token)
            || !reading.classes(token).isDisjoint(with: [.auxiliary, .future, .negation])
    }

    /// "Norway, mindful of its duty, will": the words begin with the subject.
    func opening(_ content: Range<Int>) -> Bool? {
        if let country = capital(content.lowerBound) { return isOwnCountry(country) }
        return reading.mentionIndex(covering: content.lowerBound).flatMap {
            isOwnMention($0, content)
        }
    }

    private func isOwnMention(_ i: Int, _ content: Range<Int>) -> Bool? {
        let mention = reading.annotations.mentions[i]
        let start = mention.tokens.lowerBound
        if start > content.lowerBound, reading.classes(start - 1).contains(.preposition) {
            return mention.country.flatMap { isGovernment(of: start) ? isOwnCountry($0) : nil }
        }
        switch mention.kind {
        case .firstPerson, .pronoun, .together: return true
        case .country: return mention.country.map(isOwnCountry)
        case .organization: return mention.organization.flatMap(isOwnOrganization)
        case .person, .role:
            let country =
                mention.country ?? reading.memberOf[i].flatMap { reading.cast.members[$0].country }
            return country.map(isOwnCountry)
        }
    }

    func isOwnCountry(_ country: Int) -> Bool {
        speakers.isEmpty || speakers.contains { reading.side(of: $0) == .country(country) }
    }
}
