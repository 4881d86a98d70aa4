package uk.nhs.leadership.enrolment.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.enrolment.approval.Approver;
import uk.nhs.leadership.enrolment.cohort.Payer;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentService.WhenFull;
import uk.nhs.leadership.enrolment.funding.Funding;
import uk.nhs.leadership.enrolment.funding.FundingRule;
import uk.nhs.leadership.enrolment.lateentry.LateReason;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.place.Nominator;
import uk.nhs.leadership.enrolment.place.Place;
import uk.nhs.leadership.enrolment.place.PlaceReason;
import uk.nhs.leadership.enrolment.place.PlaceStatus;
import uk.nhs.leadership.enrolment.training.DeferralReason;
import uk.nhs.leadership.enrolment.training.Training;
import uk.nhs.leadership.enrolment.training.TrainingStatus;
import uk.nhs.leadership.enrolment.training.WithdrawalReason;

/** How enrolments look on the wire. */
final class EnrolmentJson {
    private EnrolmentJson() {}

    @Schema(name = "Enrol", description = "Who is to have a place on which cohort.")
    record Enrol(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20") @NotNull
            UUID participantId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30") @NotNull
            UUID cohortId,

            @Schema(
                    description = "What becomes of it if no place is free: REFUSE, also if left out, or WAITLIST.",
                    examples = "WAITLIST")
            @Nullable
            WhenFull whenFull) {

        WhenFull orElse() {
            return whenFull == null ? WhenFull.REFUSE : whenFull;
        }
    }

    @Schema(name = "Withdraw", description = "Why a participant leaves.")
    record Withdraw(
            @Schema(examples = "insufficient-capacity") @NotNull
            WithdrawalReason reason,

            @Schema(
                    description = "More about it, for those concerned only.",
                    examples = "The ward cannot release her before spring.")
            @Nullable
            @Size(max = 10_000)
            @PlainText(multiline = true)
            String text) {}

    @Schema(name = "Person", description = "Whom to turn to.")
    record Person(
            @Schema(examples = "Amara") String givenName,

            @Schema(examples = "Okafor") String familyName,

            @Schema(examples = "amara.okafor@rj1.example") String email) {

        static Person of(Participant participant) {
            return new Person(participant.givenName(), participant.familyName(), participant.email());
        }
    }

    @Schema(name = "Withdrawal", description = "Why the participant left.")
    record Withdrawal(
            @Schema(examples = "insufficient-capacity") WithdrawalReason reason,

            @Schema(examples = "The ward cannot release her before spring.") @Nullable
            String text) {

        static @Nullable Withdrawal of(Training training) {
            var reason = training.withdrawalReason();
            return reason == null ? null : new Withdrawal(reason, training.withdrawalText());
        }
    }

    @Schema(name = "Deferral", description = "Why and since when the participant pauses or paused.")
    record Deferral(
            @Schema(examples = "parental-leave") DeferralReason reason,

            @Schema(examples = "Back in September.") @Nullable
            String text,

            @Schema(examples = "2027-01-11") LocalDate deferredOn,

            @Schema(description = "Absent while the pause lasts.", examples = "2027-09-06") @Nullable
            LocalDate resumedOn) {

        static @Nullable Deferral of(Training training) {
            var reason = training.deferralReason();
            var since = training.deferredOn();
            return reason == null || since == null
                    ? null
                    : new Deferral(reason, training.deferralText(), since, training.resumedOn());
        }
    }

    @Schema(name = "PlaceRefusal", description = "Why the participant does not get a place, or does not want it.")
    record Refusal(
            @Schema(examples = "not-released") PlaceReason reason,

            @Schema(examples = "The ward cannot release her before spring.") @Nullable
            String text) {

        static @Nullable Refusal of(Place place) {
            var reason = place.reason();
            return reason == null ? null : new Refusal(reason, place.text());
        }
    }

    @Schema(name = "EnrolmentFunding", description = "Who pays for the place, where a funding cap is about the cohort.")
    record Paid(
            @Schema(
                    description = "The cap that pays; absent if none does.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9da0")
            @Nullable
            UUID fundingCapId,

            @Schema(description = "How much it pays, in pence.", examples = "45000") @Nullable
            Long pence,

            @Schema(description = "Absent if there is no price.", examples = "NATIONAL_PROGRAMME") @Nullable
            Payer payer,

            @Schema(description = "Why no cap pays; absent if one does.", examples = "FUNDING_CAP_REACHED") @Nullable
            FundingRule unfundedBecause) {

        static @Nullable Paid of(@Nullable Funding funding) {
            return funding == null
                    ? null
                    : new Paid(
                            funding.fundingCapId(),
                            funding.fundedPence(),
                            funding.fundingPayer(),
                            funding.fundingCode());
        }
    }

    @Schema(name = "Enrolment", description = "A participant's place on a cohort and what became of it.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(description = "Absent when the caller may no longer know who it is.") @Nullable
            Person participant,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30")
            UUID cohortId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11")
            UUID courseId,

            @Schema(examples = "RJ1") String employer,

            @Schema(examples = "P0001") String provider,

            @Schema(description = "Which try on this course it is, from 1.", examples = "1")
            int attempt,

            @Schema(
                    description = "The enrolment with another provider that this one goes on with.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d39")
            @Nullable
            UUID transferredFrom,

            @Schema(examples = "ENROLLED") PlaceStatus place,

            @Schema(description = "Absent until there is a place.", examples = "AWAITING_OUTCOME") @Nullable
            TrainingStatus training,

            @Schema(
                    description =
                            "Why the participant joined after the cohort's days for enrolling; absent if in time.",
                    examples = "released-late")
            @Nullable
            LateReason lateReason,

            @Schema(description = "Who asked for the place; absent if it was given at once.", examples = "MANAGER")
            @Nullable
            Nominator nominatedBy,

            @Schema(
                    description = "Who at the trust is still to approve, the next first; absent if nobody.",
                    examples = "[\"LEAD\"]")
            @Nullable
            List<Approver> awaitedApprovals,

            @Schema(description = "The last day on which the offer can be accepted.", examples = "2026-11-29") @Nullable
            LocalDate offeredUntil,

            @Schema(description = "Why there is no place.") @Nullable
            Refusal refusal,

            @Schema(examples = "2026-11-30") @Nullable LocalDate startedOn,

            @Schema(examples = "2027-05-28") @Nullable LocalDate completedOn,

            @Schema(description = "The day the outcome was decided.", examples = "2027-06-11") @Nullable
            LocalDate decidedOn,

            @Schema(description = "The last pause, if there was one.") @Nullable
            Deferral deferral,

            @Schema(description = "Absent until something is recorded of a session.")
            AttendanceJson.@Nullable Sessions attendance,

            @Nullable Withdrawal withdrawal,

            @Schema(description = "Absent unless a funding cap was about the cohort.") @Nullable
            Paid funding,

            @Schema(examples = "2026-11-20T14:02:00Z") Instant askedAt,

            @Schema(description = "Absent until there is a place.", examples = "2026-11-22T09:30:00Z") @Nullable
            Instant enrolledAt,

            @Schema(examples = "2027-05-28T16:05:00Z") Instant updatedAt) {

        static View of(EnrolledPerson enrolled) {
            var enrolment = enrolled.enrolment();
            var place = enrolment.place();
            var training = enrolment.training();
            return new View(
                    enrolment.id(),
                    enrolment.participantId(),
                    enrolled.person() == null ? null : Person.of(enrolled.person()),
                    enrolment.cohortId(),
                    enrolment.courseId(),
                    enrolment.employer(),
                    enrolment.provider(),
                    enrolment.attempt(),
                    enrolment.transferredFrom(),
                    place.status(),
                    training == null ? null : training.status(),
                    enrolment.lateReason(),
                    place.nominatedBy(),
                    place.awaited().isEmpty() ? null : place.awaited(),
                    place.offeredUntil(),
                    Refusal.of(place),
                    training == null ? null : training.startedOn(),
                    training == null ? null : training.completedOn(),
                    training == null ? null : training.decidedOn(),
                    training == null ? null : Deferral.of(training),
                    AttendanceJson.Sessions.of(enrolment.attended()),
                    training == null ? null : Withdrawal.of(training),
                    Paid.of(enrolment.funding()),
                    enrolment.askedAt(),
                    place.enrolledAt(),
                    enrolment.updatedAt());
        }
    }

    @Schema(name = "Eligibility", description = "Whether an enrolment would be accepted now, and if not, why.")
    record Eligibility(
            @Schema(examples = "false") boolean eligible,

            @Schema(description = "Every reason against it; the first is the code a refusal would have.")
            List<Reason> reasons) {
        Eligibility {
            reasons = List.copyOf(reasons);
        }

        static Eligibility of(List<Rule> obstacles) {
            return new Eligibility(
                    obstacles.isEmpty(), obstacles.stream().map(Reason::of).toList());
        }
    }

    @Schema(name = "Reason", description = "One reason against an enrolment.")
    record Reason(
            @Schema(examples = "COHORT_FULL") String code,

            @Schema(examples = "Every place on the cohort is taken")
            String detail) {

        static Reason of(Rule rule) {
            return new Reason(rule.name(), rule.sentence());
        }
    }
}
