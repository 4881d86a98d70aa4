package uk.nhs.leadership.enrolment.certificate;

import org.jspecify.annotations.Nullable;

/** Whether an award counts. A constant's name is the public code. */
public enum AwardStatus {
    VALID,
    REVOKED;

    /**
     * What an award is by what was said of it.
     *
     * @param revocation null as long as it counts
     */
    public static AwardStatus after(@Nullable Revocation revocation) {
        return revocation == null ? VALID : REVOKED;
    }
}
