extension Schema {
    static let statements =
        """
        -- sort_date is the first day of date, else that of the document's publication, else ''.
        -- Spans are in code points of the text.
        CREATE TABLE statements (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
            sort_date TEXT NOT NULL,
            act TEXT CHECK (act IN (
                'state', 'commit', 'request', 'support', 'oppose', 'agree', 'discuss')),
            kind TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'carried', 'joint')),
            source_start INTEGER,
            source_end INTEGER,
            source TEXT,
            cue_start INTEGER,
            cue_end INTEGER,
            cue TEXT,
            content_start INTEGER NOT NULL,
            content_end INTEGER NOT NULL,
            content TEXT NOT NULL,
            date TEXT,
            first_day TEXT,
            last_day TEXT,
            meeting INTEGER REFERENCES meetings (number),
            carried_from INTEGER REFERENCES statements (number) DEFERRABLE INITIALLY DEFERRED,
            rule TEXT NOT NULL,
            CHECK ((source IS NULL) = (source_start IS NULL)
                AND (source IS NULL) = (source_end IS NULL)),
            CHECK ((cue IS NULL) = (cue_start IS NULL) AND (cue IS NULL) = (cue_end IS NULL))
        ) STRICT;
        CREATE INDEX statements_by_date ON statements (sort_date, id);
        CREATE INDEX statements_by_act ON statements (act, sort_date, id);
        CREATE INDEX statements_by_document ON statements (document);
        CREATE INDEX statements_by_meeting ON statements (meeting) WHERE meeting IS NOT NULL;
        CREATE INDEX statements_by_carried_from ON statements (carried_from)
            WHERE carried_from IS NOT NULL;

        -- name is null where a country or an organisation speaks; folded_name as for
        -- meeting_participants.
        CREATE TABLE statement_speakers (
            statement INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            name TEXT,
            folded_name TEXT,
            country TEXT,
            organization TEXT,
            sort_date TEXT NOT NULL,
            id TEXT NOT NULL,
            PRIMARY KEY (statement, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX statement_speakers_by_country
            ON statement_speakers (country, sort_date, id);

        """
        + list("statement_sectors", of: "statements", "statement", "sector")
        + list("statement_countries", of: "statements", "statement", "country")
        + list("statement_organizations", of: "statements", "statement", "organization")
        + words("statement_speaker_words", of: "statements", "statement")
}
