package uk.nhs.leadership.enrolment.cohort;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.cohort.CohortService.Seen;
import uk.nhs.leadership.enrolment.schedule.Milestone;
import uk.nhs.leadership.enrolment.schedule.Site;

/** How cohorts look on the wire. */
final class CohortJson {
    private CohortJson() {}

    @Schema(name = "CohortPlan", description = "A cohort that a provider plans to run.")
    record Plan(
            @Schema(description = "The number of the accreditation of the course.", examples = "LMA-000123-C")
            @NotNull
            @Size(min = 1, max = 40)
            @PlainText
            String accreditationNumber,

            @Schema(description = "The provider's own code for the cohort.", examples = "FSLC-2026-11")
            @NotNull
            @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,29}")
            String code,

            @Schema(examples = "2026-11-30") @NotNull LocalDate startsOn,

            @Schema(examples = "2027-05-28") @NotNull LocalDate endsOn,

            @Schema(description = "How many places it has.", examples = "20") @NotNull @Min(1) @Max(Cohort.MOST_PLACES)
            Integer capacity,

            @Schema(examples = "BLENDED") @NotNull Delivery delivery,

            @Schema(
                    description =
                            "The first day on which one can enrol; without it, from the moment the cohort is open.",
                    examples = "2026-09-01")
            @Nullable
            LocalDate enrolmentOpensOn,

            @Schema(
                    description = "The last day on which one can enrol; without it, the day the cohort starts.",
                    examples = "2026-11-16")
            @Nullable
            LocalDate enrolmentClosesOn,

            @Schema(description = "Who is next when a place frees; FIRST_COME without it.", examples = "TRUSTS_IN_TURN")
            @Nullable
            WaitingOrder waitingOrder,

            @Schema(description = "For how many days an offered place is kept; seven without it.", examples = "7")
            @Nullable
            @Min(1)
            @Max(Offering.MOST_OFFER_DAYS)
            Integer offerDays,

            @Schema(description = "By when what is due, in this order.") @Nullable @Size(max = 50)
            List<@NotNull @Valid Milestone> milestones,

            @Schema(description = "Where it is taught. How one joins online is for those alone who have a place.")
            @Nullable
            @Size(max = 50)
            List<@NotNull @Valid Site> sites,

            @Schema(description = "What a place costs, in pence; with who pays it.", examples = "45000")
            @Nullable
            @Min(0)
            @Max(100_000_000)
            Long pricePence,

            @Schema(examples = "TRUST") @Nullable Payer payer) {

        CohortPlan plan() {
            return new CohortPlan(accreditationNumber, code, capacity, terms());
        }

        Offering terms() {
            return new Offering(
                    startsOn,
                    endsOn,
                    delivery,
                    enrolmentOpensOn,
                    enrolmentClosesOn,
                    waitingOrder == null ? WaitingOrder.FIRST_COME : waitingOrder,
                    offerDays == null ? Offering.USUAL_OFFER_DAYS : offerDays,
                    milestones == null ? List.of() : List.copyOf(milestones),
                    sites == null ? List.of() : List.copyOf(sites),
                    pricePence,
                    payer);
        }
    }

    @Schema(name = "CohortChange", description = "What a cohort is to be until it starts.")
    record Change(
            @Schema(examples = "2026-11-30") @NotNull LocalDate startsOn,

            @Schema(examples = "2027-05-28") @NotNull LocalDate endsOn,

            @Schema(description = "How many places it has.", examples = "20") @NotNull @Min(1) @Max(Cohort.MOST_PLACES)
            Integer capacity,

            @Schema(examples = "BLENDED") @NotNull Delivery delivery,

            @Schema(
                    description =
                            "The first day on which one can enrol; without it, from the moment the cohort is open.",
                    examples = "2026-09-01")
            @Nullable
            LocalDate enrolmentOpensOn,

            @Schema(
                    description = "The last day on which one can enrol; without it, the day the cohort starts.",
                    examples = "2026-11-16")
            @Nullable
            LocalDate enrolmentClosesOn,

            @Schema(description = "Who is next when a place frees; FIRST_COME without it.", examples = "TRUSTS_IN_TURN")
            @Nullable
            WaitingOrder waitingOrder,

            @Schema(description = "For how many days an offered place is kept; seven without it.", examples = "7")
            @Nullable
            @Min(1)
            @Max(Offering.MOST_OFFER_DAYS)
            Integer offerDays,

            @Schema(description = "By when what is due, in this order.") @Nullable @Size(max = 50)
            List<@NotNull @Valid Milestone> milestones,

            @Schema(description = "Where it is taught. How one joins online is for those alone who have a place.")
            @Nullable
            @Size(max = 50)
            List<@NotNull @Valid Site> sites,

            @Schema(description = "What a place costs, in pence; with who pays it.", examples = "45000")
            @Nullable
            @Min(0)
            @Max(100_000_000)
            Long pricePence,

            @Schema(examples = "TRUST") @Nullable Payer payer) {

        static Change of(CohortPlan plan) {
            var terms = plan.terms();
            return new Change(
                    terms.startsOn(),
                    terms.endsOn(),
                    plan.capacity(),
                    terms.delivery(),
                    terms.enrolmentOpensOn(),
                    terms.enrolmentClosesOn(),
                    terms.waitingOrder(),
                    terms.offerDays(),
                    terms.milestones(),
                    terms.sites(),
                    terms.pricePence(),
                    terms.payer());
        }

        CohortPlan instead(CohortPlan before) {
            return new CohortPlan(before.accreditationNumber(), before.code(), capacity, terms());
        }

        Offering terms() {
            return new Offering(
                    startsOn,
                    endsOn,
                    delivery,
                    enrolmentOpensOn,
                    enrolmentClosesOn,
                    waitingOrder == null ? WaitingOrder.FIRST_COME : waitingOrder,
                    offerDays == null ? Offering.USUAL_OFFER_DAYS : offerDays,
                    milestones == null ? List.of() : List.copyOf(milestones),
                    sites == null ? List.of() : List.copyOf(sites),
                    pricePence,
                    payer);
        }
    }

    @Schema(name = "Cohort", description = "A provider's run of an accredited course.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30")
            UUID id,

            @Schema(examples = "P0001") String provider,

            @Schema(examples = "FSLC-2026-11") String code,

            @Schema(examples = "LMA-000123-C") String accreditationNumber,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11")
            UUID courseId,

            @Schema(examples = "First Steps in Leading Care")
            String courseTitle,

            @Schema(examples = "S1") Stage stage,

            @Schema(examples = "Award in Leading Care") String award,

            @Schema(examples = "2026-11-30") LocalDate startsOn,

            @Schema(examples = "2027-05-28") LocalDate endsOn,

            @Schema(examples = "20") int capacity,

            @Schema(examples = "12") int placesTaken,

            @Schema(description = "How many places are kept for single trusts.", examples = "5")
            int placesAllocated,

            @Schema(description = "How many places anybody may take who can enrol.", examples = "3")
            int openPlacesFree,

            @Schema(examples = "2026-09-01") @Nullable LocalDate enrolmentOpensOn,

            @Schema(examples = "2026-11-16") LocalDate enrolmentClosesOn,

            @Schema(examples = "TRUSTS_IN_TURN") WaitingOrder waitingOrder,

            @Schema(description = "For how many days an offered place is kept.", examples = "7")
            int offerDays,

            @Schema(examples = "BLENDED") Delivery delivery,

            List<Milestone> milestones,

            List<Site> sites,

            @Schema(examples = "45000") @Nullable Long pricePence,

            @Schema(examples = "TRUST") @Nullable Payer payer,

            @Schema(examples = "OPEN") CohortStatus status,

            @Schema(examples = "TOO_FEW_PARTICIPANTS") @Nullable
            CancellationReason cancellationReason,

            @Schema(examples = "Only two people had a place.") @Nullable
            String cancellationText,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant plannedAt,

            @Schema(examples = "2026-11-22T09:45:00Z") Instant updatedAt) {

        static View of(Seen seen) {
            var cohort = seen.cohort();
            return new View(
                    cohort.id(),
                    cohort.provider(),
                    cohort.code(),
                    cohort.accreditationNumber(),
                    cohort.courseId(),
                    cohort.courseTitle(),
                    cohort.stage(),
                    cohort.award(),
                    cohort.startsOn(),
                    cohort.terms().endsOn(),
                    cohort.capacity(),
                    cohort.placesTaken(),
                    cohort.placesAllocated(),
                    cohort.openPlacesFree(),
                    cohort.terms().enrolmentOpensOn(),
                    cohort.enrolmentClosesOn(),
                    cohort.waitingOrder(),
                    cohort.terms().offerDays(),
                    cohort.terms().delivery(),
                    cohort.terms().milestones(),
                    cohort.terms().sites(),
                    cohort.terms().pricePence(),
                    cohort.terms().payer(),
                    seen.status(),
                    cohort.cancellationReason(),
                    cohort.cancellationText(),
                    cohort.plannedAt(),
                    cohort.updatedAt());
        }
    }

    @Schema(name = "PlacesToAllocate", description = "How many places are to be kept for a trust.")
    record Allocate(
            @Schema(description = "The ODS code of the trust.", examples = "RJ1")
            @NotNull
            @Pattern(regexp = "[A-Z0-9]{3,6}")
            String trust,

            @Schema(description = "How many in all, what the trust has taken included; none ends it.", examples = "5")
            @NotNull
            @Min(0)
            @Max(Cohort.MOST_PLACES)
            Integer places,

            @Schema(
                    description = "From when what the trust has not taken is open to everyone; without it, never.",
                    examples = "2026-11-09")
            @Nullable
            LocalDate releaseOn) {}

    @Schema(name = "CohortCancellation", description = "Why a cohort will not be held.")
    record Cancel(
            @Schema(examples = "TOO_FEW_PARTICIPANTS") @NotNull
            CancellationReason reason,

            @Schema(examples = "Only two people had a place.") @NotBlank @Size(max = 2000) @PlainText(multiline = true)
            String text) {}

    @Schema(name = "Allocation", description = "Places of a cohort that are kept for one trust.")
    record AllocationView(
            @Schema(examples = "RJ1") String trust,

            @Schema(examples = "5") int places,

            @Schema(description = "How many of them the trust has taken.", examples = "4")
            int placesTaken,

            @Schema(description = "How many open places it has taken besides.", examples = "0")
            int openTaken,

            @Schema(examples = "2026-11-09") @Nullable LocalDate releaseOn,

            @Schema(examples = "2026-11-22T09:45:00Z") Instant updatedAt) {

        static AllocationView of(Allocation allocation) {
            return new AllocationView(
                    allocation.trust(),
                    allocation.places(),
                    allocation.placesTaken(),
                    allocation.openTaken(),
                    allocation.releaseOn(),
                    allocation.updatedAt());
        }
    }

    @Schema(name = "HowToJoin", description = "How one joins a cohort online.")
    record SayHowToJoin(
            @Schema(examples = "https://meet.example/fslc-2026-11")
            @NotNull
            @Size(max = 2000)
            @Pattern(regexp = "https://[!-~]+", message = "must be a web address that begins with https://")
            String link,

            @Schema(examples = "The waiting room opens at 8.45.")
            @Nullable
            @Size(max = 10_000)
            @PlainText(multiline = true)
            String instructions) {}

    @Schema(name = "Joining", description = "How one joins a cohort online.")
    record JoiningView(
            @Schema(examples = "https://meet.example/fslc-2026-11")
            String link,

            @Schema(examples = "The waiting room opens at 8.45.") @Nullable
            String instructions,

            @Schema(examples = "2026-11-22T09:45:00Z") Instant updatedAt) {

        static JoiningView of(Joining joining) {
            return new JoiningView(joining.link(), joining.instructions(), joining.updatedAt());
        }
    }
}
