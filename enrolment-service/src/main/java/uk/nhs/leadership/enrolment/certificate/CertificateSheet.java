package uk.nhs.leadership.enrolment.certificate;

import uk.nhs.leadership.chassis.copy.CopySheet;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.listing.SheetConditions;

/** Certificates as a sheet: what {@link CertificateJson.View} shows of each, by the conditions of {@link Certificates#list}. */
final class CertificateSheet {
    private static final String COLUMNS = """
            select c.id, c.number, c.enrolment_id as "enrolmentId", c.participant_id as "participantId", c.employer, c.provider,
              c.course_id as "courseId", sheet_text(c.course_title) as "courseTitle", c.stage, sheet_text(c.award) as award,
              c.accreditation_number as "accreditationNumber", c.completed_on as "completedOn", c.awarded_on as "awardedOn",
              sheet_time(c.awarded_at) as "awardedAt", r.revoked_on as "revokedOn", sheet_code(r.reason) as "revocationReason",
              sheet_text(r.text) as "revocationText", r.revoked_for as "revokedFor"
            from certificate c left join certificate_revocation r on r.certificate_id = c.id
            """;

    private static final String SEEN = "c.employer = %1$s or c.provider = %1$s".formatted(OrganisationFilter.CALLER)
            + " or c.participant_id = (select own_participant())";

    private CertificateSheet() {}

    static CopySheet of(CertificateFilter filter) {
        return SheetConditions.of("c.id", SEEN)
                .where("c.employer = :employer", "employer", filter.employer())
                .where("c.provider = :provider", "provider", filter.provider())
                .where("c.participant_id = :participant", "participant", filter.participantId())
                .sheet(COLUMNS);
    }

    /** The heading alone. */
    static CopySheet ofNone() {
        return SheetConditions.of("c.id", SEEN).where("false").sheet(COLUMNS);
    }
}
