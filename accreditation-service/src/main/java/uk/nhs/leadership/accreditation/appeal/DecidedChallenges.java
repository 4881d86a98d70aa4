package uk.nhs.leadership.accreditation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.accreditation.calendar.Calendars;
import uk.nhs.leadership.accreditation.procedure.Procedures;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.chassis.rule.NotFound;

/** How challenges ended, for those who may know of them. To be asked within a transaction. */
@ApplicationScoped
public class DecidedChallenges {
    private final Challenges challenges;
    private final SecondLooks looks;
    private final Procedures procedures;
    private final Calendars calendars;

    DecidedChallenges(Challenges challenges, SecondLooks looks, Procedures procedures, Calendars calendars) {
        this.challenges = challenges;
        this.looks = looks;
        this.procedures = procedures;
        this.calendars = calendars;
    }

    /** Before it is decided there is nothing to find. */
    public DecidedChallenge readableBy(Reader reader, UUID id) {
        var challenge = challenges.readableBy(reader, id);
        var said = challenge.recommended();
        var ruling = challenge.ruling();
        if (said == null || ruling == null) {
            throw new NotFound();
        }
        var submission = looks.submissionOf(challenge);
        return new DecidedChallenge(
                id,
                challenge.number(),
                submission,
                challenge.challengedOn(),
                challenge.claim().grounds(),
                said.decision(),
                said.reasonText(),
                ruling.decidedOn(),
                ruling.text(),
                ruling.remittedTo(),
                challenge.mayBeAppealedAgainst() ? lastDayToAppeal(submission, ruling.decidedOn()) : null);
    }

    private LocalDate lastDayToAppeal(Submission submission, LocalDate decidedOn) {
        var procedure =
                procedures.keptOrInForce(submission.procedureId(), decidedOn).definition();
        return calendars.england().after(decidedOn, procedure.appealDays());
    }
}
