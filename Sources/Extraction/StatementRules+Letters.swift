internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The words of a message: "Minister Brito sent a letter to B. It reads: “The port is open.”".
extension StatementRules {
    /// Words between a message and the one from whom it is, at most.
    private static let senderReach = 10

    /// Takes in whose message a sentence or heading tells of: "a letter from A", else that of its
    /// subject, "A sent a letter to B".
    mutating func noteSender(_ sentence: Sentence) {
        guard reading.sum(of: sentence).signs.contains(.message),
            let noun = sentence.tokens.first(where: reading.isMessage)
        else { return }
        let reach = (noun + 1..<noun + Self.senderReach).clamped(to: sentence.tokens)
        let from = reach.dropLast().first { reading.tokens[$0].word == reading.words.from }
        var sender: [Party] = []
        if let from, let i = reading.mentionIndex(covering: from + 1) {
            let group = reading.group(startingWith: i, until: sentence.tokens.upperBound)
            sender = discourse.parties(of: group, in: reading)
        } else if let lead = reading.leadingSubject(of: sentence),
            reading.tokens(of: lead).upperBound <= noun
        {
            sender = discourse.parties(of: lead, in: reading)
        }
        if !sender.isEmpty { discourse.sender = sender }
    }

    /// "The text of the message is as follows:", "The letter reads, in part:": the words of its
    /// sender come next.
    mutating func openLetter(_ sentence: Sentence, _ i: Int) -> Bool {
        guard quote == nil, !discourse.sender.isEmpty, carryOver.opensList(sentence),
            reading.sum(of: sentence).signs.contains(.message),
            i + 1 < reading.text.sentences.count,
            sentence.tokens.contains(where: {
                reading.words.journey.reciting.contains(reading.tokens[$0].word)
            })
        else { return false }
        let isQuoted = QuoteSpans(reading: reading).opens(reading.text.sentences[i + 1])
        voice = Voice(parties: discourse.sender, reach: isQuoted ? .colon : .letter)
        return true
    }

    /// Whether a sentence in a letter tells of somebody, and is none of its words any more.
    func endsLetter(_ sentence: Sentence) -> Bool {
        guard let lead = reading.leadingSubject(of: sentence) else { return false }
        return [.person, .together].contains(reading.annotations.mentions[lead.lowerBound].kind)
            && !reading.annotations.mentions[lead.lowerBound].isFirstPerson
    }
}

extension CueReader {
    /// "“The port is open,” the message reads.": the words of the one who sent it.
    func ofLetter() -> Report? {
        guard !discourse.sender.isEmpty, reading.sum(of: sentence).signs.contains(.message) else {
            return nil
        }
        let noun = sentence.tokens.dropLast().first {
            reading.isMessage($0) && !quoted.contain($0)
                && words.journey.reciting.contains(reading.tokens[$0 + 1].word)
        }
        guard let noun, noun > sentence.tokens.lowerBound else { return nil }
        return sourced(discourse.sender, noun - 1..<noun + 2, from: noun - 1, to: noun + 2)
    }

    /// "The letter notes that X": the sender of the message before a verb.
    func sender(_ verb: SpeechVerb) -> Report? {
        guard !discourse.sender.isEmpty, reading.sum(of: sentence).signs.contains(.message),
            let at = beforeAdverbs(verb), reading.isMessage(at), at > sentence.tokens.lowerBound,
            reading.classes(at - 1).contains(.determiner)
        else { return nil }
        return Report(
            cue: verb, parties: discourse.sender, source: at..<at + 1,
            rule: .statementParticipantsCue)
    }
}

extension Reading {
    /// "message", "letter".
    func isMessage(_ token: Int) -> Bool {
        words.journey.messages.contains(tokens[token].word)
    }
}
