import Foundation
import Lexicons
import Testing

/// The lexicons of `seeds/` with one fault each: what is refused names the file and the line.
struct LexiconLoadingTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let path: String
        /// Put in place of the file, or, if it begins with `+`, behind it as a line.
        let text: String
        /// What the message says behind the line.
        let message: String

        var testDescription: String { "\(path) \(text)" }
    }

    @Test(arguments: [
        Fault(path: "countries/countries.csv", text: "code\n", message: "the columns are code"),
        Fault(
            path: "sectors/sectors.csv", text: "+magic,Magic,,", message: "'magic' is no Sector"),
        Fault(path: "cues/cues.csv", text: "+say what", message: "1 cells"),
        Fault(path: "cues/cues.csv", text: "+\"say", message: "a quote that does not close"),
        Fault(path: "cues/cues.csv", text: "+say,report,,own", message: "'say' stands there twice"),
        Fault(path: "cues/cues.csv", text: "+sigh,report,sing,own", message: "'sing' is no Act"),
        Fault(
            path: "cues/cues.csv", text: "+{sigh|groan that,report,,own",
            message: "the braces of '{sigh|groan that' do not match"),
        Fault(
            path: "cues/cues.csv", text: "+{grunt|say},report,,own",
            message: "'say' stands there twice"),
        Fault(
            path: "countries/countries.csv", text: "+C1,X,X,X,X,X,X,,,x",
            message: "'C1' is no country code"),
        Fault(
            path: "countries/countries.csv", text: "+FR,X,X,X,X,X,X,,,x",
            message: "'FR' stands there twice"),
        Fault(
            path: "countries/countries.csv", text: "+QQ,QQQ,Q,Q,Q,Q,Q,1990-13,,x",
            message: "'1990-13' is no date"),
        Fault(
            path: "countries/aliases.csv", text: "+QQ,Quux,name,x",
            message: "nothing is called 'QQ'"),
        Fault(
            path: "countries/aliases.csv", text: "+FR,Quux,nickname,x",
            message: "'nickname' is no kind of country alias"),
        Fault(
            path: "countries/aliases.csv", text: "+FR,Germany,name,x",
            message: "'Germany' names another country too"),
        Fault(
            path: "countries/aliases.csv", text: "+FR,,name,x",
            message: "'' has 0 words, 1 to 16 can be matched"),
        Fault(
            path: "countries/agencies.csv", text: "+QQ,QUUX,x",
            message: "no country has the code 'QQ'"),
        Fault(
            path: "countries/agencies.csv", text: "+FR,Two Words,x",
            message: "'Two Words' is no single word"),
        Fault(
            path: "countries/agencies.csv", text: "+FR,TASS,x",
            message: "'TASS' stands there twice"),
        Fault(
            path: "countries/letters.csv", text: "+QQ,ŵ,x",
            message: "no country has the code 'QQ'"),
        Fault(
            path: "countries/letters.csv", text: "+FR,e,x",
            message: "'e' is no letter with a mark"),
        Fault(
            path: "countries/idioms.csv", text: "+FR,Quux news,4,x",
            message: "'4' is no weight from 1 to 3"),
        Fault(
            path: "countries/sites.csv", text: "+GOV,x",
            message: "'GOV' is no label of small letters"),
        Fault(
            path: "offices/ranks.csv", text: "+quux,high,x", message: "no title is of 'quux'"),
        Fault(
            path: "offices/ranks.csv", text: "+minister,low,x", message: "'low' is no rank"),
        Fault(
            path: "countries/ambiguous.csv", text: "+Quux,QQ,x,x",
            message: "no country has the code 'QQ'"),
        Fault(
            path: "cities/cities.csv", text: "+Quuxville,QQ,city,x",
            message: "no country has the code 'QQ'"),
        Fault(
            path: "cities/cities.csv", text: "+Beijing,CN,city,x",
            message: "'Beijing, CN' stands there twice"),
        Fault(
            path: "cities/cities.csv", text: "+Quuxville,CN,village,x",
            message: "'village' is no kind of city"),
        Fault(
            path: "cities/aliases.csv", text: "+Quuxville,CN,Quux,x",
            message: "nothing is called 'Quuxville|CN'"),
        Fault(
            path: "organizations/organizations.csv", text: "+NATO,N,N,x",
            message: "'NATO' stands there twice"),
        Fault(
            path: "organizations/aliases.csv", text: "+QUUX,Quux Club,x",
            message: "nothing is called 'QUUX'"),
        Fault(
            path: "people/people.csv", text: "+xi-jinping,Xi,Xi,CN,m,x",
            message: "'xi-jinping' stands there twice"),
        Fault(
            path: "people/people.csv", text: "+q-quux,Q Quux,Quux,QQ,m,x",
            message: "no country has the code 'QQ'"),
        Fault(
            path: "people/people.csv", text: "+q-quux,Q Quux,Quux,CN,q,x",
            message: "'q' is no Gender"),
        Fault(
            path: "people/tenures.csv", text: "+xi-jinping,judge,CN,,2012,2011,x",
            message: "the term ends before it begins"),
        Fault(
            path: "people/tenures.csv", text: "+xi-jinping,head-of-state,CN,,2014,,x",
            message: "'xi-jinping' holds this office at that time already"),
        Fault(
            path: "people/aliases.csv", text: "+q-quux,Q Quux,x",
            message: "nothing is called 'q-quux'"),
        Fault(
            path: "people/aliases.csv", text: "+xi-jinping,Vladimir Putin,x",
            message: "'Vladimir Putin' names another person too"),
        Fault(
            path: "people/tenures.csv", text: "+q-quux,head-of-state,CN,,,,x",
            message: "nothing is called 'q-quux'"),
        Fault(
            path: "people/tenures.csv", text: "+xi-jinping,head-of-state,QQ,,,,x",
            message: "no country has the code 'QQ'"),
        Fault(
            path: "words/words.csv", text: "+quux,quuxes",
            message: "'quuxes' is no class of words"),
        Fault(
            path: "words/groups.csv", text: "+quux,quuxes",
            message: "'quuxes' is no group of words"),
        Fault(
            path: "words/groups.csv", text: "+dinner,meal",
            message: "'dinner' stands there twice"),
        Fault(path: "dates/words.csv", text: "+may,unit,3", message: "'may' stands there twice"),
        Fault(path: "dates/words.csv", text: "+quux,mouth,3", message: "'mouth' is no Kind"),
        Fault(path: "dates/words.csv", text: "+quux,month,x", message: "'x' is no number"),
        Fault(
            path: "quantities/words.csv", text: "+million,multiplier,2",
            message: "'million' stands there twice"),
        Fault(
            path: "quantities/words.csv", text: "+quux,multiplier,x", message: "'x' is no number"),
    ])
    func refuses(_ fault: Fault) throws {
        let root = try copyOfSeeds()
        defer { try? FileManager.default.removeItem(at: root) }
        let file = root.appending(path: fault.path)
        let line = try put(fault.text, into: file)
        let error = #expect(throws: LexiconError.self) { try Lexicon.directory(root.path) }
        let message = try #require(error).description
        #expect(message.hasPrefix("\(fault.path):\(line): \(fault.message)"), "\(message)")
    }

    @Test func namesTheFileThatIsMissing() throws {
        let root = try copyOfSeeds()
        defer { try? FileManager.default.removeItem(at: root) }
        try FileManager.default.removeItem(at: root.appending(path: "cues/nouns.csv"))
        let error = #expect(throws: LexiconError.self) { try Lexicon.directory(root.path) }
        #expect(try #require(error).description.contains("cues/nouns.csv"))
    }

    @Test func namesTheFileThatIsNoText() throws {
        let root = try copyOfSeeds()
        defer { try? FileManager.default.removeItem(at: root) }
        try Data([0x61, 0xFF]).write(to: root.appending(path: "cues/nouns.csv"))
        #expect(throws: LexiconError.unreadable(path: "cues/nouns.csv", reason: "not UTF-8")) {
            try Lexicon.directory(root.path)
        }
    }

    /// The binary carries each table of `seeds/lexicons`, as it is there.
    @Test func carriesTheSeeds() throws {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.seeds.path)
            .filter { $0.hasSuffix(".csv") }
        #expect(paths.count > 20)
        for path in paths {
            let file = try String(contentsOf: Self.seeds.appending(path: path), encoding: .utf8)
            #expect(try LexiconSource.embedded.text(of: path) == file, "\(path)")
        }
        let embedded = try Lexicon.embedded().version
        #expect(try Lexicon.directory(Self.seeds.path).version == embedded)
    }

    // MARK: Directories

    private static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../seeds/lexicons").standardizedFileURL

    private func copyOfSeeds() throws -> URL {
        let root = FileManager.default.temporaryDirectory
            .appending(path: "lexicons-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: Self.seeds, to: root)
        return root
    }

    /// The line that the fault stands on.
    private func put(_ text: String, into file: URL) throws -> Int {
        var content = ""
        if text.hasPrefix("+") { content = try String(contentsOf: file, encoding: .utf8) }
        let line = content.utf8.count { $0 == 10 } + 1
        content += text.hasPrefix("+") ? text.dropFirst() + "\n" : text
        try content.write(to: file, atomically: true, encoding: .utf8)
        // An open quote is noticed where the file ends.
        return text == "+\"say" ? line + 1 : line
    }
}
