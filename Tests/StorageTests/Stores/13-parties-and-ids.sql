BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 documents and facts');
INSERT INTO grdb_migrations VALUES('2 coverage of documents');
INSERT INTO grdb_migrations VALUES('3 dates over years');
INSERT INTO grdb_migrations VALUES('4 values of the store');
INSERT INTO grdb_migrations VALUES('5 full text');
INSERT INTO grdb_migrations VALUES('6 counts');
INSERT INTO grdb_migrations VALUES('7 additions and pairs');
INSERT INTO grdb_migrations VALUES('8 meeting records');
INSERT INTO grdb_migrations VALUES('9 labels');
INSERT INTO grdb_migrations VALUES('10 many accounts of a meeting');
INSERT INTO grdb_migrations VALUES('11 keys of lists');
INSERT INTO grdb_migrations VALUES('12 countries in full text');
INSERT INTO grdb_migrations VALUES('13 parties and ids');
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
, coverage REAL CHECK (coverage BETWEEN 0 AND 1), search_key INTEGER, publisher_country TEXT, publisher_offset REAL) STRICT;
INSERT INTO documents VALUES(1,'d_n64hthpz42bd6syzfmgn7od6ul','2026-03-12',NULL,NULL,NULL,'2026-03-12','2026-03-12','2026-03-12','en','6fb8799df9e6823f4b192b0cdfb87ea2ca6bd3de714048f169d497764dee2c34',250,'0.1.0+lexicons.ccf088b6',1.0,828787233461673252,NULL,NULL);
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
, search_key INTEGER, record INTEGER REFERENCES meetings (number), parties TEXT, title TEXT GENERATED ALWAYS AS (
    type || ifnull(', ' || date, '') || ifnull(', ' || place, '')) VIRTUAL) STRICT;
INSERT INTO meetings VALUES(1,'m_n64hthpz42ipcatux7bpiianfj',1,'2026-03-12','talks','held',1,'2026-03-12','2026-03-12','2026-03-12','Oslo','NO',NULL,'oslo','meeting.light-verb',828787233461680808,NULL,'CL NO');
CREATE TABLE meeting_participants (
    meeting INTEGER NOT NULL REFERENCES meetings (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    role TEXT,
    country TEXT,
    organization TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('principal', 'accompanying')), person TEXT,
    PRIMARY KEY (meeting, position)
) STRICT, WITHOUT ROWID;
INSERT INTO meeting_participants VALUES(1,0,'Astrid Lind','astrid lind','President','NO',NULL,'principal',NULL);
INSERT INTO meeting_participants VALUES(1,1,'Mateo Rojas','mateo rojas','President','CL',NULL,'principal',NULL);
CREATE TABLE meeting_evidence (
    meeting INTEGER NOT NULL REFERENCES meetings (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (meeting, position)
) STRICT, WITHOUT ROWID;
INSERT INTO meeting_evidence VALUES(1,0,51,97,'held talks with President Mateo Rojas of Chile');
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
    rule TEXT NOT NULL, search_key INTEGER, title TEXT GENERATED ALWAYS AS (
    ifnull(source || ' ', '') || ifnull(cue || ': ', '') || substr(content, 1, 60)) VIRTUAL, countries TEXT,
    CHECK ((source IS NULL) = (source_start IS NULL)
        AND (source IS NULL) = (source_end IS NULL)),
    CHECK ((cue IS NULL) = (cue_start IS NULL) AND (cue IS NULL) = (cue_end IS NULL))
) STRICT;
INSERT INTO statements VALUES(1,'s_n64hthpz42ho26mom5lp5vjwyr',1,'2026-03-12','commit','indirect',192,196,'Lind',197,201,'said',207,248,'Norway will buy green hydrogen from Chile','2026-03-12','2026-03-12','2026-03-12',1,NULL,'statement.subject-cue',828787233461679744,'NO');
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
    rule TEXT NOT NULL, search_key INTEGER, countries TEXT,
    CHECK ((target_value IS NULL) = (target_unit IS NULL))
) STRICT;
INSERT INTO agreements VALUES(1,'a_n64hthpz424ocwqsywgeafst6p',1,'2026-03-12','signed a memorandum of understanding on clean energy','memorandum','signed','2026-03-12','2026-03-12','2026-03-12',NULL,NULL,NULL,NULL,1,'agreement.stage-of-instrument',828787233461668488,'CL NO');
INSERT INTO agreements VALUES(2,'a_n64hthpz42vfdmxzah4wpljil2',1,'2026-03-12','Norway will buy green hydrogen from Chile','pledge','agreed','2026-03-12','2026-03-12','2026-03-12',NULL,NULL,NULL,NULL,1,'agreement.will-do',828787233461693801,'CL NO');
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
CREATE TABLE store_values (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO store_values VALUES('cursor_key','b64c345ae0ce8a1c329364865a4612c59f316d65bb0999574c83f87ead8f5568');
INSERT INTO store_values VALUES('revision','0d99a0810c354c773033a9adeb381724');
CREATE TABLE country_counts (
    country TEXT PRIMARY KEY,
    meetings INTEGER NOT NULL DEFAULT 0,
    statements INTEGER NOT NULL DEFAULT 0,
    agreements INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO country_counts VALUES('CL',1,0,2);
INSERT INTO country_counts VALUES('NO',1,1,2);
CREATE TABLE sector_counts (
    sector TEXT PRIMARY KEY,
    statements INTEGER NOT NULL DEFAULT 0,
    agreements INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO sector_counts VALUES('energy',1,2);
CREATE TABLE person_counts (
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    meetings INTEGER NOT NULL DEFAULT 0,
    statements INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (name, country)
) STRICT, WITHOUT ROWID;
INSERT INTO person_counts VALUES('Astrid Lind','NO',1,1);
INSERT INTO person_counts VALUES('Mateo Rojas','CL',1,0);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','document_search','document_search',0,'CREATE VIRTUAL TABLE document_search USING fts5(
    title, text, content=''searched_documents'',
    content_rowid=''search_key'', prefix=''3'',
    tokenize="unicode61 remove_diacritics 2")');
CREATE TABLE IF NOT EXISTS 'document_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO document_search_data VALUES(1,X'01002b');
INSERT INTO document_search_data VALUES(10,X'000000010101010001010101');
INSERT INTO document_search_data VALUES(137438953473,X'0000049e0330313285e08e99c893b99d240601010401043230323685e08e99c893b99d240601010501016185e08e99c893b99d240601011c02046674657285e08e99c893b99d24060101150205737472696485e08e99c893b99d2406010107010362757985e08e99c893b99d240601012801056368696c6585e08e99c893b99d24080101121c02046c65616e85e08e99c893b99d24060101210106656e6572677985e08e99c893b99d2406010122010466726f6d85e08e99c893b99d240601012b0105677265656e85e08e99c893b99d2406010129010468656c6485e08e99c893b99d240601010b02077964726f67656e85e08e99c893b99d240601012a0102696e85e08e99c893b99d240601011301046c696e6485e08e99c893b99d24080101081d01056d6172636885e08e99c893b99d2406010103030374656f85e08e99c893b99d240601010f0209656d6f72616e64756d85e08e99c893b99d240601011d01066e6f7277617985e08e99c893b99d240801010a1e01026f6685e08e99c893b99d240a0101090a0f02016e85e08e99c893b99d2408010102200203736c6f85e08e99c893b99d24060101140109707265736964656e7485e08e99c893b99d24080101060a0105726f6a617385e08e99c893b99d240601011001047361696485e08e99c893b99d240601012402046964657385e08e99c893b99d240601011a0304676e656485e08e99c893b99d240601011b010574616c6b7385e08e99c893b99d240801010c0d020368617485e08e99c893b99d240601012503016585e08e99c893b99d2408010116040202776f85e08e99c893b99d2406010119010d756e6465727374616e64696e6785e08e99c893b99d240601011f010477696c6c85e08e99c893b99d24060101270302746885e08e99c893b99d240601010d00043132303285e08e99c893b99d2406010105010361667485e08e99c893b99d24060101150202737485e08e99c893b99d2406010107010362757985e08e99c893b99d2406010128010363686985e08e99c893b99d24080101121c02026c6585e08e99c893b99d24060101210103656e6585e08e99c893b99d2406010122010366726f85e08e99c893b99d240601012b010367726585e08e99c893b99d2406010129010368656c85e08e99c893b99d240601010b0202796485e08e99c893b99d240601012a01036c696e85e08e99c893b99d24080101081d01036d617285e08e99c893b99d240601010303017485e08e99c893b99d240601010f0202656d85e08e99c893b99d240601011d01036e6f7285e08e99c893b99d240801010a1e01036f736c85e08e99c893b99d2406010114010370726585e08e99c893b99d24080101060a0103726f6a85e08e99c893b99d2406010110010373616985e08e99c893b99d24060101240202696485e08e99c893b99d240601011a03016785e08e99c893b99d240601011b010374616c85e08e99c893b99d240801010c0d0202686185e08e99c893b99d240601012503016585e08e99c893b99d2408010116040202776f85e08e99c893b99d24060101190103756e6485e08e99c893b99d240601011f010377696c85e08e99c893b99d240601012703017485e08e99c893b99d240601010d04111310131412151315131413161114141218161311121914131313151211111c131113121112131112121212111312101113121312121110131111111212');
CREATE TABLE IF NOT EXISTS 'document_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO document_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'document_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO document_search_docsize VALUES(828787233461673252,X'002b');
CREATE TABLE IF NOT EXISTS 'document_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO document_search_config VALUES('automerge',8);
INSERT INTO document_search_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','document_search_words','document_search_words',0,'CREATE VIRTUAL TABLE document_search_words
    USING fts5vocab(''document_search'', ''instance'')');
CREATE TABLE relationship_wordings (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    first_country TEXT NOT NULL,
    second_country TEXT NOT NULL,
    sort_date TEXT NOT NULL,
    id TEXT NOT NULL,
    wording TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','meeting_search','meeting_search',0,'CREATE VIRTUAL TABLE meeting_search USING fts5(
    title, participants, place, evidence, content=''searched_meetings'',
    content_rowid=''search_key'', prefix=''3'',
    tokenize="unicode61 remove_diacritics 2")');
CREATE TABLE IF NOT EXISTS 'meeting_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO meeting_search_data VALUES(1,X'0100040108');
INSERT INTO meeting_search_data VALUES(10,X'000000010101010001010101');
INSERT INTO meeting_search_data VALUES(137438953473,X'0000019e073061737472696485e08e99c893b9baa80601010201056368696c6585e08e99c893b9baa806010309010468656c6485e08e99c893b9baa80601030201046c696e6485e08e99c893b9baa80601010301056d6174656f85e08e99c893b9baa80c01010401030601026f6685e08e99c893b9baa8060103080203736c6f85e08e99c893b9baa8060102020109707265736964656e7485e08e99c893b9baa8060103050105726f6a617385e08e99c893b9baa80c010105010307010574616c6b7385e08e99c893b9baa80601030301047769746885e08e99c893b9baa80601030400043161737485e08e99c893b9baa806010102010363686985e08e99c893b9baa806010309010368656c85e08e99c893b9baa80601030201036c696e85e08e99c893b9baa80601010301036d617485e08e99c893b9baa80c01010401030601036f736c85e08e99c893b9baa806010202010370726585e08e99c893b9baa8060103050103726f6a85e08e99c893b9baa80c010105010307010374616c85e08e99c893b9baa806010303010377697485e08e99c893b9baa806010304041514131317111218171413131212121512121512');
CREATE TABLE IF NOT EXISTS 'meeting_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO meeting_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'meeting_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO meeting_search_docsize VALUES(828787233461680808,X'00040108');
CREATE TABLE IF NOT EXISTS 'meeting_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO meeting_search_config VALUES('automerge',8);
INSERT INTO meeting_search_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','meeting_search_words','meeting_search_words',0,'CREATE VIRTUAL TABLE meeting_search_words
    USING fts5vocab(''meeting_search'', ''instance'')');
CREATE TABLE meeting_countries (
    meeting INTEGER NOT NULL
        REFERENCES meetings (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
country TEXT NOT NULL,
    search_key INTEGER NOT NULL,
    PRIMARY KEY (meeting, position)
) STRICT, WITHOUT ROWID;
INSERT INTO meeting_countries VALUES(1,0,'CL',828787233461680808);
INSERT INTO meeting_countries VALUES(1,1,'NO',828787233461680808);
CREATE TABLE meeting_organizations (
    meeting INTEGER NOT NULL
        REFERENCES meetings (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
organization TEXT NOT NULL,
    search_key INTEGER NOT NULL,
    PRIMARY KEY (meeting, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE meeting_participant_words (
    meeting INTEGER NOT NULL
        REFERENCES meetings (number) ON DELETE CASCADE,
    word TEXT NOT NULL,
    search_key INTEGER NOT NULL,
    PRIMARY KEY (meeting, word)
) STRICT, WITHOUT ROWID;
INSERT INTO meeting_participant_words VALUES(1,'astrid',828787233461680808);
INSERT INTO meeting_participant_words VALUES(1,'lind',828787233461680808);
INSERT INTO meeting_participant_words VALUES(1,'mateo',828787233461680808);
INSERT INTO meeting_participant_words VALUES(1,'rojas',828787233461680808);
CREATE TABLE meeting_place_words (
    meeting INTEGER NOT NULL
        REFERENCES meetings (number) ON DELETE CASCADE,
    word TEXT NOT NULL,
    search_key INTEGER NOT NULL,
    PRIMARY KEY (meeting, word)
) STRICT, WITHOUT ROWID;
INSERT INTO meeting_place_words VALUES(1,'oslo',828787233461680808);
CREATE TABLE meeting_country_pairs (
    meeting INTEGER NOT NULL
        REFERENCES meetings (number) ON DELETE CASCADE,
    pair TEXT NOT NULL,
    search_key INTEGER NOT NULL,
    PRIMARY KEY (meeting, pair)
) STRICT, WITHOUT ROWID;
INSERT INTO meeting_country_pairs VALUES(1,'CL NO',828787233461680808);
CREATE TABLE statement_speakers (
    statement INTEGER NOT NULL
        REFERENCES statements (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
name TEXT,
folded_name TEXT,
country TEXT,
organization TEXT,
    search_key INTEGER NOT NULL,
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;
INSERT INTO statement_speakers VALUES(1,0,'Astrid Lind','astrid lind','NO',NULL,828787233461679744);
CREATE TABLE statement_speaker_words (
    statement INTEGER NOT NULL
        REFERENCES statements (number) ON DELETE CASCADE,
    word TEXT NOT NULL,
    search_key INTEGER NOT NULL,
    PRIMARY KEY (statement, word)
) STRICT, WITHOUT ROWID;
INSERT INTO statement_speaker_words VALUES(1,'astrid',828787233461679744);
INSERT INTO statement_speaker_words VALUES(1,'lind',828787233461679744);
CREATE TABLE statement_sectors (
    statement INTEGER NOT NULL
        REFERENCES statements (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
sector TEXT NOT NULL,
    search_key INTEGER NOT NULL,
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;
INSERT INTO statement_sectors VALUES(1,0,'energy',828787233461679744);
CREATE TABLE statement_countries (
    statement INTEGER NOT NULL
        REFERENCES statements (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
country TEXT NOT NULL,
    search_key INTEGER NOT NULL,
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;
INSERT INTO statement_countries VALUES(1,0,'CL',828787233461679744);
INSERT INTO statement_countries VALUES(1,1,'NO',828787233461679744);
CREATE TABLE statement_organizations (
    statement INTEGER NOT NULL
        REFERENCES statements (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
organization TEXT NOT NULL,
    search_key INTEGER NOT NULL,
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE agreement_parties (
    agreement INTEGER NOT NULL
        REFERENCES agreements (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
country TEXT NOT NULL,
    search_key INTEGER NOT NULL,
    PRIMARY KEY (agreement, position)
) STRICT, WITHOUT ROWID;
INSERT INTO agreement_parties VALUES(1,0,'CL',828787233461668488);
INSERT INTO agreement_parties VALUES(2,0,'CL',828787233461693801);
INSERT INTO agreement_parties VALUES(1,1,'NO',828787233461668488);
INSERT INTO agreement_parties VALUES(2,1,'NO',828787233461693801);
CREATE TABLE agreement_sectors (
    agreement INTEGER NOT NULL
        REFERENCES agreements (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
sector TEXT NOT NULL,
    search_key INTEGER NOT NULL,
    PRIMARY KEY (agreement, position)
) STRICT, WITHOUT ROWID;
INSERT INTO agreement_sectors VALUES(1,0,'energy',828787233461668488);
INSERT INTO agreement_sectors VALUES(2,0,'energy',828787233461693801);
CREATE TABLE agreement_party_pairs (
    agreement INTEGER NOT NULL
        REFERENCES agreements (number) ON DELETE CASCADE,
    pair TEXT NOT NULL,
    search_key INTEGER NOT NULL,
    PRIMARY KEY (agreement, pair)
) STRICT, WITHOUT ROWID;
INSERT INTO agreement_party_pairs VALUES(1,'CL NO',828787233461668488);
INSERT INTO agreement_party_pairs VALUES(2,'CL NO',828787233461693801);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','statement_search','statement_search',0,'CREATE VIRTUAL TABLE statement_search USING fts5(
    content, countries, content=''statements'',
    content_rowid=''search_key'', prefix=''3'',
    tokenize="unicode61 remove_diacritics 2")');
CREATE TABLE IF NOT EXISTS 'statement_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO statement_search_data VALUES(1,X'010701');
INSERT INTO statement_search_data VALUES(10,X'000000010101010001010101');
INSERT INTO statement_search_data VALUES(137438953473,X'00000102043062757985e08e99c893b9b680020401056368696c6585e08e99c893b9b6800208010466726f6d85e08e99c893b9b68002070105677265656e85e08e99c893b9b68002050108687964726f67656e85e08e99c893b9b680020601026e6f85e08e99c893b9b6800601010203047277617985e08e99c893b9b6800202010477696c6c85e08e99c893b9b680020300043162757985e08e99c893b9b6800204010363686985e08e99c893b9b6800208010366726f85e08e99c893b9b6800207010367726585e08e99c893b9b6800205010368796485e08e99c893b9b680020601036e6f7285e08e99c893b9b6800202010377696c85e08e99c893b9b6800203041012111215111111111010101010');
CREATE TABLE IF NOT EXISTS 'statement_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO statement_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'statement_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO statement_search_docsize VALUES(828787233461679744,X'0701');
CREATE TABLE IF NOT EXISTS 'statement_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO statement_search_config VALUES('automerge',8);
INSERT INTO statement_search_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','statement_search_words','statement_search_words',0,'CREATE VIRTUAL TABLE statement_search_words
    USING fts5vocab(''statement_search'', ''instance'')');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','agreement_search','agreement_search',0,'CREATE VIRTUAL TABLE agreement_search USING fts5(
    title, countries, content=''agreements'',
    content_rowid=''search_key'', prefix=''3'',
    tokenize="unicode61 remove_diacritics 2")');
CREATE TABLE IF NOT EXISTS 'agreement_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO agreement_search_data VALUES(1,X'020f04');
INSERT INTO agreement_search_data VALUES(10,X'000000010101010001010101');
INSERT INTO agreement_search_data VALUES(137438953473,X'0000020102306185e08e99c893b98a880203010362757985e08e99c893b9ed69020401056368696c6585e08e99c893b9ed69020802016c85e08e99c893b98a880601010281c56106010102030365616e85e08e99c893b98a8802080106656e6572677985e08e99c893b98a880209010466726f6d85e08e99c893b9ed6902070105677265656e85e08e99c893b9ed6902050108687964726f67656e85e08e99c893b9ed690206010a6d656d6f72616e64756d85e08e99c893b98a88020401026e6f85e08e99c893b98a880601010381c5610601010303047277617985e08e99c893b9ed69020201026f6685e08e99c893b98a88020502016e85e08e99c893b98a88020701067369676e656485e08e99c893b98a880202010d756e6465727374616e64696e6785e08e99c893b98a880206010477696c6c85e08e99c893b9ed69020300043162757985e08e99c893b9ed690204010363686985e08e99c893b9ed69020802026c6585e08e99c893b98a8802080103656e6585e08e99c893b98a880209010366726f85e08e99c893b9ed690207010367726585e08e99c893b9ed690205010368796485e08e99c893b9ed69020601036d656d85e08e99c893b98a88020401036e6f7285e08e99c893b9ed690202010373696785e08e99c893b98a8802020103756e6485e08e99c893b98a880206010377696c85e08e99c893b9ed690203040e10121710131112151718110f0e131a1111100f1010101010101010');
CREATE TABLE IF NOT EXISTS 'agreement_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO agreement_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'agreement_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO agreement_search_docsize VALUES(828787233461668488,X'0802');
INSERT INTO agreement_search_docsize VALUES(828787233461693801,X'0702');
CREATE TABLE IF NOT EXISTS 'agreement_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO agreement_search_config VALUES('automerge',8);
INSERT INTO agreement_search_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','agreement_search_words','agreement_search_words',0,'CREATE VIRTUAL TABLE agreement_search_words
    USING fts5vocab(''agreement_search'', ''instance'')');
CREATE INDEX meetings_by_document ON meetings (document);
CREATE INDEX statements_by_document ON statements (document);
CREATE INDEX statements_by_meeting ON statements (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX statements_by_carried_from ON statements (carried_from)
    WHERE carried_from IS NOT NULL;
CREATE INDEX agreements_by_document ON agreements (document);
CREATE INDEX agreements_by_meeting ON agreements (meeting) WHERE meeting IS NOT NULL;
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
CREATE TRIGGER document_search_delete BEFORE DELETE ON documents BEGIN
    INSERT INTO document_search (document_search, rowid, title, text)
        SELECT 'delete', old.search_key, old.title, text FROM document_texts
        WHERE document = old.number;
END;
CREATE TRIGGER person_counts_meetings_delete
AFTER DELETE ON meeting_participants
WHEN old.name IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM meeting_participants AS o
    WHERE o.meeting = old.meeting
        AND o.position <> old.position AND +o.name IS old.name AND +o.country IS old.country)
BEGIN
    INSERT INTO person_counts (name, country, meetings)
    VALUES (ifnull(old.name, ''), ifnull(old.country, ''), -1)
    ON CONFLICT (name, country)
    DO UPDATE SET meetings = meetings + -1;
END;
CREATE VIEW searched_documents AS
    SELECT d.number, d.search_key, d.title, t.text
    FROM documents AS d JOIN document_texts AS t ON t.document = d.number;
CREATE UNIQUE INDEX meetings_by_search_key ON meetings (search_key);
CREATE VIEW searched_meetings AS
    SELECT m.number, m.search_key, d.title,
        (SELECT group_concat(name, char(10)) FROM (
            SELECT name FROM meeting_participants WHERE meeting = m.number
            ORDER BY position)) AS participants,
        m.place || ifnull(char(10) || m.venue, '') AS place,
        (SELECT group_concat(quote, char(10)) FROM (
            SELECT quote FROM meeting_evidence WHERE meeting = m.number
            ORDER BY position)) AS evidence
    FROM meetings AS m JOIN documents AS d ON d.number = m.document;
CREATE INDEX relationship_wordings_by_pair
    ON relationship_wordings (first_country, second_country, sort_date, id, position);
CREATE INDEX meetings_by_record ON meetings (record, search_key)
    WHERE record IS NOT NULL;
CREATE TRIGGER meeting_counts_old_record BEFORE UPDATE OF record ON meetings
WHEN old.record IS NOT new.record BEGIN
    UPDATE country_counts SET meetings = meetings - 1 WHERE country IN (
        SELECT country FROM meeting_countries AS own WHERE meeting = old.number
            AND NOT (EXISTS (
    SELECT 1 FROM meetings AS a CROSS JOIN meeting_countries AS l ON l.meeting = a.number
    WHERE a.number = ifnull(old.record, old.number) AND a.record IS NULL
        AND a.number <> old.number AND +l.country = own.country)
OR EXISTS (
    SELECT 1 FROM meetings AS a CROSS JOIN meeting_countries AS l ON l.meeting = a.number
    WHERE a.record = ifnull(old.record, old.number)
        AND a.number <> old.number AND +l.country = own.country)));
    UPDATE person_counts SET meetings = meetings - 1
    WHERE (name, country) IN (
        SELECT name, ifnull(country, '') FROM meeting_participants AS own
        WHERE meeting = old.number
            AND NOT (EXISTS (
    SELECT 1 FROM meetings AS a CROSS JOIN meeting_participants AS l ON l.meeting = a.number
    WHERE a.number = ifnull(old.record, old.number) AND a.record IS NULL
        AND a.number <> old.number AND l.name = own.name AND ifnull(l.country, '') = ifnull(own.country, ''))
OR EXISTS (
    SELECT 1 FROM meetings AS a CROSS JOIN meeting_participants AS l ON l.meeting = a.number
    WHERE a.record = ifnull(old.record, old.number)
        AND a.number <> old.number AND l.name = own.name AND ifnull(l.country, '') = ifnull(own.country, ''))));
END;
CREATE TRIGGER meeting_counts_new_record AFTER UPDATE OF record ON meetings
WHEN old.record IS NOT new.record BEGIN
    UPDATE country_counts SET meetings = meetings + 1 WHERE country IN (
        SELECT country FROM meeting_countries AS own WHERE meeting = new.number
            AND NOT (EXISTS (
    SELECT 1 FROM meetings AS a CROSS JOIN meeting_countries AS l ON l.meeting = a.number
    WHERE a.number = ifnull(new.record, new.number) AND a.record IS NULL
        AND a.number <> new.number AND +l.country = own.country)
OR EXISTS (
    SELECT 1 FROM meetings AS a CROSS JOIN meeting_countries AS l ON l.meeting = a.number
    WHERE a.record = ifnull(new.record, new.number)
        AND a.number <> new.number AND +l.country = own.country)));
    UPDATE person_counts SET meetings = meetings + 1
    WHERE (name, country) IN (
        SELECT name, ifnull(country, '') FROM meeting_participants AS own
        WHERE meeting = new.number
            AND NOT (EXISTS (
    SELECT 1 FROM meetings AS a CROSS JOIN meeting_participants AS l ON l.meeting = a.number
    WHERE a.number = ifnull(new.record, new.number) AND a.record IS NULL
        AND a.number <> new.number AND l.name = own.name AND ifnull(l.country, '') = ifnull(own.country, ''))
OR EXISTS (
    SELECT 1 FROM meetings AS a CROSS JOIN meeting_participants AS l ON l.meeting = a.number
    WHERE a.record = ifnull(new.record, new.number)
        AND a.number <> new.number AND l.name = own.name AND ifnull(l.country, '') = ifnull(own.country, ''))));
END;
CREATE INDEX meeting_countries_by_country
    ON meeting_countries (country, search_key);
CREATE INDEX meeting_organizations_by_organization
    ON meeting_organizations (organization, search_key);
CREATE INDEX meeting_participant_words_by_word
    ON meeting_participant_words (word, search_key);
CREATE INDEX meeting_place_words_by_word
    ON meeting_place_words (word, search_key);
CREATE INDEX meeting_country_pairs_by_pair
    ON meeting_country_pairs (pair, search_key);
CREATE INDEX statement_speakers_by_country
    ON statement_speakers (country, search_key);
CREATE INDEX statement_speaker_words_by_word
    ON statement_speaker_words (word, search_key);
CREATE INDEX statement_sectors_by_sector
    ON statement_sectors (sector, search_key);
CREATE INDEX statement_countries_by_country
    ON statement_countries (country, search_key);
CREATE INDEX statement_organizations_by_organization
    ON statement_organizations (organization, search_key);
CREATE INDEX agreement_parties_by_country
    ON agreement_parties (country, search_key);
CREATE INDEX agreement_sectors_by_sector
    ON agreement_sectors (sector, search_key);
CREATE INDEX agreement_party_pairs_by_pair
    ON agreement_party_pairs (pair, search_key);
CREATE TRIGGER country_counts_meetings_delete
AFTER DELETE ON meeting_countries
WHEN old.country IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM meeting_countries AS o
    WHERE o.meeting = old.meeting
        AND o.position <> old.position AND +o.country IS old.country)
BEGIN
    INSERT INTO country_counts (country, meetings)
    VALUES (ifnull(old.country, ''), -1)
    ON CONFLICT (country)
    DO UPDATE SET meetings = meetings + -1;
END;
CREATE TRIGGER country_counts_statements_delete
AFTER DELETE ON statement_speakers
WHEN old.country IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM statement_speakers AS o
    WHERE o.statement = old.statement
        AND o.position <> old.position AND +o.country IS old.country)
BEGIN
    INSERT INTO country_counts (country, statements)
    VALUES (ifnull(old.country, ''), -1)
    ON CONFLICT (country)
    DO UPDATE SET statements = statements + -1;
END;
CREATE TRIGGER country_counts_agreements_delete
AFTER DELETE ON agreement_parties
WHEN old.country IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM agreement_parties AS o
    WHERE o.agreement = old.agreement
        AND o.position <> old.position AND +o.country IS old.country)
BEGIN
    INSERT INTO country_counts (country, agreements)
    VALUES (ifnull(old.country, ''), -1)
    ON CONFLICT (country)
    DO UPDATE SET agreements = agreements + -1;
END;
CREATE TRIGGER sector_counts_statements_delete
AFTER DELETE ON statement_sectors
WHEN old.sector IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM statement_sectors AS o
    WHERE o.statement = old.statement
        AND o.position <> old.position AND +o.sector IS old.sector)
BEGIN
    INSERT INTO sector_counts (sector, statements)
    VALUES (ifnull(old.sector, ''), -1)
    ON CONFLICT (sector)
    DO UPDATE SET statements = statements + -1;
END;
CREATE TRIGGER sector_counts_agreements_delete
AFTER DELETE ON agreement_sectors
WHEN old.sector IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM agreement_sectors AS o
    WHERE o.agreement = old.agreement
        AND o.position <> old.position AND +o.sector IS old.sector)
BEGIN
    INSERT INTO sector_counts (sector, agreements)
    VALUES (ifnull(old.sector, ''), -1)
    ON CONFLICT (sector)
    DO UPDATE SET agreements = agreements + -1;
END;
CREATE TRIGGER person_counts_statements_delete
AFTER DELETE ON statement_speakers
WHEN old.name IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM statement_speakers AS o
    WHERE o.statement = old.statement
        AND o.position <> old.position AND +o.name IS old.name AND +o.country IS old.country)
BEGIN
    INSERT INTO person_counts (name, country, statements)
    VALUES (ifnull(old.name, ''), ifnull(old.country, ''), -1)
    ON CONFLICT (name, country)
    DO UPDATE SET statements = statements + -1;
END;
CREATE TRIGGER meeting_country_pairs_insert AFTER INSERT ON meeting_countries BEGIN
    INSERT OR IGNORE INTO meeting_country_pairs (meeting, pair, search_key)
    SELECT new.meeting,
        min(o.country, new.country) || ' ' || max(o.country, new.country),
        new.search_key
    FROM meeting_countries AS o
    WHERE o.meeting = new.meeting AND o.country <> new.country
        AND max(o.position, new.position) < 12
    UNION ALL SELECT new.meeting, new.country || ' *', new.search_key
    WHERE new.position >= 12;
END;
CREATE TRIGGER agreement_party_pairs_insert AFTER INSERT ON agreement_parties BEGIN
    INSERT OR IGNORE INTO agreement_party_pairs (agreement, pair, search_key)
    SELECT new.agreement,
        min(o.country, new.country) || ' ' || max(o.country, new.country),
        new.search_key
    FROM agreement_parties AS o
    WHERE o.agreement = new.agreement AND o.country <> new.country
        AND max(o.position, new.position) < 12
    UNION ALL SELECT new.agreement, new.country || ' *', new.search_key
    WHERE new.position >= 12;
END;
CREATE INDEX meetings_by_type ON meetings (type, search_key);
CREATE INDEX meetings_by_status ON meetings (status, search_key);
CREATE INDEX statements_by_act ON statements (act, search_key);
CREATE INDEX agreements_by_kind ON agreements (kind, search_key);
CREATE INDEX agreements_by_status ON agreements (status, search_key);
CREATE TRIGGER statement_search_delete AFTER DELETE ON statements BEGIN
    INSERT INTO statement_search (statement_search, rowid, content, countries)
        VALUES ('delete', old.search_key, old.content, old.countries);
END;
CREATE TRIGGER agreement_search_delete AFTER DELETE ON agreements BEGIN
    INSERT INTO agreement_search (agreement_search, rowid, title, countries)
        VALUES ('delete', old.search_key, old.title, old.countries);
END;
CREATE INDEX meetings_by_parties ON meetings (parties, first_day, id)
    WHERE parties IS NOT NULL;
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id = 1131375985;
