package uk.nhs.leadership.accreditation.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.provider.Region;
import uk.nhs.leadership.accreditation.submission.Decision;

/** The register on the wire. All of it is public, so there is nothing here about people or undecided submissions. */
public final class AccreditationJson {
    private AccreditationJson() {}

    @Schema(name = "RegisteredProvider")
    public record ProviderView(
            @Schema(examples = "P0001") String code,

            @Schema(examples = "Harbour Leadership Institute")
            String name,

            @Schema(examples = "NORTH_WEST", description = "As it was when the course was accredited")
            Region region) {

        static ProviderView of(AccreditedProvider provider) {
            return new ProviderView(provider.organisation(), provider.name(), provider.region());
        }
    }

    @Schema(name = "AccreditedCourse")
    public record CourseView(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e72")
            UUID id,

            @Schema(examples = "1") int version,

            @Schema(examples = "First steps in leading a team")
            String title,

            @Schema(examples = "Six months of workshops and practice for people who begin to lead others.")
            String summary,

            @Schema(examples = "New and first-line managers in any profession")
            String audience,

            @Schema(examples = "S1") Stage stage,
            @Schema(examples = "Award in Team Leadership") String award,
            @Schema(examples = "100") int learningHours,
            @Schema(examples = "BLENDED") Delivery delivery) {

        static CourseView of(AccreditedCourse course) {
            return new CourseView(
                    course.id(),
                    course.version(),
                    course.title(),
                    course.summary(),
                    course.audience(),
                    course.stage(),
                    course.award(),
                    course.learningHours(),
                    course.delivery());
        }
    }

    @Schema(name = "WithdrawalOfAccreditation")
    public record WithdrawalView(
            @Schema(examples = "2026-12-01") LocalDate withdrawnOn,

            @Schema(examples = "2027-06-30") @Nullable LocalDate teachOutUntil,

            @Schema(examples = "CRITERIA_NO_LONGER_MET") String reason) {

        static @Nullable WithdrawalView of(Timeline timeline) {
            return timeline.end()
                    .filter(end -> end.status() == AccreditationStatus.WITHDRAWN)
                    .map(end -> new WithdrawalView(end.on(), end.teachOutUntil(), Objects.requireNonNull(end.reason())))
                    .orElse(null);
        }
    }

    @Schema(name = "SurrenderOfAccreditation")
    public record SurrenderView(
            @Schema(examples = "2027-03-31") LocalDate surrenderedOn,

            @Schema(examples = "2027-12-31") @Nullable LocalDate teachOutUntil,

            @Schema(examples = "COURSE_DISCONTINUED") String reason) {

        static @Nullable SurrenderView of(Timeline timeline) {
            return timeline.end()
                    .filter(end -> end.status() == AccreditationStatus.SURRENDERED)
                    .map(end -> new SurrenderView(end.on(), end.teachOutUntil(), Objects.requireNonNull(end.reason())))
                    .orElse(null);
        }
    }

    @Schema(name = "Accreditation")
    public record View(
            @Schema(examples = "LMA-000123-1") String number,

            @Schema(examples = "ACTIVE", description = "On the day asked about, or today")
            AccreditationStatus status,

            @Schema(examples = "CRITERIA_NO_LONGER_MET", description = "The code given for the status, if it needs one")
            @Nullable
            String statusReason,

            @Schema(
                    examples = "Accredited until 19 November 2029.",
                    description = "What the status means, as a sentence for people")
            String statement,

            ProviderView provider,
            CourseView course,

            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e71")
            UUID curriculumVersionId,

            @Schema(examples = "2026-11-20", description = "The first day on which it holds")
            LocalDate validFrom,

            @Schema(examples = "2029-11-19", description = "The last day on which it holds")
            LocalDate validTo,

            @Schema(examples = "ACCREDITED", description = "The decision by which it was granted")
            Decision decision,

            @Schema(
                    examples = "false",
                    description = "Whether its term ends within twelve months and nothing follows yet")
            boolean renewalDue,

            @Schema(examples = "LMA-000077-I", description = "The number of the one in whose place it stands") @Nullable
            String predecessor,

            @Schema(examples = "LMA-000311-U", description = "The number of the one that stands in its place, or will")
            @Nullable
            String successor,

            @Nullable WithdrawalView withdrawal,
            @Nullable SurrenderView surrender,
            @Schema(examples = "2026-11-20T11:00:00Z") Instant updatedAt) {

        /** As it is on a day. */
        public static View of(RegisterEntry entry, LocalDate day) {
            var timeline = entry.timeline();
            return new View(
                    entry.number(),
                    entry.statusOn(day),
                    entry.reasonOn(day),
                    entry.statementOn(day),
                    ProviderView.of(entry.provider()),
                    CourseView.of(entry.course()),
                    entry.curriculumVersionId(),
                    entry.validFrom(),
                    entry.validTo(),
                    entry.decision(),
                    entry.isRenewalDueOn(day),
                    entry.predecessor(),
                    entry.successor(),
                    WithdrawalView.of(timeline),
                    SurrenderView.of(timeline),
                    entry.updatedAt());
        }
    }

    @Schema(
            name = "StandingOfAccreditation",
            description =
                    "What it is on some days, and when that was what was known. One that was put right later stays.")
    public record StandingView(
            @Schema(examples = "ACTIVE") AccreditationStatus status,

            @Schema(examples = "CRITERIA_NO_LONGER_MET", description = "The code given for the status, if it needs one")
            @Nullable
            String reason,

            @Schema(examples = "2026-11-20", description = "The first of the days")
            LocalDate holdsFrom,

            @Schema(examples = "2029-11-19", description = "The last of the days; null if there is none") @Nullable
            LocalDate holdsTo,

            @Schema(examples = "2026-11-20T11:00:00Z") Instant knownFrom,

            @Schema(examples = "2027-05-03T09:00:00Z", description = "Null if it is what is known now") @Nullable
            Instant knownUntil) {

        static StandingView of(Standing standing) {
            var span = standing.span();
            return new StandingView(
                    span.status(),
                    span.reason(),
                    span.from(),
                    span.until() == null ? null : span.until().minusDays(1),
                    standing.knownFrom(),
                    standing.knownUntil());
        }
    }

    @Schema(name = "AcceptedChange")
    public record ChangeView(
            @Schema(examples = "[\"DELIVERY\"]", description = "What of the course is otherwise")
            List<String> kinds,

            @Schema(examples = "2027-02-20") LocalDate acceptedOn,

            @Schema(examples = "2027-04-01", description = "The first day on which it is so")
            LocalDate effectiveOn) {

        static ChangeView of(AcceptedChange change) {
            return new ChangeView(change.kinds(), change.acceptedOn(), change.effectiveOn());
        }
    }

    @Schema(name = "HistoryOfAccreditation")
    public record History(
            @Schema(examples = "LMA-000123-1") String number,

            @Schema(description = "In the order in which it became known")
            List<StandingView> standings,

            @Schema(description = "What of the course was accepted to be otherwise within its term, in order")
            List<ChangeView> changes) {

        public static History of(Past past) {
            return new History(
                    past.accreditation().number(),
                    past.accreditation().history().stream()
                            .map(StandingView::of)
                            .toList(),
                    past.changes().stream().map(ChangeView::of).toList());
        }
    }
}
