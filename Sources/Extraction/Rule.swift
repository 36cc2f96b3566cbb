/// The constructions that facts are read from; `rawValue` is the `rule` of a fact.
///
/// Every rule is fired by an example in `seeds/lexicons`, which the tests and
/// `communique lexicons check` see to.
package enum Rule: String, CaseIterable, Sendable {
    // MARK: Meetings

    /// "A received B": the other party is the direct object.
    case meetingDirectVerb = "meeting.direct-verb"
    /// "A spoke with B": the other party stands after "with".
    case meetingWithVerb = "meeting.with-verb"
    /// "A discussed X with B", "X was discussed with B".
    case meetingDiscussedWith = "meeting.discussed-with"
    /// "A met B", "A met with B".
    case meetingAnyVerb = "meeting.any-verb"
    /// "The two leaders met in Oslo": all who met are the subject.
    case meetingTogetherVerb = "meeting.together-verb"
    /// "B was received by A".
    case meetingReceivedBy = "meeting.received-by"
    /// "A received a letter from C, delivered by B": A and B.
    case meetingMessage = "meeting.message"
    /// "A conferred the Order of the Sea on B".
    case meetingDecorated = "meeting.decorated"
    /// "looks forward to welcoming B to Oslo": a journey of B to come; "welcomed B to Oslo": told.
    case meetingWelcoming = "meeting.welcoming"
    /// "thanked B for receiving A in Oslo": a journey of A that is over.
    case meetingReceived = "meeting.received-there"
    /// "A travelled to Oslo", "A visited Chad".
    case meetingVisited = "meeting.visited"
    /// "A and B were joined by C": a meeting of three.
    case meetingJoined = "meeting.joined"
    /// "The talks were followed by a meeting between A and B".
    case meetingFollowed = "meeting.followed"
    /// "The two ministers met the press": an appearance of both.
    case meetingCeremonyVerb = "meeting.ceremony-verb"
    /// "A invited B to Chad".
    case meetingInvitedToCountry = "meeting.invited-to-country"
    case meetingInvitation = "meeting.invitation"
    /// "A and B held talks", "A had a telephone conversation with B".
    case meetingLightVerb = "meeting.light-verb"
    /// "the talks that A had held with B", "a call took place between A and B".
    case meetingNounAndVerb = "meeting.noun-and-verb"
    /// "the meeting between A and B", "after a call with B".
    case meetingNoun = "meeting.noun"
    /// "the Chile-Peru summit".
    case meetingCountryCompound = "meeting.country-compound"
    /// "the next round of consultations will be held in Oslo": between the sides.
    case meetingSidesNoun = "meeting.sides-noun"
    /// "their meeting in May", "their next summit": between the principals.
    case meetingTheirNoun = "meeting.their-noun"
    /// "A took part in the Oceans Conference in Oslo": a forum of which only one is named.
    case meetingAttended = "meeting.attended"
    /// "A held meetings as follows:" and an entry of the list after it.
    case meetingListed = "meeting.listed"
    /// "the plan that the two leaders agreed in Oslo in May": they met there.
    case meetingAgreedThere = "meeting.agreed-there"
    /// "A's visit to Chad", "the visit of A to Chad".
    case meetingVisitNoun = "meeting.visit-noun"
    /// A forum or a session named in passing with its day or place.
    case meetingForum = "meeting.forum"
    /// A title that names the encounter where the text does not.
    case meetingTitle = "meeting.title"
    /// Two who speak in turn have met.
    case meetingTurns = "meeting.turns"
    /// Two who speak together must have met.
    case meetingSpokenTogether = "meeting.spoken-together"

    // MARK: Statements

    /// "A said that X": a subject, its cue and the content.
    case statementSubjectCue = "statement.subject-cue"
    /// "A said that X and welcomed Y": a further cue of the same subject.
    case statementAndVerb = "statement.and-verb"
    /// "A, on a visit to Oslo, said that X": other words between subject and cue.
    case statementSubjectVerbAndCue = "statement.subject-verb-and-cue"
    /// "A: / - welcomed X": an entry of a list whose stem names the speaker.
    case statementListVerb = "statement.list-verb"
    /// "X, A said": the content comes first.
    case statementContentCue = "statement.content-cue"
    /// "B, who said that X".
    case statementWhoCue = "statement.who-cue"
    /// "Participants stressed X", "those present agreed": all who met.
    case statementParticipantsCue = "statement.participants-cue"
    /// "The statement said that X", "the letter stresses X": of whom it is.
    case statementFigureCue = "statement.figure-cue"
    /// "A met B to discuss X".
    case statementEncounterToCue = "statement.encounter-to-cue"
    /// "X was welcomed by A".
    case statementPassiveBy = "statement.passive-by"
    /// "It was agreed that X".
    case statementItWasCue = "statement.it-was-cue"
    /// "X was discussed".
    case statementTopicWasCue = "statement.topic-was-cue"
    /// "Attention was paid to X", "There was agreement on X": a noun of speech in the passive.
    case statementNounWasVoiced = "statement.noun-was-voiced"
    /// "X came up", "X was on the agenda".
    case statementTopicArose = "statement.topic-arose"
    /// "The talks focused on X".
    case statementTalksCue = "statement.talks-cue"
    /// "A met B, stressing that X": a participle of the subject.
    case statementParticiple = "statement.participle"
    /// "with A stressing that X".
    case statementWithSubjectParticiple = "statement.with-subject-participle"
    /// "Stressing X, A …": a participle before its subject.
    case statementParticipleSubject = "statement.participle-subject"
    /// "a remark by A praising X": a participle of the one who spoke.
    case statementRemarkBy = "statement.remark-by"
    /// "According to A, X", "X, in A's words".
    case statementAccordingTo = "statement.according-to"
    /// A sentence without a cue that goes on in the words of the speaker before.
    case statementCarried = "statement.carried"
    /// "Let me begin with X": the document is one speaker's words.
    case statementMonologue = "statement.monologue"
    /// "A: X": a turn of a transcript.
    case statementTurn = "statement.turn"

    // MARK: Agreements

    /// "raise trade to 5 billion euros by 2030": a quantity that a goal word governs.
    case agreementGoal = "agreement.goal"
    /// "negotiations on a trade agreement".
    case agreementNegotiationsOn = "agreement.negotiations-on"
    /// "signed a treaty", "the protocol entered into force".
    case agreementStageOfInstrument = "agreement.stage-of-instrument"
    /// An entry under "The following documents were signed:".
    case agreementListedInstrument = "agreement.listed-instrument"
    /// "the Chile-Peru Free Trade Agreement": a standing instrument by name.
    case agreementNamedInstrument = "agreement.named-instrument"
    /// "agreed to open a consulate": a decision of both.
    case agreementAgreedTo = "agreement.agreed-to"
    /// "A pledged to send": a decision of one side.
    case agreementPledgedTo = "agreement.pledged-to"
    /// "tasked their ministers to draft".
    case agreementTaskedTeamsTo = "agreement.tasked-teams-to"
    /// "recalled their agreement that".
    case agreementTheirAgreementThat = "agreement.their-agreement-that"
    /// "their commitment to expand": of both.
    case agreementTheirCommitmentTo = "agreement.their-commitment-to"
    /// "A's commitment to send", "his readiness to host": of one side.
    case agreementCommitmentTo = "agreement.commitment-to"
    /// "their intention to conclude a treaty".
    case agreementIntendedInstrument = "agreement.intended-instrument"
    /// "Chile will send": a deed of one side to come.
    case agreementWillDo = "agreement.will-do"
    /// "The two sides will set up": a deed of both to come.
    case agreementBothWillDo = "agreement.both-will-do"
    /// "announced 5 million euros for": money or aid of one side.
    case agreementAnnouncedAid = "agreement.announced-aid"
    /// "has donated 2 million euros".
    case agreementMoneyGiven = "agreement.money-given"
    /// "Norway's humanitarian assistance to": help under way.
    case agreementAidOf = "agreement.aid-of"
    /// "Norway's support that has arrived".
    case agreementAidThat = "agreement.aid-that"
    /// "Norway is helping Peru to rebuild".
    case agreementIsGiving = "agreement.is-giving"
    /// "assured her of Norway's support".
    case agreementVowedAid = "agreement.vowed-aid"
    /// "Norway's commitment to the pact is ironclad".
    case agreementStandingCommitment = "agreement.standing-commitment"
    /// "experts are negotiating the text on".
    case agreementNegotiating = "agreement.negotiating"
    /// "thanked Norway for the ambulances delivered in May".
    case agreementThankedFor = "agreement.thanked-for"
    /// "the 40 houses built by our country".
    case agreementBuiltBy = "agreement.built-by"
    /// "20 officers would be trained", "3 million euros have been set aside".
    case agreementIsDone = "agreement.is-done"
    /// "the deployment of 40 instructors", "Peru's offer of 12 scholarships".
    case agreementGiftOf = "agreement.gift-of"
    /// "offered the use of its port".
    case agreementOffered = "agreement.offered"
    /// "Norway's proposal to open a research station".
    case agreementProposal = "agreement.proposal"
    /// "Norway's support for the candidature of Peru".
    case agreementVotesFor = "agreement.votes-for"
    /// "contracts worth 8 million euros".
    case agreementWorth = "agreement.worth"
    /// "our aid will not shrink".
    case agreementAidGoesOn = "agreement.aid-goes-on"
    /// "our aid will rise to 5 million euros".
    case agreementAidRises = "agreement.aid-rises"
    /// "direct flights were launched", "the opening of a consulate".
    case agreementOpened = "agreement.opened"
    /// "Norway provides 50 scholarships a year".
    case agreementGives = "agreement.gives"
    case agreementArrived = "agreement.arrived"
    /// "presented new initiatives: training of nurses; grants for schools; …".
    case agreementAnnouncedStep = "agreement.announced-step"
    /// "an exchange of divers was agreed".
    case agreementWasAgreed = "agreement.was-agreed"
    /// "the construction of the Tumbes bridge".
    case agreementBuilding = "agreement.building"
    /// "Peru's accession to the Ports Convention".
    case agreementAccession = "agreement.accession"
}
