package uk.nhs.leadership.enrolment.attainment;

/** What somebody says of another's attainment. A constant's name is the public code. */
enum Verdict {
    RETURNED,
    VERIFIED,
    DECLINED,
    REVOKED;

    AttainmentStatus leadsTo() {
        return AttainmentStatus.valueOf(name());
    }
}
