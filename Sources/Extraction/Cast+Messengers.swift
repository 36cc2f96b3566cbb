internal import Annotators
internal import Lexicons
internal import Text

/// Of which country those are who bring messages or are sent abroad.
extension Cast {
    /// Words between "message" and the country that it is from, at most.
    private static let senderReach = 10

    /// "received a message from his Chadian counterpart. The message was delivered by Envoy B": B,
    /// of no known country, is of that from which it came.
    mutating func settleMessengers(_ annotations: Annotations, _ memberOf: [Int?]) {
        let text = annotations.text
        for (i, mention) in annotations.mentions.enumerated() {
            let start = mention.tokens.lowerBound
            guard let member = memberOf[i], members[member].country == nil,
                members[member].organization == nil, start > 4, text.tokens[start - 1].word == by,
                let again = (max(0, start - 6)..<start).first(where: { isMessage($0, text) }),
                let first = (max(0, again - 60)..<again).last(where: { isMessage($0, text) }),
                let sender = annotations.names.within(
                    first..<min(again, first + Self.senderReach)
                ).first(where: { $0.entry.kind == .country })
            else { continue }
            members[member].country = Int(sender.entry.index)
        }
    }

    /// "Ambassador to Chad" in a document of Norway's: Norway's own, where nobody else is said to
    /// have sent them.
    mutating func settleSent(by issuer: Int, _ annotations: Annotations, _ memberOf: [Int?]) {
        let tokens = annotations.text.tokens
        for (i, mention) in annotations.mentions.enumerated() {
            guard let member = memberOf[i], members[member].country == nil,
                members[member].organization == nil, let office = mention.office,
                lexicon.offices[office].office == "ambassador"
            else { continue }
            // The mention may end with the title.
            let isOpen = mention.title.upperBound == mention.tokens.upperBound
            let end = mention.tokens.upperBound + (isOpen ? 3 : 0)
            guard
                let country = annotations.names.within(mention.tokens.lowerBound..<end).last,
                country.entry.kind == .country, Int(country.entry.index) != issuer,
                country.tokens.lowerBound > mention.tokens.lowerBound + 1
            else { continue }
            var before = country.tokens.lowerBound - 1
            if lexicon.classes(of: tokens[before]).contains(.determiner) { before -= 1 }
            if before > mention.tokens.lowerBound, tokens[before].word == to {
                members[member].country = issuer
            }
        }
    }

    /// A message, letter or other words that one sends.
    private func isMessage(_ token: Int, _ text: TokenizedText) -> Bool {
        lexicon.classes(of: text.tokens[token]).contains(.utterance)
    }
}
