package import Domain

extension DocumentInput {
    /// Throws the first `IngestionError` that applies.
    package func validate() throws {
        let bytes = text.utf8.count
        guard bytes <= IngestionLimits.textBytesMax else {
            throw IngestionError.textTooLarge(bytes: bytes, limit: IngestionLimits.textBytesMax)
        }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw IngestionError.emptyText
        }
        try refuseNull(.text, in: text)
        let fields: [(IngestionError.Field, String?)] = [
            (.title, title), (.url, url), (.publisher, publisher), (.language, language),
        ]
        for case let (field, value?) in fields { try validate(field, value) }
    }

    private func validate(_ field: IngestionError.Field, _ value: String) throws {
        let codePoints = value.unicodeScalars.count
        let limit = IngestionLimits.fieldCodePointsMax
        guard codePoints <= limit else {
            throw IngestionError.fieldTooLarge(field, codePoints: codePoints, limit: limit)
        }
        try refuseNull(field, in: value)
    }

    private func refuseNull(_ field: IngestionError.Field, in value: String) throws {
        guard value.utf8.contains(0),
            let index = value.unicodeScalars.firstIndex(where: { $0.value == 0 })
        else { return }
        let offset = value.unicodeScalars.distance(
            from: value.unicodeScalars.startIndex, to: index)
        throw IngestionError.nullCharacter(field, offset: offset)
    }
}
