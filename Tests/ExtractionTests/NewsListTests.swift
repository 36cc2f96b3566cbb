import Domain
import Extraction
import Testing

/// Pages that list news, each entry below its day.
@Suite struct NewsListTests {
    /// How a page writes the days of 13 and 11 May 2024.
    static let days = [
        ("13 May 2024 | 16:40", "11 May 2024 | 09:05"), ("13 May 2024", "11 May 2024"),
        ("Monday, 13 May 2024", "Saturday, 11 May 2024"), ("May 13, 2024", "May 11, 2024"),
        ("Published on: 13 May 2024", "Published on: 11 May 2024"),
    ]

    @Test(arguments: days)
    func isOfTheDayAboveIt(_ days: (String, String)) throws {
        let text = """
            \(days.0)
            Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway in Lima.

            \(days.1)
            Yesterday, Foreign Minister Ana Brito of Peru had a telephone conversation with \
            Foreign Minister Luis Soto of Chile. Today, she received Foreign Minister Issa Deby \
            of Chad.
            """
        let found = try Self.found(in: text)
        #expect(
            found == [
                "meeting 2024-05-13 NO PE", "call 2024-05-10 CL PE", "meeting 2024-05-11 PE TD",
            ], "\(days)")
    }

    /// One day alone is the date of the page, and the days of talks told below them no list.
    @Test func isOfNoListOfOne() throws {
        let text = """
            14 May 2024
            Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway today.

            14 May 2024
            """
        #expect(try Self.found(in: text) == ["meeting 2024-05-14 NO PE"])
    }

    /// The days of publishing and of changing a page, without text between, are no list.
    @Test func isOfNoListWithoutText() throws {
        let text = """
            Published on: 15 May 2024
            Updated on: 9 May 2024

            Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway today.
            """
        #expect(try Self.found(in: text) == ["meeting 2024-05-15 NO PE"])
    }

    private static func found(in text: String) throws -> [String] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).meetings.map {
            "\($0.type) \($0.date?.description ?? "-") "
                + $0.countries.map(\.description).sorted().joined(separator: " ")
        }
    }
}
