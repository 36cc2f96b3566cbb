import Domain

/// Compares the engine's facts with those that a person found: encounters by their parties and
/// dates, statements word by word, agreements by the words that they rest on.
struct Scorer {
    private(set) var tally = Tally()

    mutating func score(_ gold: Gold, _ facts: Facts) {
        scoreMeetings(gold.meetings, facts.meetings)
        scoreStatements(gold, facts.statements)
        scoreAgreements(gold.agreements, facts.agreements)
    }

    // MARK: Meetings

    private mutating func scoreMeetings(_ gold: [Gold.Meeting], _ found: [Meeting]) {
        let (pairs, missed, extra) = pair(gold, found, affinity: meetingAffinity)
        for (i, j) in pairs where gold[i].optional != true {
            tally.hit("meetings")
            compare(gold[i], found[j])
        }
        tally.missed("meetings", missed.filter { gold[$0].optional != true }.count)
        tally.spurious("meetings", extra.count)
    }

    private mutating func compare(_ gold: Gold.Meeting, _ found: Meeting) {
        if let date = gold.date { tally.check("meetings.date", date == found.date?.description) }
        if let place = gold.place {
            let at = words(of: "\(found.place?.name ?? "") \(found.place?.venue ?? "")")
            tally.check("meetings.place", words(of: place).isSubset(of: at))
        }
        tally.check("meetings.status", gold.status == found.status.rawValue)
        let hits = peopleInCommon(gold, found)
        tally.hit("principals", hits)
        tally.missed("principals", principals(gold).count - hits)
        tally.spurious("principals", found.participants.count { $0.kind == .principal } - hits)
    }

    private func meetingAffinity(_ gold: Gold.Meeting, _ found: Meeting) -> Double {
        guard datesMeet(gold.date, found.date), (gold.type == "call") == (found.type == .call)
        else {
            return 0
        }
        let most = max(
            principals(gold).count, found.participants.count { $0.kind == .principal }, 1)
        let people = Double(peopleInCommon(gold, found)) / Double(most)
        let (a, b) = (Set(gold.countries), Set(found.countries.map(\.description)))
        let countries = Double(a.intersection(b).count) / Double(max(a.union(b).count, 1))
        guard max(people, countries) >= 0.5 else { return 0 }
        return people + countries + (gold.status == found.status.rawValue ? 0.5 : 0)
            + (gold.date == found.date?.description ? 0.5 : 0)
            + (gold.type == found.type.rawValue ? 0.25 : 0)
    }

    private func principals(_ gold: Gold.Meeting) -> [String] {
        (gold.participants ?? []).filter { $0.kind ?? "principal" == "principal" }
            .compactMap(\.name)
    }

    private func peopleInCommon(_ gold: Gold.Meeting, _ found: Meeting) -> Int {
        var left = found.participants.filter { $0.kind == .principal }.map(\.name)
        return principals(gold).count { name in
            guard let i = left.firstIndex(where: { isSamePerson(name, $0) }) else { return false }
            left.remove(at: i)
            return true
        }
    }

    private func datesMeet(_ gold: String?, _ found: DateExpression?) -> Bool {
        guard let gold = gold.flatMap({ DateExpression(edtf: $0) }), let found else { return true }
        return gold.firstDay <= found.lastDay && found.firstDay <= gold.lastDay
    }

    // MARK: Statements

    private mutating func scoreStatements(_ gold: Gold, _ found: [Statement]) {
        let words = wordSpans(of: gold.text)
        let goldAt = owners(words, gold.statements.map { ($0.start, $0.end) })
        let foundAt = owners(words, found.map { ($0.content.span.start, $0.content.span.end) })
        let nearGold = sentencesWithGold(gold.text, words, goldAt)
        for i in words.indices {
            let expected = goldAt[i].map { gold.statements[$0] }
            let got = foundAt[i].map { found[$0] }
            if expected?.optional == true { continue }
            if let expected, let got, isSameSpeaker(expected.speakers, got.speakers) {
                tally.hit("attribution")
                if let act = expected.act { tally.check("act", act == got.act?.rawValue) }
                continue
            }
            if expected != nil { tally.missed("attribution") }
            if got != nil, expected != nil || !nearGold.contains(i) {
                tally.spurious("attribution")
            }
        }
    }

    private func owners(_ words: [(Int, Int)], _ spans: [(Int, Int)]) -> [Int?] {
        words.map { word in spans.lastIndex { word.0 >= $0.0 && word.1 <= $0.1 } }
    }

    private func isSameSpeaker(_ gold: [Gold.Person], _ found: [Speaker]) -> Bool {
        if gold.count == 1, let expected = gold.first {
            guard found.count == 1, let got = found.first else { return false }
            if let name = expected.name { return isSamePerson(name, got.name ?? "") }
            return expected.country == got.country?.description
        }
        return found.count > 1
            && Set(gold.map(\.country)) == Set(found.map { $0.country?.description })
    }

    /// Words beside gold content in its own sentence, the source and the cue, count for nothing.
    private func sentencesWithGold(
        _ text: String, _ words: [(Int, Int)], _ goldAt: [Int?]
    ) -> Set<Int> {
        let scalars = Array(text.unicodeScalars)
        var near: Set<Int> = []
        var sentence: [Int] = []
        for i in words.indices {
            sentence.append(i)
            let next = i + 1 < words.count ? words[i + 1].0 : scalars.count
            let gap = scalars[words[i].1..<next]
            let endsHere =
                gap.contains { ".!?".unicodeScalars.contains($0) }
                && gap.contains { $0.properties.isWhitespace }
            if endsHere || gap.count(where: { $0 == "\n" }) > 1 || i + 1 == words.count {
                if sentence.contains(where: { goldAt[$0] != nil }) { near.formUnion(sentence) }
                sentence = []
            }
        }
        return near
    }

    private func wordSpans(of text: String) -> [(Int, Int)] {
        var spans: [(Int, Int)] = []
        var start: Int?
        var i = 0
        for scalar in text.unicodeScalars {
            let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if isWord, start == nil { start = i }
            if !isWord, let from = start {
                spans.append((from, i))
                start = nil
            }
            i += 1
        }
        if let start { spans.append((start, i)) }
        return spans
    }

    // MARK: Agreements

    private mutating func scoreAgreements(_ gold: [Gold.Agreement], _ found: [Agreement]) {
        let (pairs, missed, extra) = pair(gold, found, affinity: agreementAffinity)
        for (i, j) in pairs where gold[i].optional != true {
            tally.hit("agreements")
            tally.check("agreements.status", gold[i].status == found[j].status.rawValue)
            tally.check("agreements.kind", gold[i].kind == found[j].kind.rawValue)
            tally.sets(
                "agreements.sectors", Set(gold[i].sectors ?? []),
                Set(found[j].sectors.map(\.rawValue)))
            if let target = gold[i].target {
                tally.check("agreements.target", target.value == found[j].target?.value)
            }
        }
        tally.missed("agreements", missed.filter { gold[$0].optional != true }.count)
        tally.spurious("agreements", extra.count)
    }

    private func agreementAffinity(_ gold: Gold.Agreement, _ found: Agreement) -> Double {
        var shared = 0
        for a in gold.evidence {
            for b in found.evidence.map(\.span) {
                shared += max(0, min(a.end, b.end) - max(a.start, b.start))
            }
        }
        let lengths = [
            gold.evidence.reduce(0) { $0 + $1.end - $1.start },
            found.evidence.reduce(0) { $0 + $1.span.end - $1.span.start },
        ]
        let share = Double(shared) / Double(max(lengths.min() ?? 1, 1))
        guard share >= 0.3 else { return 0 }
        return share + (gold.kind == found.kind.rawValue ? 0.4 : 0)
            + (gold.status == found.status.rawValue ? 0.4 : 0)
    }
}
