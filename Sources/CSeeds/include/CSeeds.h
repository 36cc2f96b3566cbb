#pragma once
#include <stddef.h>

/// A file of seeds/lexicons, carried inside the binary.
struct seed_file {
    /// Relative to seeds/lexicons, such as "countries/countries.csv".
    const char *path;
    const unsigned char *bytes;
    size_t length;
};

/// All of them, in the order of the table in CSeeds.c.
const struct seed_file *seed_files(void);
size_t seed_files_count(void);
