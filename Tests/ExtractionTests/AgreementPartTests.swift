import Domain
import Extraction
import Testing

/// What one sentence tells of several agreements, and of help that goes on: each by its kind and
/// stage, in the order of the text.
@Suite struct AgreementPartTests {
    private static let head =
        "Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway in Lima. "

    private func read(_ sentence: String) throws -> [Agreement] {
        let input = DocumentInput(
            text: Self.head + sentence, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).agreements
    }

    @Test(arguments: [
        // A second verb without "to"
        (
            "They agreed to sign a whaling treaty and deepen trade.",
            "treaty/agreed consensus/agreed"
        ),
        (
            "They agreed to set up a joint committee on fish and open a school in Lima.",
            "mechanism/agreed consensus/agreed"
        ),
        (
            "They agreed to update the memorandum on forests, expand surveys and support divers.",
            "memorandum/agreed consensus/agreed"
        ),
        (
            "They agreed to finalise the action plan and set up a joint committee.",
            "plan/agreed mechanism/agreed"
        ),
        (
            "Both sides will sign a treaty on fishing and build a joint research ship.",
            "treaty/agreed consensus/agreed"
        ),
        ("They agreed to sign a treaty to protect and promote investment.", "treaty/agreed"),
        ("They agreed to sign a protocol on trade and export controls.", "treaty/agreed"),
        (
            "They agreed to set up a working group to study the maps and submit a report.",
            "mechanism/agreed"
        ),
        // A paper "to", a further verb with its "to", a list behind "namely", a second count
        ("They signed an agreement to recognise nursing diplomas.", "treaty/signed"),
        ("They concluded an arrangement to share tax data.", "memorandum/signed"),
        ("They reached an agreement to open a school in Lima.", "consensus/agreed"),
        (
            "They agreed to sign a treaty on ports, to resume flights, and to open a school.",
            "treaty/agreed consensus/agreed"
        ),
        (
            "They signed three documents at the Palace, namely the Agreement on the Establishment "
                + "of a Port Board, the MoU on Whales and the Extradition Treaty.",
            "treaty/signed memorandum/signed treaty/signed"
        ),
        (
            "Two MoUs were signed on ports. Two further MoUs were signed in seed research.",
            "package/signed package/signed"
        ),
        (
            "They signed a memorandum of understanding. The memorandum was signed in two copies.",
            "memorandum/signed"
        ),
        ("Norway pledged to supply 50 megawatts to Peru by 2026.", "pledge/agreed"),
        // How far they have come
        (
            "They looked forward to the early entry into force of the tax convention.",
            "treaty/signed"
        ),
        ("They welcomed the entry into force of the tax convention.", "treaty/in_force"),
        (
            "They completed the procedures for the entry into force of the tax convention.",
            "treaty/signed"
        ),
        ("They agreed to explore the possibility of a tax convention.", "treaty/proposed"),
        (
            "They agreed to study the feasibility of setting up a joint committee on fish.",
            "mechanism/proposed"
        ),
        ("They welcomed the finalisation of the text of the tax convention.", "treaty/agreed"),
        ("They hoped for an early finalisation of an MoU on fish.", "memorandum/negotiating"),
        ("The agreement on pilots is expected to enter into force in May.", "treaty/signed"),
        ("The agreement on pilots was submitted to parliament for ratification.", "treaty/signed"),
        ("Norway voiced its interest in concluding an agreement on pilots.", "treaty/proposed"),
        ("They discussed the renewal of the memorandum on fish.", "memorandum/proposed"),
        ("The visit resulted in signing several MoUs.", "package/signed"),
        ("The Migration and Mobility Partnership Agreement was signed.", "treaty/signed"),
        // Documents that are counted
        (
            "They signed two memoranda, one on ports and the other on nurses.",
            "memorandum/signed memorandum/signed"
        ),
        (
            "Two agreements were signed, the first on taxes and the second on prisoners.",
            "treaty/signed treaty/signed"
        ),
        (
            "They signed two agreements: one concerns air services, the other the whales.",
            "treaty/signed treaty/signed"
        ),
        // A thing that was agreed
        ("They discussed the measures agreed in Lima.", "consensus/agreed"),
        ("They discussed the undersea tunnel agreed upon last spring.", "consensus/agreed"),
        ("They discussed the visit agreed last year.", ""),
        // Help that goes on
        ("Minister Brito praised the field hospital that Norway runs in Puno.", "pledge/in_force"),
        ("Minister Brito thanked Norway for the school it operates.", "pledge/in_force"),
        ("Minister Brito saw the training centre operated by Norway in Puno.", "pledge/in_force"),
        ("Minister Brito spoke of the port that Norway runs.", ""),
        ("Norway has supported the Amazon Fund since 2008.", "pledge/in_force"),
        ("Norway continued to train Peruvian divers.", "pledge/in_force"),
        ("“Our commitment to defend Peru is ironclad,” Minister Dahl said.", "pledge/in_force"),
        ("Minister Dahl affirmed our ironclad commitment to defend Peru.", "pledge/in_force"),
        ("Minister Dahl assured her that the ferry would not be closed.", "pledge/agreed"),
        ("Minister Dahl told her of a new relief package of 3 million euros.", "pledge/agreed"),
        ("Minister Dahl recalled its 3 million euro package for the coast.", "pledge/in_force"),
        ("Minister Dahl announced a fresh assistance package for Peru.", "pledge/agreed"),
        ("Minister Brito thanked Norway for its assistance in training divers.", "pledge/in_force"),
        (
            "Minister Brito thanked Norway for its assistance in the field of health.",
            "pledge/in_force"
        ),
        ("Minister Brito thanked Norway for its support.", ""),
        ("Minister Brito thanked Norway for the 3 million euros in food aid.", "pledge/in_force"),
        ("Minister Brito welcomed the decision by Norway to send 40 tents.", "pledge/agreed"),
        // Offers of a host
        ("Minister Dahl voiced Norway's readiness to host a round of talks.", "pledge/proposed"),
        ("Norway will host a meeting of experts on ice.", ""),
        ("Minister Dahl offered to host a meeting of experts on ice in Oslo.", "pledge/proposed"),
        ("Norway is ready to serve as a hub for Peruvian firms.", "pledge/proposed"),
        (
            "Norway is ready to serve as a hub for Peru and will open an office in Ilo.",
            "pledge/proposed pledge/agreed"
        ),
        // Help by what it is for
        ("Minister Brito thanked Norway for its support in clearing mines.", "pledge/in_force"),
        (
            "Minister Brito thanked Norway for its help in the training of divers.",
            "pledge/in_force"
        ),
        (
            "Minister Brito thanked Norway for the training offered to Peruvian divers.",
            "pledge/in_force"
        ),
        ("Minister Brito thanked Norway for its support in these difficult days.", ""),
        // A part in a mission
        (
            "Minister Dahl said that his country was prepared to join the mission on Crete.",
            "pledge/proposed"
        ),
        ("Norway will continue to take part in the mission on Crete.", "pledge/agreed"),
        ("Norway will take part in the conference on ice.", ""),
        // What one side wants both to do
        ("Minister Dahl proposed the expansion of joint surveys of ice.", "consensus/proposed"),
        ("Minister Dahl proposed regular consultations on whales.", "mechanism/proposed"),
        ("Minister Dahl said the two sides should reopen direct flights.", "consensus/proposed"),
        ("Minister Dahl said the two sides should reopen old wounds.", ""),
        // Goals without a figure
        ("Peru welcomed the commitment of Norway to reach net zero by 2040.", "target/agreed"),
        ("Norway is committed to carbon neutrality by 2045.", "target/agreed"),
        // What leaders came to
        (
            "They spoke of the weighty consensus reached by both presidents.",
            "consensus/agreed"
        ),
        ("They built on the common understandings between the two leaders.", "consensus/agreed"),
        ("They called for a consensus between the parties.", ""),
    ])
    func tellsEachOf(_ sentence: String, _ expected: String) throws {
        let found = try read(sentence).map { "\($0.kind.rawValue)/\($0.status.rawValue)" }
        #expect(found.joined(separator: " ") == expected, "\(sentence)")
    }

    /// Lines of fact sheets, sums in passing, and what only looks like a stage.
    @Test(arguments: [
        ("• Launching a Ports Dialogue to meet twice a year.", "mechanism/in_force"),
        ("• Signing a memorandum on ports.", "memorandum/signed"),
        ("• New investment of 5 million euros in mangroves.", "pledge/agreed"),
        ("• 12 million euros in new assistance for divers.", "pledge/agreed"),
        ("• Trade of 12 million euros was noted.", ""),
        (
            "Outcomes:\n• Launch of a Ports Working Group\n• Signing of a memorandum on whales",
            "mechanism/in_force memorandum/signed"
        ),
        ("Norway will be putting 5 million euros into the port of Ilo.", "pledge/agreed"),
        ("A second instalment of 5 million euros will be paid in May.", "pledge/agreed"),
        ("Norway will double its contribution to the Fund to 5 million euros.", "pledge/agreed"),
        ("Peru thanked Norway for training Peruvian pilots.", "pledge/in_force"),
        ("Peru thanked Norway for sending warm words.", ""),
        ("They discussed the health summit that they will host in Oslo.", ""),
        (
            "They pressed for answers and said that a study by the Coast Commission was late.",
            ""
        ),
        (
            "They discussed the draft agreements on tourism and on the return of migrants.",
            "treaty/negotiating treaty/negotiating"
        ),
        (
            "They will launch the Ice Initiative, which grew out of the treaty signed in 2021.",
            "plan/agreed treaty/signed"
        ),
        ("The Presidents issued the following joint communiqué:", "joint_statement/agreed"),
        ("Minister Dahl proposed to jointly build a hospital in Ilo.", "consensus/proposed"),
        ("Minister Dahl proposed to establish direct flights.", "consensus/proposed"),
        ("Minister Dahl proposed to hold the next meeting in Oslo.", ""),
        ("USAID will provide 5 million euros for schools in Peru.", "pledge/agreed"),
    ])
    func tellsLines(_ sentence: String, _ expected: String) throws {
        let found = try read(sentence).map { "\($0.kind.rawValue)/\($0.status.rawValue)" }
        #expect(found.joined(separator: " ") == expected, "\(sentence)")
    }

    /// A goal behind a goal, each with its year.
    @Test(arguments: [
        ("Trade is to reach 4 million euros in 2026 and 6 million euros in 2028.", [2026, 2028]),
        (
            "They agreed to raise trade to 4 million euros by 2027 and loans to 2 million euros "
                + "by 2030.", [2027, 2030]
        ),
        ("They agreed to raise trade to 4 million euros by 2027, from 2 million euros.", [2027]),
    ])
    func tellsEachGoal(_ sentence: String, _ years: [Int]) throws {
        let found = try read(sentence)
        #expect(found.map { $0.target?.by?.description } == years.map { "\($0)" }, "\(sentence)")
    }

    /// A name ends where another topic begins.
    @Test(arguments: [
        ("They discussed the Fish Treaty signed in 2007, matters of trade and the bay.", "2007"),
        ("They noted the treaty on fish concluded in Lima, the growth of trade, and ice.", "Lima"),
        ("They recalled the Fish Treaty signed in Ilo, Peru, in 2019.", "2019"),
    ])
    func endsWithItsName(_ sentence: String, _ last: String) throws {
        let text = Self.head + sentence
        let found = try #require(try read(sentence).first?.evidence.first)
        let scalars = Array(text.unicodeScalars)
        let words = String(String.UnicodeScalarView(scalars[found.span.start..<found.span.end]))
        #expect(words.hasSuffix(last), "\(words)")
    }
}
