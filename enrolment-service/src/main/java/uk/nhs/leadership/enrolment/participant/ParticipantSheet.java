package uk.nhs.leadership.enrolment.participant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.copy.CopySheet;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.listing.SheetConditions;

/** A trust's staff as a sheet: what {@link ParticipantJson.View} shows of each, by the conditions of {@link Participants#list}. */
final class ParticipantSheet {
    private static final String COLUMNS = """
            select p.id, p.employer, sheet_text(p.employee_number) as "employeeNumber", sheet_text(p.given_name) as "givenName",
              sheet_text(p.family_name) as "familyName", sheet_text(p.email) as email, sheet_text(p.job_title) as "jobTitle",
              p.pay_band as "payBand", p.stage, sheet_text(p.manager_employee_number) as "managerEmployeeNumber",
              sheet_text(p.site) as site, sheet_text(p.assignment_number) as "assignmentNumber", p.employed_from as "employedFrom",
              p.employed_until as "employedUntil",
              (select string_agg(i.system || ' ' || i.value, '; ' order by i.system) from identifier i
               where i.participant_id = p.id and (%1$s or p.employer = %2$s)) as identifiers,
              p.account_id as "accountId", sheet_time(p.registered_at) as "registeredAt", sheet_time(p.updated_at) as "updatedAt"
            from participant p
            """.formatted(OrganisationFilter.OFF, OrganisationFilter.CALLER);

    private static final String SEEN = "p.employer = " + OrganisationFilter.CALLER;

    private ParticipantSheet() {}

    /** @param since only what changed then or later; null for all */
    static CopySheet of(
            String employer,
            @Nullable String employeeNumber,
            @Nullable String managerEmployeeNumber,
            @Nullable Instant since) {
        return SheetConditions.of("p.id", SEEN)
                .where("not p.erased")
                .where("p.employer = :employer", "employer", employer)
                .where("p.employee_number = :employeeNumber", "employeeNumber", employeeNumber)
                .where("p.manager_employee_number = :manager", "manager", managerEmployeeNumber)
                .since("p.updated_at", since)
                .sheet(COLUMNS);
    }
}
