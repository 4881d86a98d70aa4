package uk.nhs.leadership.accreditation.appeal;

import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.refused;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.assessor.AssessorFixtures;
import uk.nhs.leadership.accreditation.calendar.CalendarFixtures;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.procedure.ProcedureFixtures;
import uk.nhs.leadership.accreditation.submission.Decision;

/** Challenges of a refusal of 20 November 2026 at each step of their road, judged by {@code cleo} and {@code dan}. */
final class ChallengeFixtures {
    static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5ec0");
    static final UUID CLEO = AssessorFixtures.idOf("cleo");
    static final UUID DAN = AssessorFixtures.idOf("dan");
    static final WorkingCalendar ENGLAND = CalendarFixtures.england2026To2027();

    /** Twenty working days for either challenge, two judges, a quorum of two. */
    static final Procedure.Definition PROCEDURE = ProcedureFixtures.full().definition();

    private ChallengeFixtures() {}

    static CheckedNumber number() {
        return CheckedNumber.next("LMP", () -> 7);
    }

    static Claim claim(Claim.@Nullable Grounds grounds) {
        return new Claim(grounds, "The minutes show how the board works.", "lead");
    }

    static Challenge reconsiderationAt(Instant now) {
        return Challenge.reconsideration(ID, number(), refused(), claim(null), PROCEDURE, ENGLAND, now);
    }

    static Challenge requested() {
        return reconsiderationAt(NOW);
    }

    static Challenge admitted() {
        var challenge = requested();
        challenge.admit("petra", ENGLAND, NOW);
        return challenge;
    }

    static Challenge inReview() {
        var challenge = admitted();
        challenge.ask(withoutInterest("cleo"), NOW);
        challenge.ask(withoutInterest("dan"), NOW);
        return challenge;
    }

    static Recommended toUphold(String by) {
        return new Recommended(Recommended.Outcome.UPHELD, null, "Two criteria are not met.", by);
    }

    static Recommended toChange(String by) {
        return new Recommended(Recommended.Outcome.CHANGED, Decision.ACCREDITED, "All is met.", by);
    }

    static Challenge recommended(Recommended said) {
        var challenge = inReview();
        challenge.recommend(said, NOW);
        return challenge;
    }

    /** @param number of the accreditation, if one is granted */
    static Ruling ruling(String by, @Nullable String number, Instant now) {
        return new Ruling(England.dateAt(now), null, by, number, null);
    }

    static Challenge upheldAt(Instant now) {
        var challenge = recommended(toUphold("petra"));
        challenge.decide(ruling("rolf", null, now), now);
        return challenge;
    }

    static Challenge appeal() {
        return upheldAt(NOW).appealedAgainst(ID, number(), claim(Claim.Grounds.PROCEDURE), PROCEDURE, ENGLAND, NOW);
    }

    static Challenge admittedAppeal() {
        var appeal = appeal();
        appeal.admit("polly", ENGLAND, NOW);
        return appeal;
    }
}
