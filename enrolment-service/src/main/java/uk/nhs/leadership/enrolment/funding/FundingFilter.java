package uk.nhs.leadership.enrolment.funding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which funding caps are asked for. Null is all. */
record FundingFilter(
        @Nullable UUID courseId,
        @Nullable UUID cohortId,
        @Nullable FundingStatus status) {}
