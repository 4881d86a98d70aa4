package uk.nhs.leadership.accreditation.appeal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.Decision;
import uk.nhs.leadership.accreditation.submission.Submission;

/**
 * How a challenge ended, for who tells its provider.
 *
 * @param challengedOn the day of what was challenged
 * @param grounds of an appeal; null for a reconsideration
 * @param instead the decision in place of the refusal, if that was changed; else null
 * @param reasonText of who recommended it
 * @param remark of who decided; null if there is none
 * @param remittedTo the submission that is judged in its place, if the refusal was set aside; else null
 * @param appealBy the last day for an appeal, if there can be one; else null
 */
public record DecidedChallenge(
        UUID id,
        String number,
        Submission submission,
        LocalDate challengedOn,
        Claim.@Nullable Grounds grounds,
        @Nullable Decision instead,
        String reasonText,
        LocalDate decidedOn,
        @Nullable String remark,
        @Nullable UUID remittedTo,
        @Nullable LocalDate appealBy) {

    public boolean isAppeal() {
        return grounds != null;
    }
}
