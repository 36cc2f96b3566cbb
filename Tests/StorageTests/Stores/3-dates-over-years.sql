BEGIN TRANSACTION;
CREATE TABLE agreement_evidence (
    agreement INTEGER NOT NULL REFERENCES agreements (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (agreement, position)
) STRICT, WITHOUT ROWID;
INSERT INTO agreement_evidence VALUES(1,0,138,190,'signed a memorandum of understanding on clean energy');
INSERT INTO agreement_evidence VALUES(2,0,207,248,'Norway will buy green hydrogen from Chile');
CREATE TABLE agreement_parties (
    agreement INTEGER NOT NULL REFERENCES agreements (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    country TEXT NOT NULL,
    sort_date TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (agreement, position)
) STRICT, WITHOUT ROWID;
INSERT INTO agreement_parties VALUES(1,0,'CL','2026-03-12','a_4ocwqsywgeafst6pkfao6zc6x5');
INSERT INTO agreement_parties VALUES(2,0,'CL','2026-03-12','a_vfdmxzah4wpljil25ldeuhunnq');
INSERT INTO agreement_parties VALUES(1,1,'NO','2026-03-12','a_4ocwqsywgeafst6pkfao6zc6x5');
INSERT INTO agreement_parties VALUES(2,1,'NO','2026-03-12','a_vfdmxzah4wpljil25ldeuhunnq');
CREATE TABLE agreement_sectors (
    agreement INTEGER NOT NULL REFERENCES agreements (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    sector TEXT NOT NULL,
    sort_date TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (agreement, position)
) STRICT, WITHOUT ROWID;
INSERT INTO agreement_sectors VALUES(1,0,'energy','2026-03-12','a_4ocwqsywgeafst6pkfao6zc6x5');
INSERT INTO agreement_sectors VALUES(2,0,'energy','2026-03-12','a_vfdmxzah4wpljil25ldeuhunnq');
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
INSERT INTO agreements VALUES(1,'a_4ocwqsywgeafst6pkfao6zc6x5',1,'2026-03-12','signed a memorandum of understanding on clean energy','memorandum','signed','2026-03-12','2026-03-12','2026-03-12',NULL,NULL,NULL,NULL,1,'agreement.stage-of-instrument');
INSERT INTO agreements VALUES(2,'a_vfdmxzah4wpljil25ldeuhunnq',1,'2026-03-12','Norway will buy green hydrogen from Chile','pledge','agreed','2026-03-12','2026-03-12','2026-03-12',NULL,NULL,NULL,NULL,1,'agreement.will-do');
CREATE TABLE document_texts (
    document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;
INSERT INTO document_texts VALUES(1,replace('On March 12, 2026, President Astrid Lind of Norway held talks with President Mateo Rojas of Chile in Oslo. After the talks, the two sides signed a memorandum of understanding on clean energy. Lind said that Norway will buy green hydrogen from Chile.\n','\n',char(10)));
CREATE TABLE document_warnings (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    warning TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    sort_date TEXT NOT NULL,
    title TEXT,
    url TEXT,
    publisher TEXT,
    published TEXT,
    first_day TEXT,
    last_day TEXT,
    language TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    length INTEGER NOT NULL CHECK (length >= 0),
    engine TEXT NOT NULL
, coverage REAL CHECK (coverage BETWEEN 0 AND 1)) STRICT;
INSERT INTO documents VALUES(1,'d_n64hthpz42bd6syzfmgn7od6ul','2026-03-12',NULL,NULL,NULL,'2026-03-12','2026-03-12','2026-03-12','en','6fb8799df9e6823f4b192b0cdfb87ea2ca6bd3de714048f169d497764dee2c34',250,'0.1.0+lexicons.0f63f171',1.0);
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 documents and facts');
INSERT INTO grdb_migrations VALUES('2 coverage of documents');
INSERT INTO grdb_migrations VALUES('3 dates over years');
CREATE TABLE meeting_countries (
    meeting INTEGER NOT NULL REFERENCES meetings (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    country TEXT NOT NULL,
    sort_date TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (meeting, position)
) STRICT, WITHOUT ROWID;
INSERT INTO meeting_countries VALUES(1,0,'CL','2026-03-12','m_ipcatux7bpiianfjf7qssjg45f');
INSERT INTO meeting_countries VALUES(1,1,'NO','2026-03-12','m_ipcatux7bpiianfjf7qssjg45f');
CREATE TABLE meeting_evidence (
    meeting INTEGER NOT NULL REFERENCES meetings (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (meeting, position)
) STRICT, WITHOUT ROWID;
INSERT INTO meeting_evidence VALUES(1,0,51,97,'held talks with President Mateo Rojas of Chile');
CREATE TABLE meeting_organizations (
    meeting INTEGER NOT NULL REFERENCES meetings (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    organization TEXT NOT NULL,
    sort_date TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (meeting, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE meeting_participant_words (
    meeting INTEGER NOT NULL REFERENCES meetings (number) ON DELETE CASCADE,
    word TEXT NOT NULL,
    sort_date TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (meeting, word)
) STRICT, WITHOUT ROWID;
INSERT INTO meeting_participant_words VALUES(1,'astrid','2026-03-12','m_ipcatux7bpiianfjf7qssjg45f');
INSERT INTO meeting_participant_words VALUES(1,'lind','2026-03-12','m_ipcatux7bpiianfjf7qssjg45f');
INSERT INTO meeting_participant_words VALUES(1,'mateo','2026-03-12','m_ipcatux7bpiianfjf7qssjg45f');
INSERT INTO meeting_participant_words VALUES(1,'rojas','2026-03-12','m_ipcatux7bpiianfjf7qssjg45f');
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
INSERT INTO meeting_participants VALUES(1,0,'Astrid Lind','astrid lind','President','NO',NULL,'principal');
INSERT INTO meeting_participants VALUES(1,1,'Mateo Rojas','mateo rojas','President','CL',NULL,'principal');
CREATE TABLE meeting_place_words (
    meeting INTEGER NOT NULL REFERENCES meetings (number) ON DELETE CASCADE,
    word TEXT NOT NULL,
    sort_date TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (meeting, word)
) STRICT, WITHOUT ROWID;
INSERT INTO meeting_place_words VALUES(1,'oslo','2026-03-12','m_ipcatux7bpiianfjf7qssjg45f');
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
INSERT INTO meetings VALUES(1,'m_ipcatux7bpiianfjf7qssjg45f',1,'2026-03-12','talks','held',1,'2026-03-12','2026-03-12','2026-03-12','Oslo','NO',NULL,'oslo','meeting.light-verb');
CREATE TABLE statement_countries (
    statement INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    country TEXT NOT NULL,
    sort_date TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;
INSERT INTO statement_countries VALUES(1,0,'CL','2026-03-12','s_ho26mom5lp5vjwyraffkeyd6ft');
INSERT INTO statement_countries VALUES(1,1,'NO','2026-03-12','s_ho26mom5lp5vjwyraffkeyd6ft');
CREATE TABLE statement_organizations (
    statement INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    organization TEXT NOT NULL,
    sort_date TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE statement_sectors (
    statement INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    sector TEXT NOT NULL,
    sort_date TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;
INSERT INTO statement_sectors VALUES(1,0,'energy','2026-03-12','s_ho26mom5lp5vjwyraffkeyd6ft');
CREATE TABLE statement_speaker_words (
    statement INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
    word TEXT NOT NULL,
    sort_date TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (statement, word)
) STRICT, WITHOUT ROWID;
INSERT INTO statement_speaker_words VALUES(1,'astrid','2026-03-12','s_ho26mom5lp5vjwyraffkeyd6ft');
INSERT INTO statement_speaker_words VALUES(1,'lind','2026-03-12','s_ho26mom5lp5vjwyraffkeyd6ft');
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
INSERT INTO statement_speakers VALUES(1,0,'Astrid Lind','astrid lind','NO',NULL,'2026-03-12','s_ho26mom5lp5vjwyraffkeyd6ft');
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
INSERT INTO statements VALUES(1,'s_ho26mom5lp5vjwyraffkeyd6ft',1,'2026-03-12','commit','indirect',192,196,'Lind',197,201,'said',207,248,'Norway will buy green hydrogen from Chile','2026-03-12','2026-03-12','2026-03-12',1,NULL,'statement.subject-cue');
CREATE INDEX documents_by_date ON documents (sort_date, id);
CREATE INDEX meetings_by_date ON meetings (sort_date, id);
CREATE INDEX meetings_by_type ON meetings (type, sort_date, id);
CREATE INDEX meetings_by_status ON meetings (status, sort_date, id);
CREATE INDEX meetings_by_document ON meetings (document);
CREATE INDEX meeting_countries_by_country ON meeting_countries (country, sort_date, id);
CREATE INDEX meeting_organizations_by_organization ON meeting_organizations (organization, sort_date, id);
CREATE INDEX meeting_participant_words_by_word ON meeting_participant_words (word, sort_date, id);
CREATE INDEX meeting_place_words_by_word ON meeting_place_words (word, sort_date, id);
CREATE INDEX statements_by_date ON statements (sort_date, id);
CREATE INDEX statements_by_act ON statements (act, sort_date, id);
CREATE INDEX statements_by_document ON statements (document);
CREATE INDEX statements_by_meeting ON statements (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX statements_by_carried_from ON statements (carried_from)
    WHERE carried_from IS NOT NULL;
CREATE INDEX statement_speakers_by_country
    ON statement_speakers (country, sort_date, id);
CREATE INDEX statement_sectors_by_sector ON statement_sectors (sector, sort_date, id);
CREATE INDEX statement_countries_by_country ON statement_countries (country, sort_date, id);
CREATE INDEX statement_organizations_by_organization ON statement_organizations (organization, sort_date, id);
CREATE INDEX statement_speaker_words_by_word ON statement_speaker_words (word, sort_date, id);
CREATE INDEX agreements_by_date ON agreements (sort_date, id);
CREATE INDEX agreements_by_kind ON agreements (kind, sort_date, id);
CREATE INDEX agreements_by_status ON agreements (status, sort_date, id);
CREATE INDEX agreements_by_document ON agreements (document);
CREATE INDEX agreements_by_meeting ON agreements (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX agreement_parties_by_country ON agreement_parties (country, sort_date, id);
CREATE INDEX agreement_sectors_by_sector ON agreement_sectors (sector, sort_date, id);
CREATE INDEX documents_over_years ON documents (last_day, first_day)
    WHERE substr(first_day, 1, 4) < substr(last_day, 1, 4);
CREATE INDEX meetings_over_years ON meetings (last_day, first_day)
    WHERE substr(first_day, 1, 4) < substr(last_day, 1, 4);
CREATE INDEX statements_over_years ON statements (last_day, first_day)
    WHERE substr(first_day, 1, 4) < substr(last_day, 1, 4);
CREATE INDEX agreements_over_years ON agreements (last_day, first_day)
    WHERE substr(first_day, 1, 4) < substr(last_day, 1, 4);
COMMIT;
PRAGMA application_id = 1131375985;
