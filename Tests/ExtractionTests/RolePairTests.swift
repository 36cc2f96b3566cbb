import Testing

/// Whose words they are where two are named by their offices alone.
@Suite struct RolePairTests {
    private static let three = """
        Norwegian President Karl Moe and Norwegian Vice President Lena Holm met Prime Minister Ana \
        Brito of Peru in Oslo on 3 March 2021.
        """

    @Test(arguments: [
        ("The President and the Vice President", "Moe+Holm"),
        ("The President and Vice President", "Moe+Holm"),
        ("The President and Vice President both", "Moe+Holm"),
        ("The Vice President and Prime Minister", "Holm+Brito"),
        ("The Vice President", "Holm"), ("The President", "Moe"),
        ("The President and the Prime Minister of Peru", "Moe+Brito"),
    ])
    func officesBehindOneArticleAreOfTwo(_ subject: String, _ speakers: String) throws {
        let text = Self.three + " \(subject) stressed the value of fish."
        #expect(try CompanyTests.speakers(in: text) == [speakers])
    }

    @Test func theyAreTheTwoWhoSpokeTogether() throws {
        let text =
            Self.three
            + " The President and Vice President stressed the value of fish. They also thanked the"
            + " Prime Minister for the wine.\n\nThey discussed the price of wheat."
        #expect(
            try CompanyTests.speakers(in: text) == ["Moe+Holm", "Moe+Holm", "Moe+Holm+Brito"])
    }

    @Test(arguments: [
        "Deputy Prime Minister and Minister of Trade Jon Dahl met Trade Minister Ana Brito.",
        "Jon Dahl, Deputy Prime Minister and Minister of Trade, met Trade Minister Ana Brito.",
    ])
    func twoOfficesOfOnePersonAreOne(_ opening: String) throws {
        let text =
            opening + " The Deputy Prime Minister and Minister of Trade stressed the value of fish."
        #expect(try CompanyTests.speakers(in: text) == ["Dahl"])
    }

    @Test(arguments: [
        ("The Vice Minister and the Vice-Minister", "Do-yun+Dahl"),
        ("Vice Minister Kim and the Vice-Minister", "Do-yun+Dahl"),
        ("The Vice-Minister", "Dahl"), ("The Vice Minister", "Do-yun"),
    ])
    func holdersOfAlikeOfficesAreTwo(_ subject: String, _ speakers: String) throws {
        let text = """
            First Vice Foreign Minister of Korea Kim Do-yun spoke by telephone with Vice-Minister \
            for Foreign Affairs of Norway Jon Dahl on 3 March 2021. \(subject) stressed the value \
            of fish.
            """
        #expect(try CompanyTests.speakers(in: text) == [speakers])
    }

    @Test(arguments: ["The two Prime Ministers", "Both Prime Ministers", "The two leaders"])
    func peersAreThoseOfTheOffice(_ subject: String) throws {
        let text = """
            Prime Minister Lena Holm and Trade Minister Karl Moe of Norway met Prime Minister Ana \
            Brito of Peru in Oslo on 3 March 2021. \(subject) stressed the value of fish.
            """
        #expect(try CompanyTests.speakers(in: text) == ["Holm+Brito"])
    }

    @Test func meetingAtTheHeadTellsWhoIsTogether() throws {
        let text = """
            Foreign Minister Lena Holm of Norway held meetings with Ana Brito, Foreign Minister of \
            Peru, and Paul Moe, Foreign Minister of Chad, on 3 March 2021. During the meeting \
            between the Norwegian Foreign Minister and the Foreign Minister of Chad, the two sides \
            stressed the value of fish.
            """
        #expect(try CompanyTests.speakers(in: text) == ["Holm+Moe"])
    }

    @Test(arguments: [
        ("held a meeting (in private: twenty minutes; in full: an hour) with", "Holm+Brito"),
        ("had a meeting and a working lunch with", "Holm+Brito"),
        ("held talks and dinner with", "Holm+Brito"),
    ])
    func partnerStandsBehindBracketsAndASecondNoun(_ verb: String, _ speakers: String) throws {
        let text = """
            Prime Minister Lena Holm of Norway \(verb) Prime Minister Ana Brito of Peru in Oslo on \
            3 March 2021. The two leaders stressed the value of fish.
            """
        #expect(try CompanyTests.speakers(in: text) == [speakers])
    }

    @Test(arguments: ["also a member of the Council of Peru", "currently Chair of the Board"])
    func secondOfficeBehindAnAdverbIsTheSpeakers(_ office: String) throws {
        let text = """
            Foreign Minister Lena Holm of Norway met Foreign Minister Ana Brito of Peru in Oslo on \
            3 March 2021. Brito, \(office), stressed the value of fish.
            """
        #expect(try CompanyTests.speakers(in: text) == ["Brito"])
    }

    @Test(arguments: ["Md.", "Mohd.", "Md"])
    func shortFirstNameEndsNoSentence(_ first: String) throws {
        let text = """
            Foreign Secretary \(first) Rafiq Karim of Bangladesh met Foreign Minister Ana Brito of \
            Peru in Lima on 3 March 2021. Foreign Secretary \(first) Rafiq Karim stressed the \
            value of fish.
            """
        #expect(try CompanyTests.speakers(in: text) == ["Karim"])
    }
}
