package uk.nhs.leadership.enrolment.certificate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which certificates are asked for; null means any. */
record CertificateFilter(
        @Nullable String employer,
        @Nullable String provider,
        @Nullable UUID participantId) {}
