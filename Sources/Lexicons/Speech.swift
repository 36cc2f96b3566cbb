public import Domain
public import Text

/// A verb or phrase that reports speech.
public struct Cue: Sendable {
    /// What kind of speech.
    public enum Kind: String, Sendable {
        case report
        /// The same, of what one's own side will do.
        case announce
        /// With an addressee.
        case tell
        /// With a noun of speech.
        case give
        /// With a noun that decides.
        case express
        case stress, wish, offer, support, demand, concern, agree, discuss
        /// As `offer` in the past; today it is told of somebody.
        case plan
        /// Several discuss, one alone states.
        case speak
        /// What is talked about is the subject.
        case arise
        /// A talk is the subject.
        case occur, turn
        /// As `report`, but with "that" or a quotation.
        case close
        /// No verb: "according to".
        case source
        /// Opens a line of the page, not of the text.
        case chrome
        /// Opens what follows the text.
        case end
        /// Only looks like a cue: "answered questions".
        case other
        /// A noun of speech and its verb, and an agenda and its verb: of no row of the lexicon.
        case noun, agenda

        /// Whether the one who speaks is its subject.
        package var isSpoken: Bool {
            switch self {
            case .report, .announce, .tell, .express, .stress, .wish, .offer, .support, .demand,
                .concern, .agree, .discuss, .plan, .close:
                true
            case .give, .speak, .arise, .occur, .turn, .source, .chrome, .end, .other, .noun,
                .agenda:
                false
            }
        }
    }

    package let kind: Kind
    /// The act of what follows it; nil where the content decides.
    package let act: Statement.Act?
}

/// The acts that words give, by word number: an array, since rules ask for them word by word, and
/// to hash each takes ten times as long.
public struct WordActs: Sendable {
    @usableFromInline var acts: [Statement.Act?] = []

    /// Nil where the word gives none.
    public internal(set) subscript(word: WordID) -> Statement.Act? {
        @inlinable get { acts.indices.contains(Int(word)) ? acts[Int(word)] : nil }
        set {
            while acts.count <= Int(word) { acts.append(nil) }
            acts[Int(word)] = newValue
        }
    }
}

/// A verb or noun for an encounter.
public struct Encounter: Sendable {
    /// What kind of word.
    public enum Part: String, Sendable {
        /// A verb with the parties around it: "met with".
        case verb
        /// A verb that needs a noun for the encounter: "held a call with".
        case light
        /// A noun that names the encounter: "summit".
        case noun
        /// A noun that a light verb makes an encounter: "had an exchange with".
        case object
    }
    /// How a verb takes the other party or the place.
    public enum Frame: String, Sendable {
        /// "received B".
        case direct
        /// "spoke with B".
        case with
        /// "met B", "met with B".
        case any
        /// "travelled to Chad".
        case place
        /// "was in Chad": the traveller stands right before it.
        case stay
        /// "invited B to Chad".
        case invite
        /// "A and B were joined by C".
        case joined
        /// "continued to Chad": to another country than those of the main encounter.
        case onward
    }

    package let part: Part
    /// Nil of a light verb that tells of no encounter without a noun.
    package let type: Meeting.Kind?
    /// Nil of a noun and of a light verb.
    package let frame: Frame?

    package init(part: Part, type: Meeting.Kind?, frame: Frame?) {
        self.part = part
        self.type = type
        self.frame = frame
    }
}

/// A noun for a kind of agreement.
package struct Instrument: Sendable {
    package let kind: Agreement.Kind
}

/// A verb or noun that tells the stage of an agreement.
public struct Stage: Sendable {
    /// What kind of word.
    public enum Part: String, Sendable {
        case verb, noun
        /// A verb that binds whoever does it to what follows: "agreed to", "decided that".
        case decision
    }
    package let part: Part
    package let status: Agreement.Status
}

extension LexiconBuilder {
    mutating func loadCues(_ inflection: Inflection) throws -> [Cue] {
        let table = try self.table("cues/cues.csv", "cue", "class", "act", "source", key: [0])
        for (i, row) in table.rows.enumerated() {
            let entry = (Gazetteer.Layer.cue, Gazetteer.Kind.cue, i)
            if ["source", "chrome", "end"].contains(row[1]) {
                for phrase in try phrases(of: row[0], at: (table, row)) {
                    try add(phrase, entry, form: VerbForm.base.rawValue, at: (table, row))
                }
            } else {
                try addVerb(row[0], entry, inflection, at: (table, row))
            }
        }
        return try table.rows.map {
            Cue(kind: try value($0[1], table, $0), act: try optional($0[2], table, $0))
        }
    }

    /// The act of each noun of a table, its plural included.
    mutating func loadNounActs(_ path: String) throws -> WordActs {
        let table = try self.table(path, "noun", "act", "source", key: [0])
        var acts = WordActs()
        for row in table.rows {
            for noun in [row[0], Inflection().plural(of: row[0])] {
                for word in words(noun) { acts[word] = try value(row[1], table, row) }
            }
        }
        return acts
    }

    mutating func loadEncounters(_ inflection: Inflection) throws -> [Encounter] {
        let table = try self.table(
            "encounters/encounters.csv", "phrase", "part", "type", "frame", "source",
            key: [0, 1])
        return try table.rows.enumerated().map { i, row in
            let encounter = Encounter(
                part: try value(row[1], table, row), type: try optional(row[2], table, row),
                frame: try optional(row[3], table, row))
            let entry = (Gazetteer.Layer.encounter, Gazetteer.Kind.encounter, i)
            switch encounter.part {
            case .verb, .light: try addVerb(row[0], entry, inflection, at: (table, row))
            case .noun, .object: try addNoun(row[0], entry, at: (table, row))
            }
            return encounter
        }
    }

    mutating func loadInstruments() throws -> [Instrument] {
        let table = try self.table(
            "agreements/instruments.csv", "phrase", "kind", "source", key: [0])
        for (i, row) in table.rows.enumerated() {
            try addNoun(row[0], (.instrument, .instrument, i), at: (table, row))
        }
        return try table.rows.map { Instrument(kind: try value($0[1], table, $0)) }
    }

    mutating func loadStages(_ inflection: Inflection) throws -> [Stage] {
        let table = try self.table(
            "agreements/stages.csv", "phrase", "part", "status", "source", key: [0, 1])
        return try table.rows.enumerated().map { i, row in
            let stage = Stage(
                part: try value(row[1], table, row), status: try value(row[2], table, row))
            let entry = (Gazetteer.Layer.stage, Gazetteer.Kind.stage, i)
            switch stage.part {
            case .verb, .decision: try addVerb(row[0], entry, inflection, at: (table, row))
            case .noun: try addNoun(row[0], entry, at: (table, row))
            }
            return stage
        }
    }

    /// The sector of each term. The terms of `list_terms.csv` are too common to count outside
    /// an enumeration, "in energy, water and transport": their kind is `listTerm`.
    ///
    /// - Returns: The sectors of each term, its own first; `further_terms.csv` holds the others.
    /// - Throws: `LexiconError` also for a further sector of a term that `terms.csv` lacks.
    mutating func loadSectorTerms() throws -> [[Sector]] {
        var sectors: [[Sector]] = []
        var rows: [String: Int] = [:]
        for (path, kind) in [
            ("sectors/terms.csv", Gazetteer.Kind.term), ("sectors/list_terms.csv", .listTerm),
        ] {
            let table = try self.table(path, "sector", "term", "source")
            for row in table.rows {
                try addNoun(row[1], (.term, kind, sectors.count), at: (table, row))
                rows[row[1]] = sectors.count
                sectors.append([try value(row[0], table, row)])
            }
        }
        let further = try self.table("sectors/further_terms.csv", "sector", "term", "source")
        for row in further.rows {
            guard let term = rows[row[1]] else {
                throw error("'\(row[1])' is no term of terms.csv", further, row)
            }
            sectors[term].append(try value(row[0], further, row))
        }
        return sectors
    }

    /// All forms of a phrase that begins with a verb.
    private mutating func addVerb(
        _ phrase: String, _ entry: (Gazetteer.Layer, Gazetteer.Kind, Int),
        _ inflection: Inflection, at row: (table: CSVTable, row: CSVTable.Row)
    ) throws {
        for phrase in try phrases(of: phrase, at: row) {
            for (form, text) in inflection.forms(of: phrase) {
                try add(text, entry, form: form.rawValue, at: row)
            }
        }
    }

    /// A noun and its regular plural, whose form is `nounPlural`.
    private mutating func addNoun(
        _ phrase: String, _ entry: (Gazetteer.Layer, Gazetteer.Kind, Int),
        at row: (table: CSVTable, row: CSVTable.Row)
    ) throws {
        for phrase in try phrases(of: phrase, at: row) {
            try add(phrase, entry, at: row)
            try add(Inflection().plural(of: phrase), entry, form: nounPlural, at: row)
        }
    }

    /// What a cell stands for, a `PhrasePattern` or a single phrase.
    func phrases(
        of pattern: String, at row: (table: CSVTable, row: CSVTable.Row)
    ) throws -> [String] {
        do {
            return try PhrasePattern.phrases(of: pattern)
        } catch {
            throw self.error(error.reason, row.table, row.row)
        }
    }
}

/// The form of an entry whose phrase is a plural noun.
package let nounPlural: UInt8 = 9

extension Inflection {
    /// The regular plural of a noun phrase, its last word changed.
    func plural(of noun: String) -> String {
        forms(of: String(noun.split(separator: " ").last ?? "")).first { $0.form == .third }
            .map { noun.split(separator: " ").dropLast().map { $0 + " " }.joined() + $0.text }
            ?? noun
    }
}
