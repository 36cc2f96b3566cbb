import Domain
import Extraction
import Lexicons
import Testing

/// The frames in which readouts tell what was agreed, crossed with whom they tell it of and what
/// about: each combination is read, with its kind and stage. What one frame loses shows by name.
@Suite struct AgreementGridTests {
    /// A sentence with slots: `J` both sides, `S` one side, `C` without its people, `I` a text of
    /// its own, `D` one known already, `M` a body, `A` a thing to do, `G` a gift.
    private static let head =
        "Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway in Lima. "
    private static let fillers: [Character: [String]] = [
        "J": [
            "Both sides", "The two countries", "They", "Peru and Norway", "The two governments",
            "The Peruvian and Norwegian ministers", "Minister Brito and her counterpart",
            "Lima and Oslo", "The two delegations",
        ],
        "S": [
            "Norway", "The Norwegian side", "The Government of Norway", "Oslo",
            "The Norwegian Government", "Minister Dahl",
        ],
        "C": ["Norway", "The Norwegian side", "The Government of Norway", "Oslo"],
        "I": [
            "an agreement on tourism", "a treaty on fisheries",
            "a Memorandum of Understanding on health", "an MoU on customs matters",
            "a protocol on air services", "a pact on extradition",
            "the Agreement on Tourism",
        ],
        "D": [
            "the fisheries agreement", "the agreement on tourism", "the social security convention",
            "the 2015 agreement on tourism", "the bilateral agreement on fisheries",
        ],
        "M": [
            "a joint committee on fisheries", "a working group on tourism", "a Joint Commission",
            "a strategic dialogue", "a bilateral business council",
        ],
        "A": [
            "exchange delegations", "open direct flights", "step up cooperation in tourism",
            "simplify visa procedures", "resume the talks on fisheries",
        ],
        "G": [
            "40 ambulances", "5 million euros", "medical equipment", "200 scholarships",
            "3 million euros in aid",
        ],
    ]

    static let frames = GridFrame.table(
        """
        signed: J signed I. / J also inked I. / During the visit, I was signed.
        signed: J witnessed the signing of I. / The visit saw the signing of I.
        signed: It was announced that I had been signed.
        signed: The talks were followed by the signing of I.
        in_force: J welcomed the entry into force of D. / J discussed the implementation of D.
        in_force: J highlighted the importance of D. / Contacts have grown thanks to D.
        in_force: J reviewed progress in implementing D. / D has been in force since 2016.
        negotiating: J noted that negotiations on I are under way. / J are negotiating I.
        negotiating: J took stock of the negotiations on I. / I is under negotiation.
        proposed: J considered the possibility of concluding I. / J discussed the signing of I.
        suspended: D was suspended in 2022.
        consensus: J agreed to maintain dialogue at all levels. / J agreed to hold regular dialogue.
        consensus: J agreed to strengthen political dialogue. / J agreed to continue consultations.
        negotiating: J welcomed the resumption of talks toward I. / J noted talks towards I.
        mechanism: J agreed to establish M. / J decided to set up M. / M was established.
        mechanism: J announced the creation of M. / It was agreed to create M.
        proposed: Minister Dahl proposed the establishment of M.
        consensus: J agreed to A. / J decided to A. / It was agreed to A. / J resolved to A.
        consensus: J agreed, inter alia, to A. / J agreed among other things to A.
        consensus: J agreed that it was necessary to A. / J reached an agreement to A.
        consensus: J discussed tourism, agreeing to A. / J deemed it necessary to A.
        consensus: J instructed their teams to A. / J reaffirmed their commitment to A.
        pledge: S will provide G to Peru. / S has decided to provide G to Peru.
        pledge: S pledged G to Peru.
        pledge: C announced that it would provide G to Peru. / S is planning to provide G to Peru.
        completed: S has provided G to Peru. / S donated G to Peru. / S sent G to Peru.
        in_force: S is providing G to Peru. / S continues to provide G to Peru.
        proposed: S stands ready to provide G to Peru. / S is considering providing G to Peru.
        completed: Minister Brito thanked Norway for G it had sent.
        proposed: Minister Dahl conveyed Norway's offer of G.
        completed: Norway itself has sent G to Peru.
        proposed: J discussed Norway's proposal to A.
        cancelled: C cancelled D. / C tore up D. / C decided to terminate D.
        negotiating: J have begun negotiating I. / J are working on I. / J exchanged a draft of I.
        target: J aim for 2 billion dollars in trade.
        in_force: J welcomed the signing of I and the entry into force of D.
        plan: J reviewed progress on the railway from Lima to Oslo.
        """)

    /// The sentence with the n-th filler in each slot.
    private static func fill(_ sentence: String, _ n: Int) -> String {
        let words = sentence.split(separator: " ").map { word -> String in
            guard let slot = word.first, let fillers = fillers[slot],
                word.count == 1 || word.dropFirst().first?.isPunctuation ?? false
            else { return String(word) }
            return fillers[n % fillers.count] + String(word.dropFirst())
        }
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + String(text.dropFirst())
    }

    /// Of those who speak, not of those whom the document tells of first.
    @Test func bindsThoseWhoAgree() throws {
        let text = """
            Foreign Minister Jon Dahl of Norway met Foreign Minister Ana Brito of Peru and Foreign \
            Minister Luis Paz of Chile in Oslo on 3 March 2024.

            In his meeting with Minister Paz, Minister Dahl praised the new port.

            Both sides agreed to set up a working group on fishing.
            """
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).agreements
        #expect(found.map { $0.parties.map { "\($0)" }.sorted() } == [["CL", "NO"]])
    }

    @Test(arguments: [
        ("Minister Dahl will co-chair the Norway-Chile Joint Commission.", ["CL", "NO"]),
        ("They welcomed the Peru-Norway Joint Commission.", ["NO", "PE"]),
        ("Minister Dahl said that the United Nations stood ready to help Peru hold votes.", ["PE"]),
    ])
    func bindsThoseWhomItNames(_ sentence: String, _ parties: [String]) throws {
        let input = DocumentInput(text: Self.head + sentence)
        let found = try MeetingTests.pipeline.get().extract(input).agreements
        #expect(found.map { $0.parties.map { "\($0)" }.sorted() } == [parties], "\(sentence)")
    }

    /// What each side decides for itself, and what is not told.
    @Test(arguments: [
        "Minister Brito welcomed Norway's decision to join the European Union.",
        "Minister Dahl noted Peru's plan to leave the OECD.",
        "If Peru receives boats, it will guard its coast.",
        "The decision of the Peruvian Government to plant more olives is welcomed.",
        "Minister Dahl praised Peru's decision to raise its port fees.",
        "Minister Dahl welcomed the decision of the African Union to send observers to Chad.",
        "Minister Brito said that her government would cut its deficit.",
        "Minister Brito explained that Peru was going to privatise its ports.",
        "Minister Brito said that Peru will adhere to the principle of neutrality.",
        "Minister Brito said that her government would pay due attention to the matter.",
        "Minister Dahl said that Norway would bear this in mind.",
        "Minister Dahl praised Peru's new Clean Coast Strategy.",
        "They discussed ways for Peru and Norway to work on building a safer shipping industry.",
        "The Norwegian side welcomes Peruvian investment and respects local customs.",
    ])
    func findsNoPledge(_ sentence: String) throws {
        let input = DocumentInput(text: Self.head + sentence)
        let found = try MeetingTests.pipeline.get().extract(input).agreements
        #expect(found.isEmpty, "\(sentence)")
    }

    @Test func tellsTwoPartnershipsApart() throws {
        let text =
            Self.head
            + "They launched the Clean Energy Partnership and Critical Minerals Partnership."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).agreements
        #expect(found.map(\.kind) == [.plan, .plan])
    }

    @Test func bindsNobodyBesidesThoseBetweenWhomATreatyIs() throws {
        let text = Self.head + "Minister Dahl welcomed the treaty between Norway and Chile on fish."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).agreements
        #expect(found.map { $0.parties.map { "\($0)" }.sorted() } == [["CL", "NO"]])
    }

    @Test(arguments: [
        ("They praised the Fisheries Treaty, signed in 2020.", Agreement.Status.signed),
        (
            "They praised the Fisheries Treaty, which was signed in 2020 and has now entered "
                + "into force.", .inForce
        ),
        ("They discussed the Fisheries Treaty, which the two sides hope to sign.", .proposed),
        ("They discussed the Fisheries Treaty, which they hope to conclude.", .negotiating),
        ("They agreed to convene the first Fisheries Dialogue in Lima.", .agreed),
        ("They agreed to work together to activate the Joint Action Plan.", .agreed),
        ("Minister Brito thanked Norway for the 40 tents given every year.", .inForce),
        ("Minister Brito thanked Norway for the 40 tents given last year.", .completed),
        ("They welcomed the conclusion of the tariff negotiations.", .agreed),
        ("They urged the conclusion of the tariff negotiations.", .negotiating),
        ("They took stock of the tax treaty that our teams are negotiating.", .negotiating),
        ("They discussed the customs agreement which officials are drafting.", .negotiating),
        ("They stressed the need for the launch of negotiations on a tax treaty.", .proposed),
        ("They looked forward to the start of negotiations on a tax treaty.", .proposed),
        ("They welcomed the launch of negotiations on a tax treaty.", .negotiating),
        ("They discussed the draft agreements on fishing and tourism.", .negotiating),
        ("A memorandum on student exchanges was signed.", .signed),
        ("They welcomed the conclusion of Points of Understanding on timber.", .agreed),
        ("They looked back on the Peru-Norway Plan of Action (2016-2020).", .completed),
        ("They looked back on the Peru-Norway Plan of Action (2021-2027).", .inForce),
        ("They reviewed how the joint technology park in Lima is growing.", .inForce),
        ("Minister Dahl praised Peru's standing pledge to supply 40 nurses.", .inForce),
        ("Minister Dahl said Norway would keep its engineers in Lima.", .inForce),
        ("They recommitted to backing the patrols of the coast guards.", .inForce),
        ("Minister Brito thanked Norway for the bold decision to send 40 tents.", .agreed),
        ("They agreed that their teams would begin consultations on fishing.", .agreed),
        ("Both sides renewed their commitment to the naval mission in the Gulf.", .inForce),
        ("They spoke of resuming direct flights between Lima and Oslo next March.", .agreed),
        ("Minister Brito thanked Norway for its new aid package of 4 million euros.", .agreed),
        ("They exchanged views on the amendment of the tax agreement.", .negotiating),
        ("Minister Brito asked for help in launching the Lima Flight Working Group.", .proposed),
        ("They agreed to examine the establishment of a joint committee on ports.", .proposed),
        ("It was decided to coordinate closely in organising the Joint Board.", .agreed),
        ("It was decided that both banks would remain in constant touch.", .agreed),
        ("They concurred on the value of widening joint patrols of the coast.", .agreed),
        ("Minister Dahl assured that the files would be examined before June.", .agreed),
        ("Minister Dahl gave the assurance that the files would be examined.", .agreed),
        ("Minister Dahl announced that the permit will be issued free of charge.", .agreed),
        ("A new ferry will be built in 2026, Minister Dahl announced.", .agreed),
        ("They recalled the 5 million euros announced in May.", .agreed),
        ("Minister Dahl recalled the 5 million euros Norway announced last month.", .agreed),
        ("Minister Dahl spoke of the clinic that Norway is building in Puno.", .inForce),
        ("Minister Dahl suggested that the two portals be linked by June.", .proposed),
        ("Minister Dahl renewed the offer to train fifty Peruvian nurses.", .proposed),
        ("The leaders agreed their teams would continue to work on migration.", .agreed),
    ])
    func tellsHowFarItHasCome(_ sentence: String, _ status: Agreement.Status) throws {
        let input = DocumentInput(
            text: Self.head + sentence, published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).agreements
        #expect(found.map(\.status) == [status], "\(sentence)")
    }

    /// Beside those who met, or in their place, whoever a sentence names.
    @Test(arguments: [
        ("Norway will give 130 million kroner to Chad, Minister Dahl said.", ["NO", "TD"]),
        ("Norway plans to train 500 Chadian nurses, Minister Dahl said.", ["NO", "TD"]),
        ("Norway will build 20 schools in Chad, Minister Dahl said.", ["NO", "TD"]),
        ("Minister Dahl said Norway would open a training centre in Arequipa.", ["NO", "PE"]),
        ("Minister Dahl told Minister Brito that Norway will deliver six boats.", ["NO", "PE"]),
        ("Norway will give 130 million kroner to the island states, he said.", ["NO"]),
        ("Norway will give 130 million kroner to the United Nations, he said.", ["NO"]),
        ("Minister Brito recalled the memorandum signed with Chile last July.", ["CL", "PE"]),
        ("Minister Brito recalled the memorandum signed with the European Union.", ["EU", "PE"]),
        ("The Presidents of Brazil and Chile signed an extradition treaty.", ["BR", "CL"]),
        ("Minister Brito said Brazil and Chile signed an extradition treaty.", ["BR", "CL"]),
        ("The extradition treaty was signed by Brazil and Chile.", ["BR", "CL"]),
        ("The extradition treaty was signed by Peru and Norway.", ["NO", "PE"]),
        ("They reviewed the Peru-Norway Joint Commission.", ["NO", "PE"]),
    ])
    func tellsBetweenWhom(_ sentence: String, _ parties: [String]) throws {
        let input = DocumentInput(
            text: Self.head + sentence, published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).agreements
        #expect(found.map { $0.parties.map(\.description).sorted() } == [parties], "\(sentence)")
    }

    /// A sum without its currency goes on in that named before, be it a sentence ago.
    @Test(arguments: [
        ("Trade stands at 3 million euros. They agreed to raise it to 6 million by 2030.", 6e6),
        ("They agreed to raise trade from 3 million euros to 6 million by 2030.", 6e6),
    ])
    func readsOnInTheSameCurrency(_ sentence: String, _ value: Double) throws {
        let found = try MeetingTests.pipeline.get().extract(
            DocumentInput(text: Self.head + sentence)
        ).agreements
        #expect(found.map(\.target?.value) == [value], "\(sentence)")
        #expect(found.map(\.target?.unit) == ["EUR"], "\(sentence)")
    }

    /// What one government does at home, and what no one has agreed.
    @Test(arguments: [
        "Minister Brito said her government will build schools for its people.",
        "Minister Brito said Peru will build 200 clinics for the people of Peru.",
        "Minister Brito spoke of her government's Digital Harbours Initiative.",
        "Minister Dahl said Norway will open its market next year.",
        "They agreed on the value of staying calm.",
        "Minister Dahl was assured that the weather would hold.",
        "Minister Dahl announced that a trade delegation would visit Lima in May.",
        "Minister Dahl suggested that the next session be held in Oslo.",
        "Minister Brito thanked Norway for its friendship.",
    ])
    func findsNothingIn(_ sentence: String) throws {
        let found = try MeetingTests.pipeline.get().extract(
            DocumentInput(text: Self.head + sentence)
        ).agreements
        #expect(found.isEmpty, "\(sentence) \(found.map(\.rule))")
    }

    /// Money for a project named in quotation marks, and other texts by their kind.
    @Test(arguments: [
        (
            "A signing ceremony took place for the “Ilo Bridge Project (Phase 2)” yen loan "
                + "(2 billion yen).", Agreement.Kind.contract
        ),
        ("Notes on the grant aid “Puno Clinic Project” (2 billion yen) were exchanged.", .treaty),
        ("It was agreed to hold such consultations every year in Lima.", .mechanism),
        ("They agreed to hold consultations on fishing in May.", .consensus),
        ("Norway will open an office in Lima, Minister Dahl said.", .pledge),
        ("They reviewed the Fisheries Partnership.", .plan),
        (
            "A memorandum on exchanges between the Coast Academy and the Bergen Institute was "
                + "signed.", .memorandum
        ),
    ])
    func tellsItsKind(_ sentence: String, _ kind: Agreement.Kind) throws {
        let found = try MeetingTests.pipeline.get().extract(
            DocumentInput(text: Self.head + sentence)
        ).agreements
        #expect(found.map(\.kind) == [kind], "\(sentence)")
    }

    /// One record each, however they are joined.
    @Test(arguments: [
        "An MoU between the two academies, an Agreement on visa waiver and a Plan were signed.",
        "Talks on the air services agreement and an agreement on extradition are under way.",
        "They signed a treaty on fishing along with a memorandum on tourism.",
        "They signed a treaty on fishing, also a memorandum on tourism.",
        "They signed a plan for youth and a plan for tourism.",
        "The following were signed: Agreement on Fishing, and Memorandum on Tourism.",
        "They agreed that the Joint Commission, last held in 2019, should meet in Lima.",
        "They agreed to set up a committee on fish and to start joint surveys off the coast.",
        "They agreed on the opening of negotiations for a tax treaty and to facilitate exports.",
    ])
    func findsEachOfSeveral(_ sentence: String) throws {
        let found = try MeetingTests.pipeline.get().extract(
            DocumentInput(text: Self.head + sentence)
        ).agreements
        #expect(found.count == (sentence.hasPrefix("An MoU") ? 3 : 2), "\(sentence)")
    }

    /// An encounter, no gift.
    @Test func promisesNothingToAGuest() throws {
        let text =
            "Foreign Minister Jon Dahl of Norway will host his counterpart Ana Brito of Peru on a "
            + "working visit on 3 March 2024."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).agreements
        #expect(found.isEmpty)
    }

    @Test(arguments: frames)
    func readsEachCombination(_ frame: GridFrame) throws {
        let pipeline = try MeetingTests.pipeline.get()
        for n in 0..<9 {
            let sentence = Self.fill(frame.sentence, n)
            let input = DocumentInput(
                text: Self.head + sentence, published: DateExpression(edtf: "2024-05-15"))
            let found = pipeline.extract(input).agreements
            #expect(
                found.contains {
                    $0.kind.rawValue == frame.expected || $0.status.rawValue == frame.expected
                }, "\(sentence) \(found.map { "\($0.kind.rawValue)/\($0.status.rawValue)" })")
        }
    }
}
