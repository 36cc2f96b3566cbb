import Domain
import HTML
import Testing

/// What is long, deep or broken takes time linear in its length: these would not end otherwise.
@Suite(.timeLimit(.minutes(2))) struct HostileTests {
    @Test(arguments: [
        "<div>", "<table><tr><td>", "<nav>", "<b>", "<a href=x>", "</div>", "<table></div>", "<!--",
        "<", "</", "<!", "&", "&a", "&#", "<p a=", "<p a='", "<script>", "<title>", "<ul><li>",
        "<div class='a b c nav'>", "<br>", "<svg><title>", "<form><div></form>", "\u{A0}",
    ])
    func endsWithAMillionOf(_ piece: String) throws {
        let count = 1_000_000 / piece.utf8.count
        _ = try HTMLPage.document(Array(String(repeating: piece, count: count).utf8))
    }

    @Test func textUnderHundredThousandElementsIsRead() throws {
        let page =
            String(repeating: "<div>", count: 100_000) + "text"
            + String(repeating: "</div>", count: 100_000)
        #expect(try HTMLPage.document(Array(page.utf8)).text == "text")
    }

    @Test func linkedDataMayBeDeep() throws {
        let deep = String(repeating: "[", count: 100_000)
        let page = "<script type=application/ld+json>\(deep)</script>text"
        #expect(try HTMLPage.document(Array(page.utf8)).text == "text")
    }
}
