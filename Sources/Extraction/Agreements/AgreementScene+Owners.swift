internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

extension AgreementScene {
    /// "the UK's new trade strategy", "Norway's Clean Seas Initiative": a plan of that country
    /// alone, where it names no other and calls itself none of both.
    func owner(ofPlan match: Gazetteer.Match, in range: Range<Int>) -> Party? {
        guard kind(of: match) == .plan else { return nil }
        let name = nameStart(of: match)
        let first =
            name < match.tokens.lowerBound && classes(name).contains(.determiner)
            ? name + 1 : name
        guard let owner = reading.annotations.names.starting(at: first),
            owner.entry.kind == .country, owner.tokens.upperBound < match.tokens.lowerBound,
            tokens[owner.tokens.upperBound].kind == .possessive,
            countries(in: range).count == 1,
            !range.contains(where: {
                words($0).contains(.mutual) || tokens[$0].word == reading.words.with
            })
        else { return nil }
        return .country(Int(owner.entry.index))
    }
}
