internal import Annotators
package import Domain
package import Lexicons
internal import Text

/// From a document to its facts. A pure function of the document and the lexicon, so that one
/// pipeline serves all threads.
package struct Pipeline: Sendable {
    /// Changes whenever the same document may give other facts.
    package static let engineVersion = "0.1.0"

    package let lexicon: Lexicon
    private let words: RuleWords
    private let annotator: Annotator

    package init(lexicon: Lexicon) {
        self.lexicon = lexicon
        words = RuleWords(lexicon: lexicon)
        annotator = Annotator(lexicon: lexicon)
    }

    /// Version of the engine and of its lexicons.
    package var engine: String { "\(Self.engineVersion)+lexicons.\(lexicon.version)" }

    /// Never fails: a text without facts gives none, and so does one that is not English, which
    /// the warnings say. Linear in the length of the text.
    package func extract(_ input: DocumentInput) -> Facts {
        read(input, explains: false).facts
    }

    /// The facts that `extract` gives, and what became of each sentence of the text. The title
    /// is read for both, and no sentence of its own.
    package func explain(_ input: DocumentInput) -> Explanation {
        read(input, explains: true)
    }

    private func read(_ input: DocumentInput, explains: Bool) -> Explanation {
        let bytes = Self.bytes(of: input.text)
        let codePoints = CodePoints(bytes)
        var document = document(input, ContentHash(bytes), length: codePoints.count)
        let (reading, title) = read(input, bytes)
        if let language = foreignLanguage(input, reading) {
            document.language = language
            return Explanation(
                facts: Facts(
                    document: document,
                    warnings: ["The text is not in English; no facts were extracted."]))
        }
        var drafts = drafts(reading, title)
        let fates = SentenceFates(reading: reading, drafts: drafts)
        document.coverage = fates.coverage
        var cast = reading.cast
        cast.settleHosts(drafts.encounters)
        drafts.encounters = Stops.joined(drafts.encounters)
        let assembly = Assembly(
            reading: reading.with(cast), documentID: document.id, codePoints: codePoints)
        let facts = assembly.facts(document, drafts)
        guard explains else { return Explanation(facts: facts) }
        let explainer = Explainer(
            reading: reading, assembly: assembly, drafts: drafts, facts: facts, fates: fates,
            page: bytes)
        return Explanation(facts: facts, sentences: explainer.sentences())
    }

    /// A text as UTF-8, copied at once; `Array(text.utf8)` goes byte by byte.
    private static func bytes(of text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { text in
            [UInt8](unsafeUninitializedCapacity: text.count) { bytes, count in
                count = bytes.initialize(fromContentsOf: text)
            }
        }
    }

    private func drafts(_ reading: Reading, _ title: Reading?) -> FactDrafts {
        let meetingReader = MeetingReader(
            reading: reading, title: title, turns: TurnReader(reading: reading))
        let main = meetingReader.main()
        let principals = main?.parties ?? []
        var discourse = Discourse(principals: principals)
        discourse.ground = main.flatMap(reading.cast.place)
        discourse.isToCome = main?.status == .planned
        var statementRules = StatementRules(reading: reading, title: title, discourse: discourse)
        statementRules.read()
        let speakers = statementRules.speakers
        let encounters = meetingReader.all(
            main: main, speakers: speakers, companies: statementRules.companies)
        let agreements = AgreementRules(
            reading: reading, principals: principals, speakers: speakers
        ).agreements()
        return FactDrafts(
            encounters: encounters, statements: statementRules.drafts, agreements: agreements)
    }

    /// The language of a text that is not English: as the caller says, else undetermined (BCP 47
    /// `und`); nil for English.
    private func foreignLanguage(_ input: DocumentInput, _ reading: Reading) -> String? {
        if let language = input.language {
            return language.split(separator: "-").first?.lowercased() == "en" ? nil : language
        }
        return LanguageCheck(reading: reading).isEnglish ? nil : "und"
    }

    /// The body and, where there is one, the title; both know the same people.
    private func read(_ input: DocumentInput, _ bytes: [UInt8]) -> (body: Reading, title: Reading?)
    {
        var known = NameKeys()
        var cast = Cast(lexicon: lexicon, words: words)
        let title = input.title.map {
            annotator.annotate(Array($0.utf8), published: input.published, known: &known)
        }
        let titleMembers = title.map { cast.add($0) } ?? []
        let body = annotator.annotate(bytes, published: input.published, known: &known)
        let members = cast.add(body)
        cast.settleHeads(body, members)
        cast.settleLeaders(body, members)
        cast.settleDoubles(body, members)
        cast.settleRanks(body, members)
        cast.settleMessengers(body, members)
        cast.settleOwned(body, members)
        cast.settleVisited(body, members)
        cast.settleAppositions(body, members)
        cast.settlePairs(body, members)
        cast.settleFollowers(body, members)
        cast.settleCounterparts(body, members)
        cast.settleWomen(body, members)
        let isGuestFirst = cast.isGuestFirst(body)
        if let title { cast.settleRoles(title, isGuestFirst: isGuestFirst) }
        cast.settleRoles(body, isGuestFirst: isGuestFirst)
        let author = cast.author(body, members)
        if let title { cast.addUnnamedHost(title, titleMembers) }
        cast.addUnnamedHost(body, members)
        if let title { cast.addUnnamed(title, author: author) }
        cast.addUnnamed(body, author: author)
        let issuer = Issuer(
            lexicon: lexicon, words: words, title: title, body: body, cast: cast,
            memberOf: members
        ).country(publisher: input.publisher)
        cast.settleChairs(body, members)
        cast.settleCities(issuer: issuer, body, members)
        cast.settle(issuer: issuer, body, members)
        cast.settleRemaining(beside: issuer, body)
        func reading(_ annotations: Annotations, _ members: [Int?]) -> Reading {
            Reading(
                lexicon: lexicon, words: words, annotations: annotations, cast: cast,
                memberOf: members, issuer: issuer)
        }
        return (reading(body, members), title.map { reading($0, titleMembers) })
    }

    private func document(
        _ input: DocumentInput, _ hash: ContentHash, length: Int
    ) -> Document {
        Document(
            id: hash.identifier("d"), title: input.title, url: input.url,
            publisher: input.publisher, published: input.published,
            language: input.language ?? "en", sha256: hash.hex, length: length, engine: engine)
    }
}
