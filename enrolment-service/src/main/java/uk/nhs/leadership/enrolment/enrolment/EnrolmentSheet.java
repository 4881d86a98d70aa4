package uk.nhs.leadership.enrolment.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.copy.CopySheet;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.listing.SheetConditions;

/** Enrolments as a sheet: what {@link EnrolmentJson.View} shows of each, by the conditions of {@link Enrolments#list}. */
final class EnrolmentSheet {
    /** Who the caller may know of, as the filter of a participant has it; first what is told without a question for each. */
    private static final String COLUMNS = """
            select e.id, e.participant_id as "participantId", sheet_text(p.given_name) as "givenName",
              sheet_text(p.family_name) as "familyName", sheet_text(p.email) as email, e.cohort_id as "cohortId",
              e.course_id as "courseId", e.employer, e.provider, e.attempt, e.transferred_from as "transferredFrom", e.place, e.training,
              sheet_code(e.late_reason) as "lateReason", e.nominated_by as "nominatedBy",
              array_to_string(e.awaited_approvals, ' ') as "awaitedApprovals", e.offered_until as "offeredUntil",
              sheet_code(e.place_reason) as "refusalReason", sheet_text(e.place_text) as "refusalText", e.started_on as "startedOn",
              e.completed_on as "completedOn", e.decided_on as "decidedOn", sheet_code(e.deferral_reason) as "deferralReason",
              sheet_text(e.deferral_text) as "deferralText", e.deferred_on as "deferredOn", e.resumed_on as "resumedOn",
              e.sessions_present as "sessionsPresent", e.sessions_absent as "sessionsAbsent", e.sessions_excused as "sessionsExcused",
              sheet_code(e.withdrawal_reason) as "withdrawalReason", sheet_text(e.withdrawal_text) as "withdrawalText",
              e.funding_cap_id as "fundingCapId", e.funded_pence as "fundedPence", e.funding_payer as "payer",
              e.funding_code as "unfundedBecause", sheet_time(e.asked_at) as "askedAt", sheet_time(e.enrolled_at) as "enrolledAt",
              sheet_time(e.updated_at) as "updatedAt"
            from enrolment e left join participant p on p.id = e.participant_id and not p.erased
              and (%1$s or p.employer = %2$s or (e.provider = %2$s and e.passed_on_at is not null)
                or participant_is_taught_by(p.id, %2$s))
            """.formatted(OrganisationFilter.OFF, OrganisationFilter.CALLER);

    private static final String SEEN = "e.employer = %1$s or (e.provider = %1$s and e.passed_on_at is not null)"
                    .formatted(OrganisationFilter.CALLER)
            + " or e.participant_id = (select own_participant())";

    private EnrolmentSheet() {}

    /** @param since only what changed then or later; null for all */
    static CopySheet of(EnrolmentFilter filter, @Nullable Instant since) {
        return SheetConditions.of("e.id", SEEN)
                .where("e.employer = :employer", "employer", filter.employer())
                .where("e.provider = :provider", "provider", filter.provider())
                .where("e.participant_id = :participant", "participant", filter.participantId())
                .where("e.cohort_id = :cohort", "cohort", filter.cohortId())
                .where("e.place = :place", "place", filter.place())
                .where("e.training = :training", "training", filter.training())
                .since("e.updated_at", since)
                .sheet(COLUMNS);
    }

    /** The heading alone. */
    static CopySheet ofNone() {
        return SheetConditions.of("e.id", SEEN).where("false").sheet(COLUMNS);
    }
}
