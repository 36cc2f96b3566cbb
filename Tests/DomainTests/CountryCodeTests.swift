import Domain
import Testing

struct CountryCodeTests {
    @Test(arguments: ["CN", "XK", "EU", "SU", "ZZ"])
    func takesTwoCapitals(_ code: String) {
        #expect(CountryCode(code)?.description == code)
    }

    @Test(arguments: ["", "C", "cn", "Cn", "CHN", "C1", "ÄA", "Ä", " CN", "C ", "ＣＮ"])
    func refusesAnythingElse(_ code: String) {
        #expect(CountryCode(code) == nil)
    }

    @Test func sortsByLetters() throws {
        let codes = try ["US", "CN", "CA"].map { try #require(CountryCode($0)) }
        #expect(codes.sorted().map(\.description) == ["CA", "CN", "US"])
    }
}
