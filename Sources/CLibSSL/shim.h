#pragma once
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>
#include <openssl/ssl.h>

// What libssl offers as macros that Swift cannot see.

static inline void CLibSSL_restrict(SSL_CTX *context) {
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(
        context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_TICKET
                     | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA
                     | SSL_OP_IGNORE_UNEXPECTED_EOF);
}

static inline int CLibSSL_set_groups(SSL_CTX *context, const char *names) {
    return (int)SSL_CTX_set1_groups_list(context, names);
}

// SHA-256 with its state on the stack. EVP_DigestInit_ex2(3), which is to be used instead, makes
// a state on the heap for each digest, and for short contents takes longer over that than over
// the hash.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
static inline void CLibSSL_sha256(const void *content, size_t length, unsigned char *digest) {
    SHA256_CTX state;
    SHA256_Init(&state);
    SHA256_Update(&state, content, length);
    SHA256_Final(digest, &state);
}
#pragma clang diagnostic pop
