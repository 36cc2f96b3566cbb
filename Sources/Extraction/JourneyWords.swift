internal import Lexicons
internal import Text

/// Numbers of the words that rules for journeys ask for, looked up once.
struct JourneyWords: Sendable {
    /// Concluded, wrapped (up): what one does with a visit on its last day.
    let ending: SmallSet<WordID>
    /// Where one lands.
    let airports: SmallSet<WordID>

    init(lexicon: Lexicon) {
        ending = SmallSet(Self.endingWords.map(lexicon.word))
        airports = SmallSet(["airport", "airbase", "aerodrome"].map(lexicon.word))
    }

    private static let endingWords = [
        "concluded", "concludes", "concluding", "completed", "completes", "ended", "ends",
        "finished", "wrapped", "wraps",
    ]
}
