package uk.nhs.leadership.local.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the token endpoint gave: the access token and, to people only, the tokens that must never be taken for one. */
record Grant(
        String accessToken,
        @Nullable String refreshToken,
        @Nullable String idToken,
        Instant expiresAt) {}
