internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The agreements of a sentence, family by family: earlier ones before later ones where both claim
/// the same words.
///
/// A family is not asked where the words that it waits for do not stand: a list of none from each
/// of them took a thirtieth of all time. Builds for tests ask all the same.
struct AgreementGathering {
    private let scene: AgreementScene
    private(set) var drafts: [AgreementDraft] = []
    private var claims: Claims
    private let hasInstrument, hasStage, hasQuantity, isToCome, isPresent: Bool

    init(_ scene: AgreementScene) {
        self.scene = scene
        let (annotations, tokens) = (scene.reading.annotations, scene.sentence.tokens)
        claims = Claims(sentence: tokens)
        hasInstrument = !annotations.instruments.within(tokens).isEmpty
        hasStage = !annotations.stages.within(tokens).isEmpty
        hasQuantity = !annotations.quantities.within(tokens).isEmpty
        isToCome = scene.sum.classes.contains(.future)
        isPresent = scene.sum.classes.isSuperset(of: [.be, .present])
    }

    /// What is signed, negotiated, decided, promised or aimed at.
    mutating func takeAccords(carrying status: Agreement.Status?) {
        let scene = scene
        take(scene.targets, if: hasQuantity)
        take(scene.negotiations, if: hasStage || holds(.bargaining))
        take(scene.charges, if: holds([.charge, .order]))
        take(scene.deliverables, if: scene.sum.colon != nil)
        take({ scene.instruments(carrying: scene.opensParts ? status : nil) }, if: hasInstrument)
        take(scene.decisions, if: hasStage)
        take(scene.commitments, if: holds([.commitment, .intention, .readiness, .accord]))
        take(scene.promises, if: isToCome || isPresent)
        take(scene.announcements, if: holds(.announce))
        take(scene.moneys, if: hasQuantity)
        take(scene.supplies, if: holds(.aid))
        take(scene.reliefs, if: holds(.aid))
        take(scene.ownReliefs, if: holds(.aid))
        take(scene.vows, if: holds(.vow))
        take(scene.offers, if: hasStage)
    }

    /// What is given, built, continued, weighed or wished.
    mutating func takeDeeds() {
        let scene = scene
        take(scene.standings, if: holds(.standing))
        take(scene.continuances, if: isToCome)
        take(scene.givings, if: holds(.giving))
        take(scene.continuing, if: holds(.lasting))
        take(scene.thanked, if: holds(.thanks))
        take(scene.giftNouns, if: holds(.giftNoun))
        take(scene.builds, if: holds(.done))
        take(scene.funded, if: holds(.done))
        take(scene.vowedBy, if: holds(.vow))
        take(scene.sentGoods, if: holds([.given, .done]))
        take(scene.handedOver, if: holds(.given))
        take(scene.considered, if: holds(.weighing))
        take(scene.amounting, if: holds(.worth))
        take(scene.passives, if: holds([.done, .allotted]))
        take(scene.flows, if: isToCome)
        take(scene.rises, if: isToCome || isPresent)
        take(scene.valued, if: hasInstrument)
        take(scene.candidacies, if: holds(.candidacy))
        take(scene.links, if: holds(.link))
        take(scene.habits, if: holds(.gives))
        take(scene.agreedThings, if: hasStage)
        take(scene.named, if: hasInstrument)
    }

    private func holds(_ words: AgreementWord) -> Bool {
        !scene.sum.parts.isDisjoint(with: words)
    }

    private mutating func take(_ family: () -> [AgreementDraft], if mayFind: Bool) {
        if mayFind {
            take(family())
        } else {
            assert(family().isEmpty, "a family waits for more than its condition says")
        }
    }

    private mutating func take(_ family: [AgreementDraft]) {
        for draft in family {
            let draft = claims.cut(draft)
            if claims.hold(draft) { continue }
            for part in scene.further(draft) {
                claims.add(part)
                drafts.append(part)
            }
        }
    }
}
