#include "CSeeds.h"

// Each file is declared once and listed once; a test compares the list with the directory.
static const unsigned char agreements_examples_txt[] = {
#embed "../../seeds/lexicons/agreements/examples.txt"
};
static const unsigned char agreements_instruments_csv[] = {
#embed "../../seeds/lexicons/agreements/instruments.csv"
};
static const unsigned char agreements_stages_csv[] = {
#embed "../../seeds/lexicons/agreements/stages.csv"
};
static const unsigned char agreements_words_csv[] = {
#embed "../../seeds/lexicons/agreements/words.csv"
};
static const unsigned char cities_aliases_csv[] = {
#embed "../../seeds/lexicons/cities/aliases.csv"
};
static const unsigned char cities_ambiguous_csv[] = {
#embed "../../seeds/lexicons/cities/ambiguous.csv"
};
static const unsigned char cities_cities_csv[] = {
#embed "../../seeds/lexicons/cities/cities.csv"
};
static const unsigned char cities_examples_txt[] = {
#embed "../../seeds/lexicons/cities/examples.txt"
};
static const unsigned char countries_agencies_csv[] = {
#embed "../../seeds/lexicons/countries/agencies.csv"
};
static const unsigned char countries_aliases_csv[] = {
#embed "../../seeds/lexicons/countries/aliases.csv"
};
static const unsigned char countries_ambiguous_csv[] = {
#embed "../../seeds/lexicons/countries/ambiguous.csv"
};
static const unsigned char countries_countries_csv[] = {
#embed "../../seeds/lexicons/countries/countries.csv"
};
static const unsigned char countries_examples_txt[] = {
#embed "../../seeds/lexicons/countries/examples.txt"
};
static const unsigned char countries_excluded_csv[] = {
#embed "../../seeds/lexicons/countries/excluded.csv"
};
static const unsigned char countries_idioms_csv[] = {
#embed "../../seeds/lexicons/countries/idioms.csv"
};
static const unsigned char countries_letters_csv[] = {
#embed "../../seeds/lexicons/countries/letters.csv"
};
static const unsigned char countries_offsets_csv[] = {
#embed "../../seeds/lexicons/countries/offsets.csv"
};
static const unsigned char countries_sites_csv[] = {
#embed "../../seeds/lexicons/countries/sites.csv"
};
static const unsigned char crosswalks_agreements_csv[] = {
#embed "../../seeds/lexicons/crosswalks/agreements.csv"
};
static const unsigned char crosswalks_contexts_csv[] = {
#embed "../../seeds/lexicons/crosswalks/contexts.csv"
};
static const unsigned char crosswalks_meetings_csv[] = {
#embed "../../seeds/lexicons/crosswalks/meetings.csv"
};
static const unsigned char crosswalks_statements_csv[] = {
#embed "../../seeds/lexicons/crosswalks/statements.csv"
};
static const unsigned char crosswalks_version_csv[] = {
#embed "../../seeds/lexicons/crosswalks/version.csv"
};
static const unsigned char cues_adjectives_csv[] = {
#embed "../../seeds/lexicons/cues/adjectives.csv"
};
static const unsigned char cues_cues_csv[] = {
#embed "../../seeds/lexicons/cues/cues.csv"
};
static const unsigned char cues_examples_txt[] = {
#embed "../../seeds/lexicons/cues/examples.txt"
};
static const unsigned char cues_nouns_csv[] = {
#embed "../../seeds/lexicons/cues/nouns.csv"
};
static const unsigned char cues_topics_csv[] = {
#embed "../../seeds/lexicons/cues/topics.csv"
};
static const unsigned char dates_examples_txt[] = {
#embed "../../seeds/lexicons/dates/examples.txt"
};
static const unsigned char dates_words_csv[] = {
#embed "../../seeds/lexicons/dates/words.csv"
};
static const unsigned char encounters_encounters_csv[] = {
#embed "../../seeds/lexicons/encounters/encounters.csv"
};
static const unsigned char encounters_examples_txt[] = {
#embed "../../seeds/lexicons/encounters/examples.txt"
};
static const unsigned char offices_examples_txt[] = {
#embed "../../seeds/lexicons/offices/examples.txt"
};
static const unsigned char offices_honorifics_csv[] = {
#embed "../../seeds/lexicons/offices/honorifics.csv"
};
static const unsigned char offices_offices_csv[] = {
#embed "../../seeds/lexicons/offices/offices.csv"
};
static const unsigned char offices_ranks_csv[] = {
#embed "../../seeds/lexicons/offices/ranks.csv"
};
static const unsigned char organizations_aliases_csv[] = {
#embed "../../seeds/lexicons/organizations/aliases.csv"
};
static const unsigned char organizations_examples_txt[] = {
#embed "../../seeds/lexicons/organizations/examples.txt"
};
static const unsigned char organizations_excluded_csv[] = {
#embed "../../seeds/lexicons/organizations/excluded.csv"
};
static const unsigned char organizations_members_csv[] = {
#embed "../../seeds/lexicons/organizations/members.csv"
};
static const unsigned char organizations_organizations_csv[] = {
#embed "../../seeds/lexicons/organizations/organizations.csv"
};
static const unsigned char people_aliases_csv[] = {
#embed "../../seeds/lexicons/people/aliases.csv"
};
static const unsigned char people_examples_txt[] = {
#embed "../../seeds/lexicons/people/examples.txt"
};
static const unsigned char people_female_names_csv[] = {
#embed "../../seeds/lexicons/people/female-names.csv"
};
static const unsigned char people_people_csv[] = {
#embed "../../seeds/lexicons/people/people.csv"
};
static const unsigned char people_tenures_csv[] = {
#embed "../../seeds/lexicons/people/tenures.csv"
};
static const unsigned char quantities_examples_txt[] = {
#embed "../../seeds/lexicons/quantities/examples.txt"
};
static const unsigned char quantities_words_csv[] = {
#embed "../../seeds/lexicons/quantities/words.csv"
};
static const unsigned char relations_metrics_csv[] = {
#embed "../../seeds/lexicons/relations/metrics.csv"
};
static const unsigned char relations_words_csv[] = {
#embed "../../seeds/lexicons/relations/words.csv"
};
static const unsigned char sectors_examples_txt[] = {
#embed "../../seeds/lexicons/sectors/examples.txt"
};
static const unsigned char sectors_further_terms_csv[] = {
#embed "../../seeds/lexicons/sectors/further_terms.csv"
};
static const unsigned char sectors_list_terms_csv[] = {
#embed "../../seeds/lexicons/sectors/list_terms.csv"
};
static const unsigned char sectors_sectors_csv[] = {
#embed "../../seeds/lexicons/sectors/sectors.csv"
};
static const unsigned char sectors_terms_csv[] = {
#embed "../../seeds/lexicons/sectors/terms.csv"
};
static const unsigned char words_groups_csv[] = {
#embed "../../seeds/lexicons/words/groups.csv"
};
static const unsigned char words_verbs_csv[] = {
#embed "../../seeds/lexicons/words/verbs.csv"
};
static const unsigned char words_words_csv[] = {
#embed "../../seeds/lexicons/words/words.csv"
};

#define FILE(path, bytes) {path, bytes, sizeof bytes}

static const struct seed_file files[] = {
    FILE("agreements/examples.txt", agreements_examples_txt),
    FILE("agreements/instruments.csv", agreements_instruments_csv),
    FILE("agreements/stages.csv", agreements_stages_csv),
    FILE("agreements/words.csv", agreements_words_csv),
    FILE("cities/aliases.csv", cities_aliases_csv),
    FILE("cities/ambiguous.csv", cities_ambiguous_csv),
    FILE("cities/cities.csv", cities_cities_csv),
    FILE("cities/examples.txt", cities_examples_txt),
    FILE("countries/agencies.csv", countries_agencies_csv),
    FILE("countries/aliases.csv", countries_aliases_csv),
    FILE("countries/ambiguous.csv", countries_ambiguous_csv),
    FILE("countries/countries.csv", countries_countries_csv),
    FILE("countries/examples.txt", countries_examples_txt),
    FILE("countries/excluded.csv", countries_excluded_csv),
    FILE("countries/idioms.csv", countries_idioms_csv),
    FILE("countries/letters.csv", countries_letters_csv),
    FILE("countries/offsets.csv", countries_offsets_csv),
    FILE("countries/sites.csv", countries_sites_csv),
    FILE("crosswalks/agreements.csv", crosswalks_agreements_csv),
    FILE("crosswalks/contexts.csv", crosswalks_contexts_csv),
    FILE("crosswalks/meetings.csv", crosswalks_meetings_csv),
    FILE("crosswalks/statements.csv", crosswalks_statements_csv),
    FILE("crosswalks/version.csv", crosswalks_version_csv),
    FILE("cues/adjectives.csv", cues_adjectives_csv),
    FILE("cues/cues.csv", cues_cues_csv),
    FILE("cues/examples.txt", cues_examples_txt),
    FILE("cues/nouns.csv", cues_nouns_csv),
    FILE("cues/topics.csv", cues_topics_csv),
    FILE("dates/examples.txt", dates_examples_txt),
    FILE("dates/words.csv", dates_words_csv),
    FILE("encounters/encounters.csv", encounters_encounters_csv),
    FILE("encounters/examples.txt", encounters_examples_txt),
    FILE("offices/examples.txt", offices_examples_txt),
    FILE("offices/honorifics.csv", offices_honorifics_csv),
    FILE("offices/offices.csv", offices_offices_csv),
    FILE("offices/ranks.csv", offices_ranks_csv),
    FILE("organizations/aliases.csv", organizations_aliases_csv),
    FILE("organizations/examples.txt", organizations_examples_txt),
    FILE("organizations/excluded.csv", organizations_excluded_csv),
    FILE("organizations/members.csv", organizations_members_csv),
    FILE("organizations/organizations.csv", organizations_organizations_csv),
    FILE("people/aliases.csv", people_aliases_csv),
    FILE("people/examples.txt", people_examples_txt),
    FILE("people/female-names.csv", people_female_names_csv),
    FILE("people/people.csv", people_people_csv),
    FILE("people/tenures.csv", people_tenures_csv),
    FILE("quantities/examples.txt", quantities_examples_txt),
    FILE("quantities/words.csv", quantities_words_csv),
    FILE("relations/metrics.csv", relations_metrics_csv),
    FILE("relations/words.csv", relations_words_csv),
    FILE("sectors/examples.txt", sectors_examples_txt),
    FILE("sectors/further_terms.csv", sectors_further_terms_csv),
    FILE("sectors/list_terms.csv", sectors_list_terms_csv),
    FILE("sectors/sectors.csv", sectors_sectors_csv),
    FILE("sectors/terms.csv", sectors_terms_csv),
    FILE("words/groups.csv", words_groups_csv),
    FILE("words/verbs.csv", words_verbs_csv),
    FILE("words/words.csv", words_words_csv),
};

const struct seed_file *seed_files(void) { return files; }
size_t seed_files_count(void) { return sizeof files / sizeof *files; }
