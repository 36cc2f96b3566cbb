import Domain
import Extraction
import Testing

/// Whose words they are where a page calls its people in its own way.
@Suite struct SpeakerTests {
    /// What a text says, as "speakers act: content", the speakers by name or else by country.
    private func said(_ text: String) throws -> [String] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try NamingGridTests.pipeline.get().extract(input).statements.map {
            let speakers = $0.speakers.map { $0.name ?? $0.country.map { "\($0)" } ?? "" }
            return "\(speakers.joined(separator: "+")) \($0.act?.rawValue ?? "-"): "
                + $0.content.text
        }
    }

    /// Offices without a name, and how pages shorten or seat them.
    @Test(arguments: [
        (
            "Deputy Prime Minister for Restoration of Ukraine Ivan Petryk met Minister for Trade "
                + "of Norway Lars Holm. The Deputy Prime Minister thanked Norway.",
            "Ivan Petryk support: Norway"
        ),
        (
            "Deputy Prime Minister Tran Van Duc of Vietnam received Lithuanian Minister of Trade "
                + "Jonas Kairys. The Deputy PM spoke highly of the port.",
            "Tran Van Duc support: the port"
        ),
        (
            "HE Minister of State at the Ministry of Foreign Affairs Jaber bin Fahad Al Kuwari of "
                + "Qatar met HE Minister of Water of the Republic of Chad Idriss Moussa. The "
                + "Minister of State praised the dam.",
            "Jaber bin Fahad Al Kuwari support: the dam"
        ),
        (
            "Press Information Bureau\nGovernment of India\nPrime Minister's Office\n\nThe Prime "
                + "Minister, Shri Arun Mehta, had meetings today.\n\nThe Canadian PM, Mr. Luke "
                + "Martin, met him. PM praised the dam.",
            "Arun Mehta support: the dam"
        ),
        (
            "President Sani Bello of Nigeria told the Vietnamese Ambassador, Mr Pham Khoa, that "
                + "trade was slow. The envoy disclosed that the port was shut.",
            "Pham Khoa state: the port was shut"
        ),
        (
            "Secretary General Receives Copy of Credentials\n\nOslo - Secretary General of the "
                + "Ministry Dr. Lars Holm met the Ambassador of Peru. The Secretary General "
                + "praised the port.",
            "Lars Holm support: the port"
        ),
        (
            "Beehive.govt.nz\n\nHon Rosa Hale    Trade Negotiations\n\nTrade Negotiations Minister "
                + "Rosa Hale of New Zealand met Chilean Foreign Minister Lucia Vega. The Minister "
                + "praised the port.",
            "Rosa Hale support: the port"
        ),
        (
            "Minister Ana Brito of Peru met Minister Jon Dahl of Norway. Recalling the role of "
                + "international bodies, in particular the UN and the OSCE, Minister Brito praised "
                + "the port.",
            "Ana Brito support: the port"
        ),
        (
            "Minister Ana Brito of Peru met Minister Jon Dahl of Norway. The Norwegian partners "
                + "confirmed that the port was open.",
            "NO state: the port was open"
        ),
        ("Peru strongly condemns the attack on the convoy.", "PE oppose: the attack on the convoy"),
    ])
    func knowsWhoIsMeant(_ text: String, _ last: String) throws {
        #expect(try said(text).last == last)
    }

    /// What was discussed, in the passive and by a meeting.
    @Test(arguments: [
        "Views on ports, including the cod quota, were also exchanged.",
        "The meeting witnessed discussions on ports, including the cod quota.",
        "The two sides exchanged visions regarding ports, including the cod quota.",
    ])
    func findsTheTopic(_ sentence: String) throws {
        let found = try said(
            "Minister Ana Brito of Peru met Minister Jon Dahl of Norway in Lima. \(sentence)")
        #expect(found == ["Ana Brito+Jon Dahl discuss: ports, including the cod quota"])
    }

    /// Meals, feasts and further sessions say nothing.
    @Test(arguments: [
        "They held consultations over a working luncheon in Lima on May 14.",
        "They chaired the Commission, celebrated in Lima on May 14.",
    ])
    func leavesOutTheScene(_ sentence: String) throws {
        let found = try said(
            "Minister Ana Brito of Peru and Minister Jon Dahl of Norway met. \(sentence)")
        #expect(found == [])
    }

    @Test func tellsOfTheNextRound() throws {
        let found = try said(
            "Minister Ana Brito of Peru met Minister Jon Dahl of Norway. Both sides praised the "
                + "port. The next round will take place in Oslo in spring 2025.")
        #expect(found == ["Ana Brito+Jon Dahl support: the port"])
    }

    /// To whom a quotation was said is no part of what was said.
    @Test(arguments: [
        "Ms Brito told Xinhua.", "Ms Brito told the Daily News in an interview.",
        "Ms Brito told Xinhua, adding that the quota was low.",
        "Ms Brito said to the Daily News, adding that the quota was low.",
        "Ms Brito said at a press conference in Lima.",
    ])
    func endsBehindTheQuotation(_ tail: String) throws {
        for mark in [",\"", "\","] {
            let found = try said(
                "Minister Ana Brito of Peru met Minister Jon Dahl of Norway. \"The port, which "
                    + "I know, is open\(mark) \(tail)")
            #expect(found.first?.contains("is open") ?? false, "\(tail) \(found)")
            let rest = found.dropFirst().filter { !$0.hasSuffix(": the quota was low") }
            #expect(rest.isEmpty, "\(tail) \(found)")
        }
    }

    /// A statement, and the questions of the press behind it.
    @Test func recitesUntilTheFirstQuestion() throws {
        let found = try said(
            "Minister of Foreign Affairs Nikos Vassou's statement following his meeting with the "
                + "Minister of Foreign Affairs of Georgia (Tbilisi, 30.4.2024)\n\nLadies and "
                + "Gentlemen,\n\nI came here from Baku. I believe that the port is a burden. "
                + "Greece was among the first to buy cod. We condemn the raid on the dock. "
                + "I proposed a direct flight.\n\nJOURNALIST (ANA): Minister, what about the port?"
                + "\n\nN. VASSOU: This is a matter of the port authority.")
        #expect(found.count == 6 && found.allSatisfy { $0.hasPrefix("Nikos Vassou") }, "\(found)")
    }

    /// Answers of an office whose spokesperson nobody names, and what it said before.
    @Test func speaksForTheOffice() throws {
        let found = try said(
            "Transcript of the Media Briefing by the Spokesperson on Thursday, 16 May 2024\n\n"
                + "Ministry of Foreign Affairs, Government of Pakistan\n\nPakistan strongly "
                + "condemns the raid on a convoy in Mogadishu. We stand with the fishermen.\n\n"
                + "(Faisal Ali, Daily News): Madam Spokesperson, will the port open?\n\nAnswer: We "
                + "are awaiting the ship.\n\n(Sana Ali, Radio): And the claims?\n\nAnswer: We "
                + "reject these claims.")
        #expect(
            found == [
                "PK oppose: the raid on a convoy in Mogadishu",
                "PK support: We stand with the fishermen", "PK state: We are awaiting the ship",
                "PK oppose: We reject these claims",
            ], "\(found)")
    }

    /// Names in capitals with accents are those of the heading.
    @Test(arguments: [
        ("Zoran Petrović", "ZORAN PETROVIĆ"), ("Ayşe Yılmazoğlu", "AYŞE YILMAZOĞLU"),
        ("Páll Árnason", "PÁLL ÁRNASON"), ("Jiří Růžička", "JIŘÍ RŮŽIČKA"),
        ("Łukasz Żak", "ŁUKASZ ŻAK"), ("İbrahim Çelik", "İBRAHİM ÇELİK"),
    ])
    func knowsNamesInCapitals(_ name: String, _ capitals: String) throws {
        let found = try said(
            "Joint press point\nwith Secretary General Jon Dahl and the President of Peru, \(name)"
                + "\n\nJON DAHL (NATO Secretary General): Good afternoon. I welcome you.\n\n"
                + "\(capitals) (President of Peru): We will open the port.\n\nJON DAHL: It "
                + "is late.")
        #expect(found.contains("\(name) commit: We will open the port"), "\(found)")
    }
}
