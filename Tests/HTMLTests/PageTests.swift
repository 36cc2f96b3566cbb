import Domain
import Foundation
import HTML
import Testing

/// Pages in the ways in which ministries write theirs, with the text that is to be read in them.
@Suite struct PageTests {
    @Test(arguments: ["ministry", "form", "divisions"])
    func readsTheTextOfPages(_ name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "Pages")
        let page = try Data(contentsOf: folder.appending(path: "\(name).html"))
        let text = try String(contentsOf: folder.appending(path: "\(name).txt"), encoding: .utf8)
        #expect(try HTMLPage.document(Array(page)).text + "\n" == text)
    }

    /// Line breaks of the expected text as `/`.
    @Test(arguments: [
        ("plain words", "plain words"), ("a<br>b", "a/b"), ("a<br/><br>b", "a//b"),
        ("<p>a<p>b", "a//b"), ("a<div>b</div>c", "a//b//c"), ("<b>a</b>b <i> c</i>", "ab c"),
        ("<ul><li>a<li>b</ul>c", "- a/- b//c"), ("<pre>a\n  b</pre>", "a/b"),
        ("<tr><td>a<td><b>b</b></td></tr><tr><td>c", "a | b//c"),
        ("a<!-- b --><!-- <p>c</p> -->d", "ad"), ("a<!-->b", "ab"), ("a<!--->b", "ab"),
        ("a<!-- b --!>c", "ac"), ("a<!-- b", "a"), ("a<?php b ?>c", "ac"),
        ("a<![CDATA[b]]>c", "ac"),
        ("1 < 2 <3", "1 < 2 <3"), ("a </ b>c", "a c"), ("a<p title='b>c'>d", "a//d"),
        ("a<p b", "a"), ("a<", "a<"), ("a</", "a</"),
        ("a<script>b</scripty></script >c", "ac"), ("a<style><p>b</style>c", "ac"),
        ("a<noscript>b</noscript><template>c</template>d", "ad"),
        ("<nav>a<div>b</nav>c", "c"), ("<div><nav>a</div>b", "b"),
        ("<div hidden>a</div><span aria-hidden=true>b</span>c", "c"),
        ("<div role=navigation>a</div>b", "b"), ("<body class=menu>a", "a"),
        ("<div class='main-nav x'>a</div>longer than that", "longer than that"),
        ("<div class='x-nav-y'>a</div>b", "a//b"), ("<form>all of it</form>", "all of it"),
        ("<p>outside</p><main>inside</main>", "inside"), ("<main></main>outside", "outside"),
        ("<header>a</header><article><header>b</header>c</article>", "b//c"),
        ("<ul><li><a href=x>menu</a></ul><p><a href=x>link</a></p>", "link"),
        ("<table><div></table></div>a", "a"), ("a&nbsp;&nbsp; b&shy;c&#8203;d", "a bcd"),
        ("<q>a</q>", "“a”"), ("<head><title>a</title><p>b", "b"), ("", ""), ("<p> </p>", ""),
    ])
    func readsTheTextOf(_ page: String, _ text: String) throws {
        let found = try HTMLPage.document(Array(page.utf8)).text
        #expect(found.replacing("\n", with: "/") == text)
    }

    @Test(arguments: [
        ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("&eacute;&Eacute;", "éÉ"),
        ("&#233;&#xE9;&#XE9", "ééé"),
        ("&copy 2026", "© 2026"), ("&notit;", "¬it;"), ("&notin;", "∉"), ("&unknown;", "&unknown;"),
        ("&#128;&#x99;", "€™"), ("&#0;&#xD800;&#x110000;", "���"), ("&", "&"), ("&;", "&;"),
        ("&#;&#x;", "&#;&#x;"), ("&NotEqualTilde;", "≂̸"),
        ("&CounterClockwiseContourIntegral;", "∳"), ("&#99999999999999999999;", "�"),
        ("AT&T", "AT&T"),
    ])
    func resolvesReferences(_ page: String, _ text: String) throws {
        #expect(try HTMLPage.document(Array(page.utf8)).text == text)
    }

    @Test func aNameInAnAttributeNeedsItsSemicolon() throws {
        let page = "<link rel=canonical href='/?a=1&copy=2&amp;b=&lt'>text"
        #expect(try HTMLPage.document(Array(page.utf8)).url == "/?a=1&copy=2&b=<")
    }
}
