package uk.nhs.leadership.enrolment.certification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.certification.CertificationService.PeriodToday;

/** How certification looks on the wire. */
final class CertificationJson {
    static final String DAY_OF_THE_YEAR = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
            + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-9])";

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private CertificationJson() {}

    @Schema(
            name = "CertificationTerms",
            description = "When a certification expires, and when it may be earned again.",
            examples = """
                    {"rule": "FROM_PREVIOUS_EXPIRY", "months": 24, "windowDays": 90, "graceDays": 30}""")
    record TermsOf(
            @NotNull @Schema(examples = "FROM_PREVIOUS_EXPIRY")
            ExpiryKind rule,

            @NotNull
            @Min(0)
            @Max(120)
            @Schema(
                    description = "For how many months it counts; with FIXED_DATE the fewest, and 0 is allowed.",
                    examples = "24")
            Integer months,

            @Pattern(regexp = DAY_OF_THE_YEAR) @Schema(description = "Month and day, with FIXED_DATE only.") @Nullable
            String fixedDay,

            @NotNull
            @Min(0)
            @Max(730)
            @Schema(description = "For how many days before it expires it may be earned again.", examples = "90")
            Integer windowDays,

            @NotNull
            @Min(0)
            @Max(365)
            @Schema(description = "For how many days after it has expired it still may.", examples = "30")
            Integer graceDays) {

        static TermsOf of(TermsOfExpiry terms) {
            return new TermsOf(terms.rule(), terms.months(), terms.fixedDay(), terms.windowDays(), terms.graceDays());
        }

        /** @param at what comes before their names where they stand in what was sent */
        TermsOfExpiry terms(String at) {
            if ((rule == ExpiryKind.FIXED_DATE) != (fixedDay != null)) {
                throw new InvalidInput(new Fault(
                        at + "fixedDay", "FIXED_DAY_MISPLACED", "Send a fixed day with FIXED_DATE, and else none"));
            }
            if (months == 0 && rule != ExpiryKind.FIXED_DATE) {
                throw new InvalidInput(
                        new Fault(at + "months", "MONTHS_MISSING", "Send 1 or more, unless the rule is FIXED_DATE"));
            }
            return new TermsOfExpiry(rule, months, fixedDay, windowDays, graceDays);
        }
    }

    @Schema(
            name = "AddCertificationScheme",
            description = "For a course, or for every course with an award: one of the two.",
            examples = """
                    {"courseId": "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11",
                     "terms": {"rule": "FROM_PREVIOUS_EXPIRY", "months": 24, "windowDays": 90, "graceDays": 30}}""")
    record Add(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11") @Nullable
            UUID courseId,

            @Size(min = 1, max = 200) @PlainText @Nullable String award,

            @NotNull @Valid TermsOf terms) {

        void mustNameOne() {
            if ((courseId == null) == (award == null)) {
                throw new InvalidInput(
                        new Fault("/award", "COURSE_OR_AWARD", "Name a course or an award, and not both"));
            }
        }
    }

    @Schema(name = "ChangeCertificationScheme", description = "For what is awarded from now on.")
    record Change(@NotNull @Valid TermsOf terms) {}

    @Schema(name = "CertificationScheme", description = "For how long what is awarded counts.")
    record SchemeView(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d60")
            UUID id,

            @Schema(description = "Absent if it is for an award.", examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11")
            @Nullable
            UUID courseId,

            @Schema(
                    description = "Absent if it is for a course, whose own scheme comes before that of its award.",
                    examples = "Award in Leading Care")
            @Nullable
            String award,

            TermsOf terms,

            @Schema(examples = "2027-01-04T09:30:00Z") Instant createdAt,

            @Schema(examples = "2027-01-04T09:30:00Z") Instant updatedAt) {

        static SchemeView of(CertificationScheme scheme) {
            return new SchemeView(
                    scheme.id(),
                    scheme.courseId(),
                    scheme.award(),
                    TermsOf.of(scheme.terms()),
                    scheme.createdAt(),
                    scheme.updatedAt());
        }
    }

    @Schema(name = "ExpiryPreview", description = "What a rule would give.")
    record Preview(
            @Schema(description = "The last day on which it counts.", examples = "2029-03-15")
            LocalDate expiresOn,

            @Schema(
                    description = "The end of that day in England, which is at 23:00 UTC in summer.",
                    examples = "2029-03-16T00:00:00Z")
            Instant expiresAt,

            @Schema(description = "From when it may be earned again.", examples = "2028-12-15")
            LocalDate opensOn,

            @Schema(description = "The last day on which it may.", examples = "2029-04-14")
            LocalDate graceUntil,

            @Schema(description = "The end of that day in England.", examples = "2029-04-14T23:00:00Z")
            Instant graceEndsAt) {

        static Preview of(TermsOfExpiry.Validity validity) {
            return new Preview(
                    validity.expiresOn(),
                    endOf(validity.expiresOn()),
                    validity.opensOn(),
                    validity.graceUntil(),
                    endOf(validity.graceUntil()));
        }

        private static Instant endOf(LocalDate day) {
            return day.plusDays(1).atStartOfDay(ENGLAND).toInstant();
        }
    }

    @Schema(
            name = "CertificationPeriod",
            description = "For how long somebody is certified, or from when to when they may be.")
    record PeriodView(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d61")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(examples = "RJ1") String employer,

            @Schema(examples = "P0001") String provider,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11")
            UUID courseId,

            @Schema(examples = "First Steps in Leading Care")
            String courseTitle,

            @Schema(examples = "Award in Leading Care") String award,

            @Schema(description = "What it is today.", examples = "CERTIFIED")
            PeriodStatus status,

            @Schema(description = "From when the award may be earned in it.", examples = "2027-05-28")
            LocalDate opensOn,

            @Schema(description = "By when it is due; absent for the first.", examples = "2029-05-28") @Nullable
            LocalDate dueOn,

            @Schema(
                    description = "The last day on which it may be earned; absent for the first.",
                    examples = "2029-06-27")
            @Nullable
            LocalDate graceUntil,

            @Schema(description = "The day of completion; absent until it is earned.", examples = "2027-05-28")
            @Nullable
            LocalDate certifiedOn,

            @Schema(description = "Absent until it is earned.", examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d50")
            @Nullable
            UUID certificateId,

            @Schema(
                    description = "The last day on which it counts; absent until it is earned.",
                    examples = "2029-05-28")
            @Nullable
            LocalDate expiresOn,

            @Schema(description = "Absent unless it is revoked.", examples = "2027-09-02") @Nullable
            LocalDate revokedOn,

            @Schema(examples = "2027-06-11T15:40:00Z") Instant addedAt) {

        static PeriodView of(PeriodToday today) {
            var period = today.period();
            return new PeriodView(
                    period.id(),
                    period.participantId(),
                    period.employer(),
                    period.provider(),
                    period.courseId(),
                    period.courseTitle(),
                    period.award(),
                    today.status(),
                    period.opensOn(),
                    period.dueOn(),
                    period.graceUntil(),
                    period.certifiedOn(),
                    period.certificateId(),
                    period.expiresOn(),
                    period.revokedOn(),
                    period.addedAt());
        }
    }
}
