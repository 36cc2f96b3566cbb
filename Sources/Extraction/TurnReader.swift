internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Reads the speakers' names of a transcript: "PRESIDENT RUS: Thank you."
struct TurnReader {
    let reading: Reading
    /// True where sentences begin with a name and a colon at least twice, or where speakers' names
    /// stand alone on lines.
    let isTranscript: Bool
    /// True where they do so without a colon.
    let isBare: Bool
    /// Whose the words behind "A:" are; nobody's where the text does not tell.
    private let respondent: [Party]

    /// The first token of the first turn, where names and colons open turns.
    let firstTurn: Int?

    /// True before the first question where an office answers that nobody names: its own words.
    func isBriefing(_ sentence: Sentence) -> Bool {
        guard let firstTurn, case .country? = respondent.first else { return false }
        return sentence.tokens.lowerBound < firstTurn
    }

    /// Words from the start of a sentence to the colon.
    private static let wordsMax = 20

    init(reading: Reading, title: Reading? = nil) {
        self.reading = reading
        var first: Int?
        var (turns, hasAnswer) = (0, false)
        for sentence in reading.text.sentences where turns < 2 {
            guard let colon = Self.colon(of: sentence, reading) else { continue }
            let label = Self.label(sentence, colon: colon, reading)
            let isAnswer =
                Self.isAnswer(label, reading)
                && (first != nil || reading.tokens[label.lowerBound].range.count > 1)
            guard isAnswer || Self.isKnown(label, reading) else { continue }
            hasAnswer = hasAnswer || isAnswer
            first = first ?? label.lowerBound
            turns += 1
        }
        isBare = turns < 2 && Self.hasBareTurns(reading)
        isTranscript = turns == 2 || isBare
        firstTurn = isBare ? nil : first
        respondent = hasAnswer ? Self.respondent(in: reading, before: first ?? 0, title) : []
    }

    /// "A", "Answer": the words of the one who was asked.
    private static func isAnswer(_ label: Range<Int>, _ reading: Reading) -> Bool {
        label.count == 1
            && reading.words.speech.answers.contains(reading.tokens[label.lowerBound].word)
    }

    /// The spokesperson whom title or head of a text name, else the only person there, else the
    /// publisher's country: "Spokesperson Ana Brito's Remarks on the Port".
    private static func respondent(
        in reading: Reading, before first: Int, _ title: Reading?
    ) -> [Party] {
        var people: [Party] = []
        for (reading, end) in [(title, Int.max), (reading, first)] {
            guard let reading else { continue }
            for i in reading.annotations.mentions.indices {
                let mention = reading.annotations.mentions[i]
                if mention.tokens.lowerBound >= end { break }
                // "Spokesperson's Press Briefing" names nobody.
                guard let member = reading.memberOf[i],
                    !mention.tokens.contains(where: { reading.tokens[$0].kind == .possessive })
                else { continue }
                if mention.tokens.contains(where: {
                    reading.words.speech.spokespeople.contains(reading.tokens[$0].word)
                }) {
                    return [.member(member)]
                }
                if !people.contains(.member(member)) { people.append(.member(member)) }
            }
        }
        return people.count == 1 ? people : reading.issuer.map { [.country($0)] } ?? []
    }

    /// The speaker and where the words begin; nobody for a journalist or a stranger.
    func turn(_ sentence: Sentence, _ discourse: Discourse) -> (parties: [Party], content: Int)? {
        if isBare { return bareTurn(sentence, discourse) }
        guard let colon = Self.colon(of: sentence, reading) else { return nil }
        let label = Self.label(sentence, colon: colon, reading)
        if Self.isAnswer(label, reading) { return (respondent, colon + 1) }
        // "(Jon Dahl, Daily News): Will the port open?"
        if reading.tokens[label.lowerBound].kind == .openBracket { return ([], colon + 1) }
        if let i = reading.mentionIndex(covering: label.upperBound - 1) {
            let parties = discourse.parties(of: i, in: reading)
            if isForeign(parties, i) {
                return (reading.issuer.map { [.country($0)] } ?? [], colon + 1)
            }
            if !parties.isEmpty { return (parties, colon + 1) }
        }
        let member = Self.member(label, reading)
        return (member.map { [.member($0)] } ?? [], colon + 1)
    }

    /// "FOREIGN MINISTER: I met Foreign Minister Ana Brito of Peru": an office as a label is not
    /// that of the guest of whom the words tell.
    private func isForeign(_ parties: [Party], _ label: Int) -> Bool {
        guard reading.annotations.mentions[label].kind == .role,
            reading.annotations.mentions[label].country == nil, parties.count == 1,
            case .member(let member) = parties[0], reading.cast.members[member].isCountryNamed,
            reading.side(of: parties[0]) != reading.issuer.map({ .country($0) }),
            let first = reading.memberOf.prefix(Self.guestMentionsMax).firstIndex(of: member)
        else { return false }
        return first > label || reading.memberOf[label] == nil && isTold(first)
    }

    /// Mentions among which a guest is first named: looked at once a turn.
    private static let guestMentionsMax = 200

    /// Whether a mention stands in a turn, and in no heading.
    private func isTold(_ mention: Int) -> Bool {
        guard let first = firstTurn else { return false }
        return reading.annotations.mentions[mention].tokens.lowerBound > first
    }

    /// "Q. Will the port open?": whether a paragraph of somebody's words begins with who asks.
    func asks(_ sentence: Sentence) -> Bool {
        let (first, next) = (sentence.tokens.lowerBound, sentence.tokens.lowerBound + 1)
        guard reading.classes(first).contains(.journalist), reading.tokens[first].isCapitalised
        else { return false }
        return next >= sentence.tokens.upperBound
            || [.stop, .colon, .number, .dash].contains(reading.tokens[next].kind)
    }

    /// Who says "I" from here on, where a turn of a transcript begins; nobody for a journalist.
    func speaker(_ sentence: Sentence, _ discourse: Discourse) -> [Party]? {
        isTranscript ? turn(sentence, discourse)?.parties : nil
    }

    /// Whether a line holds a speaker's name or "Question" and nothing else: "Prime Minister:".
    func isLabel(_ line: Sentence) -> Bool {
        if isBare { return Self.isBareLabel(line, reading) }
        guard isTranscript, let last = line.tokens.last, reading.tokens[last].kind == .colon,
            Self.colon(of: line, reading) == last
        else { return false }
        return Self.isKnown(Self.label(line, colon: last, reading), reading)
    }

    /// Whether a speaker's name and a colon open a sentence, "ANA BRITO: Mr President,", be it one
    /// without a full stop.
    func opens(_ sentence: Sentence) -> Bool {
        if isBare { return Self.isBareLabel(sentence, reading) }
        guard isTranscript, let colon = Self.colon(of: sentence, reading),
            colon + 1 < sentence.tokens.upperBound
        else { return false }
        return Self.isKnown(Self.label(sentence, colon: colon, reading), reading)
    }

    /// "Minister Brito: “The port is open.”": one named person and a quotation, where the text is
    /// no transcript.
    func quoted(_ sentence: Sentence, _ discourse: Discourse) -> (party: Party, content: Int)? {
        guard let colon = Self.colon(of: sentence, reading),
            colon + 1 < sentence.tokens.upperBound,
            [.openQuote, .plainQuote].contains(reading.tokens[colon + 1].kind),
            let i = reading.mentionIndex(covering: colon - 1),
            [.person, .role].contains(reading.annotations.mentions[i].kind),
            reading.mentionIndex(covering: sentence.tokens.lowerBound) == i
        else { return nil }
        let parties = discourse.parties(of: i, in: reading)
        return parties.count == 1 ? (parties[0], colon + 1) : nil
    }

    /// "Ana Brito, Prime Minister of Peru (through an interpreter): Thank you." among the words of
    /// another: a named person at the head of a sentence, and where her words begin.
    func interjection(_ sentence: Sentence) -> (party: Party, content: Int)? {
        guard let colon = Self.colon(of: sentence, reading),
            colon + 2 < sentence.tokens.upperBound, reading.tokens[colon + 1].isCapitalised,
            let i = reading.mentionIndex(covering: sentence.tokens.lowerBound),
            reading.annotations.mentions[i].kind == .person,
            let member = reading.memberOf[i]
        else { return nil }
        return (.member(member), colon + 1)
    }

    /// The words before a colon, without "(through an interpreter)" and "(in Russian)".
    private static func label(_ sentence: Sentence, colon: Int, _ reading: Reading) -> Range<Int> {
        let start = sentence.tokens.lowerBound
        guard reading.tokens[colon - 1].kind == .closeBracket,
            let open = (start..<colon).last(where: { reading.tokens[$0].kind == .openBracket }),
            open > start
        else { return start..<colon }
        return start..<open
    }

    /// A sentence without the name of its speaker: "MS BRITO: The Minister met B. He", who is not
    /// the one who speaks.
    static func words(of sentence: Sentence, _ reading: Reading) -> Sentence {
        guard let colon = colon(of: sentence, reading), colon + 1 < sentence.tokens.upperBound
        else { return sentence }
        var words = sentence
        words.tokens = colon + 1..<sentence.tokens.upperBound
        return words
    }

    /// The colon after one to twenty capitalised words at the start of a sentence; what
    /// stands in brackets may be in small letters.
    private static func colon(of sentence: Sentence, _ reading: Reading) -> Int? {
        let start = sentence.tokens.lowerBound
        let end = min(sentence.tokens.upperBound, start + wordsMax)
        guard sentence.kinds.contains(.colon), start < end else { return nil }
        var isBracketed = false
        for at in start..<end {
            let token = reading.tokens[at]
            // Not that of "(9:30 a.m.)".
            if token.kind == .colon, !isBracketed {
                return at > start && !isEntry(start, at, reading) ? at : nil
            }
            if token.kind == .openBracket { isBracketed = true }
            if token.kind == .closeBracket { isBracketed = false }
            if isBracketed { continue }
            let isSmall =
                reading.classes(at).contains(.preposition)
                || !reading.classes(at).isDisjoint(with: [.determiner, .conjunction])
            guard token.kind != .word || token.isCapitalised || isSmall || isOfName(at, reading)
            else { return nil }
        }
        return nil
    }

    /// The "hui" of "Lee Son-hui".
    private static func isOfName(_ at: Int, _ reading: Reading) -> Bool {
        reading.mentionIndex(covering: at).map {
            reading.annotations.mentions[$0].name.contains(at)
        } ?? false
    }

    /// "The two ministers", "Both": nobody speaks so of himself.
    private static func isOfBoth(_ start: Int, _ reading: Reading) -> Bool {
        reading.mentionIndex(covering: start).map {
            reading.annotations.mentions[$0].kind == .together
                && !reading.annotations.mentions[$0].isFirstPerson
        } ?? false
    }

    /// "– Ana Brito, Minister of Trade: the two discussed fishing": an entry of a list.
    private static func isEntry(_ start: Int, _ colon: Int, _ reading: Reading) -> Bool {
        [.dash, .symbol].contains(reading.tokens[start].kind)
            && colon + 1 < reading.tokens.count
            && (reading.tokens[colon + 1].shape == .lower || isOfBoth(colon + 1, reading))
    }

    private static func isKnown(_ label: Range<Int>, _ reading: Reading) -> Bool {
        if label.contains(where: { reading.classes($0).contains(.journalist) }) { return true }
        if let i = reading.mentionIndex(covering: label.upperBound - 1) {
            return [.person, .role].contains(reading.annotations.mentions[i].kind)
        }
        return member(label, reading) != nil
    }

    /// The person whose family name ends the label.
    private static func member(_ label: Range<Int>, _ reading: Reading) -> Int? {
        guard let last = label.last, reading.tokens[last].kind == .word else { return nil }
        let key = reading.text.nameKey(last)
        return reading.cast.members.firstIndex { $0.keys.contains(key) }
    }
}
