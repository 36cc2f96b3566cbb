internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What is to be talked about at an encounter to come.
extension CueReader {
    /// "Topics to be discussed include X", "X is expected to be discussed", "X will be among the
    /// topics to be discussed", where `be` begins "be discussed".
    func toBeDiscussed(_ verb: SpeechVerb, _ be: Int) -> Report? {
        guard reports.isEmpty, !discourse.company.isEmpty else { return nil }
        let content = topicBehind(verb, be) ?? topicBefore(be)
        guard let content, content.count > 0 else { return nil }
        var cue = verb
        cue.act = .discuss
        return Report(
            cue: cue, parties: discourse.company, content: content, rule: .statementTopicWasCue)
    }

    /// Behind "include", "are" or "will be", with at most eight words between.
    private func topicBehind(_ verb: SpeechVerb, _ be: Int) -> Range<Int>? {
        guard
            (sentence.tokens.lowerBound..<be).contains(where: {
                reading.classes($0).contains(.topic)
            })
        else { return nil }
        let start = verb.tokens.upperBound
        let covers = (start..<max(start, min(contentEnd - 1, start + 9))).first {
            reading.classes($0).contains(.covers)
                || reading.classes($0).contains(.be) && $0 > start
                    && reading.classes($0 - 1).contains(.future)
        }
        guard let covers,
            (start..<covers).allSatisfy({
                reading.tokens[$0].kind != .comma && !reading.classes($0).contains(.relative)
            })
        else { return nil }
        return covers + 1..<contentEnd
    }

    /// Before "is expected to", "is to" or "will be among the topics to".
    private func topicBefore(_ be: Int) -> Range<Int>? {
        let start = clauseStart(be)
        var end = be - 1
        let isTopic = end > start && reading.classes(end - 1).contains(.topic)
        guard end > start + 1 else { return nil }
        if isTopic {
            guard
                let verb = (max(start + 1, end - 7)..<end).last(where: {
                    reading.classes($0).contains(.be)
                })
            else { return nil }
            end = verb
        } else {
            let isPlanned =
                reading.classes(end - 1).contains(.planned)
                || words.intending.contains(reading.tokens[end - 1].word)
            if isPlanned { end -= 1 }
            while end > start, reading.isAdverb(end - 1) { end -= 1 }
            guard end > start, reading.classes(end - 1).isSuperset(of: [.be, .present]) else {
                return nil
            }
            end -= 1
        }
        while end > start,
            reading.isAdverb(end - 1)
                || !reading.classes(end - 1).isDisjoint(with: [.future, .auxiliary])
        { end -= 1 }
        return start..<end
    }
}
