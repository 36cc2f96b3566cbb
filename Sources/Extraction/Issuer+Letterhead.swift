internal import Annotators
internal import Domain
internal import Glibc
internal import Lexicons
internal import Text

/// What the head of a document says of its publisher.
extension Issuer {
    /// "Press Release: New Zealand Government", "Embassy of Chile in Oslo", "Ministry of Foreign
    /// Affairs of Peru": a body of a country in one of the first lines, in which nobody is named.
    func letterhead() -> Int? {
        for sentence in body.text.sentences.prefix(8)
        where sentence.isHeading && sentence.tokens.count < 14
            && body.mentions.within(sentence.tokens).allSatisfy({ $0.kind == .country })
            && !body.encounters.stands(in: sentence.tokens)
        {
            let names = body.names.within(sentence.tokens).filter { $0.entry.kind == .country }
            guard names.count == 1 || isEmbassy(sentence), let name = names.first,
                sentence.tokens.contains(where: { isBody($0, of: name) })
            else { continue }
            return Int(name.entry.index)
        }
        return nil
    }

    /// Within six words of the country.
    private func isBody(_ token: Int, of name: Gazetteer.Match) -> Bool {
        body.text.tokens[token].isCapitalised
            && lexicon.classes(of: body.text.tokens[token]).contains(.institution)
            && abs(token - name.tokens.lowerBound) <= 6 && !name.tokens.contains(token)
    }

    /// "Media enquiries: DFAT media unit" in one of the last lines: a seat of government that asks
    /// the press to call it.
    func imprint() -> Int? {
        for line in body.text.sentences.suffix(8) where line.tokens.count < 16 {
            let seat = body.names.within(line.tokens).first {
                $0.entry.kind == .country && $0.entry.form == CountryForm.government.rawValue
            }
            guard let seat,
                line.tokens.contains(where: {
                    words.journey.press.contains(body.text.tokens[$0].word)
                })
            else { continue }
            return Int(seat.entry.index)
        }
        return nil
    }

    private func isEmbassy(_ sentence: Sentence) -> Bool {
        sentence.tokens.contains { body.text.tokens[$0].word == words.embassy }
    }

    /// "www.mfa.gov.pe", "press@forces.gc.ca": the country of a site of a government that the text
    /// gives.
    func site() -> Int? {
        body.text.bytes.withUnsafeBufferPointer { text in
            guard let start = UnsafeRawPointer(text.baseAddress) else { return nil }
            var from = 1
            // Every byte of the text is asked: by the C library, many at once.
            while from < text.count,
                let found = memchr(start + from, Int32(UInt8(ascii: ".")), text.count - from)
            {
                let dot = UnsafeRawPointer(found) - start
                from = dot + 1
                if let row = site(at: dot, in: text) { return row }
            }
            return nil
        }
    }

    /// Of a site whose name has the dot before its label at `dot`: "mfa.gov.pe", the first.
    private func site(at dot: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard Self.letters.contains(text[dot - 1]), dot + 1 < text.count,
            Self.letters.contains(text[dot + 1]),
            let label = lexicon.siteLabels.first(where: { text[(dot + 1)...].starts(with: $0) }),
            case let end = dot + 1 + label.count, end + 2 <= text.count,
            text[end..<end + 2].allSatisfy({ Self.letters.contains($0) }),
            end + 2 == text.count || !Self.letters.contains(text[end + 2])
        else { return nil }
        let letters = String(decoding: text[end..<end + 2], as: UTF8.self).uppercased()
        return CountryCode(letters == "UK" ? "GB" : letters).flatMap { lexicon.countryRows[$0] }
    }

    private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
}
