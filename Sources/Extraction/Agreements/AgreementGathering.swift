internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The agreements of a sentence, family by family: earlier ones before later ones where both claim
/// the same words.
///
/// A family is not asked where the words that it waits for do not stand: a list of none from each
/// of them took a thirtieth of all time. Builds for tests ask all the same. The
/// scene is passed and not held, so that it and the closures of its rules live on the stack.
struct AgreementGathering {
    private(set) var drafts: [AgreementDraft] = []
    private var claims: Claims
    private let isToCome, isPresent: Bool

    init(_ scene: AgreementScene) {
        claims = Claims(sentence: scene.sentence.tokens)
        isToCome = !scene.futures.isEmpty
        isPresent = scene.sum.classes.isSuperset(of: [.be, .present])
    }

    /// What is signed, negotiated, decided, promised or aimed at.
    mutating func takeAccords(of scene: AgreementScene, carrying status: Agreement.Status?) {
        func holds(_ words: AgreementWord) -> Bool { !scene.sum.parts.isDisjoint(with: words) }
        take(scene.targets(), if: scene.hasQuantity, scene)
        take(
            scene.neutralities(), if: scene.hasStage || holds([.commitment, .intention]), scene)
        take(scene.negotiations(), if: scene.hasStage || holds(.bargaining), scene)
        take(scene.charges(), if: holds([.charge, .order]), scene)
        take(scene.deliverables(), if: scene.sum.colon != nil, scene)
        take(scene.projectLoans(), if: scene.hasInstrument && scene.hasQuantity, scene)
        take(
            scene.instruments(carrying: scene.opensParts ? status : nil), if: scene.hasInstrument,
            scene)
        take(scene.bareParts(carrying: status), if: scene.opensParts && status != nil, scene)
        take(scene.decisions(), if: scene.hasStage, scene)
        take(scene.commitments(), if: holds([.commitment, .intention, .readiness, .accord]), scene)
        take(scene.promises(), if: isToCome || isPresent, scene)
        take(scene.assurances(), if: isToCome, scene)
        take(scene.announcements(), if: holds(.announce), scene)
        take(scene.moneys(), if: scene.hasQuantity, scene)
        take(scene.supplies(), if: holds(.aid), scene)
        take(scene.reliefs(), if: holds(.aid), scene)
        take(scene.ownReliefs(), if: holds(.aid), scene)
        take(scene.vows(), if: holds(.vow), scene)
        take(scene.offers(), if: scene.hasStage, scene)
    }

    /// What is given, built, continued, weighed or wished.
    mutating func takeDeeds(of scene: AgreementScene) {
        func holds(_ words: AgreementWord) -> Bool { !scene.sum.parts.isDisjoint(with: words) }
        take(scene.standings(), if: holds(.standing), scene)
        take(scene.continuances(), if: isToCome, scene)
        take(scene.givings(), if: holds(.giving), scene)
        take(scene.continuing(), if: holds(.lasting), scene)
        take(scene.upheld(), if: holds([.goods, .link]), scene)
        take(scene.thanked(), if: holds(.thanks), scene)
        take(scene.packages(), if: scene.hasQuantity, scene)
        take(scene.supportedSince(), if: scene.sum.classes.contains(.auxiliary), scene)
        take(scene.giftNouns(), if: holds(.giftNoun), scene)
        take(scene.builds(), if: holds(.done), scene)
        take(scene.funded(), if: holds(.done), scene)
        take(scene.vowedBy(), if: holds(.vow), scene)
        take(scene.sentGoods(), if: holds(.deedOrVow), scene)
        take(
            scene.announcedSums(), if: scene.hasQuantity && holds([.announce, .vow, .allotted]),
            scene)
        take(scene.handedOver(), if: holds(.given), scene)
        take(scene.considered(), if: holds(.weighing), scene)
        take(scene.amounting(), if: holds(.worth) && scene.hasQuantity, scene)
        take(scene.passives(), if: holds([.done, .allotted]), scene)
        take(scene.flows(), if: isToCome, scene)
        take(scene.arrivals(), if: holds(.flowing), scene)
        take(scene.rises(), if: isToCome || isPresent, scene)
        take(scene.valued(), if: scene.hasInstrument, scene)
        take(scene.enlargements(), if: scene.hasQuantity, scene)
        take(scene.candidacies(), if: holds(.candidacy), scene)
        take(scene.links(), if: holds(.link), scene)
        take(scene.habits(), if: holds(.gives), scene)
        take(scene.agreedThings(), if: scene.hasStage, scene)
        take(scene.understandings(), if: holds(.accord), scene)
        take(scene.proposals(), if: holds(.idea), scene)
        take(scene.suggestions(), if: scene.hasStage, scene)
        take(scene.advice(), if: scene.sum.classes.contains(.deontic), scene)
        take(scene.accessions(), if: holds(.negotiable), scene)
        take(scene.named(), if: scene.hasInstrument, scene)
        take(scene.continuations(), if: scene.hasStage, scene)
        take(scene.furtherPromises(), if: isToCome && scene.hasInstrument, scene)
        take(scene.works(), if: holds(.link), scene)
        take(scene.constructions(), if: holds(.giftNoun), scene)
        take(scene.receipts(), if: isToCome, scene)
        take(scene.availabilities(), if: holds(.existing), scene)
        take(scene.ongoing(), if: holds(.mutual), scene)
        take(scene.listedSums(), if: scene.hasQuantity, scene)
    }

    @inline(__always)
    private mutating func take(
        _ family: @autoclosure () -> [AgreementDraft], if mayFind: Bool, _ scene: AgreementScene
    ) {
        if mayFind {
            let found = family()
            if !found.isEmpty { add(found, scene) }
        } else {
            assert(family().isEmpty, "a family waits for more than its condition says")
        }
    }

    private mutating func add(_ family: consuming [AgreementDraft], _ scene: AgreementScene) {
        family.giveEach { add($0, scene) }
    }

    private mutating func add(_ draft: consuming AgreementDraft, _ scene: AgreementScene) {
        claims.cut(&draft)
        if claims.hold(draft) { return }
        if let parts = scene.parts(of: draft) {
            parts.forEach { claims.add($0) }
            drafts += parts
        } else {
            claims.add(draft)
            drafts.append(consume draft)
        }
    }
}
