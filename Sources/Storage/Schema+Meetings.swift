extension Schema {
    static let meetings =
        """
        -- sort_date is the first day of date, '' where there is none.
        CREATE TABLE meetings (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
            sort_date TEXT NOT NULL,
            type TEXT NOT NULL
                CHECK (type IN ('talks', 'meeting', 'call', 'summit', 'visit', 'ceremony')),
            status TEXT NOT NULL CHECK (status IN ('held', 'planned', 'cancelled')),
            main INTEGER NOT NULL CHECK (main IN (0, 1)),
            date TEXT,
            first_day TEXT,
            last_day TEXT,
            place TEXT,
            place_country TEXT,
            venue TEXT,
            folded_place TEXT,
            rule TEXT NOT NULL
        ) STRICT;
        CREATE INDEX meetings_by_date ON meetings (sort_date, id);
        CREATE INDEX meetings_by_type ON meetings (type, sort_date, id);
        CREATE INDEX meetings_by_status ON meetings (status, sort_date, id);
        CREATE INDEX meetings_by_document ON meetings (document);

        -- folded_name: lower case, without diacritics, words parted by one space.
        CREATE TABLE meeting_participants (
            meeting INTEGER NOT NULL REFERENCES meetings (number) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            folded_name TEXT NOT NULL,
            role TEXT,
            country TEXT,
            organization TEXT,
            kind TEXT NOT NULL CHECK (kind IN ('principal', 'accompanying')),
            PRIMARY KEY (meeting, position)
        ) STRICT, WITHOUT ROWID;

        """
        + list("meeting_countries", of: "meetings", "meeting", "country")
        + list("meeting_organizations", of: "meetings", "meeting", "organization")
        + words("meeting_participant_words", of: "meetings", "meeting")
        + words("meeting_place_words", of: "meetings", "meeting")
        + evidence("meeting_evidence", of: "meetings", "meeting")
}
