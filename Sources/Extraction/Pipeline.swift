internal import Annotators
package import Domain
package import Lexicons
internal import Text

/// From a document to its facts. A pure function of the document and the lexicon, so that one
/// pipeline serves all threads.
package struct Pipeline: Sendable {
    /// Changes whenever the same document may give other facts.
    package static let engineVersion = "0.1.0"

    private let lexicon: Lexicon
    private let words: RuleWords
    private let annotator: Annotator

    package init(lexicon: Lexicon) {
        self.lexicon = lexicon
        words = RuleWords(lexicon: lexicon)
        annotator = Annotator(lexicon: lexicon)
    }

    /// Never fails: a text without facts gives none. Linear in the length of the text.
    package func extract(_ input: DocumentInput) -> Facts {
        let bytes = Array(input.text.utf8)
        let codePoints = CodePoints(bytes)
        let document = document(input, bytes, length: codePoints.count)
        let reading = read(input, bytes)
        let assembly = Assembly(
            reading: reading, documentID: document.id, codePoints: codePoints)

        let meetingReader = MeetingReader(reading: reading)
        let main = meetingReader.main()
        let principals = main?.parties ?? []
        var statementRules = StatementRules(
            reading: reading, discourse: Discourse(principals: principals))
        statementRules.read()
        let encounters = meetingReader.all(main: main, speakers: statementRules.speakers)
        let agreements = AgreementRules(
            reading: reading, principals: principals, speakers: statementRules.speakers
        ).agreements()

        let meetings = assembly.meetings(encounters)
        return Facts(
            document: document, meetings: meetings,
            statements: assembly.statements(statementRules.drafts, main: meetings.first),
            agreements: assembly.agreements(agreements, main: meetings.first))
    }

    private func read(_ input: DocumentInput, _ bytes: [UInt8]) -> Reading {
        var known: Set<UInt64> = []
        var cast = Cast(lexicon: lexicon)
        if let title = input.title {
            _ = cast.add(
                annotator.annotate(Array(title.utf8), published: input.published, known: &known))
        }
        let annotations = annotator.annotate(bytes, published: input.published, known: &known)
        let memberOf = cast.add(annotations)
        return Reading(
            lexicon: lexicon, words: words, annotations: annotations, cast: cast,
            memberOf: memberOf)
    }

    private func document(_ input: DocumentInput, _ bytes: [UInt8], length: Int) -> Document {
        Document(
            id: Document.identifier(ofText: input.text), title: input.title, url: input.url,
            publisher: input.publisher, published: input.published,
            language: input.language ?? "en", sha256: ContentHash.sha256Hex(bytes),
            length: length, engine: "\(Self.engineVersion)+lexicons.\(lexicon.version)")
    }
}
