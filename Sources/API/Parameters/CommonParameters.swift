extension Parameter {
    /// The days between which the whole date of a fact lies, both included, or a part of it.
    static let dates = [
        Parameter("from", .date, "Earliest date"), Parameter("to", .date, "Latest date"),
        Parameter("fuzzy", .flag, "Whether a part of a date between them is enough"),
    ]

    /// What the words of the text must be.
    static let search = Parameter(
        "q", .expression,
        "Words of the text: a \"phrase\", prefix*, NEAR(a b, 5), AND, OR, NOT")

    /// Whether the answer tells what became of each sentence.
    static let explain = Parameter(
        "explain", .choice(["0", "1"]), "1 adds what became of each sentence")

    /// What a caller knows of a document; stronger than what its body says.
    static let ofDocument = [
        Parameter("title", .field, "Title"), Parameter("url", .field, "Where it was published"),
        Parameter("publisher", .field, "Who published it"),
        Parameter("published", .date, "When it was published"),
        Parameter("language", .languageTag, "BCP 47 tag of its language"),
    ]

    /// Which members of the elements are answered.
    static func members<Element>(of shape: Shape<Element>) -> [Parameter] {
        let fields = Parameter("fields", .names(shape.names), "Members to answer")
        guard !shape.optInNames.isEmpty else { return [fields] }
        return [
            fields,
            Parameter("include", .names(shape.optInNames), "Members to answer besides"),
        ]
    }

    /// The day on which it is judged what is still open.
    static let asOf = Parameter(
        "as_of", .date, "Day on which what is open is judged, today where it is left out")

    /// How much of a collection is answered at once, and from where on.
    static let paging = [
        Parameter(
            "limit",
            .integer(1...APILimits.pageElementsMax, default: APILimits.pageElementsDefault),
            "Elements of a page"),
        Parameter("cursor", .cursor, "Position at which the page begins"),
    ]
}
