internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What the annotators read in a sentence.
struct SentenceMentions {
    let reading: Reading
    let assembly: Assembly
    private let signs: FactSigns

    init(reading: Reading, assembly: Assembly) {
        self.reading = reading
        self.assembly = assembly
        signs = FactSigns(reading: reading)
    }

    /// In the order of the text, the longer first where two begin together.
    func all(in sentence: Sentence) -> [ExplainedMention] {
        let found =
            actors(sentence.tokens) + names(sentence.tokens) + figures(sentence.tokens)
            + speech(sentence) + encounters(sentence.tokens) + agreements(sentence)
            + sectors(sentence.tokens)
        return found.sorted { key($0) < key($1) }
    }

    private func key(_ mention: ExplainedMention) -> (Int, Int, String) {
        (mention.words.span.start, -mention.words.span.end, mention.kind.rawValue)
    }

    private func mention(
        _ kind: ExplainedMention.Kind, _ tokens: Range<Int>, _ value: String? = nil,
        isSign: Bool = false
    ) -> ExplainedMention {
        ExplainedMention(
            kind: kind, words: assembly.quote(tokens), value: value, isSign: isSign)
    }

    // MARK: Who, where, when

    private func actors(_ tokens: Range<Int>) -> [ExplainedMention] {
        let mentions = reading.annotations.mentions
        return mentions.within(tokens).indices.map { i in
            let kind = ExplainedMention.Kind(mentions[i].kind)
            return mention(kind, mentions[i].tokens, value(i))
        }
    }

    private func value(_ i: Int) -> String? {
        let mention = reading.annotations.mentions[i]
        if let member = reading.memberOf[i] { return reading.cast.members[member].name }
        if let row = mention.organization { return reading.lexicon.organizations[row].id }
        return mention.country.map { reading.lexicon.countries[$0].code.description }
    }

    /// Countries, organisations and places that are no mention of somebody who acts.
    private func names(_ tokens: Range<Int>) -> [ExplainedMention] {
        reading.annotations.names.within(tokens).compactMap { match in
            let row = Int(match.entry.index)
            switch match.entry.kind {
            case .country where !isActor(match, .country):
                let code = reading.lexicon.countries[row].code.description
                return mention(.country, match.tokens, code)
            case .organization where !isActor(match, .organization):
                return mention(.organization, match.tokens, reading.lexicon.organizations[row].id)
            case .city:
                let city = reading.lexicon.cities[row]
                return mention(.place, match.tokens, "\(city.name), \(city.country)")
            default: return nil
            }
        }
    }

    private func isActor(_ name: Gazetteer.Match, _ kind: Mention.Kind) -> Bool {
        reading.mentionIndex(covering: name.tokens.lowerBound).map {
            reading.annotations.mentions[$0].kind == kind
        } ?? false
    }

    private func figures(_ tokens: Range<Int>) -> [ExplainedMention] {
        let dates = reading.annotations.dates.within(tokens).map {
            mention(.date, $0.tokens, $0.date.description)
        }
        let quantities = reading.annotations.quantities.within(tokens).map {
            mention(.quantity, $0.tokens, "\(decimal($0.value)) \($0.unit)")
        }
        return dates + quantities
    }

    /// Whole numbers without a fraction.
    private func decimal(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? "\(value)"
    }

    // MARK: Words of the fact rules

    private func speech(_ sentence: Sentence) -> [ExplainedMention] {
        let cues = reading.annotations.cues.within(sentence.tokens).map {
            mention(
                .cue, $0.tokens, reading.lexicon.cues[Int($0.entry.index)].kind.rawValue,
                isSign: signs.reports($0, in: sentence))
        }
        let quotations = signs.quotations(in: sentence).spans
        return cues + quotations.map { mention(.quotation, $0, isSign: true) }
    }

    private func encounters(_ tokens: Range<Int>) -> [ExplainedMention] {
        reading.annotations.encounters.within(tokens).map {
            let encounter = reading.lexicon.encounters[Int($0.entry.index)]
            let value =
                encounter.part == .light ? encounter.part.rawValue : encounter.type?.rawValue
            return mention(.encounter, $0.tokens, value, isSign: signs.isEncounter($0))
        }
    }

    private func agreements(_ sentence: Sentence) -> [ExplainedMention] {
        let isSign = signs.tellsOfAgreement(sentence)
        let instruments = reading.annotations.instruments.within(sentence.tokens).map {
            let kind = reading.lexicon.instruments[Int($0.entry.index)].kind.rawValue
            return mention(.instrument, $0.tokens, kind, isSign: isSign)
        }
        let stages = reading.annotations.stages.within(sentence.tokens).map {
            let status = reading.lexicon.stages[Int($0.entry.index)].status.rawValue
            return mention(.stage, $0.tokens, status, isSign: isSign)
        }
        return instruments + stages
    }

    private func sectors(_ tokens: Range<Int>) -> [ExplainedMention] {
        reading.annotations.terms.within(tokens).filter { $0.entry.kind == .term }.map {
            let sector = reading.lexicon.termSectors[Int($0.entry.index)][0]
            return mention(.sector, $0.tokens, sector.rawValue)
        }
    }
}

extension ExplainedMention.Kind {
    init(_ kind: Mention.Kind) {
        self =
            switch kind {
            case .person: .person
            case .role: .role
            case .pronoun: .pronoun
            case .firstPerson: .firstPerson
            case .together: .together
            case .country: .country
            case .organization: .organization
            }
    }
}
