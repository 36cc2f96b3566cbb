internal import Domain

extension JSONWriter {
    /// A row of `explanation`. Facts and rules stand in it once each, by id and by name.
    mutating func sentence(_ sentence: ExplainedSentence) {
        object { writer in
            writer.member("start", sentence.words.span.start)
            writer.member("end", sentence.words.span.end)
            writer.member("text", sentence.words.text)
            writer.member("fate", sentence.fate.rawValue)
            writer.member("facts", sentence.facts)
            writer.member("rules", sentence.rules)
            writer.member("mentions", sentence.mentions) { $0.mention($1) }
        }
    }

    /// `sign` is there where it is true.
    private mutating func mention(_ mention: ExplainedMention) {
        object { writer in
            writer.member("kind", mention.kind.rawValue)
            writer.member("text", mention.words.text)
            writer.member("start", mention.words.span.start)
            writer.member("end", mention.words.span.end)
            writer.member("value", mention.value)
            if mention.isSign { writer.member("sign", true) }
        }
    }
}
