import Domain
import Storage
import Testing

/// A readout of our own wording.
struct Readout: Sendable {
    let publisher: String
    let published: String
    let text: String
}

/// Readouts of two sides, and whether they are of one meeting.
struct ReadoutCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let readouts: [Readout]
    /// Why they are one; empty where they are not.
    let reasons: [MergeReason]

    private init(_ name: String, _ reasons: [MergeReason], _ readouts: [Readout]) {
        (testDescription, self.reasons, self.readouts) = (name, reasons, readouts)
    }

    /// Of one meeting.
    static let pairs: [ReadoutCase] = [
        ReadoutCase(
            "a call that has two dates across the Pacific, names in either order",
            [.principals, .timeZones, .type],
            [
                Readout(
                    publisher: "The White House", published: "2024-05-20",
                    text: """
                        President Joe Biden spoke by phone today with Prime Minister Kishida \
                        Fumio of Japan. President Biden said that the United States will deepen \
                        cooperation on semiconductors. The two leaders agreed to launch a \
                        dialogue on space.
                        """),
                Readout(
                    publisher: "Ministry of Foreign Affairs of Japan", published: "2024-05-21",
                    text: """
                        On May 21, Prime Minister Fumio Kishida held a telephone talk with \
                        President Joseph Biden of the United States. Prime Minister Kishida said \
                        that Japan will work with the United States on energy security. The two \
                        leaders agreed to launch a dialogue on space.
                        """),
            ]),
        ReadoutCase(
            "talks and a meeting, one side silent on the place, goals that differ",
            [.principals, .date, .type],
            [
                Readout(
                    publisher: "Ministry of Foreign Affairs of China", published: "2014-05-20",
                    text: """
                        On May 20, 2014, President Xi Jinping held talks with President Vladimir \
                        Putin of Russia in Shanghai. Xi Jinping said that China will expand \
                        cooperation with Russia in banking. The two sides agreed to raise \
                        bilateral trade to 100 billion US dollars by 2015. The two sides signed \
                        a memorandum of understanding on electric power.
                        """),
                Readout(
                    publisher: "Kremlin", published: "2014-05-21",
                    text: """
                        Vladimir Putin met with President of China Xi Jinping on May 20, 2014. \
                        Putin said that Russia will increase oil exports to China. The two sides \
                        agreed to raise bilateral trade to 200 billion US dollars by 2020.
                        """),
            ]),
        ReadoutCase(
            "another transcription of a name that the lexicon knows",
            [.principals, .date, .type],
            [
                Readout(
                    publisher: "Office of the President of Ukraine", published: "2023-05-14",
                    text: """
                        On May 14, 2023, President of Ukraine Volodymyr Zelenskyy met with \
                        Chancellor of Germany Olaf Scholz in Berlin. Zelenskyy thanked Germany \
                        for its military assistance.
                        """),
                Readout(
                    publisher: "Federal Government of Germany", published: "2023-05-14",
                    text: """
                        Federal Chancellor Olaf Scholz held talks with President Vladimir \
                        Zelenskiy of Ukraine on 14 May 2023. Scholz said that Germany will \
                        support Ukraine for as long as necessary.
                        """),
            ]),
        ReadoutCase(
            "a name without its letters, one side silent on a topic",
            [.principals, .date, .type],
            [
                Readout(
                    publisher: "Government of Norway", published: "2026-03-12",
                    text: """
                        On March 12, 2026, President Linnéa Åkerstrand of Norway held talks with \
                        President Mateo Rojas of Chile in Oslo. President Åkerstrand said that \
                        Norway will invest in wind power in Chile. The two presidents signed an \
                        agreement on fisheries.
                        """),
                Readout(
                    publisher: "Government of Chile", published: "2026-03-13",
                    text: """
                        On March 12, 2026, President Mateo Rojas met with President Linnea \
                        Akerstrand of Norway. President Rojas said that Chile will sell green \
                        hydrogen to Norway.
                        """),
            ]),
        ReadoutCase(
            "the family's name first and last",
            [.principals, .date, .type],
            [
                Readout(
                    publisher: "Ministry of Foreign Affairs of Singapore",
                    published: "2026-04-02",
                    text: """
                        On April 2, 2026, Foreign Minister Chan Weiling of Singapore met with \
                        Foreign Minister Ana Quispe of Peru in Singapore. Minister Chan said that \
                        Singapore will support schools in Peru.
                        """),
                Readout(
                    publisher: "Ministry of Foreign Affairs of Peru", published: "2026-04-02",
                    text: """
                        Foreign Minister Ana Quispe of Peru held talks with Foreign Minister \
                        Weiling Chan of Singapore on April 2, 2026. Minister Quispe said that \
                        Peru will open a consulate in Singapore.
                        """),
            ]),
        ReadoutCase(
            "a month in which one meeting is known",
            [.principals, .date, .type],
            [
                Readout(
                    publisher: "Government of France", published: "2025-11-03",
                    text: """
                        In September 2025, President Emmanuel Macron met with Prime Minister \
                        Narendra Modi of India in Paris. They discussed nuclear energy.
                        """),
                Readout(
                    publisher: "Ministry of External Affairs of India", published: "2025-09-18",
                    text: """
                        Prime Minister Narendra Modi held talks with President Emmanuel Macron of \
                        France on September 18, 2025. Prime Minister Modi said that India will \
                        buy reactors from France.
                        """),
            ]),
    ]

    /// Of two meetings.
    static let nearMisses: [ReadoutCase] = [
        ReadoutCase(
            "the same people in person on the next day", [],
            [
                Readout(
                    publisher: "Government of Norway", published: "2026-05-05",
                    text: """
                        On May 5, 2026, Foreign Minister Lars Holm of Norway met with Foreign \
                        Minister Ana Quispe of Peru in Oslo. Minister Holm said that Norway will \
                        help Peru.
                        """),
                Readout(
                    publisher: "Ministry of Foreign Affairs of Peru", published: "2026-05-06",
                    text: """
                        On May 6, 2026, Foreign Minister Ana Quispe of Peru met with Foreign \
                        Minister Lars Holm of Norway in Oslo. Minister Quispe said that Peru will \
                        sell copper to Norway.
                        """),
            ]),
        ReadoutCase(
            "a call and a meeting on one day", [],
            [
                Readout(
                    publisher: "The White House", published: "2024-06-10",
                    text: """
                        On June 10, 2024, President Joe Biden spoke by phone with President \
                        Emmanuel Macron of France. President Biden said that the United States \
                        supports Ukraine.
                        """),
                Readout(
                    publisher: "Government of France", published: "2024-06-10",
                    text: """
                        On June 10, 2024, President Emmanuel Macron of France met with President \
                        Joe Biden of the United States in Paris. President Macron said that \
                        France supports Ukraine.
                        """),
            ]),
        ReadoutCase(
            "other ministers of the same countries", [],
            [
                Readout(
                    publisher: "Government of Norway", published: "2026-02-10",
                    text: """
                        Defence Minister Nils Berg of Norway met with Defence Minister Rosa \
                        Vargas of Peru in Oslo on February 10, 2026. Minister Berg said that \
                        Norway will train officers from Peru.
                        """),
                Readout(
                    publisher: "Ministry of Foreign Affairs of Peru", published: "2026-02-10",
                    text: """
                        Foreign Minister Ana Quispe of Peru met with Foreign Minister Lars Holm \
                        of Norway in Oslo on February 10, 2026. Minister Quispe said that Peru \
                        will open an embassy in Oslo.
                        """),
            ]),
        ReadoutCase(
            "ministers of two departments, those of one, and the leaders", [],
            [
                Readout(
                    publisher: "Ministry of Foreign Affairs of Japan", published: "2024-07-28",
                    text: """
                        On July 28, 2024, Foreign Minister Kamikawa Yoko and Defense Minister \
                        Kihara Minoru of Japan held talks with Secretary of State Antony Blinken \
                        and Secretary of Defense Lloyd Austin of the United States in Tokyo. \
                        Minister Kamikawa said that Japan will expand deterrence.
                        """),
                Readout(
                    publisher: "U.S. Department of State", published: "2024-07-28",
                    text: """
                        On July 28, 2024, Secretary of State Antony Blinken met with Foreign \
                        Minister Yoko Kamikawa of Japan in Tokyo. Secretary Blinken said that the \
                        United States will work with Japan.
                        """),
                Readout(
                    publisher: "The White House", published: "2024-07-28",
                    text: """
                        On July 28, 2024, President Joe Biden met with Prime Minister Fumio \
                        Kishida of Japan. President Biden said that the United States will defend \
                        Japan.
                        """),
            ]),
        ReadoutCase(
            "a call on the next day between neighbours", [],
            [
                Readout(
                    publisher: "Government of France", published: "2024-03-04",
                    text: """
                        On March 4, 2024, President Emmanuel Macron spoke by phone with Federal \
                        Chancellor Olaf Scholz of Germany. President Macron said that France will \
                        send help.
                        """),
                Readout(
                    publisher: "Federal Government of Germany", published: "2024-03-05",
                    text: """
                        On March 5, 2024, Federal Chancellor Olaf Scholz of Germany spoke by phone \
                        with President Emmanuel Macron of France. Chancellor Scholz said that \
                        Germany will send help.
                        """),
            ]),
        ReadoutCase(
            "a call that the east dates a day earlier", [],
            [
                Readout(
                    publisher: "Ministry of Foreign Affairs of Japan", published: "2024-05-20",
                    text: """
                        On May 20, 2024, Prime Minister Fumio Kishida held a telephone talk with \
                        President Joseph Biden of the United States. Prime Minister Kishida said \
                        that Japan will send help.
                        """),
                Readout(
                    publisher: "The White House", published: "2024-05-21",
                    text: """
                        On May 21, 2024, President Joe Biden spoke by phone with Prime Minister \
                        Kishida Fumio of Japan. President Biden said that the United States will \
                        send help.
                        """),
            ]),
    ]

    /// Of another pair of countries.
    static let unrelated = Readout(
        publisher: "Government of Kenya", published: "2026-03-12",
        text: """
            On March 12, 2026, President William Ruto of Kenya held talks with President Mateo \
            Rojas of Chile in Nairobi. President Ruto said that Kenya will sell tea to Chile.
            """)
}
