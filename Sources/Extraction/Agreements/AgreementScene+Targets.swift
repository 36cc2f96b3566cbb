internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

extension AgreementScene {
    /// A quantity that a goal word comes before, with its deadline: "reach 10 billion euros by
    /// 2030". "From 5 to 10" is a goal of 10; "reached 10" is none.
    func targets() -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        for i in quantityNumbers {
            let quantity = reading.annotations.quantities[i]
            let further = drafts.last.flatMap { furtherTarget(quantity, behind: $0) }
            if let draft = further ?? target(quantity) { drafts.append(draft) }
        }
        return drafts
    }

    private func target(_ quantity: QuantityMention) -> AgreementDraft? {
        let window = goalWindow(before: quantity.tokens.lowerBound)
        guard
            let goal = window.last(where: isGoal) ?? isRaised(quantity.tokens.lowerBound)
                ?? setTarget(before: quantity.tokens.lowerBound) ?? multiple(quantity)
                ?? aim(before: quantity.tokens.lowerBound) ?? undertaken(quantity),
            !isStartingPoint(quantity.tokens.lowerBound), !isPartOfName(quantity.tokens),
            !isReached(goal, quantity), !isBareShare(quantity), !isOffered(before: goal),
            !isOwnAid(goal, quantity)
        else { return nil }
        let first = min(goal, window.first(where: isGoal) ?? goal)
        let aimed = aimed(quantity)
        var end = aimed.tokens.upperBound
        let term = aimed.by == nil ? term(after: end) ?? year(after: end) : nil
        if aimed.by != nil { end = deadlineEnd(after: end) }
        if let term { end = max(end, term.end) }
        return AgreementDraft(
            kind: .target, status: isWish(before: first) ? .proposed : .agreed,
            parties: joint,
            target: Target(
                metric: metric(in: first..<quantity.tokens.lowerBound), value: aimed.value,
                unit: aimed.unit, by: aimed.by ?? term?.by),
            evidence: verbStart(first)..<end, rule: .agreementGoal)
    }

    /// The words that may name the goal: of "raising trade to 5 billion by 2026 and reaching 9
    /// billion by 2030" those behind the first figure.
    private func goalWindow(before token: Int) -> Range<Int> {
        let window = max(start, token - 14)..<token
        let last = reading.annotations.quantities.within(window).last?.tokens.upperBound
        guard let last, last < token, (last..<token).contains(where: isGoal) else { return window }
        return last..<token
    }

    /// "scale", not that of "large-scale".
    private func isGoal(_ token: Int) -> Bool {
        classes(token).contains(.goal)
            && (token == start
                || reading.text.bytes[tokens[token].range.lowerBound - 1] != UInt8(ascii: "-"))
    }

    /// "an increase of 30 percent", "grow at 6 percent": a share without its year, which no "to"
    /// makes a goal.
    private func isBareShare(_ quantity: QuantityMention) -> Bool {
        let first = quantity.tokens.lowerBound
        guard quantity.unit == "percent", quantity.by == nil, first > start,
            tokens[first - 1].word != reading.words.to
        else { return false }
        return tokens[first - 1].word != reading.words.by
            || !(max(start, first - 10)..<first).contains { classes($0).contains(.future) }
    }

    /// "offered to raise the supply to": a pledge.
    private func isOffered(before goal: Int) -> Bool {
        speakers.count < 2
            && reading.annotations.stages.within(max(start, goal - 3)..<goal).contains {
                let stage = reading.lexicon.stages[Int($0.entry.index)]
                return stage.part == .decision && stage.status == .proposed && !isDesire($0)
            }
    }

    /// "determined to double trade by 2030": the verb is the number.
    private func multiple(_ quantity: QuantityMention) -> Int? {
        guard quantity.unit == "times" else { return nil }
        let after = quantity.tokens.upperBound
        let isDated =
            quantity.by != nil || term(after: after) != nil
            || reading.annotations.dates.within(after..<max(after, min(end, after + 9))).contains {
                classes($0.tokens.lowerBound - 1).contains(.preposition)
                    || classes($0.tokens.lowerBound).contains(.preposition)
            }
        return isDated ? quantity.tokens.lowerBound : nil
    }

    /// "aims to generate 30 gigawatts by 2040", "undertook to install 65 gigawatts by 2030",
    /// "wants to welcome 50,000 tourists a year by 2028": a figure with its year, no gift.
    private func undertaken(_ quantity: QuantityMention) -> Int? {
        guard quantity.by != nil else { return nil }
        let first = quantity.tokens.lowerBound
        let window = max(start + 1, first - 9)..<max(start + 1, first - 1)
        guard let to = window.last(where: { tokens[$0].word == reading.words.to }),
            let verb = mainVerb(to + 1), verb < first,
            isMeasured(quantity) && words(verb).isDisjoint(with: [.gift, .giving])
                || words(verb).isDisjoint(with: [.deed, .gift, .giving])
                    && !isMoney(quantity) && words(to - 1).contains(.wish)
        else { return nil }
        if classes(to - 1).isSuperset(of: [.be, .present]) { return to - 1 }
        if words(to - 1).contains(.wish) { return to - 1 }
        guard let stage = reading.annotations.stages.covering(to - 1),
            reading.lexicon.stages[Int(stage.entry.index)].part == .decision
        else { return nil }
        return stage.tokens.lowerBound
    }

    /// A share, power, a weight or a surface: no number of things.
    func isMeasured(_ quantity: QuantityMention) -> Bool {
        reading.lexicon.quantities.measures.contains(quantity.unit)
    }

    /// "aim for 15 billion dollars", "aims at a trade volume of 2 billion".
    private func aim(before quantity: Int) -> Int? {
        (max(start, quantity - 7)..<max(start, quantity - 1)).last {
            words($0).contains(.intention) && classes($0).isEmpty
                && [reading.words.at, reading.words.for].contains(tokens[$0 + 1].word)
        }
    }

    /// The end of "by 2030", which other words may come before: "in annual trade by 2030".
    func deadlineEnd(after token: Int) -> Int {
        let limit = max(token, reading.phraseEnd(after: token, in: sentence))
        let near = token..<min(limit, token + 12)
        let date = reading.annotations.dates.within(near).first { $0.reference == .deadline }
        return date.map { max(token, $0.tokens.upperBound) } ?? limit
    }

    /// "the target, set last year in Lima, of 5 billion": over an insertion.
    private func setTarget(before token: Int) -> Int? {
        guard token > start, tokens[token - 1].word == reading.words.of, token - 2 > start,
            tokens[token - 2].kind == .comma
        else { return nil }
        return (max(start, token - 28)..<token - 2).last {
            isGoal($0) && $0 + 1 < token && tokens[$0 + 1].kind == .comma
        }
    }

    /// "has more than doubled to reach 2 billion", "reached 2 billion last year": it is no goal.
    /// Nor is what is said "to have hit a record of 2 billion".
    private func isReached(_ goal: Int, _ quantity: QuantityMention) -> Bool {
        if goal > start, classes(goal - 1).contains(.auxiliary),
            classes(goal - 1).isDisjoint(with: quantity.by == nil ? .future : [.future, .be])
        {
            return true
        }
        if quantity.by == nil, goal > start, isOfToday(goal) {
            return true
        }
        guard quantity.by == nil, goal > start + 1, tokens[goal - 1].word == reading.words.to,
            endsIn("ed", goal - 2) || words(goal - 2).contains(.participle),
            words(goal - 2).isDisjoint(with: .planning), !isDecision(goal - 2)
        else { return false }
        return (max(start, goal - 7)..<goal - 1).contains {
            classes($0).contains(.auxiliary)
        }
    }

    /// "are determined to raise": the participle of a decision.
    private func isDecision(_ token: Int) -> Bool {
        reading.annotations.stages.covering(token).map {
            reading.lexicon.stages[Int($0.entry.index)].part == .decision
        } ?? false
    }

    /// "exports now exceed 2 billion": a fact.
    private func isOfToday(_ goal: Int) -> Bool {
        classes(goal - 1).contains(.adverb) && (endsIn("ceed", goal) || endsIn("ach", goal))
            && !(max(start, goal - 4)..<goal).contains {
                classes($0).contains(.future) || tokens[$0].word == reading.words.to
            }
    }

    /// "take trade to 5 billion", "trade would be increased to 5 billion": of a verb that "to"
    /// makes a goal.
    private func isRaised(_ quantity: Int) -> Int? {
        guard quantity > start + 1, tokens[quantity - 1].word == reading.words.to else {
            return nil
        }
        return (max(start, quantity - 8)..<quantity).last {
            words($0).contains(.raising) || isToBeRaised($0) || isToRise($0)
        }
    }

    /// "exports are to rise to": of no side's aid.
    private func isToRise(_ verb: Int) -> Bool {
        guard verb > start + 2, words(verb).contains(.rising),
            tokens[verb - 1].word == reading.words.to,
            classes(verb - 2).isSuperset(of: [.be, .present])
        else { return false }
        return !(max(start, verb - 10)..<verb).contains { words($0).contains(.aid) }
    }

    /// "will be increased", "to be doubled".
    private func isToBeRaised(_ verb: Int) -> Bool {
        guard verb > start + 2, words(verb).contains(.done), endsIn("ed", verb),
            tokens[verb - 1].word == reading.words.be
        else { return false }
        return classes(verb - 2).contains(.future) || tokens[verb - 2].word == reading.words.to
    }

    /// "the 20 billion euro Green Partnership": the sum qualifies a name.
    private func isPartOfName(_ quantity: Range<Int>) -> Bool {
        quantity.lowerBound > start && quantity.upperBound < end
            && classes(quantity.lowerBound - 1).contains(.determiner)
            && tokens[quantity.upperBound].isCapitalised
    }

    /// "from 48 million", "from the current 48 million", "now at a modest 48 million".
    func isStartingPoint(_ token: Int) -> Bool {
        (max(start, token - 4)..<max(start, token)).contains {
            tokens[$0].word == reading.words.from
                || $0 + 1 < token && tokens[$0].word == reading.words.bond.now
                    && tokens[$0 + 1].word == reading.words.at
        }
            && !(max(start, token - 3)..<max(start, token)).contains {
                tokens[$0].word == reading.words.to
            }
    }

    /// One side's wish: "hopes to raise trade to …".
    private func isWish(before token: Int) -> Bool {
        if (max(start, token - 3)..<token).contains(where: { words($0).contains(.need) }) {
            return true
        }
        guard speakers.count == 1 else { return false }
        return (max(start, token - 24)..<token).contains { words($0).contains(.wish) }
    }

    private func verbStart(_ first: Int) -> Int {
        var at = first
        while at > start, first - at < 3,
            isGoal(at - 1) || classes(at - 1).contains(.determiner)
        { at -= 1 }
        return at
    }

    /// What is counted: the noun phrase between "of" and the verb of the goal.
    private func metric(in range: Range<Int>) -> String? {
        let words = range.prefix(while: { tokens[$0].kind != .comma }).filter {
            classes($0).isDisjoint(with: [.goal, .determiner, .preposition, .adverb])
                && !self.words($0).contains(.raising) && tokens[$0].word != reading.words.it
                && tokens[$0].kind == .word
        }
        guard let first = words.first, let last = words.last else { return nil }
        return reading.text.line(first..<last + 1)
    }

    /// The first quantity of a pledge.
    func quantity(in range: Range<Int>) -> Target? {
        reading.annotations.quantities.within(range).first.map {
            let aimed = aimed($0)
            return Target(metric: nil, value: aimed.value, unit: aimed.unit, by: aimed.by)
        }
    }
}
