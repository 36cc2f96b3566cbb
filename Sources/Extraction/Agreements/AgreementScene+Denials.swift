internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Stages that have not been reached, and talks that have come to a halt.
extension AgreementScene {
    /// "No agreement was reached on quotas": there is none.
    ///
    /// - Parameter name: the first token of the instrument's name.
    func isDenied(_ name: Int) -> Bool {
        classes(name).contains(.negation)
            || name > start && classes(name - 1).contains(.negation)
    }

    /// "has not yet entered into force" of what is signed, "could not be concluded" of what is
    /// still talked about; nil where nothing is denied.
    ///
    /// - Parameter before: the words ahead of the stage, those right before it at the end.
    func denied(_ status: Agreement.Status, before: Range<Int>) -> Agreement.Status? {
        guard before.suffix(4).contains(where: { classes($0).contains(.negation) }) else {
            return nil
        }
        switch status {
        case .inForce: return .signed
        case .signed, .agreed: return .negotiating
        default: return nil
        }
    }

    /// Whether talks whose name ends at `last` are told to have stalled or been broken off.
    func isHalted(behind last: Int) -> Bool {
        let near = last..<max(last, min(end, last + 5))
        return reading.annotations.stages.within(near).contains {
            let stage = reading.lexicon.stages[Int($0.entry.index)]
            return stage.part == .verb && stage.status == .suspended
        }
    }

    /// Whether a subject stands before a verb, adverbs aside: "The ministers also put".
    func followsSubject(_ verb: Int) -> Bool {
        var at = verb - 1
        while at > start, verb - at < 4, classes(at).contains(.adverb) { at -= 1 }
        return at >= start && reading.mentionIndex(covering: at) != nil
    }
}
