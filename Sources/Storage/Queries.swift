package import Domain

/// Documents by the date of their publication.
package struct DocumentQuery: Hashable, Sendable {
    /// In the words of the document, statement or title; found elements come with a snippet.
    package var search: SearchExpression?
    package var from: DateExpression?
    package var to: DateExpression?
    /// A part of the date within `from` and `to` is enough.
    package var isFuzzy: Bool
    package var includesText = false
    package var includesCounts = false
    package var limit: Int
    package var cursor: Cursor?

    package init(
        from: DateExpression? = nil, to: DateExpression? = nil, isFuzzy: Bool = false,
        limit: Int = StorageLimits.pageRowsDefault, cursor: Cursor? = nil
    ) {
        self.from = from
        self.to = to
        self.isFuzzy = isFuzzy
        self.limit = limit
        self.cursor = cursor
    }
}

/// Meetings that meet every condition given.
package struct MeetingQuery: Hashable, Sendable {
    /// In names, place, words of the evidence, or the title of the document, of one account.
    package var search: SearchExpression?
    /// All of them took part.
    package var countries: [CountryCode]
    /// Words of one participant's name, in any case, with or without diacritics.
    package var participant: String?
    package var type: Meeting.Kind?
    package var status: Meeting.Status?
    /// Words of the names of place and venue.
    package var place: String?
    /// The whole date of the meeting lies within `from` and `to`; one without a date does not.
    package var from: DateExpression?
    package var to: DateExpression?
    /// A part of the date within `from` and `to` is enough.
    package var isFuzzy: Bool
    package var limit: Int
    package var cursor: Cursor?

    package init(
        countries: [CountryCode] = [], participant: String? = nil, type: Meeting.Kind? = nil,
        status: Meeting.Status? = nil, place: String? = nil, from: DateExpression? = nil,
        to: DateExpression? = nil, isFuzzy: Bool = false,
        limit: Int = StorageLimits.pageRowsDefault, cursor: Cursor? = nil
    ) {
        self.countries = countries
        self.participant = participant
        self.type = type
        self.status = status
        self.place = place
        self.from = from
        self.to = to
        self.isFuzzy = isFuzzy
        self.limit = limit
        self.cursor = cursor
    }
}

/// Statements that meet every condition given.
package struct StatementQuery: Hashable, Sendable {
    /// In the words of the document, statement or title; found elements come with a snippet.
    package var search: SearchExpression?
    /// Each is the country of a speaker.
    package var countries: [CountryCode]
    /// At least one of them is a subject.
    package var sectors: [Sector]
    /// Words of one speaker's name, in any case, with or without diacritics.
    package var speaker: String?
    package var act: Statement.Act?
    /// Mentioned in the statement.
    package var about: CountryCode?
    /// The whole date of the statement lies within `from` and `to`; one without a date does not.
    package var from: DateExpression?
    package var to: DateExpression?
    /// A part of the date within `from` and `to` is enough.
    package var isFuzzy: Bool
    package var limit: Int
    package var cursor: Cursor?

    package init(
        countries: [CountryCode] = [], sectors: [Sector] = [], speaker: String? = nil,
        act: Statement.Act? = nil, about: CountryCode? = nil, from: DateExpression? = nil,
        to: DateExpression? = nil, isFuzzy: Bool = false,
        limit: Int = StorageLimits.pageRowsDefault, cursor: Cursor? = nil
    ) {
        self.countries = countries
        self.sectors = sectors
        self.speaker = speaker
        self.act = act
        self.about = about
        self.from = from
        self.to = to
        self.isFuzzy = isFuzzy
        self.limit = limit
        self.cursor = cursor
    }
}

/// Agreements that meet every condition given.
package struct AgreementQuery: Hashable, Sendable {
    /// In the words of the document, statement or title; found elements come with a snippet.
    package var search: SearchExpression?
    /// All of them are parties.
    package var countries: [CountryCode]
    /// At least one of them is a subject.
    package var sectors: [Sector]
    package var kind: Agreement.Kind?
    package var status: Agreement.Status?
    /// The whole date of the agreement lies within `from` and `to`; one without a date does not.
    package var from: DateExpression?
    package var to: DateExpression?
    /// A part of the date within `from` and `to` is enough.
    package var isFuzzy: Bool
    package var limit: Int
    package var cursor: Cursor?

    package init(
        countries: [CountryCode] = [], sectors: [Sector] = [], kind: Agreement.Kind? = nil,
        status: Agreement.Status? = nil, from: DateExpression? = nil, to: DateExpression? = nil,
        isFuzzy: Bool = false, limit: Int = StorageLimits.pageRowsDefault, cursor: Cursor? = nil
    ) {
        self.countries = countries
        self.sectors = sectors
        self.kind = kind
        self.status = status
        self.from = from
        self.to = to
        self.isFuzzy = isFuzzy
        self.limit = limit
        self.cursor = cursor
    }
}
