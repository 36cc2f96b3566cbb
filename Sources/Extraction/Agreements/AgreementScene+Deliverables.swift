internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The steps that one side announces in a row, between semicolons.
extension AgreementScene {
    /// "presented new initiatives: training of nurses; grants for schools; and help with the grid".
    func deliverables() -> [AgreementDraft] {
        guard let colon = sum.colon,
            colon - start < 60, promisesSteps(start..<colon)
        else { return [] }
        let marks = (colon + 1..<max(colon + 1, end)).filter { tokens[$0].kind == .semicolon }
        guard marks.count > 1, let owner = owner(of: start..<colon) else { return [] }
        let bounds = [colon] + marks.prefix(Self.stepsMax) + [end - 1]
        return zip(bounds, bounds.dropFirst()).compactMap { before, after in
            var first = before + 1
            if first < after, classes(first).contains(.conjunction) { first += 1 }
            guard after - first > 2, isStep(first..<after) else { return nil }
            let evidence = first..<after
            return AgreementDraft(
                kind: .pledge, status: .agreed,
                parties: parties(of: owner, receivingIn: start..<after, isGift: true),
                target: quantity(in: evidence), evidence: evidence,
                rule: .agreementAnnouncedStep)
        }
    }

    /// Entries of one sentence that are read at most.
    private static let stepsMax = 24

    private func promisesSteps(_ head: Range<Int>) -> Bool {
        head.contains { !words($0).isDisjoint(with: [.announce, .commitment, .aid]) }
            && reading.annotations.stages.within(head).allSatisfy {
                reading.lexicon.stages[Int($0.entry.index)].part != .decision
            }
    }

    /// The country that the words before the colon name first among those who met.
    private func owner(of head: Range<Int>) -> Actor? {
        let sides = reading.sides(of: joint)
        let named = reading.annotations.names.within(head).first {
            $0.entry.kind == .country && sides.contains(.country(Int($0.entry.index)))
        }
        if let named {
            return Actor(parties: [.country(Int(named.entry.index))], isJoint: false)
        }
        if speakers.count == 1 { return Actor(parties: speakers, isJoint: false) }
        return reading.issuer.map { Actor(parties: [.country($0)], isJoint: false) }
    }

    /// A gift, a deed, or help, within the first words.
    private func isStep(_ range: Range<Int>) -> Bool {
        range.prefix(6).contains {
            !words($0).isDisjoint(with: [.aid, .giftNoun, .goods, .giving, .deed, .effort])
                || reading.annotations.instruments.covering($0) != nil
        }
    }
}
