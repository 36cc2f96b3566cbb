import Domain
import HTML
import Testing

@Suite struct MetadataTests {
    @Test(arguments: [
        ("<title>A  &amp;\nB</title>", "A & B"), ("<title></title>", nil),
        ("<title>A</title><meta property=og:title content=B>", "B"),
        ("<meta name=DC.title content=C><meta property=og:title content=B>", "B"),
        ("<title>A</title><svg><title>B</title></svg>", "A"),
        ("<title>A</title><title>B</title>", "A"),
    ])
    func takesTheBestTitle(_ page: String, _ title: String?) throws {
        #expect(try HTMLPage.document(Array(page.utf8)).title == title)
    }

    @Test(arguments: [
        (
            "<meta property=article:published_time content='2026-03-12T23:30:00-05:00'>",
            "2026-03-12"
        ),
        ("<meta name=dcterms.date content=2026-03>", "2026-03"),
        ("<meta name=date content='12 March'><meta name=dc.date content=2026-03-12>", "2026-03-12"),
        ("<time datetime='2026-03-12 10:00'>", "2026-03-12"), ("<time>2026-03-12</time>", nil),
        (
            "<time datetime=2026-01-01><time itemprop=datePublished datetime=2026-03-12>",
            "2026-03-12"
        ),
        ("<meta itemprop=datePublished content=2026-03-12>", "2026-03-12"),
        ("<footer><time datetime=2020-01-01></footer>", nil),
        ("<meta name=date content=2026-02-30>", nil),
        (
            #"<script type=application/ld+json>[{"x": {"datePublished": "2026-03-12"}}]</script>"#,
            "2026-03-12"
        ),
        ("<script type=application/ld+json>{</script>", nil),
        ("<script>{\"datePublished\": \"2026-03-12\"}</script>", nil),
    ])
    func takesTheBestDay(_ page: String, _ day: String?) throws {
        #expect(try HTMLPage.document(Array(page.utf8)).published?.description == day)
    }

    @Test func takesLanguagePublisherAndAddress() throws {
        let input = try HTMLPage.document(
            Array(
                """
                <html lang=pt-BR><meta property=og:site_name content=Office>\
                <meta property=og:url content=/b><link rel=canonical href=/a>text
                """.utf8))
        #expect(input.language == "pt-BR")
        #expect(input.publisher == "Office")
        #expect(input.url == "/a")
        #expect(input.text == "text")
    }
}
