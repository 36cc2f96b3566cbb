import Domain
import Extraction
import Foundation
import Testing

/// Journeys told from where they start, by a stay, in one's own words, or as awaited; and those
/// whom one meets on them.
@Suite struct TripGridTests {
    private static let head =
        "Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway in Oslo today. "

    private func meetings(_ text: String) throws -> [Meeting] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).meetings
    }

    /// Each tells of one visit: its status, the country and the time.
    @Test(arguments: [
        ("She will travel from Oslo to Santiago on Friday.", "planned", "CL", "2024-05-17"),
        ("She will fly from Norway on to Santiago on Friday.", "planned", "CL", "2024-05-17"),
        ("She will go from Oslo to Bergen, where she will open a port.", "planned", "NO", nil),
        (
            "She was in Riga and met President Ilze Kalns before going on to Tartu.",
            "held", "EE", nil
        ),
        (
            "The meeting follows the stay of the King of Norway in Lima in March.",
            "held", "PE", "2024-03"
        ),
        (
            "They recalled the stay of Prime Minister Eva Holm in Cusco last year.",
            "held", "PE", "2023"
        ),
        (
            "Her visit follows the one made to Lima in 2019 by Minister Ole Vik of Norway.",
            "held", "PE", "2019"
        ),
        (
            "They spoke of the Chad tour by Foreign Minister Eva Moe of Norway in April.",
            "held", "TD", "2024-04"
        ),
        ("Minister Dahl was last in Lima in November.", "held", "PE", "2023-11"),
        ("Minister Dahl was himself in Cusco in November.", "held", "PE", "2023-11"),
        ("She looked forward to Jon Dahl visiting Cusco in June.", "planned", "PE", "2024-06"),
        ("She looked forward to him visiting Cusco in June.", "planned", "PE", "2024-06"),
        ("Brito, who is here for the Ocean Forum, praised the ports.", "held", "NO", nil),
    ])
    func isVisit(_ sentence: String, _ status: String, _ country: String, _ date: String?) throws {
        let visits = try meetings(Self.head + sentence).filter {
            $0.type == .visit && $0.place?.country?.description == country
        }
        #expect(visits.map(\.status.rawValue) == [status], "\(sentence)")
        #expect(visits.first?.date?.description == date, "\(sentence)")
    }

    /// Nobody goes anywhere.
    @Test(arguments: [
        "Goods will travel from Oslo to Santiago.",
        "She will travel from Oslo.",
        "The ship went from Oslo to Lima.",
        "Her stay in Oslo was short.",
        "She looked forward to firms visiting Cusco.",
        "The money was last in Lima.",
        "Her answer follows the one given to Peru in 2019 by Ole Vik.",
    ])
    func isNone(_ sentence: String) throws {
        #expect(try meetings(Self.head + sentence).allSatisfy { $0.type != .visit }, "\(sentence)")
    }

    /// Those met on the visit of one whose country nobody tells are at home there.
    @Test(arguments: [
        "NATO Secretary General Pieter Holt met Prime Minister Ana Lupu during a visit to Albania.",
        "NATO Secretary General Pieter Holt met Prime Minister Ana Lupu on Friday, in the course of"
            + " a two-day visit to Albania.",
    ])
    func areOfTheCountryVisited(_ text: String) throws {
        let found = try meetings(text)
        #expect(found.map(\.type).contains(.visit), "\(text)")
        #expect(found.allSatisfy { $0.countries.map(\.description) == ["AL"] }, "\(text)")
    }

    /// "I invite you", "I was in": of those who speak.
    @Test func tellsInOnesOwnWords() throws {
        let talk = """
            Joint press conference, Oslo, 15 May 2024
            Foreign Minister Ana Brito of Peru and Foreign Minister Jon Dahl of Norway
            Jon Dahl: Good afternoon. We had good talks.
            Ana Brito: Thank you. I would like to invite you to Peru next year to open the fair.
            Jon Dahl: Thank you very much. I will go to Santiago on Friday.
            """
        let visits = try meetings(talk).filter { $0.type == .visit }
        #expect(visits.compactMap { $0.place?.country?.description } == ["PE", "CL"])
        #expect(visits.allSatisfy { $0.participants.map(\.name) == ["Jon Dahl"] })
    }

    /// A president receives a minister alone, unless he is one's like.
    @Test(arguments: [
        ("Foreign Minister Eva Holm of Norway", 2), ("President Eva Holm of Norway", 1),
    ])
    func presidentsReceiveAlone(_ guest: String, _ count: Int) throws {
        let text =
            "\(guest) visited Ghana on 13 May. In Accra, Holm met President Kofi Asare and"
            + " Foreign Minister Ama Darko."
        #expect(try meetings(text).filter { $0.type == .meeting }.count == count)
    }

    /// The extended talks are a session of their own; "last met" is no news.
    @Test func tellsSessionsApart() throws {
        let talks = try meetings(
            Self.head + "At the extended talks that followed, the two ministers agreed on trade.")
        #expect(talks.map(\.type) == [.meeting, .talks])
        let last = try meetings(
            "President Ana Brito of Peru will meet President Jon Dahl of Norway on 20 May 2024. "
                + "Presidents Brito and Dahl last met in Brussels in October 2022.")
        #expect(last.count == 2)
        #expect(last.first { $0.main }?.status == .planned)
    }

    /// On the fringes of a gathering: on its days.
    @Test func hasTheDaysOfTheGathering() throws {
        let met = try meetings(
            "Foreign Minister Jan Lund of Norway attended the Ocean Conference in Lima, Peru, on "
                + "May 11-12. On the fringes of the Conference, Minister Lund met Foreign Minister "
                + "Luis Vega of Chile.")
        #expect(
            met.first { $0.type == .meeting }?.date?.description == "2024-05-11/2024-05-12")
    }

    @Test(arguments: [
        "President of the Council of States, Hans Stocker,",
        "President of the Assembly of the Representatives of the People, Ms Sonia Trabelsi,",
        "Speaker of the House of Elders, Mr Adan Farah,",
    ])
    func chairsOfParliamentsHaveNames(_ office: String) throws {
        let met = try meetings("Minister Carmelo Borg of Malta met the \(office) in Bern today.")
        #expect(met.first?.participants.count == 2, "\(office)")
    }
}
