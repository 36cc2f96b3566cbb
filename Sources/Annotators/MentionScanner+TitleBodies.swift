internal import Lexicons
internal import Text

/// The bodies that titles name.
extension MentionScanner {
    /// "Speaker of the Storting": a parliament or seat of government after the "of" of a title.
    func isSeat(_ match: Gazetteer.Match, after of: Int, _ mention: Mention) -> Bool {
        isSeat(match) && text.tokens[of].word == words.of && mention.name.isEmpty
            && !mention.title.isEmpty
    }

    private func isSeat(_ match: Gazetteer.Match) -> Bool {
        match.entry.kind == .country && match.entry.form == CountryForm.government.rawValue
    }

    /// Past the "Secretariat" of "of the ASEAN Secretariat".
    func ownBody(_ organization: Gazetteer.Match) -> Int {
        let last = organization.tokens.upperBound
        guard organization.entry.kind == .organization || isSeat(organization), last < end,
            text.tokens[last].kind == .word, text.tokens[last].isCapitalised, !isName(at: last),
            classes(last).contains(.institution)
        else { return last }
        return last + 1
    }
}
