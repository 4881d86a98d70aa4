package uk.nhs.leadership.accreditation.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * What a provider says against a refusal.
 *
 * @param grounds for an appeal and only for one
 * @param by the account that says it
 */
@Embeddable
public record Claim(
        @Enumerated(EnumType.STRING) @Nullable Grounds grounds,
        String statement,
        @Column(name = "requested_by") String by) {

    /** What an appeal rests on. A constant's name is the public code. */
    @Schema(name = "AppealGrounds")
    public enum Grounds {
        PROCEDURE,
        NOT_SUPPORTED_BY_EVIDENCE
    }

    /** Refuses what is said later than so many working days after a decision. The last one counts until midnight in England. */
    void mustBeInTime(LocalDate decidedOn, int days, WorkingCalendar calendar, Instant now) {
        if (England.dateAt(now).isAfter(calendar.after(decidedOn, days))) {
            throw new RuleBroken(ChallengeRule.CHALLENGE_TOO_LATE);
        }
    }
}
