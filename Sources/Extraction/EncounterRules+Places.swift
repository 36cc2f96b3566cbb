internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Where an encounter takes place, as who hosts it tells.
extension EncounterRules {
    /// The place that the sentence names, else that of the host or of the journey; that of the
    /// host where the other lies elsewhere: "Chad will host the next session, and the two will
    /// meet in Oslo".
    func place(
        of finding: Finding, _ type: Meeting.Kind, _ setting: Setting
    ) -> EncounterDraft.PlaceDraft? {
        let told = setting.place(after: finding.span.lowerBound, of: type)
        if let host = hostPlace(finding, setting.sentence)
            ?? hostedPlace(finding, setting.sentence)
        {
            guard let told else { return host }
            return country(of: told).map { $0 == country(of: host) } ?? true ? told : host
        }
        return told ?? journeyPlace(finding, setting.sentence)
    }

    /// "Oslo will host the next round", "Chad hosted the session": the host itself.
    private func hostPlace(
        _ finding: Finding, _ sentence: Sentence
    ) -> EncounterDraft.PlaceDraft? {
        finding.verb.flatMap { hostPlace(of: $0, sentence) }
    }

    /// "the next session, which Chad will host", "a session to be hosted by Oslo": at most ten
    /// words behind the noun.
    private func hostedPlace(
        _ finding: Finding, _ sentence: Sentence
    ) -> EncounterDraft.PlaceDraft? {
        let start = finding.noun?.tokens.upperBound ?? finding.span.upperBound
        guard finding.verb.map({ $0.tokens.upperBound <= start }) ?? true else { return nil }
        let reach = start..<max(start, min(start + 10, sentence.tokens.upperBound))
        guard
            let verb = reading.annotations.encounters.within(reach).first(where: {
                encounter($0).part == .light && encounter($0).frame == .direct
            })
        else { return nil }
        let by = verb.tokens.upperBound
        if by + 1 < sentence.tokens.upperBound, tokens[by].word == reading.words.by {
            return place(at: by + 1) ?? place(at: by + 2)
        }
        return hostPlace(of: verb, sentence)
    }

    /// The city or country in whose name one hosts.
    private func hostPlace(
        of verb: Gazetteer.Match, _ sentence: Sentence
    ) -> EncounterDraft.PlaceDraft? {
        guard encounter(verb).part == .light, encounter(verb).frame == .direct,
            !isPassive(verb, sentence)
        else { return nil }
        var at = verb.tokens.lowerBound - 1
        while at > sentence.tokens.lowerBound,
            !reading.classes(at).isDisjoint(with: [.auxiliary, .adverb, .future, .planned, .be])
                || tokens[at].word == reading.words.to
        { at -= 1 }
        return at >= sentence.tokens.lowerBound ? place(at: at) : nil
    }

    private func place(at token: Int) -> EncounterDraft.PlaceDraft? {
        guard let name = reading.annotations.names.covering(token) else { return nil }
        switch name.entry.kind {
        case .city: return .city(Int(name.entry.index))
        case .country where name.entry.form == CountryForm.name.rawValue:
            return .country(Int(name.entry.index))
        default: return nil
        }
    }
}
