internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Whose words they are, where title or headings name several.
extension Monologue {
    /// "The Minister's opening remarks" as a heading; "Press point with Minister Brito and Minister
    /// Dahl" over words that begin "Minister Dahl, I am glad": the one who is not spoken to.
    func named(before first: Int) -> Party? {
        let headings = reading.text.sentences.prefix(first + 1).filter(\.isHeading)
        for heading in headings {
            if let party = owner(of: heading) { return party }
        }
        var met: [Party] = []
        if let title { met = companions(in: title, title.tokens.indices) }
        for heading in headings where met.count < 2 {
            met = companions(in: reading, heading.tokens)
        }
        guard met.count > 1 else { return nil }
        let spokenTo = spokenTo(from: first)
        let others = met.filter { !spokenTo.contains($0) }
        return others.count == 1 && others.count < met.count ? others[0] : nil
    }

    /// The one to whom the remarks of a heading belong: "Secretary General's opening remarks".
    private func owner(of heading: Sentence) -> Party? {
        for at in heading.tokens where reading.classes(at).contains(.oration) {
            let reach = max(heading.tokens.lowerBound, at - Self.ownerMax)..<at
            guard let mark = reach.last(where: { reading.tokens[$0].kind == .possessive }),
                mark > heading.tokens.lowerBound,
                let i = reading.mentionIndex(covering: mark - 1),
                [.person, .role].contains(reading.annotations.mentions[i].kind),
                let member = reading.memberOf[i]
            else { continue }
            return .member(member)
        }
        return nil
    }

    /// The people who stand behind the first "with" of a heading, from its first to its last.
    private func companions(in reading: Reading, _ range: Range<Int>) -> [Party] {
        guard let with = range.first(where: { reading.tokens[$0].word == reading.words.with })
        else { return [] }
        var people: [Party] = []
        let mentions = reading.annotations.mentions
        var i = mentions.index(atOrAfter: with)
        while i < mentions.count, mentions[i].tokens.lowerBound < range.upperBound {
            if [.person, .role].contains(mentions[i].kind),
                case .member(let member)? = discourse.parties(of: i, in: reading).first,
                !people.contains(.member(member))
            {
                people.append(.member(member))
            }
            i += 1
        }
        return people
    }

    /// Whom the first words address: "Prime Minister, I am glad", "Thank you, Minister Dahl."
    private func spokenTo(from first: Int) -> Set<Party> {
        var spokenTo: Set<Party> = []
        let start = max(0, first - Self.greetings)
        for sentence in reading.text.sentences[start...].prefix(Self.addresses)
        where !sentence.isHeading {
            let reach = min(sentence.tokens.upperBound, sentence.tokens.lowerBound + Self.reach)
            let isThanks = reading.words.speech.thanking.contains(
                reading.tokens[sentence.tokens.lowerBound].word)
            guard
                let at = (sentence.tokens.lowerBound..<reach).first(where: {
                    reading.mentionIndex(covering: $0) != nil
                }), isThanks || at == sentence.tokens.lowerBound,
                let i = reading.mentionIndex(covering: at),
                [.person, .role].contains(reading.annotations.mentions[i].kind)
            else { continue }
            let end = reading.annotations.mentions[i].tokens.upperBound
            guard end < reading.tokens.count else { continue }
            let isMarked = [.comma, .stop].contains(reading.tokens[end].kind)
            let own: WordClass = [.firstSingular, .firstPlural]
            if isThanks && isMarked
                || isMarked && end + 1 < sentence.tokens.upperBound
                    && (!reading.classes(end + 1).isDisjoint(with: own)
                        || reading.words.speech.thanking.contains(reading.tokens[end + 1].word))
            {
                spokenTo.formUnion(discourse.parties(of: i, in: reading))
            }
        }
        return spokenTo
    }

    /// Words between an owner and his remarks, and at the head of a sentence that addresses
    /// somebody; sentences before the first of the speaker's own, and in which he may do so.
    private static let (ownerMax, reach, greetings, addresses) = (4, 7, 3, 12)
}
