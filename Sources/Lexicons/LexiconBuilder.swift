internal import Domain
internal import Text

/// What grows while the files of a lexicon are read.
struct LexiconBuilder {
    let source: LexiconSource
    var vocabulary = Vocabulary()
    var gazetteer = GazetteerBuilder()
    /// Countries by folded code and name.
    var countryCodes: [[UInt8]: CountryCode] = [:]
    /// Phrases that may name two of a kind.
    var ambiguous: Set<[WordID]> = []
    private var files: [String] = []
    private let tokenizer = Tokenizer(vocabulary: Vocabulary())

    init(source: LexiconSource) {
        self.source = source
    }

    /// Reads a table and remembers its text for `version`. No two rows agree in the columns
    /// `key`, unless it is empty.
    mutating func table(
        _ path: String, _ columns: String..., key: [Int] = []
    ) throws -> CSVTable {
        let text = try source.text(of: path)
        files.append(ContentHash.sha256Hex(Array(text.utf8)))
        let table = try CSVTable(text, path: path, columns: columns)
        if !key.isEmpty { try refuseDoubles(in: table, key: key) }
        return table
    }

    /// The first eight hexadecimal digits of the SHA-256 over the hashes of all tables read.
    var version: String {
        String(ContentHash.sha256Hex(Array(files.joined().utf8)).prefix(8))
    }

    /// How the casing of a phrase binds the text.
    enum Casing {
        /// Capitals of the phrase must be capitals of the text.
        case asWritten
        case any
    }

    /// The word numbers of a phrase, new words taken in.
    mutating func words(_ phrase: String) -> [WordID] {
        tokenized(phrase).map(\.word)
    }

    /// Adds a phrase to the gazetteer.
    /// - Throws: `LexiconError.row` for an empty phrase, one that is too long, and a name of two
    ///   of a kind that is not listed as ambiguous.
    mutating func add(
        _ phrase: String, _ entry: (Gazetteer.Layer, Gazetteer.Kind, Int), form: UInt8 = 0,
        casing: Casing = .asWritten, at row: (table: CSVTable, row: CSVTable.Row)
    ) throws {
        let tokens = tokenized(phrase)
        guard (1...GazetteerBuilder.wordsPerPhraseMax).contains(tokens.count) else {
            throw LexiconError.row(
                path: row.table.path, line: row.row.line,
                reason: "'\(phrase)' has \(tokens.count) words, "
                    + "1 to \(GazetteerBuilder.wordsPerPhraseMax) can be matched")
        }
        let isNew = gazetteer.add(
            tokens.map(\.word),
            Gazetteer.Entry(
                layer: entry.0, kind: entry.1, form: form, index: Int32(entry.2)),
            casing: casing == .any ? 0 : Self.casing(tokens))
        guard isNew || ambiguous.contains(tokens.map(\.word)) else {
            throw error("'\(phrase)' names another \(entry.1) too", row.table, row.row)
        }
    }

    private mutating func tokenized(_ phrase: String) -> [Token] {
        let bytes = Array(phrase.utf8)
        return tokenizer.tokens(in: bytes).map {
            var token = $0
            token.word = vocabulary.intern(
                Folding.fold(String(decoding: bytes[$0.range], as: UTF8.self)))
            return token
        }
    }

    private static func casing(_ tokens: [Token]) -> UInt32 {
        var bits: UInt32 = 0
        for (i, token) in tokens.enumerated() where token.kind == .word {
            let bit: UInt32 =
                switch token.shape {
                case .upper: 2
                case .capitalised: 1
                default: 0
                }
            bits |= bit << UInt32(2 * i)
        }
        return bits
    }
}
