import Domain
import Extraction
import Testing

/// Where those who met were, where another line or sentence tells it.
@Suite struct PlaceGridTests {
    static let told =
        "Minister Ana Brito of Peru met Minister Jon Dahl of Norway. The two ministers spoke of "
        + "the trade in fish and the state of the ports."

    private func meetings(_ text: String) throws -> [Meeting] {
        let document = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try SettingGridTests.pipeline.get().extract(document).meetings
    }

    /// Lines above a text, and the place that they give.
    static let heads: [(lines: String, place: String?)] = [
        ("Statement by Minister Ana Brito (Lima, 15 May 2024)", "Lima"),
        ("Joint Communiqué on the Session of the Port Commission, Lima, 15 May 2024", "Lima"),
        ("Speech on the state of the ports – Lima, May 15, 2024", "Lima"),
        ("Skip to content\n\nMinistry\n\nPorts\n\nNews\n\nLima\n\n15 May 2024", "Lima"),
        ("Skip to content\n\nMinistry\n\nPorts\n\nNews\n\n15 May 2024\n\nLima", "Lima"),
        ("Remarks\n\nOcean Room\n\nWashington, DC\n\nMay 15, 2024", "Washington"),
        ("May 15, 2024 - 10:00 - Amber Palace, Hilltown", "Hilltown"),
        ("Follow us\n\nPorts\n\nHarbours\n\nTides\n\nLima\n\nNews of the week", nil),
    ]

    @Test(arguments: heads)
    func stoodAbove(_ head: (lines: String, place: String?)) throws {
        let found = try meetings(head.lines + "\n\n" + Self.told)
        #expect(found.first?.place?.name == head.place, "\(head.lines)")
    }

    /// What the text tells, and the place of each meeting.
    static let texts: [(text: String, places: [String?])] = [
        (
            "President Jon Dahl of Norway said Tuesday in Oslo that trade must grow. Receiving the "
                + "Ambassador of Peru, Ms. Ana Brito, at the Presidential Villa, President Dahl "
                + "praised her.",
            ["Oslo"]
        ),
        (
            "Minister Ana Brito of Peru received her Norwegian counterpart, Jon Dahl, in Lima. "
                + "Their talks were preceded by a meeting of experts on 13 and 14 May 2024.",
            ["Lima", "Lima"]
        ),
        (
            "Minister Ana Brito of Peru met Minister Jon Dahl of Norway on Tuesday to "
                + "discuss the agenda of the Ports Summit to be held in Madrid on 25 "
                + "September.", [nil, "Madrid"]
        ),
        (
            "Minister Ana Brito of Peru and Minister Jon Dahl of Norway co-chaired the third "
                + "session of the commission, the second having been held in Madrid in 2015.",
            [nil, "Madrid"]
        ),
        (
            "Minister Ana Brito of Peru called on Minister Jon Dahl of Norway, to whom she spoke "
                + "of ports in the Luzon Growth Corridor.", [nil]
        ),
        (
            "Minister Ana Brito of Peru will visit Oslo on 18 May, when she will hold a meeting "
                + "with Minister Jon Dahl of Norway, followed by a luncheon at Akershus Castle.",
            ["Oslo", "Oslo"]
        ),
        (
            "Minister Ana Brito of Peru will hold talks with Minister Jon Dahl of Norway in Oslo "
                + "on 18 May, followed by a dinner at the Grand Hotel.", ["Oslo"]
        ),
        (
            "Minister Ana Brito of Peru will hold talks with Minister Jon Dahl of Norway in Oslo "
                + "on 18 May, followed by a lunch with Prime Minister Ida Moe of Norway.",
            ["Oslo", "Oslo"]
        ),
    ]

    @Test(arguments: texts)
    func stoodBeside(_ text: (text: String, places: [String?])) throws {
        let found = try meetings(text.text)
        #expect(found.map { $0.place?.name } == text.places, "\(text.text)")
    }
}
