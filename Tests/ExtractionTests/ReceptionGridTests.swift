import Domain
import Extraction
import Testing

/// Who is met where an office in small letters, a venue or a noun stands before the name.
@Suite struct ReceptionGridTests {
    /// A dateline of home, and whom the traveller meets abroad.
    @Test(arguments: [
        "He met Prime Minister Omar Hasan.", "There he met Prime Minister Omar Hasan.",
        "He also saw President Omar Hasan.", "He was received by President Omar Hasan.",
    ])
    func hostsAbroad(_ sentence: String) throws {
        let found = try MeetingTests.meetings(
            in: """
                OSLO, 8 March 2024 - Norwegian Foreign Minister Jon Dahl visited Iraq on 6 March. \
                \(sentence)
                """)
        #expect(
            found.contains { $0.hasPrefix("meeting | held") && $0.contains("Omar Hasan") }
                && found.allSatisfy { $0.contains("IQ NO") }, "\(found)")
    }

    @Test(arguments: [
        "met the mayor, Nils Lie", "met the regional governor, Nils Lie",
        "met the archbishop, Nils Lie",
        "called on the governor, Nils Lie", "called on the Norwegian envoy, Nils Lie",
        "received Norway's envoy Nils Lie", "saw the city's mayor, Nils Lie",
    ])
    func officesInSmallLetters(_ deed: String) throws {
        let found = try MeetingTests.meetings(
            in: """
                Foreign Minister Ana Brito of Peru visited Norway on 2 May 2024. In Bergen she \
                \(deed).
                """)
        #expect(
            found.contains {
                $0.hasPrefix("meeting | held") && $0.contains("Nils Lie")
                    && $0.contains("Ana Brito")
            }, "\(deed) \(found)")
    }

    /// Nobody is met of whom a small word tells that he speaks, or who has another office.
    @Test(arguments: [
        "Foreign Minister Ana Brito of Peru thanked the minister. Nils Lie said that it rained.",
        "Foreign Minister Ana Brito of Peru met the deadline that the mayor, Nils Lie, had set.",
    ])
    func nobodyMet(_ text: String) throws {
        #expect(try MeetingTests.meetings(in: text).isEmpty, "\(text)")
    }

    @Test(arguments: [
        "today at the Ministry's headquarters in Lima the credentials of Norwegian envoy Jon Dahl",
        "in Lima on Tuesday the credentials of Jon Dahl, Ambassador of Norway",
        "at her office this morning a copy of the credentials of Norwegian Ambassador Jon Dahl",
        "at the Palace the letters of credence presented by Jon Dahl, Ambassador of Norway",
    ])
    func credentials(_ object: String) throws {
        let found = try MeetingTests.meetings(
            in: "Foreign Minister Ana Brito of Peru received \(object).")
        #expect(
            found.count == 1 && found[0].hasPrefix("ceremony | held")
                && found[0].contains("NO PE | Ana Brito, Jon Dahl"), "\(object) \(found)")
    }

    /// "General" before a body is no soldier.
    @Test(arguments: [
        "at the Ministry's General Court today Norwegian Ambassador Jon Dahl",
        "at the General Secretariat Norwegian Ambassador Jon Dahl",
    ])
    func generalBodies(_ object: String) throws {
        let found = try MeetingTests.meetings(
            in: "Foreign Minister Ana Brito of Peru received \(object).")
        #expect(found.count == 1 && !found[0].contains("Court"), "\(object) \(found)")
    }

    @Test(arguments: [
        "His calls on President Rosa Quispe and Speaker Luis Vega are scheduled.",
        "The programme includes calls on President Rosa Quispe and Speaker Luis Vega.",
        "A call on President Rosa Quispe and one with Speaker Luis Vega are planned.",
    ])
    func plannedCalls(_ sentence: String) throws {
        let found = try MeetingTests.meetings(
            in: "Foreign Minister Jon Dahl of Norway will visit Peru on 20 May 2024. \(sentence)")
        #expect(
            found.contains {
                $0.hasPrefix("meeting | planned") && $0.contains("NO PE")
                    && $0.contains("Rosa Quispe") && $0.contains("Jon Dahl")
            }, "\(sentence) \(found)")
    }

    /// Who signs with a minister of the one side as an ambassador is of the other.
    @Test(arguments: [
        "a treaty was signed by Trade Minister Eva Moe and Ambassador Luis Vega",
        "Trade Minister Eva Moe and Ambassador Luis Vega signed a treaty",
        "Trade Minister Eva Moe and Ambassador Luis Vega affixed their signatures to a treaty",
    ])
    func envoysSign(_ clause: String) throws {
        let found = try MeetingTests.meetings(
            in: """
                OSLO, 2 May 2024 - Foreign Minister Jon Dahl met Foreign Minister Ana Brito of \
                Peru in Oslo on 2 May 2024. They discussed trade. In the margins, \(clause).
                """)
        #expect(
            found.contains {
                $0.hasPrefix("ceremony | held") && $0.contains("NO PE") && $0.contains("Luis Vega")
            }, "\(clause) \(found)")
    }

    /// Ministers of other offices than those who met sign on a day of their own.
    @Test(arguments: [
        "held": "The two trade ministers signed a treaty in Lima on 2 May 2024.",
        "planned": "The trade ministers are to sign the treaty in Lima on 20 May 2024.",
    ])
    func othersSign(_ status: String, _ sentence: String) throws {
        let found = try MeetingTests.meetings(
            in: """
                Foreign Minister Jon Dahl of Norway met Foreign Minister Ana Brito of Peru in Lima \
                on 12 May 2024. They discussed trade. \(sentence)
                """)
        #expect(
            found.contains { $0.hasPrefix("ceremony | \(status)") && $0.contains("NO PE") },
            "\(sentence) \(found)")
    }
}
