import Testing
import Text

/// Tokens are written with their kinds: `w` word, `n` number, `o` ordinal, `p` possessive,
/// others by the mark itself; `~` before a token that is joined to the one before.
struct TokenizerTests {
    @Test(arguments: [
        ("", ""),
        (" \n\t\u{A0}\u{2003}\u{3000}", ""),
        ("Xi met Putin.", "w:Xi w:met w:Putin .:."),
        ("China-Russia ties", "w:China ~w:Russia w:ties"),
        ("China\u{2013}Russia", "w:China ~w:Russia"),
        ("talks - and more", "w:talks -:- w:and w:more"),
        ("so-", "w:so -:-"),
        ("the U.S. side", "w:the w:U.S. w:side"),
        ("in the U.S.", "w:in w:the w:U.S."),
        ("Vitamin A. It", "w:Vitamin w:A .:. w:It"),
        ("Côte d'Ivoire", "w:Côte w:d'Ivoire"),
        ("Xi's visit", "w:Xi p:'s w:visit"),
        ("Xi\u{2019}s visit", "w:Xi p:\u{2019}s w:visit"),
        ("leaders' talks", "w:leaders p:' w:talks"),
        ("1,500.25 tonnes", "n:1,500.25 w:tonnes"),
        ("in 2014, 15 of", "w:in n:2014 ,:, n:15 w:of"),
        ("by 2015.", "w:by n:2015 .:."),
        ("70th 1st 2nd 3rd 4x", "o:70th o:1st o:2nd o:3rd w:4x"),
        ("20-21 May", "n:20 ~n:21 w:May"),
        ("2014-05-20", "n:2014 ~n:05 ~n:20"),
        ("20.05.2014", "n:20.05.2014"),
        ("1980s", "w:1980s"),
        ("$500", "*:$ n:500"),
        ("## Talks\n### on fish", "w:Talks w:on w:fish"),
        ("**Fish** and *trade*", "w:Fish w:and *:* w:trade *:*"),
        ("No #1 of #fish\n###", "w:No *:# n:1 w:of *:# w:fish *:# *:# *:#"),
        ("50%", "n:50 *:%"),
        ("a; b: c", "w:a ;:; w:b ::: w:c"),
        ("(a) [b]", "(:( w:a ):) (:[ w:b ):]"),
        ("\u{201C}a\u{201D}", "<:\u{201C} w:a >:\u{201D}"),
        ("\"a\"", "\":\" w:a \":\""),
        ("well\u{2026}", "w:well e:\u{2026}"),
        ("习近平。", "w:习近平 .:。"),
        ("🇨🇳 a", "*:🇨 *:🇳 w:a"),
    ])
    func splits(_ text: String, _ expected: String) {
        #expect(describe(Array(text.utf8)) == expected)
    }

    /// What is no UTF-8 is one symbol a byte, and the words around it stay.
    @Test(
        arguments: [
            ([0xFF], 1), ([0xC0, 0x80], 2), ([0xE4, 0xB8], 2), ([0x61, 0x80, 0x62], 3),
            ([0xF4, 0x90, 0x80, 0x80], 4), ([0xED, 0xA0, 0x80], 3), ([0xC3, 0x28], 2),
        ] as [([UInt8], Int)])
    func survivesBrokenBytes(_ bytes: [UInt8], _ count: Int) {
        let tokens = Tokenizer(vocabulary: Vocabulary()).tokens(in: bytes)
        #expect(tokens.count == count)
        #expect(tokens.allSatisfy { $0.start < $0.end && Int($0.end) <= bytes.count })
    }

    @Test(
        arguments: [
            ("lower", .lower), ("Capital", .capitalised), ("UPPER", .upper), ("A", .capitalised),
            ("iPhone", .other), ("McCain", .capitalised), ("Éa", .capitalised), ("42", .other),
        ] as [(String, Token.Shape)])
    func seesTheShape(_ text: String, _ shape: Token.Shape) {
        let tokens = Tokenizer(vocabulary: Vocabulary()).tokens(in: Array(text.utf8))
        #expect(tokens.map(\.shape) == [shape])
    }

    @Test func numbersKnownWordsInAnySpelling() {
        var vocabulary = Vocabulary()
        let known = vocabulary.intern(Array("turkiye".utf8))
        let text = Array("TÜRKİYE Türkiye turkey".utf8)
        let tokens = Tokenizer(vocabulary: vocabulary).tokens(in: text)
        #expect(tokens.map(\.word) == [known, known, 0])
    }

    private func describe(_ bytes: [UInt8]) -> String {
        Tokenizer(vocabulary: Vocabulary()).tokens(in: bytes).map { token in
            let text = String(decoding: bytes[token.range], as: UTF8.self)
            return (token.isJoined ? "~" : "") + Self.letter(token.kind) + ":" + text
        }.joined(separator: " ")
    }

    private static func letter(_ kind: Token.Kind) -> String {
        switch kind {
        case .word: "w"
        case .number: "n"
        case .ordinal: "o"
        case .possessive: "p"
        case .comma: ","
        case .stop: "."
        case .colon: ":"
        case .semicolon: ";"
        case .ellipsis: "e"
        case .openBracket: "("
        case .closeBracket: ")"
        case .openQuote: "<"
        case .closeQuote: ">"
        case .plainQuote: "\""
        case .dash: "-"
        case .symbol: "*"
        }
    }
}
