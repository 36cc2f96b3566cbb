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
    rule TEXT NOT NULL, search_key INTEGER,
    CHECK ((target_value IS NULL) = (target_unit IS NULL))
) STRICT;
INSERT INTO agreements VALUES(1,'a_4ocwqsywgeafst6pkfao6zc6x5',1,'2026-03-12','signed a memorandum of understanding on clean energy','memorandum','signed','2026-03-12','2026-03-12','2026-03-12',NULL,NULL,NULL,NULL,1,'agreement.stage-of-instrument',828786666742946168);
INSERT INTO agreements VALUES(2,'a_vfdmxzah4wpljil25ldeuhunnq',1,'2026-03-12','Norway will buy green hydrogen from Chile','pledge','agreed','2026-03-12','2026-03-12','2026-03-12',NULL,NULL,NULL,NULL,1,'agreement.will-do',828787516096042543);
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
, coverage REAL CHECK (coverage BETWEEN 0 AND 1), search_key INTEGER) STRICT;
INSERT INTO documents VALUES(1,'d_n64hthpz42bd6syzfmgn7od6ul','2026-03-12',NULL,NULL,NULL,'2026-03-12','2026-03-12','2026-03-12','en','6fb8799df9e6823f4b192b0cdfb87ea2ca6bd3de714048f169d497764dee2c34',250,'0.1.0+lexicons.0f63f171',1.0,828787233461673252);
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 documents and facts');
INSERT INTO grdb_migrations VALUES('2 coverage of documents');
INSERT INTO grdb_migrations VALUES('3 dates over years');
INSERT INTO grdb_migrations VALUES('4 values of the store');
INSERT INTO grdb_migrations VALUES('5 full text');
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
    rule TEXT NOT NULL, search_key INTEGER,
    CHECK ((source IS NULL) = (source_start IS NULL)
        AND (source IS NULL) = (source_end IS NULL)),
    CHECK ((cue IS NULL) = (cue_start IS NULL) AND (cue IS NULL) = (cue_end IS NULL))
) STRICT;
INSERT INTO statements VALUES(1,'s_ho26mom5lp5vjwyraffkeyd6ft',1,'2026-03-12','commit','indirect',192,196,'Lind',197,201,'said',207,248,'Norway will buy green hydrogen from Chile','2026-03-12','2026-03-12','2026-03-12',1,NULL,'statement.subject-cue',828787044406333295);
CREATE TABLE store_values (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO store_values VALUES('cursor_key','7b66e59710f0241f738ff0c924ea8f4edaac3ef596ae0b09c98e6c1b19ddb936');
INSERT INTO store_values VALUES('revision','e28ed5d68d57a43f6480f6eb5658f0e9');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','statement_search','statement_search',0,'CREATE VIRTUAL TABLE statement_search USING fts5(
    content, content=''statements'',
    content_rowid=''search_key'', tokenize="unicode61 remove_diacritics 2")');
CREATE TABLE IF NOT EXISTS 'statement_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO statement_search_data VALUES(1,X'0107');
INSERT INTO statement_search_data VALUES(10,X'000000000101010001010101');
INSERT INTO statement_search_data VALUES(137438953473,X'00000082043062757985e08e96e881928f6f020401056368696c6585e08e96e881928f6f0208010466726f6d85e08e96e881928f6f02070105677265656e85e08e96e881928f6f02050108687964726f67656e85e08e96e881928f6f020601066e6f7277617985e08e96e881928f6f0202010477696c6c85e08e96e881928f6f020304101211121513');
CREATE TABLE IF NOT EXISTS 'statement_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO statement_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'statement_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO statement_search_docsize VALUES(828787044406333295,X'07');
CREATE TABLE IF NOT EXISTS 'statement_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO statement_search_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','agreement_search','agreement_search',0,'CREATE VIRTUAL TABLE agreement_search USING fts5(
    title, content=''agreements'',
    content_rowid=''search_key'', tokenize="unicode61 remove_diacritics 2")');
CREATE TABLE IF NOT EXISTS 'agreement_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO agreement_search_data VALUES(1,X'020f');
INSERT INTO agreement_search_data VALUES(10,X'000000000101010001010101');
INSERT INTO agreement_search_data VALUES(137438953473,X'0000011502306185e08e91a8c79699780203010362757985e08e9dd6ccddd62f020401056368696c6585e08e9dd6ccddd62f020802046c65616e85e08e91a8c796997802080106656e6572677985e08e91a8c79699780209010466726f6d85e08e9dd6ccddd62f02070105677265656e85e08e9dd6ccddd62f02050108687964726f67656e85e08e9dd6ccddd62f0206010a6d656d6f72616e64756d85e08e91a8c7969978020401066e6f7277617985e08e9dd6ccddd62f020201026f6685e08e91a8c7969978020502016e85e08e91a8c7969978020701067369676e656485e08e91a8c79699780202010d756e6465727374616e64696e6785e08e91a8c79699780206010477696c6c85e08e9dd6ccddd62f0203040e1012111311121517130f0e131a');
CREATE TABLE IF NOT EXISTS 'agreement_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO agreement_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'agreement_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO agreement_search_docsize VALUES(828786666742946168,X'08');
INSERT INTO agreement_search_docsize VALUES(828787516096042543,X'07');
CREATE TABLE IF NOT EXISTS 'agreement_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO agreement_search_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','document_search','document_search',0,'CREATE VIRTUAL TABLE document_search USING fts5(
    title, text, content=''searched_documents'',
    content_rowid=''search_key'', tokenize="unicode61 remove_diacritics 2")');
CREATE TABLE IF NOT EXISTS 'document_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO document_search_data VALUES(1,X'01002b');
INSERT INTO document_search_data VALUES(10,X'000000000101010001010101');
INSERT INTO document_search_data VALUES(137438953473,X'0000029c0330313285e08e99c893b99d240601010401043230323685e08e99c893b99d240601010501016185e08e99c893b99d240601011c02046674657285e08e99c893b99d24060101150205737472696485e08e99c893b99d2406010107010362757985e08e99c893b99d240601012801056368696c6585e08e99c893b99d24080101121c02046c65616e85e08e99c893b99d24060101210106656e6572677985e08e99c893b99d2406010122010466726f6d85e08e99c893b99d240601012b0105677265656e85e08e99c893b99d2406010129010468656c6485e08e99c893b99d240601010b02077964726f67656e85e08e99c893b99d240601012a0102696e85e08e99c893b99d240601011301046c696e6485e08e99c893b99d24080101081d01056d6172636885e08e99c893b99d2406010103030374656f85e08e99c893b99d240601010f0209656d6f72616e64756d85e08e99c893b99d240601011d01066e6f7277617985e08e99c893b99d240801010a1e01026f6685e08e99c893b99d240a0101090a0f02016e85e08e99c893b99d2408010102200203736c6f85e08e99c893b99d24060101140109707265736964656e7485e08e99c893b99d24080101060a0105726f6a617385e08e99c893b99d240601011001047361696485e08e99c893b99d240601012402046964657385e08e99c893b99d240601011a0304676e656485e08e99c893b99d240601011b010574616c6b7385e08e99c893b99d240801010c0d020368617485e08e99c893b99d240601012503016585e08e99c893b99d2408010116040202776f85e08e99c893b99d2406010119010d756e6465727374616e64696e6785e08e99c893b99d240601011f010477696c6c85e08e99c893b99d24060101270302746885e08e99c893b99d240601010d04111310131412151315131413161114141218161311121914131313151211111c13');
CREATE TABLE IF NOT EXISTS 'document_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO document_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'document_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO document_search_docsize VALUES(828787233461673252,X'002b');
CREATE TABLE IF NOT EXISTS 'document_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO document_search_config VALUES('version',4);
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
CREATE UNIQUE INDEX statements_by_search_key ON statements (search_key);
CREATE UNIQUE INDEX agreements_by_search_key ON agreements (search_key);
CREATE UNIQUE INDEX documents_by_search_key ON documents (search_key);
CREATE VIEW searched_documents AS
    SELECT d.search_key, d.title, t.text
    FROM documents AS d JOIN document_texts AS t ON t.document = d.number;
CREATE TRIGGER statement_search_insert AFTER INSERT ON statements BEGIN
    INSERT INTO statement_search (rowid, content)
        VALUES (new.search_key, new.content);
END;
CREATE TRIGGER statement_search_delete AFTER DELETE ON statements BEGIN
    INSERT INTO statement_search (statement_search, rowid, content)
        VALUES ('delete', old.search_key, old.content);
END;
CREATE TRIGGER agreement_search_insert AFTER INSERT ON agreements BEGIN
    INSERT INTO agreement_search (rowid, title) VALUES (new.search_key, new.title);
END;
CREATE TRIGGER agreement_search_delete AFTER DELETE ON agreements BEGIN
    INSERT INTO agreement_search (agreement_search, rowid, title)
        VALUES ('delete', old.search_key, old.title);
END;
CREATE TRIGGER document_search_insert AFTER INSERT ON document_texts BEGIN
    INSERT INTO document_search (rowid, title, text)
        SELECT search_key, title, new.text FROM documents
        WHERE number = new.document;
END;
CREATE TRIGGER document_search_delete BEFORE DELETE ON documents BEGIN
    INSERT INTO document_search (document_search, rowid, title, text)
        SELECT 'delete', old.search_key, old.title, text FROM document_texts
        WHERE document = old.number;
END;
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id = 1131375985;
