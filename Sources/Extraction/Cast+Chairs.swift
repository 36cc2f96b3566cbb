internal import Annotators
internal import Lexicons
internal import Text

/// Of which country those are who chair a session of two.
extension Cast {
    /// Words between a verb of chairing and the first of two, at most.
    private static let chairReach = 8

    /// "The Chile-Peru Dialogue was co-chaired by A and B": A is of the first and B of the second
    /// country where the text says of neither; of the other one where it says so of one.
    mutating func settleChairs(_ annotations: Annotations, _ memberOf: [Int?]) {
        let mentions = annotations.mentions
        for i in mentions.indices.dropLast() {
            guard let first = memberOf[i], let second = memberOf[i + 1], first != second,
                members[first].organization == nil, members[second].organization == nil,
                members[first].country == nil || members[second].country == nil,
                areChairs(i, annotations), let pair = pair(before: i, annotations)
            else { continue }
            switch (members[first].country, members[second].country) {
            case (nil, nil):
                (members[first].country, members[second].country) = (pair[0], pair[1])
            case (let one?, nil) where pair.contains(one):
                members[second].country = pair[0] == one ? pair[1] : pair[0]
            case (nil, let other?) where pair.contains(other):
                members[first].country = pair[0] == other ? pair[1] : pair[0]
            default: continue
            }
        }
    }

    /// Words from the second of two to their verb of chairing, at most.
    private static let chairedReach = 2

    /// "co-chaired by A and B", "under the chairmanship of A and B", "A and B co-chaired": two
    /// alone.
    private func areChairs(_ i: Int, _ annotations: Annotations) -> Bool {
        let (mentions, text) = (annotations.mentions, annotations.text)
        let gap = mentions[i].tokens.upperBound..<mentions[i + 1].tokens.lowerBound
        guard (1...3).contains(gap.count),
            gap.contains(where: { text.tokens[$0].word == and })
        else { return false }
        let (start, end) = (mentions[i].tokens.lowerBound, mentions[i + 1].tokens.upperBound)
        func isOfChair(_ token: Int) -> Bool {
            let bytes = text.bytes[text.tokens[token].range]
            return bytes.starts(with: "chair".utf8) || bytes.starts(with: "co-chair".utf8)
        }
        return (max(0, start - Self.chairReach)..<start).contains(where: isOfChair)
            || (end..<min(end + Self.chairedReach, text.tokens.count)).contains(where: isOfChair)
    }

    /// The two countries of the last ones that the text names before, where it names just two
    /// within eighty words.
    private func pair(before i: Int, _ annotations: Annotations) -> [Int]? {
        let start = annotations.mentions[i].tokens.lowerBound
        var pair: [Int] = []
        for name in annotations.names.within(max(0, start - 80)..<start)
        where name.entry.kind == .country {
            let row = Int(name.entry.index)
            if !pair.contains(row) { pair.append(row) }
        }
        return pair.count == 2 ? pair : nil
    }
}
