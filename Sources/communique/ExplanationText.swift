package import Domain

/// An explanation for a reader at a terminal: a head, a block of lines for each sentence, and the
/// coverage. The same explanation always gives the same text.
package struct ExplanationText {
    private let explanation: Explanation
    private let origin: String
    private let facts: [String: FactLine]

    /// - Parameter origin: the file, or what else the document is from.
    package init(_ explanation: Explanation, origin: String) {
        self.explanation = explanation
        self.origin = origin
        facts = FactLine.all(of: explanation.facts)
    }

    /// Ends with a line end.
    package var text: String {
        let document = explanation.facts.document
        let head = (["\(origin): \(document.id)"] + explanation.facts.warnings).joined(
            separator: "\n")
        let blocks = explanation.sentences.enumerated().map { block($0 + 1, $1) }
        return ([head] + blocks + [coverage(document)]).joined(separator: "\n\n") + "\n"
    }

    private func coverage(_ document: Document) -> String {
        guard let coverage = document.coverage else { return "coverage: not read" }
        let count = explanation.sentences.count
        let open = explanation.sentences.count { $0.fate == .notUnderstood }
        return "coverage \(coverage): \(count - open) of \(count) sentences"
    }

    private func block(_ number: Int, _ sentence: ExplainedSentence) -> String {
        let span = sentence.words.span
        let lines =
            [
                "\(number)  \(fate(sentence))  [\(span.start), \(span.end))",
                line(sentence.words.text),
            ]
            + sentence.evidence.flatMap(lines) + mentions(sentence.mentions)
        return lines.joined(separator: "\n   ")
    }

    /// With the signs that were not understood.
    private func fate(_ sentence: ExplainedSentence) -> String {
        guard sentence.fate == .notUnderstood else { return sentence.fate.rawValue }
        let signs = sentence.mentions.filter(\.isSign).map {
            "\($0.kind.rawValue) \"\(line($0.words.text))\""
        }
        return "not understood: " + signs.joined(separator: ", ")
    }

    private func lines(_ evidence: FactEvidence) -> [String] {
        let fact = facts[evidence.fact]
        return [
            "  " + columns(fact?.label ?? evidence.fact, line(evidence.words.text)),
            "  " + columns("", "\(fact?.summary ?? ""); by \(evidence.rule)"),
        ]
    }

    /// A line for each kind, in the order of `ExplainedMention.Kind`.
    private func mentions(_ mentions: [ExplainedMention]) -> [String] {
        ExplainedMention.Kind.allCases.compactMap { kind in
            let words = mentions.filter { $0.kind == kind }.map(words)
            guard !words.isEmpty else { return nil }
            let label = kind.rawValue.replacing("_", with: " ")
            return "  " + columns(label, words.joined(separator: "; "))
        }
    }

    private func words(_ mention: ExplainedMention) -> String {
        line(mention.words.text) + (mention.value.map { " = \($0)" } ?? "")
    }

    private func columns(_ label: String, _ words: String) -> String {
        label + String(repeating: " ", count: max(1, 14 - label.count)) + words
    }
}

/// What a fact says, on one line.
private struct FactLine {
    /// `statement 2`, counted from 1 in the order of the text.
    let label: String
    let summary: String

    /// By the ids of the facts.
    static func all(of facts: Facts) -> [String: FactLine] {
        var lines: [String: FactLine] = [:]
        for (i, fact) in facts.meetings.enumerated() {
            lines[fact.id] = FactLine(label: "meeting \(i + 1)", summary: summary(fact))
        }
        for (i, fact) in facts.statements.enumerated() {
            lines[fact.id] = FactLine(label: "statement \(i + 1)", summary: summary(fact))
        }
        for (i, fact) in facts.agreements.enumerated() {
            lines[fact.id] = FactLine(label: "agreement \(i + 1)", summary: summary(fact))
        }
        return lines
    }

    private static func summary(_ meeting: Meeting) -> String {
        let people = meeting.participants.filter { $0.kind == .principal }.map(\.name)
        return joined([
            meeting.type.rawValue, meeting.status.rawValue, meeting.date?.description,
            meeting.place?.name,
            list(meeting.countries.map(\.description) + meeting.organizations), list(people),
        ])
    }

    private static func summary(_ statement: Statement) -> String {
        let speakers = statement.speakers.compactMap {
            $0.name ?? $0.country?.description ?? $0.organization
        }
        return joined([statement.act?.rawValue, statement.kind.rawValue, list(speakers)])
    }

    private static func summary(_ agreement: Agreement) -> String {
        joined([
            agreement.kind.rawValue, agreement.status.rawValue, agreement.date?.description,
            list(agreement.parties.map(\.description)), list(agreement.sectors.map(\.rawValue)),
        ])
    }

    private static func joined(_ parts: [String?]) -> String {
        parts.compactMap(\.self).joined(separator: ", ")
    }

    /// Nil where there are none.
    private static func list(_ names: [String]) -> String? {
        names.isEmpty ? nil : names.joined(separator: " and ")
    }
}

/// Each run of white space as one space.
private func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
