import Domain
import Extraction
import Testing

/// Where visits go and how long they last, and the meetings that take place in their course.
@Suite struct StayGridTests {
    private func meetings(_ text: String) throws -> [Meeting] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).meetings
    }

    /// The days that a later sentence gives to a visit are those of the meetings in its course.
    @Test(arguments: ["has concluded a three-day visit to Peru", "has completed a visit to Peru"])
    func givesMeetingsTheDaysOfTheStay(_ deed: String) throws {
        let text =
            "Norwegian Minister Lena Holm \(deed).\n\nLena Holm was in Peru from 11 to 13 May, her "
            + "first visit there.\n\nMeeting Peru's Foreign Minister, Ana Brito, in Lima, the "
            + "Minister discussed fish."
        let found = try meetings(text).filter { $0.type != .visit }
        #expect(found.map { $0.date?.description } == ["2024-05-11/2024-05-13"], "\(text)")
    }

    /// A visit goes to the country told right behind it, whatever towns are named elsewhere.
    @Test(arguments: [
        ("Minister Ana Brito, who is on a visit to Norway from 13 to 16 May,", "Norway"),
        (
            "Minister Ana Brito, who was in Norway to accompany the King, in Bergen on 3 May,",
            "Norway"
        ),
        ("Minister Ana Brito, who came to Norway to attend a forum on fish in Bergen,", "Bergen"),
        (
            "Minister Ana Brito, who is in Norway for the 6th session on fish, held in Bergen,",
            "Bergen"
        ),
        ("Minister Ana Brito, who arrived in Bergen on Monday,", "Bergen"),
        ("Minister Ana Brito, who travelled to the Norwegian capital on 13 May,", "Oslo"),
    ])
    func goesWhereTheTextSays(_ guest: String, _ place: String) throws {
        let text = "In Stavanger, \(guest) met Norwegian Minister Jon Dahl."
            .replacing("Minister Ana Brito", with: "Peruvian Minister Ana Brito")
        let visits = try meetings(text).filter { $0.type == .visit }
        #expect(visits.map { $0.place?.name } == [place], "\(text)")
    }

    @Test(arguments: [
        ("arrived in Norway on Sunday for a three-day state visit", "2024-05-12/2024-05-14"),
        ("began a two-day visit to Norway on 14 May", "2024-05-14/2024-05-15"),
        ("on Monday started a four-day working visit to Norway", "2024-05-13/2024-05-16"),
        ("concluded a three-day visit to Norway on Tuesday", "2024-05-12/2024-05-14"),
        ("today concluded a three day official visit to Norway", "2024-05-13/2024-05-15"),
        ("concluded a 2-day visit to Norway on Tuesday", "2024-05-13/2024-05-14"),
        ("arrived in Norway on Sunday", "2024-05-12"),
        ("was in Norway from May 2 till 4", "2024-05-02/2024-05-04"),
        ("visited Norway from 2 May until 4 May", "2024-05-02/2024-05-04"),
        ("paid a working visit to Norway on May 14 and 15", "2024-05-14/2024-05-15"),
    ])
    func lastsAsManyDays(_ journey: String, _ days: String) throws {
        let found = try meetings("President Luis Vega of Peru \(journey).")
        #expect(found.map { $0.date?.description } == [days], "\(journey)")
    }

    @Test(arguments: [
        "On 14 May Norwegian Minister Jon Dahl met Peruvian Minister Ana Brito in Oslo during the "
            + "official visit to Norway by the President of Peru on 14-15 May.",
        "Norway and Peru today issued a statement on the visit of the President of Peru. President "
            + "Luis Vega paid an official visit to Norway from 14 to 15 May.",
    ])
    func hasAllDaysThatAreTold(_ text: String) throws {
        let visits = try meetings(text).filter { $0.type == .visit }
        #expect(visits.map { $0.date?.description } == ["2024-05-14/2024-05-15"], "\(text)")
    }

    /// Beside talks of one day, what took place in the course of a stay has the days of the stay,
    /// else its month.
    @Test(arguments: [
        "While in Oslo, Minister Brito was received by Prime Minister Ola Lund.",
        "During her stay in Norway, the Peruvian Minister also met Prime Minister Ola Lund.",
        "During her stay Minister Brito called on Prime Minister Ola Lund as well.",
    ])
    func dayOfAStayIsOpen(_ further: String) throws {
        let found = try meetings(
            "Foreign Minister Ana Brito of Peru held talks with Foreign Minister Jon Dahl of "
                + "Norway in Oslo on 13 May 2024. " + further)
        let dates = found.map { $0.date?.description }
        #expect(dates == ["2024-05-13", "2024-05"], "\(further)")
    }

    /// One travels to a country, and not to the house where one is received there.
    @Test func goesToNoHouse() throws {
        let found = try meetings(
            "Prime Minister Jon Dahl of Norway received today, at the Rose Palace, President Luis "
                + "Vega of Peru, currently on a working visit to Norway.")
        let visits = found.filter { $0.type == .visit }
        #expect(visits.map { $0.place?.name } == ["Norway"])
    }

    @Test(arguments: ["a one-day visit", "a 1-day working visit", "a brief one-day state visit"])
    func lastsOneDay(_ visit: String) throws {
        let found = try meetings(
            "President Luis Vega of Peru, who is on \(visit) to Norway, met Prime Minister Jon "
                + "Dahl in Oslo on Tuesday.")
        let visits = found.filter { $0.type == .visit }
        #expect(visits.map { $0.date?.description } == ["2024-05-14"], "\(visit)")
    }

    /// Whoever travels meets the one who gives a meal.
    @Test(arguments: [
        "She will attend a working lunch hosted by Prime Minister Ola Lund of Norway.",
        "The programme includes a working dinner hosted by Prime Minister Ola Lund of Norway.",
        "She will meet Speaker Kari Moe before paying a courtesy call on Prime Minister Ola Lund.",
    ])
    func hostIsMet(_ sentence: String) throws {
        let found = try meetings(
            "Foreign Minister Ana Brito of Peru will visit Oslo on 20 May 2024. " + sentence)
        let met = found.filter { $0.type == .meeting }.map {
            Set($0.participants.map(\.name))
        }
        #expect(met.contains(["Ana Brito", "Ola Lund"]), "\(sentence): \(met)")
    }

    @Test(arguments: ["her Norwegian counterpart", "her counterpart from Norway"])
    func ownerOfACounterpartIsTheTraveller(_ counterpart: String) throws {
        let found = try meetings(
            "Foreign Minister Qorvina Tessari of Peru met \(counterpart), Kari Moe, in Oslo today. "
                + "She will travel on to Dakar on 17 May.")
        let visits = found.filter { $0.type == .visit }
        #expect(visits.map { $0.participants.map(\.name) } == [["Qorvina Tessari"]])
    }

    /// What people met to speak of has a place and a day of its own.
    @Test(arguments: [
        ("met to review the decisions taken at the Second Session in Lima in 2018", nil),
        ("met to discuss the outcome of the conference in Lima in April", nil),
        ("met in Lima in April to discuss the conference", "Lima"),
        ("met to sign a treaty in Lima in April", "Lima"),
    ])
    func whatOneSpeaksOfIsElsewhere(_ deed: String, _ place: String?) throws {
        let met = try meetings(
            "Minister Ana Brito of Peru and Minister Jon Dahl of Norway \(deed).")
        #expect(met.first?.place?.name == place, "\(deed)")
        #expect((met.first?.date?.description == "2024-05-15") == (place == nil), "\(deed)")
    }

    /// What is to come in the course of a journey to come has its days and its place.
    @Test(arguments: [
        "She will be received by Norwegian President Kari Holm.",
        "Minister Brito is also scheduled to meet with Norwegian Trade Minister Kari Holm.",
        "She will hold talks with her Norwegian counterpart Kari Holm.",
    ])
    func meetsWhereTheJourneyGoes(_ sentence: String) throws {
        let text = "Foreign Minister Ana Brito of Peru will visit Oslo on 20-22 May 2024. "
        let planned = try meetings(text + sentence).filter { $0.type != .visit }
        #expect(planned.map { $0.place?.name } == ["Oslo"], "\(sentence)")
        #expect(planned.map { $0.date?.description } == ["2024-05-20/2024-05-22"], "\(sentence)")
    }

    @Test func flowsOnFromTheJourneyOfTheSentence() throws {
        let text =
            "Peruvian Minister Ana Brito met Norwegian Minister Jon Dahl in Oslo. Minister Brito "
            + "will on Sunday travel to Quito for a forum, after which she is scheduled to hold "
            + "talks with Ecuadorian Foreign Minister Luz Rojas."
        let talks = try meetings(text).filter { $0.type == .talks }
        #expect(talks.map { $0.place?.name } == ["Quito"])
    }

    /// Others who met on the days of a stay did so there.
    @Test(arguments: [
        "Norwegian Foreign Minister Kari Holm had called on President Vega on 13 May.",
        "In the afternoon the Norwegian Speaker, Kari Holm, will meet President Vega.",
    ])
    func othersMeetThere(_ sentence: String) throws {
        let text =
            "President Luis Vega of Peru, who is on a state visit to Norway from 13 to 16 May, "
            + "held talks with Prime Minister Jon Dahl of Norway in Oslo today. "
        let other = try meetings(text + sentence).filter { !$0.main && $0.type != .visit }
        #expect(other.count == 1, "\(sentence)")
        #expect(other.first?.place?.country?.description == "NO", "\(sentence)")
    }

    @Test(arguments: ["a working visit in our country", "an official visit to our country"])
    func visitsThePublisher(_ visit: String) throws {
        let found = try meetings(
            "Peruvian Minister Ana Brito met today with Minister Jon Dahl of Norway, who is on "
                + "\(visit).")
        let visits = found.filter { $0.type == .visit }
        #expect(visits.map { $0.place?.name } == ["Peru"], "\(visit)")
    }

    @Test func takesTheTownBeforeTheAgency() throws {
        let text =
            "Lima /Fish News/ Norwegian Prime Minister Jon Dahl met Peruvian Minister Ana Brito."
        #expect(try meetings(text).first?.place?.name == "Lima")
    }

    /// The dateline may stand below other lines.
    @Test func takesTheDatelineOfTheFirstSentence() throws {
        let text =
            "Vega meets Dahl\n\nFish and trade\n\nA good talk\n\n|\n\n|||||||\n\n(Agencies)\n\n"
            + "Lima - President Luis Vega of Peru met Norwegian Prime Minister Jon Dahl on Tuesday."
        #expect(try meetings(text).first?.place?.name == "Lima")
    }
}
