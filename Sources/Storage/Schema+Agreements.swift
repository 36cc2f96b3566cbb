extension Schema {
    static let agreements =
        """
        -- sort_date is the first day of date, else that of the document's publication, else ''.
        CREATE TABLE agreements (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
            sort_date TEXT NOT NULL,
            title TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN (
                'treaty', 'memorandum', 'contract', 'joint_statement', 'plan', 'mechanism',
                'pledge', 'target', 'consensus', 'package')),
            status TEXT NOT NULL CHECK (status IN (
                'proposed', 'negotiating', 'agreed', 'signed', 'in_force', 'completed',
                'suspended', 'cancelled')),
            date TEXT,
            first_day TEXT,
            last_day TEXT,
            target_metric TEXT,
            target_value REAL,
            target_unit TEXT,
            target_by TEXT,
            meeting INTEGER REFERENCES meetings (number),
            rule TEXT NOT NULL,
            CHECK ((target_value IS NULL) = (target_unit IS NULL))
        ) STRICT;
        CREATE INDEX agreements_by_date ON agreements (sort_date, id);
        CREATE INDEX agreements_by_kind ON agreements (kind, sort_date, id);
        CREATE INDEX agreements_by_status ON agreements (status, sort_date, id);
        CREATE INDEX agreements_by_document ON agreements (document);
        CREATE INDEX agreements_by_meeting ON agreements (meeting) WHERE meeting IS NOT NULL;

        """
        + list("agreement_parties", of: "agreements", "agreement", "country")
        + list("agreement_sectors", of: "agreements", "agreement", "sector")
        + evidence("agreement_evidence", of: "agreements", "agreement")
}
