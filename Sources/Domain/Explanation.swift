/// How the engine read one document: the facts, and what became of each sentence.
package struct Explanation: Hashable, Sendable {
    package var facts: Facts
    /// In the order of the text; none of a text in a language that the engine does not read.
    package var sentences: [ExplainedSentence]

    package init(facts: Facts, sentences: [ExplainedSentence] = []) {
        self.facts = facts
        self.sentences = sentences
    }
}

/// What became of one sentence, heading or list entry of a document.
package struct ExplainedSentence: Hashable, Sendable {
    package enum Fate: String, CaseIterable, Sendable {
        /// Words of it are evidence or content of a fact.
        case fact
        /// It gave no fact, and holds no sign of one or is a heading.
        case narration
        /// It gave no fact although it holds a sign of one, such as a reporting cue.
        case notUnderstood = "not_understood"
    }

    /// The sentence as it stands in the text.
    package var words: Quote
    package var fate: Fate
    /// What rests on it: meetings, then statements, then agreements, each in the order of the
    /// text; empty unless the fate is `fact`.
    package var evidence: [FactEvidence]
    /// What was read in it, in the order of the text, the longer first where two begin together.
    package var mentions: [ExplainedMention]

    package init(
        words: Quote, fate: Fate, evidence: [FactEvidence] = [], mentions: [ExplainedMention] = []
    ) {
        self.words = words
        self.fate = fate
        self.evidence = evidence
        self.mentions = mentions
    }
}

extension ExplainedSentence {
    /// Ids of the facts that rest on it, each once.
    package var facts: [String] { Self.unique(evidence.map(\.fact)) }

    /// Names of the rules that found them, each once.
    package var rules: [String] { Self.unique(evidence.map(\.rule)) }

    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}

/// Words of one sentence on which a fact rests.
package struct FactEvidence: Hashable, Sendable {
    /// Id of the meeting, statement or agreement.
    package var fact: String
    package var rule: String
    package var words: Quote

    package init(fact: String, rule: String, words: Quote) {
        self.fact = fact
        self.rule = rule
        self.words = words
    }
}

/// Words that an annotator took for something.
package struct ExplainedMention: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// Somebody by name, by office alone, as he or she, as I, or as those who met.
        case person, role, pronoun
        case firstPerson = "first_person"
        case together
        case country, organization, place, date, quantity
        /// A verb that reports speech, and words inside quotation marks.
        case cue, quotation
        /// A verb or noun for a meeting.
        case encounter
        /// A noun for a kind of agreement, and a word for what becomes of one.
        case instrument, stage
        /// A term that marks a sector.
        case sector
    }

    package var kind: Kind
    package var words: Quote
    /// What they stand for: a person's fullest name, a code, a date in EDTF, a quantity with its
    /// unit, the class, type, kind, status or sector of the lexicon's row; nil where the words
    /// alone do not tell.
    package var value: String?
    /// Whether the words are a sign of a fact: without one they leave the sentence not understood.
    package var isSign: Bool

    package init(kind: Kind, words: Quote, value: String? = nil, isSign: Bool = false) {
        self.kind = kind
        self.words = words
        self.value = value
        self.isSign = isSign
    }
}
