internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Tells a document that is somebody's own words from a report: a speech ("Let me begin …"), or
/// a joint statement in the first person ("We, the foreign ministers of …, condemn …").
struct Monologue {
    let reading: Reading
    /// The title, where it is no part of the text.
    let title: Reading?
    let discourse: Discourse
    /// The first token that is no more of the words: of a question, or behind all.
    let end: Int

    /// Sentences that are looked at.
    static let sentencesMax = 300
    /// Sentences in the first person that make a speech.
    static let ownMin = 3
    /// Those of them with "I" or "we"; a publisher too tells of "our country".
    static let subjectsMin = 2

    /// Who speaks, and the sentence that the words begin with; whether it is an account of what
    /// several said, "Minister Brito and I discussed fishing"; nil for a report.
    func voice() -> (parties: [Party], start: Int, isAccount: Bool)? {
        let count = count()
        guard let first = count.first, count.own >= Self.ownMin, count.own * 3 >= count.all,
            count.reported * 3 <= count.own, count.subjects >= Self.subjectsMin
        else { return nil }
        // "We look forward to the talks": before an encounter only the publisher says so.
        if discourse.isToCome, count.singular < 2 { return nil }
        let issuers = count.singular < 2 ? issuers(before: first) : []
        if issuers.count > 1 { return (issuers, start(from: first), false) }
        if let (speaker, start) = announced(before: first) { return ([speaker], start, false) }
        let isOration = isOration(before: first)
        let isAccount = !isOration || isToPress(before: first)
        guard count.singular >= 2 && count.singular * 6 >= count.all || isOration
        else { return nil }
        return speaker(before: first).map { ([$0], start(from: first), isAccount) }
    }

    // MARK: Evidence

    /// Sentences outside quotation marks.
    private struct Count {
        var all = 0
        /// In the first person.
        var own = 0
        /// With "I".
        var singular = 0
        /// With "I" or "we".
        var subjects = 0
        /// In which somebody else is said to speak.
        var reported = 0
        /// Index of the first in the first person.
        var first: Int?
    }

    private func count() -> Count {
        var count = Count()
        var isOpen = false
        let quotes = QuoteSpans(reading: reading)
        for (i, sentence) in reading.text.sentences.prefix(Self.sentencesMax).enumerated()
        where !sentence.isHeading && sentence.tokens.lowerBound < end {
            let wasOpen = isOpen
            isOpen = quotes.isOpen(after: sentence, isOpen: wasOpen)
            let spans = quotes.spans(in: sentence, isOpen: wasOpen)
            if spans.contain(sentence.tokens.lowerBound) { continue }
            count.all += 1
            let own = ownWords(of: sentence, outside: spans)
            if isReported(sentence, own?.first ?? sentence.tokens.upperBound) {
                count.reported += 1
                continue
            }
            guard let own else { continue }
            count.own += 1
            if own.hasSubject { count.subjects += 1 }
            if own.isSingular { count.singular += 1 }
            count.first = count.first ?? i
        }
        return count
    }

    /// The first "I", "my", "we" or "our" of a sentence, whether one of them is "I" or "we", and
    /// one "I" or "my"; nil where there is none.
    private func ownWords(
        of sentence: Sentence, outside spans: Quotations
    ) -> (first: Int, hasSubject: Bool, isSingular: Bool)? {
        guard !reading.classes(in: sentence).isDisjoint(with: Self.own) else { return nil }
        var first: Int?
        var (hasSubject, isSingular) = (false, false)
        for token in sentence.tokens
        where !reading.classes(token).isDisjoint(with: Self.own) && isOwn(token)
            && !spans.contain(token)
        {
            first = first ?? token
            hasSubject = hasSubject || !reading.classes(token).contains(.possessive)
            isSingular = isSingular || reading.classes(token).contains(.firstSingular)
        }
        return first.map { ($0, hasSubject, isSingular) }
    }

    private static let own: WordClass = [.firstSingular, .firstPlural]

    /// Of a word spelled so, whether it is "I", "my", "we", "our": no "US", no numeral.
    private func isOwn(_ token: Int) -> Bool {
        let isMarked =
            token + 1 < reading.tokens.count
            && [.stop, .closeBracket].contains(reading.tokens[token + 1].kind)
        return reading.tokens[token].range.count == 1
            ? !isMarked && reading.tokens[token].isCapitalised
            : reading.tokens[token].shape != .upper || reading.tokens[token].range.count > 2
                || reading.tokens[token].word != reading.words.us
    }

    /// "The Minister said that our trade has grown": somebody else speaks before.
    private func isReported(_ sentence: Sentence, _ own: Int) -> Bool {
        guard own > sentence.tokens.lowerBound else { return false }
        return reading.annotations.mentions.within(sentence.tokens.lowerBound..<own).contains {
            let isOther = [.person, .role, .pronoun].contains($0.kind)
            return isOther && reading.annotations.cues.starting(at: $0.tokens.upperBound) != nil
        }
    }

    /// Whether title or headings speak of remarks, a speech, a statement.
    private func isOration(before first: Int) -> Bool {
        let titled =
            title.map { title in
                title.tokens.indices.contains { title.classes($0).contains(.oration) }
            } ?? false
        return titled
            || reading.text.sentences.prefix(first + 1).contains { sentence in
                sentence.isHeading
                    && sentence.tokens.contains { reading.classes($0).contains(.oration) }
            }
    }

    /// "Remarks to the press after the talks with A": "we agreed" tells of both.
    private func isToPress(before first: Int) -> Bool {
        let press = reading.words.journey.press
        return title.map { title in
            title.tokens.contains { press.contains($0.word) }
        } ?? false
            || reading.text.sentences.prefix(first + 1).contains { sentence in
                sentence.isHeading
                    && sentence.tokens.contains { press.contains(reading.tokens[$0].word) }
            }
    }

    // MARK: Speakers

    /// "The Foreign Secretary Ana Brito said:" right before the words, the only such line: the one
    /// who speaks, and the sentence that the words begin with.
    private func announced(before first: Int) -> (Party, Int)? {
        let sentences = reading.text.sentences.prefix(Self.sentencesMax)
        let lines = sentences.indices.filter { announces(sentences[$0]) }
        guard lines.count == 1, let line = lines.first, line < first, first - line < 4,
            let speaker = orator(in: reading, sentences[line].tokens)
        else { return nil }
        return (speaker, line + 1)
    }

    /// Whether a sentence of one person ends in a cue and a colon.
    private func announces(_ sentence: Sentence) -> Bool {
        guard sentence.tokens.count > 2, reading.sum(of: sentence).colon != nil,
            let last = sentence.tokens.last, reading.tokens[last].kind == .colon,
            let cue = reading.annotations.cues.covering(last - 1), cue.isPast
        else { return false }
        return reading.annotations.mentions.within(sentence.tokens).first.map {
            $0.tokens.upperBound <= cue.tokens.lowerBound && [.person, .role].contains($0.kind)
        } ?? false
    }

    /// The issuers of a joint statement: the longest list in the title and the first sentences.
    private func issuers(before first: Int) -> [Party] {
        var longest = title.map { longestGroup(in: $0, $0.tokens.indices) } ?? []
        let end = reading.text.sentences[min(first + 1, reading.text.sentences.count - 1)]
            .tokens.upperBound
        let body = longestGroup(in: reading, 0..<end)
        if body.count > longest.count { longest = body }
        // "We met with Ministers Rojas and Paz of Chile": a joint text is also of those who did.
        let met = discourse.principals
        if !reading.isOfSeveralSides(longest), reading.isOfSeveralSides(met),
            StatementRules.isJoint(title) || StatementRules.isJoint(reading)
        {
            return met
        }
        return longest
    }

    private func longestGroup(in reading: Reading, _ range: Range<Int>) -> [Party] {
        let mentions = reading.annotations.mentions
        var longest: [Party] = []
        var i = mentions.index(atOrAfter: range.lowerBound)
        while i < mentions.count, mentions[i].tokens.lowerBound < range.upperBound {
            let group = reading.groupOverShortForm(startingWith: i, until: range.upperBound)
            var parties: [Party] = []
            for k in group where !mentions[k].isFirstPerson {
                for party in named(k, reading) where !parties.contains(party) {
                    parties.append(party)
                }
            }
            if parties.count > longest.count { longest = parties }
            i = group.upperBound
        }
        return longest
    }

    /// Those whom a mention itself names; a collective without countries names nobody.
    private func named(_ i: Int, _ reading: Reading) -> [Party] {
        let mention = reading.annotations.mentions[i]
        switch mention.kind {
        case .pronoun, .firstPerson: return []
        case .together where mention.sides.isEmpty: return []
        default: return discourse.parties(of: i, in: reading)
        }
    }

    /// The one whom title or headings name, else the publisher's country; nobody of whom the
    /// words themselves tell.
    private func speaker(before first: Int) -> Party? {
        let told = told(from: first)
        if let party = named(before: first), !told.contains(party) { return party }
        var country: Party?
        if let title, let party = orator(in: title, title.tokens.indices), !told.contains(party) {
            if case .member = party { return party }
            country = party
        }
        for sentence in reading.text.sentences.prefix(first + 1) where sentence.isHeading {
            if let party = orator(in: reading, sentence.tokens), !told.contains(party) {
                if case .member = party { return party }
                country = country ?? party
            }
        }
        // "Remarks by the Minister of Trade of Peru" names nobody, the last line may.
        if let country { return signed(after: first, told) ?? country }
        return signed(after: first, told)
            ?? (reading.issuer ?? homeland(told)).map { .country($0) }
    }

    /// "Lima, 3 May 2021 / Minister Ana Brito" below the words: who signs them.
    private func signed(after first: Int, _ told: Set<Party>) -> Party? {
        let lines = reading.text.sentences[first...].suffix(Self.closingLines)
        for line in lines.reversed() where line.tokens.count <= Self.signatureMax {
            if let party = signature(line), !told.contains(party) { return party }
        }
        return nil
    }

    /// The only person of a line that holds a name, place and date and no other word.
    private func signature(_ line: Sentence) -> Party? {
        var signer: Party?
        for token in line.tokens {
            if let i = reading.mentionIndex(covering: token) {
                let mention = reading.annotations.mentions[i]
                if [.country, .organization].contains(mention.kind) { continue }
                guard [.person, .role].contains(mention.kind), let member = reading.memberOf[i],
                    signer ?? .member(member) == .member(member)
                else { return nil }
                signer = .member(member)
            } else if reading.tokens[token].kind == .word,
                reading.annotations.names.covering(token) == nil,
                !reading.annotations.dates.stands(in: token..<token + 1),
                reading.tokens[token].shape == .lower
                    || reading.annotations.cues.covering(token) != nil
            {
                return nil
            }
        }
        return signer
    }

    /// Sentences at the end of a text among which a signature stands, and the tokens of one.
    private static let closingLines = 8
    private static let signatureMax = 24

    /// Mentions that are looked at for the country of a speaker whom nothing names.
    private static let homelandMentionsMax = 80

    /// The country that the words name most often, beside those of the people of whom they tell.
    private func homeland(_ told: Set<Party>) -> Int? {
        let others = Set(told.compactMap(reading.side(of:)))
        var counts: [Int: Int] = [:]
        for mention in reading.annotations.mentions.prefix(Self.homelandMentionsMax) {
            guard mention.kind == .country, let country = mention.country,
                !others.contains(.country(country))
            else { continue }
            counts[country, default: 0] += 1
        }
        let most = counts.values.max() ?? 0
        let first = counts.filter { $0.value == most }
        return first.count == 1 && !others.isEmpty && most > 1 ? first.keys.first : nil
    }

    /// Those who are the subject of a sentence of the words, alone or together with "I", and those
    /// whom the speaker says that he met, "Today I met with Peru's Foreign Minister Ana Brito".
    private func told(from first: Int) -> Set<Party> {
        var told: Set<Party> = []
        for sentence in reading.text.sentences[first...].prefix(40)
        where !sentence.isHeading && sentence.tokens.lowerBound < end {
            for encounter in reading.annotations.encounters.within(sentence.tokens) {
                let end = encounter.tokens.upperBound
                for at in end..<min(sentence.tokens.upperBound, end + 4) {
                    guard let other = reading.mentionIndex(covering: at) else { continue }
                    if let member = reading.memberOf[other] { told.insert(.member(member)) }
                }
            }
            guard let lead = reading.leadingSubject(of: sentence),
                reading.memberOf[lead.lowerBound] != nil
            else { continue }
            told.formUnion(discourse.parties(of: lead, in: reading))
        }
        return told
    }

    private func orator(in reading: Reading, _ range: Range<Int>) -> Party? {
        let mentions = reading.annotations.mentions
        var i = mentions.index(atOrAfter: range.lowerBound)
        while i < mentions.count, mentions[i].tokens.lowerBound < range.upperBound {
            let start = mentions[i].tokens.lowerBound
            // "Meeting with the Foreign Minister of Peru" names who was met.
            let isMet =
                start > range.lowerBound
                && reading.tokens[start - 1].word == reading.words.with
            if [.person, .role].contains(mentions[i].kind), !isMet,
                let party = discourse.parties(of: i, in: reading).first
            {
                return party
            }
            i += 1
        }
        return nil
    }

    /// The first sentence of the words: those without a first person right before it belong to
    /// them unless they tell of an encounter or announce the words.
    private func start(from first: Int) -> Int {
        let sentences = reading.text.sentences
        var start = first
        while start > 0, first - start < 6, isSpoken(sentences[start - 1]) { start -= 1 }
        return start
    }

    private func isSpoken(_ sentence: Sentence) -> Bool {
        guard !sentence.isHeading, let last = sentence.tokens.last,
            reading.tokens[last].kind != .colon
        else { return false }
        return !reading.annotations.encounters.stands(in: sentence.tokens)
            && !reading.annotations.mentions.within(sentence.tokens).contains {
                $0.kind == .person
            }
    }
}
