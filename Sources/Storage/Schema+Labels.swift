extension Schema {
    /// What a row is called where another refers to it, for people who open the file with tools
    /// of their own: these look for a column of this name. Computed when read, never stored.
    static let labels = """
        ALTER TABLE meetings ADD COLUMN title TEXT GENERATED ALWAYS AS (
            type || ifnull(', ' || date, '') || ifnull(', ' || place, '')) VIRTUAL;
        ALTER TABLE statements ADD COLUMN title TEXT GENERATED ALWAYS AS (
            ifnull(source || ' ', '') || ifnull(cue || ': ', '') || substr(content, 1, 60)) VIRTUAL;
        """
}
