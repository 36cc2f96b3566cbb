import Domain
import Extraction
import Lexicons
import Testing

/// The ways in which readouts name somebody with office and country, crossed with offices.
@Suite struct NamingGridTests {
    /// `T` the office, `t` the same in small letters.
    static let forms = [
        "Peruvian T Ana Brito", "the Peruvian t Ana Brito", "T of Peru Ana Brito",
        "the T of Peru, Ana Brito,", "Ana Brito, T of Peru,", "Ana Brito, the Peruvian T,",
        "Ana Brito, Peru's t,", "Peru’s t, Ana Brito,", "Ana Brito (T of Peru)",
        "H.E. Ms. Ana Brito, T of the Republic of Peru,", "Ms. Ana Brito T of Peru",
        "Ana Brito, the Peruvian Government's T,", "Ana Brito, who is the Peruvian T,",
        "T Ana Brito from Peru", "T Ana Brito (Peru)", "his Peruvian counterpart Ana Brito, T,",
    ]

    @Test func tellsWhereAnEnvoyServes() throws {
        let text =
            "The talks in Oslo were co-chaired by Ana Brito, Ambassador of Peru to Norway, and "
            + "Norwegian Director Jon Dahl."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.participants.map(\.name) == ["Ana Brito", "Jon Dahl"])
    }

    @Test(arguments: [
        "U.S. President", "U.S. Vice President", "U.S. Secretary of State", "U.S. Deputy Secretary",
        "U.K. Foreign Secretary", "U.S. Under Secretary of State", "U.N. Secretary-General",
    ])
    func pointsBeforeATitleEndNoSentence(_ title: String) throws {
        let text = "Norwegian Minister Jon Dahl met with \(title) Ana Brito in Oslo."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.participants.map(\.name) == ["Jon Dahl", "Ana Brito"])
    }

    @Test(arguments: [
        "Minister Brito Makes Visit to Norway", "Minister Brito Invited to Oslo Talks",
        "Minister Brito Wraps Up Trip", "Minister Brito Warns of Famine",
    ])
    func readsNoVerbOfAHeadingAsAName(_ title: String) throws {
        let text = "Minister Brito of Peru met Norwegian Minister Jon Dahl in Oslo on 3 May 2024."
        let input = DocumentInput(text: title + "\n\n" + text)
        let meetings = try Self.pipeline.get().extract(input).meetings
        #expect(meetings.first?.participants.map(\.name) == ["Brito", "Jon Dahl"], "\(title)")
    }

    @Test(arguments: ["Ana M. Brito", "Ana Luz M. Brito", "M. Brito", "Ana J. M. Brito"])
    func readsInitialsInNames(_ name: String) throws {
        let text = "Peruvian Minister \(name) met Norwegian Minister Jon Dahl in Oslo."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        let expected = name == "M. Brito" ? "Brito" : name
        #expect(meetings.first?.participants.map(\.name) == [expected, "Jon Dahl"], "\(name)")
    }

    /// First names that are plain words elsewhere.
    @Test(arguments: ["Per Holm", "He Wenda", "On Sarin", "Even Moen", "Just Berg", "Sunday Obi"])
    func readsFirstNamesThatAreWords(_ name: String) throws {
        let text =
            "On 14 May 2024, Peruvian Minister \(name) met Norwegian Minister Jon Dahl in Oslo."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.participants.map(\.name) == [name, "Jon Dahl"], "\(name)")
    }

    @Test(arguments: [
        "Work and Pensions", "Planning, Development and Bright Ideas",
        "Energy Security and Net Zero", "Minerals and Green Growth",
        "Forests, Lakes and Wild Birds",
    ])
    func readsTheBusinessOfAMinistry(_ business: String) throws {
        for named in ["of Peru Ana Brito", "of Peru, Ana Brito,", "of Peru, H.E. Ms. Ana Brito,"] {
            let text =
                "The Minister for \(business) \(named) met Norwegian Minister Jon Dahl in Oslo."
            let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
            #expect(
                meetings.first?.participants.map(\.name) == ["Ana Brito", "Jon Dahl"], "\(text)")
            #expect(meetings.first?.participants.first?.country?.description == "PE", "\(text)")
        }
    }

    @Test(arguments: [
        "Head of the OSCE Mission to Moldova, Ambassador Ana Brito,",
        "the Head of the UNHCR Office in Moldova, Ms. Ana Brito,",
    ])
    func namesTheHeadOfAMission(_ words: String) throws {
        let text = "Norwegian Minister Jon Dahl received \(words) in Oslo on 3 May 2024."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.participants.map(\.name) == ["Jon Dahl", "Ana Brito"])
    }

    /// Parts of given names that are months, prepositions or articles elsewhere.
    @Test(arguments: [
        "Han Seok-jun", "Noh Kwang-on", "Chung In-hye", "Jung Eui-sun", "Han Man-in", "Lim Do-hyun",
    ])
    func readsSyllablesThatAreWords(_ name: String) throws {
        let text = "On 14 May, Foreign Minister \(name) met Peruvian Minister Ana Brito in Lima."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.participants.map(\.name) == [name, "Ana Brito"], "\(name)")
    }

    @Test(arguments: [
        "Dr. Sultan Al Marri, Minister of Trade,": "Sultan Al Marri",
        "Minister Sultan Al Marri": "Sultan Al Marri",
        "Sheikh Sultan bin Saeed Al Marri": "Sultan bin Saeed Al Marri",
        "Minister of Trade Sultan bin Saeed": "Sultan bin Saeed",
        "His Majesty Sultan Haitham bin Tarik": "Sultan Haitham bin Tarik",
    ])
    func tellsAGivenNameFromAThrone(_ words: String, _ name: String) throws {
        let text = "MUSCAT, May 14 - \(words) received Peruvian Minister Ana Brito."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.participants.map(\.name) == [name, "Ana Brito"], "\(words)")
    }

    @Test(arguments: [
        "the Peruvian minister Ana Brito", "the Peruvian minister, Ana Brito,",
        "the minister of Peru, Ana Brito,", "Peruvian minister Ana Brito",
    ])
    func readsAMinisterInSmallLetters(_ words: String) throws {
        let text = "Minister Jon Dahl of Norway met \(words) in Oslo on 14 May 2024."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.participants.map(\.name) == ["Jon Dahl", "Ana Brito"], "\(words)")
        #expect(meetings.first?.countries.map(\.description) == ["NO", "PE"], "\(words)")
    }

    @Test(arguments: [
        "at the Ministry Ambassador of Peru", "at the Foreign Ministry Ambassador of Peru",
        "at the Elysee Palace the Ambassador of Peru,",
        "at 10 Downing Street the Ambassador of Peru,",
    ])
    func passesAHouseBeforeWhomItReceives(_ words: String) throws {
        let text = "Minister Jon Dahl of Norway received \(words) Ana Brito."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.participants.map(\.name) == ["Jon Dahl", "Ana Brito"], "\(words)")
    }

    /// Family names that are titles, buildings or a ministry's business elsewhere.
    @Test(arguments: ["Park", "Hall", "Power", "Bishop", "Law", "Lord", "Dahl"])
    func readsFamilyNamesThatAreWords(_ family: String) throws {
        let text =
            "Peruvian Minister Ana \(family) met Norwegian Minister Jon Rus in Oslo. Minister "
            + "\(family) and Minister Rus agreed to open the line. \(family) thanked Norway."
        let statements = try Self.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(
            statements.map { $0.speakers.compactMap(\.name) }
                == [["Ana \(family)", "Jon Rus"], ["Ana \(family)"]])
    }

    @Test func namesAMinisterOfUntoldBusinessFromTheLexicon() throws {
        let text = "Secretary Blinken met with Foreign Minister Kuleba in London on 3 March 2024."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.participants.map { $0.country?.description } == ["US", "UA"])
    }

    /// A guest who heads state and government is "the President" only.
    @Test func takesNoGuestForThePrimeMinister() throws {
        let text =
            "The Prime Minister spoke to President Milei this morning. The Prime Minister thanked "
            + "Argentina.\nFrom: Prime Minister's Office, 10 Downing Street and The Rt Hon Rishi "
            + "Sunak\nPublished 3 April 2024"
        let facts = try Self.pipeline.get().extract(DocumentInput(text: text))
        #expect(
            facts.meetings.map { $0.participants.map(\.name) }
                == [["Rishi Sunak", "Milei"]])
        #expect(facts.statements.map { $0.speakers.compactMap(\.name) } == [["Rishi Sunak"]])
    }

    @Test func namesTheHouseOfAnOrganisation() throws {
        let text =
            "Secretary General Jens Stoltenberg welcomed the President of Norway, Ana Dahl, to "
            + "NATO Headquarters on 3 March 2022 to discuss the war in Ukraine."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.map { $0.place?.name } == ["NATO Headquarters"])
    }

    @Test(arguments: [
        ("Republic of Korea (ROK)", "KR"), ("United Arab Emirates (UAE)", "AE"),
        ("People's Republic of China (PRC)", "CN"),
    ])
    func readsATitleBehindAnAbbreviation(_ country: String, _ code: String) throws {
        let text = "Norwegian Minister Jon Dahl met with \(country) Minister Ana Brito in Oslo."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.participants.map(\.name) == ["Jon Dahl", "Ana Brito"])
        #expect(meetings.first?.participants.last?.country?.description == code)
    }

    /// The office of a king is part of his name.
    @Test(arguments: [
        ("His Majesty", "King Abdullah II"), ("The King", "King Abdullah II"),
        ("HRH", "Mohammed bin Salman"), ("The Crown Prince", "Mohammed bin Salman"),
    ])
    func tellsAKingFromACrownPrince(_ subject: String, _ name: String) throws {
        let text =
            "King Abdullah II and Crown Prince Mohammed bin Salman met in Jeddah on 3 March 2024. "
            + "\(subject) stressed the value of fish."
        let found = try Self.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.map { $0.speakers.compactMap(\.name) } == [[name]])
    }

    /// Nobody with the title of a monarch is "the President".
    @Test(arguments: [("The President", "Masoud Pezeshkian"), ("The Sultan", "Sultan Haitham")])
    func takesNoSultanForThePresident(_ subject: String, _ name: String) throws {
        let text =
            "Dr Masoud Pezeshkian spoke with Sultan Haitham bin Tarik on 3 March 2025. \(subject) "
            + "stressed the value of fish."
        let found = try Self.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.map { $0.speakers.first?.name?.hasPrefix(name) } == [true])
    }

    @Test func namesTheHeadOfAMinistryByItsSeat() throws {
        let text =
            "Foreign Minister Antonio Tajani met Norwegian Minister Jon Dahl in Rome on 3 March "
            + "2024. The Head of the Farnesina announced that Italy will buy fish."
        let found = try Self.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.map { $0.speakers.compactMap(\.name) } == [["Antonio Tajani"]])
    }

    @Test func namesTheHostOfTalksToCome() throws {
        let text =
            "President Jon Dahl of Norway will pay a visit to Peru from 14 to 16 May 2024. "
            + "President Ana Brito of Peru will receive him. The talks will focus on fish."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-10"))
        let found = try Self.pipeline.get().extract(input).statements
        let names = found.map { $0.speakers.compactMap(\.name).sorted() }
        #expect(names == [["Ana Brito", "Jon Dahl"]])
    }

    @Test func namesThoseOfASummit() throws {
        let text =
            "At the invitation of President Ana Brito of Peru, President Jon Dahl of Norway paid a "
            + "visit to Peru on 3 March 2024 for the Peru-Norway Annual Summit."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        let summit = meetings.first { $0.type == .summit }
        #expect(summit?.participants.map(\.name) == ["Ana Brito", "Jon Dahl"])
    }

    /// Whoever speaks in a transcript is "I", and never "he".
    @Test func tellsWhoHeIsInATranscript() throws {
        let text =
            "MR HOLM: Foreign Minister Jon Dahl of Norway will travel to Lima on 3 March 2024. He "
            + "will meet Foreign Minister Ana Brito of Peru on 4 March 2024.\n"
            + "QUESTION: Why?\nMR HOLM: No comment."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        let meeting = meetings.first { $0.type == .meeting }
        #expect(meeting?.participants.map(\.name) == ["Jon Dahl", "Ana Brito"])
    }

    @Test(arguments: ["to Oslo", "to Oslo for the annual talks", "to Oslo on 3 March 2022"])
    func isWhereAGuestIsWelcomed(_ journey: String) throws {
        let text = "Norwegian Minister Jon Dahl welcomed Minister Ana Brito of Peru \(journey)."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.place?.name == "Oslo")
    }

    @Test func givesNoDayToWhatIsToldOfOthers() throws {
        let text =
            "On 3 March 2022, Minister Ana Brito of Peru met Norwegian Minister Jon Dahl in Oslo. "
            + "Minister Dahl said that not long ago, President Lars Holm had talks with President "
            + "Luz Rojas of Chile in Lima."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.map { $0.date?.description } == ["2022-03-03", nil])
    }

    @Test(arguments: ["Lima Mayor Ana Brito", "the Mayor of Lima, Ana Brito,"])
    func takesAMayorsCountryFromTheCity(_ name: String) throws {
        let text = "Norwegian Minister Jon Dahl met with \(name) in Oslo."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.participants.map(\.name) == ["Jon Dahl", "Ana Brito"])
    }

    /// A host whom only his turn in the transcript names.
    @Test func namesTheHostOfATranscript() throws {
        let text =
            "Talks with President of Chad Ana Brito\n\nMarch 3, 2023\n17:30\nThe Kremlin, "
            + "Moscow\n\nPresident of Russia Vladimir Putin: Madam President, welcome to "
            + "Moscow.\n\nPresident of Chad Ana Brito: Mr President, I am glad to be here."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(
            meetings.first.map { Set($0.participants.map(\.name)) }
                == ["Ana Brito", "Vladimir Putin"])
    }

    /// It is the country that is invited.
    @Test func invitesNobodyToTheInvited() throws {
        let text =
            "Minister Ana Brito of Peru met Minister Jon Dahl of Norway in Lima on 3 May 2024. "
            + "Minister Brito urged all members to extend an invitation to Chad."
        #expect(try Self.pipeline.get().extract(DocumentInput(text: text)).meetings.count == 1)
    }

    /// What two signed is told of them, by the publisher.
    @Test func tellsADeedOfTwoForItself() throws {
        let text =
            "President Ana Brito of Peru met Minister Jon Dahl of Norway in Lima on 3 May 2024. "
            + "She thanked Norway for the boats. Mr Dahl and "
            + "Trade Minister Luz Paz signed a protocol."
        let statements = try Self.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(statements.map(\.content.text) == ["Norway for the boats"])
    }

    @Test(arguments: ["preparations for signing", "the preparation of the signing of"])
    func preparesWhatIsNotSigned(_ words: String) throws {
        let text =
            "Minister Ana Brito of Peru met Minister Jon Dahl of Norway in Lima on 3 May 2024. "
            + "They discussed current issues, including \(words) a treaty on fish."
        let agreements = try Self.pipeline.get().extract(DocumentInput(text: text)).agreements
        #expect(agreements.map(\.status) == [.negotiating])
    }

    /// Who speaks is told at the head of his turn, by a name with a small word in it too.
    @Test func knowsTheNameOfATurnWithAHyphen() throws {
        let text =
            "Jon Dahl met with Minister of Trade of North Korea Kim Son-hui\n\nPresident of Norway "
            + "Jon Dahl: Madam Minister, good afternoon.\n\nMinister of Trade of North Korea Kim "
            + "Son-hui: Mr President, I thank you for the boats.\n\nKim Son-hui: We will buy fish."
        let statements = try Self.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(statements.last?.speakers.map(\.name) == ["Kim Son-hui"])
    }

    /// A head of state is no "Mr Moe".
    @Test func takesNoHeadOfStateForAMister() throws {
        let text =
            "President Jon Dahl of Norway received Trade Minister Paul Moe of Chad in Oslo, who "
            + "brought a letter from President Idriss Moe. Mr Moe thanked Norway for the boats."
        let statements = try Self.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(statements.last?.speakers.map(\.name) == ["Paul Moe"])
    }

    @Test(arguments: ["Ambassador", "General"])
    func readsTheRankOfAMinisterWhoInvites(_ rank: String) throws {
        let text =
            "At the invitation of the Foreign Minister of Peru, \(rank) Ana Brito, the Foreign "
            + "Minister of Norway, Jon Dahl, met her in Lima on 3 May 2024."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        let people = meetings.first?.participants ?? []
        #expect(Set(people.map(\.name)) == ["Jon Dahl", "Ana Brito"])
        #expect(Set(people.map { $0.country?.description }) == ["NO", "PE"])
    }

    @Test(arguments: ["in Lima Ola Moe", "in Lima, Ola Moe", "in Lima, Mr Ola Moe"])
    func keepsTheCountryOfAnEnvoyWhoSitsElsewhere(_ words: String) throws {
        let text =
            "Peruvian Minister Ana Brito met the Ambassador of Norway \(words), on 3 May 2024."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        let people = meetings.first?.participants ?? []
        #expect(people.map(\.name) == ["Ana Brito", "Ola Moe"])
        #expect(people.map { $0.country?.description } == ["PE", "NO"])
    }

    @Test func tellsWhereOneIsFromWhoHeadsAnOrganisation() throws {
        let text =
            "President Jon Dahl of Norway met in Oslo with the Chair of the African Union, "
            + "Ana Brito, President of Peru."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        let people = meetings.first?.participants ?? []
        #expect(people.map { $0.country?.description } == ["NO", "PE"])
    }

    /// Who leads a body and holds an office at home, who rules a city, and whose honours follow.
    static let styled = [
        "the Chair of the African Union, President Ana Brito of Peru,",
        "the Chair of ASEAN, Peruvian President Ana Brito,",
        "the President of Peru, Ana Brito MP,", "Minister Ana Brito KCMG KC of Peru",
        "the Ruler of Lima, Ana Brito,", "Crown Princess of Lima Ana Brito",
    ]

    @Test(arguments: styled)
    func tellsWhoIsStyledSo(_ name: String) throws {
        let text = "Norwegian Minister Jon Dahl met with \(name) in Oslo on Monday."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        let people = meetings.first?.participants ?? []
        #expect(meetings.count == 1)
        #expect(people.map(\.name) == ["Jon Dahl", "Ana Brito"])
        #expect(people.map { $0.country?.description } == ["NO", "PE"])
    }

    static let offices = [
        "Foreign Minister", "Minister of Trade", "Deputy Minister of Trade", "Special Envoy",
        "Secretary of the Security Council", "Governor of the Central Bank", "Chief Justice",
        "Commander of the Navy", "State Secretary for Trade", "Under-Secretary of State",
        "Chairman of the Foreign Affairs Committee", "Adviser to the President",
    ]

    static let pipeline = Result { Pipeline(lexicon: try Lexicon.embedded()) }

    @Test(arguments: forms)
    func tellsWhoMet(_ form: String) throws {
        for office in Self.offices {
            let name = form.replacing("T ", with: office + " ")
                .replacing("T,", with: office + ",")
                .replacing(" t ", with: " \(office.lowercased()) ")
                .replacing(" t,", with: " \(office.lowercased()),")
            let text = "Norwegian Minister Jon Dahl met with \(name) in Oslo."
            let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
            let people = meetings.first?.participants ?? []
            #expect(meetings.count == 1, "\(text)")
            #expect(people.map(\.name) == ["Jon Dahl", "Ana Brito"], "\(text)")
            #expect(people.map { $0.country?.description } == ["NO", "PE"], "\(text)")
        }
    }
}
