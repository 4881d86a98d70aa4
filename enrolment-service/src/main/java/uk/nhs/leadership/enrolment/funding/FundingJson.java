package uk.nhs.leadership.enrolment.funding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.cohort.Payer;

/** How funding caps look on the wire. */
final class FundingJson {
    private FundingJson() {}

    @Schema(
            name = "OpenFundingCap",
            description = "Whose money pays for how many places of what, and of whose staff.",
            examples = """
                    {"payer": "NATIONAL_PROGRAMME", "courseId": "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11", "trusts": ["RJ1"],
                     "fundsFrom": "2026-11-01", "fundsUntil": "2099-03-31", "mostPlaces": 20, "beyond": "UNFUNDED"}""")
    record Open(
            @Schema(description = "NATIONAL_PROGRAMME or PROVIDER.", examples = "NATIONAL_PROGRAMME") @NotNull
            Payer payer,

            @Schema(
                    description = "For whatever cohort of this course; or one cohort is named.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11")
            @Nullable
            UUID courseId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30") @Nullable
            UUID cohortId,

            @Schema(description = "Whose staff it is for; without any, of all trusts.", examples = "[\"RJ1\"]")
            @Nullable
            @Size(max = 300)
            List<@NotNull @Pattern(regexp = "[A-Z0-9]{3,6}") String> trusts,

            @Schema(
                    description = "The first day on which a place is given or offered that it pays for.",
                    examples = "2026-11-01")
            @NotNull
            LocalDate fundsFrom,

            @Schema(description = "The last such day.", examples = "2099-03-31") @NotNull
            LocalDate fundsUntil,

            @Schema(
                    description = "For how many places it pays at most; it needs this, an amount, or both.",
                    examples = "20")
            @Nullable
            @Min(1)
            @Max(1_000_000)
            Integer mostPlaces,

            @Schema(description = "How much it pays at most, in pence.", examples = "900000")
            @Nullable
            @Min(1)
            @Max(100_000_000_000L)
            Long mostPence,

            @Schema(description = "What becomes of those for whom it does not pay.", examples = "UNFUNDED") @NotNull
            Beyond beyond) {

        FundingPromise promise() {
            mustBeClear();
            return new FundingPromise(
                    payer,
                    courseId,
                    cohortId,
                    trusts == null
                            ? List.of()
                            : trusts.stream().distinct().sorted().toList(),
                    fundsFrom,
                    fundsUntil,
                    mostPlaces,
                    mostPence,
                    beyond);
        }

        private void mustBeClear() {
            var faults = new ArrayList<Fault>();
            if (payer != Payer.NATIONAL_PROGRAMME && payer != Payer.PROVIDER) {
                faults.add(new Fault("/payer", "CODE_UNKNOWN", "Send NATIONAL_PROGRAMME or PROVIDER"));
            }
            if ((courseId == null) == (cohortId == null)) {
                faults.add(new Fault("/courseId", "ONE_OF_TWO", "Send a course or a cohort, and one of them only"));
            }
            if (mostPlaces == null && mostPence == null) {
                faults.add(new Fault("/mostPlaces", "MISSING", "Send a number of places, an amount, or both"));
            }
            if (!faults.isEmpty()) {
                throw new InvalidInput(faults);
            }
        }
    }

    @Schema(name = "CloseFundingCap", description = "Why a funding cap pays for no further place.")
    record Close(
            @Schema(
                    description =
                            "With `opened-in-error` and `replaced` nobody is refused for its sake any more; otherwise it goes on"
                                    + " saying what becomes of those for whom it does not pay.",
                    examples = "funding-ended")
            @NotNull
            CloseReason reason,

            @Schema(examples = "The budget of the year is spent.")
            @Nullable
            @Size(max = 2000)
            @PlainText(multiline = true)
            String text) {}

    @Schema(name = "FundingCap", description = "That somebody's money pays for so many places, or up to an amount.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9da0")
            UUID id,

            @Schema(examples = "NATIONAL_PROGRAMME") Payer payer,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11") @Nullable
            UUID courseId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30") @Nullable
            UUID cohortId,

            @Schema(description = "Whose staff it is for; empty is all.", examples = "[\"RJ1\"]")
            List<String> trusts,

            @Schema(examples = "2026-11-01") LocalDate fundsFrom,

            @Schema(examples = "2027-03-31") LocalDate fundsUntil,

            @Schema(examples = "20") @Nullable Integer mostPlaces,

            @Schema(examples = "900000") @Nullable Long mostPence,

            @Schema(examples = "UNFUNDED") Beyond beyond,

            @Schema(examples = "OPEN") FundingStatus status,

            @Schema(examples = "2027-01-31") @Nullable LocalDate closedOn,

            @Schema(examples = "funding-ended") @Nullable CloseReason closeReason,

            @Schema(description = "For the national body only.", examples = "The budget of the year is spent.")
            @Nullable
            String closeText,

            @Schema(
                    description =
                            "For how many places it pays: in all for the national body, of a trust for the trust.",
                    examples = "12")
            int placesUsed,

            @Schema(description = "How much, likewise.", examples = "540000")
            long penceUsed,

            @Schema(description = "For the national body only.", examples = "8") @Nullable
            Integer placesLeft,

            @Schema(description = "For the national body only.", examples = "360000") @Nullable
            Long penceLeft,

            @Schema(examples = "2026-11-01T09:30:00Z") Instant openedAt,

            @Schema(examples = "2026-11-22T09:45:00Z") Instant updatedAt) {

        static View of(FundingService.Seen seen) {
            var cap = seen.cap();
            var promise = cap.promise();
            var used = seen.used();
            return new View(
                    cap.id(),
                    promise.payer(),
                    promise.courseId(),
                    promise.cohortId(),
                    promise.trusts(),
                    promise.fundsFrom(),
                    promise.fundsUntil(),
                    promise.mostPlaces(),
                    promise.mostPence(),
                    promise.beyond(),
                    cap.status(),
                    cap.closedOn(),
                    cap.closeReason(),
                    seen.inAll() ? cap.closeText() : null,
                    used.places(),
                    used.pence(),
                    seen.inAll() && promise.mostPlaces() != null ? promise.mostPlaces() - used.places() : null,
                    seen.inAll() && promise.mostPence() != null ? promise.mostPence() - used.pence() : null,
                    cap.openedAt(),
                    cap.updatedAt());
        }
    }

    @Schema(name = "FundingUse", description = "How much of a funding cap one trust has used.")
    record UseView(
            @Schema(examples = "RJ1") String trust,
            @Schema(examples = "12") int places,
            @Schema(examples = "540000") long pence) {

        static UseView of(FundingUse.OfTrust used) {
            return new UseView(used.trust(), used.use().places(), used.use().pence());
        }
    }
}
