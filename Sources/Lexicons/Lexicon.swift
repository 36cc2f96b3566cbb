package import Domain
public import Text

/// What the engine knows, loaded and checked. Immutable, so that all threads share one; a class,
/// so that whoever holds it counts one reference and not that of each table.
public final class Lexicon: Sendable {
    /// The first eight hexadecimal digits of the SHA-256 of all its files.
    package let version: String
    package let tokenizer: Tokenizer
    package let splitter: SentenceSplitter
    package let gazetteer: Gazetteer
    package let countries: [Country]
    /// The codes of `countries`, row by row.
    package let codes: [CountryCode]
    /// Rows of `countries` by code.
    package let countryRows: CountryRows
    package let cities: [City]
    /// The row of the country of each news agency and office of information, by the one word
    /// that names it.
    package let agencies: [WordID: Int]
    /// The row of the country in whose readouts alone names are spelled with a letter: those that
    /// two countries use, such as Romania and Moldova, tell nothing.
    package let letters: [Character: Int]
    /// What one country's government alone writes, by its first word.
    package let idioms: [WordID: [Idiom]]
    /// What stands before the country in the names of governments' sites, each with its dot.
    package let siteLabels: [[UInt8]]
    /// The row in `cities` of the capital of each country, where it stands there.
    package let capitals: [Int?]
    package let organizations: [Organization]
    package let people: People
    /// Given names that women bear, where hardly any man does.
    package let femaleNames: Set<WordID>
    package let offices: [Office]
    /// Rows of `offices` by a monarch's title that may belong to his name: King, Sultan.
    package let thrones: [WordID: Int]
    package let honorifics: [Honorific]
    /// Verbs whose past is spelled as their base: set, put.
    package let invariantVerbs: Set<WordID>
    package let cues: [Cue]
    /// The act that a noun after `express` or `voice` gives: concern, gratitude, hope.
    package let cueNouns: WordActs
    /// The act of an adjective after "I am": grateful, ready, concerned.
    package let cueAdjectives: WordActs
    /// The act of a noun for speech that is the subject of a passive: attention, agreement, views.
    package let topicNouns: WordActs
    package let encounters: [Encounter]
    package let instruments: [Instrument]
    package let stages: [Stage]
    /// The sector that each term marks.
    package let termSectors: [[Sector]]
    /// A row for each sector, in their order.
    package let sectors: [SectorEntry]
    /// What facts are called in other classifications. Not part of `version`: it finds no facts.
    package let crosswalk: Crosswalk
    package let relations: Relations
    /// What words do in dates, by word number.
    @usableFromInline package let calendar: [CalendarWord]
    @usableFromInline package let quantities: Quantities
    @usableFromInline let classes: [WordClass]
    let wordGroups: [WordGroup: [WordID]]
    @usableFromInline let agreementWords: [AgreementWord]
    private let vocabulary: Vocabulary
    private let countryCodes: [[UInt8]: CountryCode]

    /// The lexicon that the binary carries.
    /// - Throws: `LexiconError`.
    package static func embedded() throws -> Lexicon { try Lexicon(source: .embedded) }

    /// The lexicon of a directory laid out as `seeds/lexicons`.
    /// - Throws: `LexiconError` with the file and line that is wrong.
    package static func directory(_ path: String) throws -> Lexicon {
        try Lexicon(source: .directory(path))
    }

    private init(source: LexiconSource) throws {
        var builder = LexiconBuilder(source: source)
        let inflection = try builder.loadInflection()
        invariantVerbs = builder.invariantVerbs(inflection)
        classes = try builder.loadWordClasses()
        wordGroups = try builder.loadWordGroups()
        agreementWords = try builder.loadAgreementWords()
        countries = try builder.loadCountries()
        codes = countries.map(\.code)
        countryRows = CountryRows(codes)
        agencies = try builder.loadAgencies(countryRows)
        letters = try builder.loadLetters(countryRows)
        idioms = try builder.loadIdioms(countryRows)
        siteLabels = try builder.loadSiteLabels()
        organizations = try builder.loadOrganizations()
        cities = try builder.loadCities()
        capitals = Self.capitals(countries, cities, countryRows)
        people = try builder.loadPeople()
        femaleNames = try builder.loadFemaleNames()
        offices = try builder.loadOffices()
        thrones = builder.thrones(offices)
        honorifics = try builder.loadHonorifics()
        cues = try builder.loadCues(inflection)
        cueNouns = try builder.loadNounActs("cues/nouns.csv")
        cueAdjectives = try builder.loadNounActs("cues/adjectives.csv")
        topicNouns = try builder.loadNounActs("cues/topics.csv")
        encounters = try builder.loadEncounters(inflection)
        instruments = try builder.loadInstruments()
        stages = try builder.loadStages(inflection)
        termSectors = try builder.loadSectorTerms()
        sectors = try builder.loadSectors()
        crosswalk = try builder.loadCrosswalk()
        relations = try builder.loadRelations()
        calendar = try builder.loadCalendar(inflection)
        quantities = try builder.loadQuantities()
        gazetteer = Gazetteer(builder.gazetteer, words: builder.vocabulary.count)
        builder.vocabulary.mark(
            Self.marks(words: builder.vocabulary.count, classes, calendar, quantities, gazetteer))
        vocabulary = builder.vocabulary
        tokenizer = Tokenizer(vocabulary: builder.vocabulary)
        splitter = SentenceSplitter(
            abbreviations: Self.words(.abbreviation, classes),
            starters: Self.words(.starter, classes),
            acronyms: Set(wordGroups[.acronym] ?? []), titles: Set(wordGroups[.titleStart] ?? []))
        countryCodes = builder.countryCodes
        version = builder.version
    }

    /// The classes of a token's word.
    @inlinable
    public func classes(of token: Token) -> WordClass {
        Int(token.word) < classes.count ? classes[Int(token.word)] : []
    }

    /// The classes of each token's word.
    package func classes(of tokens: [Token]) -> [WordClass] {
        [WordClass](unsafeUninitializedCapacity: tokens.count) { output, initialized in
            // Without checks of bounds, half the time: a token's word is none below 0.
            classes.withUnsafeBufferPointer { classes in
                for (i, token) in tokens.enumerated() {
                    let word = Int(token.word)
                    output[i] = word < classes.count ? classes[word] : []
                }
            }
            initialized = tokens.count
        }
    }

    /// The classes of a word by its number.
    package func classes(ofWord word: WordID) -> WordClass {
        classes.indices.contains(Int(word)) ? classes[Int(word)] : []
    }

    /// What a token's word does in the wording of an agreement.
    @inlinable
    public func agreementWord(of token: Token) -> AgreementWord {
        Int(token.word) < agreementWords.count ? agreementWords[Int(token.word)] : []
    }

    /// The number of a word; -1, which no token has, where the lexicon does not use it.
    package func word(_ word: String) -> WordID {
        let id = vocabulary.id(of: word)
        return id == 0 ? -1 : id
    }

    /// The text with its tokens and sentences.
    package func tokenize(_ bytes: [UInt8]) -> TokenizedText {
        splitter.split(bytes, tokenizer.tokens(in: bytes))
    }

    /// The country that an alpha-2 code, alpha-3 code or name means, in any case and with or
    /// without diacritics; nil for none.
    package func countryCode(named name: String) -> CountryCode? {
        countryCodes[Folding.fold(name)]
    }

    private static func capitals(
        _ countries: [Country], _ cities: [City], _ rows: CountryRows
    ) -> [Int?] {
        var capitals = [Int?](repeating: nil, count: countries.count)
        for (i, city) in cities.enumerated() where city.kind == .capital {
            guard let country = rows[city.country], countries[country].capital == city.name else {
                continue
            }
            capitals[country] = i
        }
        return capitals
    }

    /// What each word may begin, by its number.
    private static func marks(
        words: Int, _ classes: [WordClass], _ calendar: [CalendarWord], _ quantities: Quantities,
        _ gazetteer: Gazetteer
    ) -> [WordMarks] {
        let phrases = gazetteer.marks()
        return (0...words).map { word in
            let classes = word < classes.count ? classes[word] : []
            var marks: WordMarks = []
            marks.formUnion(phrases[word])
            if word < calendar.count, calendar[word].opensDate { marks.insert(.date) }
            if quantities.mayBegin(with: WordID(word)) { marks.insert(.quantity) }
            if !classes.isDisjoint(with: .opensMention) { marks.insert(.mention) }
            if !classes.isDisjoint(with: .neverName) { marks.insert(.noName) }
            if classes.contains(.determiner) { marks.insert(.determiner) }
            return marks
        }
    }

    private static func words(_ wordClass: WordClass, _ classes: [WordClass]) -> Set<WordID> {
        Set(classes.indices.filter { classes[$0].contains(wordClass) }.map(WordID.init))
    }
}
