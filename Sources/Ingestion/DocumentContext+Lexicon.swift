internal import Domain
internal import Lexicons
internal import Storage

extension DocumentContext {
    /// What the lexicon knows of the publisher and of those who met.
    init(_ facts: Facts, text: String, _ lexicon: Lexicon) {
        self.init()
        publisherCountry = facts.document.publisher.flatMap { lexicon.country(in: $0) }
        publisherOffset = publisherCountry.flatMap { lexicon.relations.utcOffsets[$0] }
        for participant in facts.meetings.flatMap(\.participants) {
            let person = lexicon.person(named: participant.name, of: participant.country)
            people[participant.name] = person?.id
        }
        wordings = WordingFinder(lexicon: lexicon, text: text).wordings(
            of: facts.meetings.first(where: \.main)?.countries ?? [])
    }
}
