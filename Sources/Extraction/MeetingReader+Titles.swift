internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What the title says of the kind of encounter.
extension MeetingReader {
    /// "Call with the Leaders of Norway and Chile": a noun in the singular.
    var isTitledOne: Bool {
        let nouns = (title ?? reading).annotations.encounters
            .within(0..<titleEnd).filter {
                let noun = reading.lexicon.encounters[Int($0.entry.index)]
                return noun.part == .noun && (noun.type == .call || noun.type == .meeting)
            }
        return !nouns.isEmpty && nouns.allSatisfy { $0.entry.form != nounPlural }
    }

    /// "Readout of the meetings with leaders of Chad": to speak with them is no call there.
    var isTitledMeeting: Bool {
        let heading = title ?? reading
        return !speaksOfCall
            && heading.annotations.encounters.within(0..<titleEnd).contains {
                let noun = reading.lexicon.encounters[Int($0.entry.index)]
                let next = $0.tokens.upperBound
                return noun.part == .noun && noun.type == .meeting && next < titleEnd
                    && heading.tokens[next].word == reading.words.with
            }
    }

    /// Whether title or text name a call.
    var speaksOfCall: Bool {
        [title, reading].contains { reading in
            reading?.annotations.encounters.contains {
                self.reading.lexicon.encounters[Int($0.entry.index)].type == .call
                    && ($0.tokens.count > 1
                        || self.reading.lexicon.encounters[Int($0.entry.index)].part == .noun)
            } ?? false
        }
    }

    /// "A's Calls With the Ministers of Norway and Chile" as a heading, of which the main encounter
    /// is the first: the others.
    func listedBeside(_ main: EncounterDraft, _ rules: EncounterRules) -> [EncounterDraft] {
        guard
            let sentence = reading.text.sentences.prefix(6).first(where: {
                $0.isHeading && $0.tokens.lowerBound <= main.evidence.lowerBound
                    && main.evidence.upperBound <= $0.tokens.upperBound
            })
        else { return [] }
        var rules = rules
        rules.findsForums = false
        return rules.encounters(in: sentence).filter {
            $0.rule == main.rule && $0.evidence == main.evidence && $0.status == main.status
                && reading.sides(of: $0.parties) != reading.sides(of: main.parties)
        }.map {
            var draft = $0
            (draft.date, draft.isRecalled) = (draft.date ?? main.date, false)
            return draft
        }
    }

    /// The end of the title, or of the first heading where there is none.
    private var titleEnd: Int {
        if let title { return title.tokens.count }
        return reading.text.sentences.first { $0.isHeading }?.tokens.upperBound ?? 0
    }
}
