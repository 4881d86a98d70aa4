package uk.nhs.leadership.accreditation.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.Accreditation;
import uk.nhs.leadership.accreditation.appeal.Claim.Grounds;
import uk.nhs.leadership.accreditation.appeal.DecidedChallenge;
import uk.nhs.leadership.accreditation.letter.InWords;
import uk.nhs.leadership.accreditation.submission.Decision;

/**
 * What the letter on the outcome of a challenge says, in the words and dates that people read.
 *
 * @param kind of look: a reconsideration or an appeal
 * @param submission by its number
 * @param provider by its name
 * @param grounds of an appeal; null for a reconsideration
 * @param reasons paragraph by paragraph
 * @param remark of who decided, paragraph by paragraph; empty if there is none
 * @param award if the refusal was changed; else null
 * @param remittedTo by its number, what is judged in place of the submission, if the refusal was set aside; else null
 * @param appealBy the last day for an appeal, if there can be one; else null
 */
record OutcomeLetter(
        String number,
        String kind,
        String submission,
        String provider,
        String organisation,
        String course,
        String stage,
        String challengedOn,
        String decidedOn,
        @Nullable String grounds,
        String outcome,
        List<String> reasons,
        List<String> remark,
        @Nullable Award award,
        @Nullable String remittedTo,
        @Nullable String appealBy) {

    /** The accreditation that was granted in place of the refusal. */
    record Award(String number, String from, String to) {}

    /**
     * @param provider by its name
     * @param granted if the refusal was changed
     * @param remittedTo the number of what is judged in place of the submission, if the refusal was set aside
     */
    static OutcomeLetter on(
            DecidedChallenge challenge, String provider, Optional<Accreditation> granted, Optional<String> remittedTo) {
        var submission = challenge.submission();
        return new OutcomeLetter(
                challenge.number(),
                challenge.grounds() == null ? "reconsideration" : "appeal",
                submission.number(),
                provider,
                submission.provider(),
                submission.course().title(),
                InWords.stage(Objects.requireNonNull(submission.course().stage())),
                InWords.day(challenge.challengedOn()),
                InWords.day(challenge.decidedOn()),
                challenge.grounds() == null ? null : inWords(challenge.grounds()),
                outcome(challenge),
                InWords.paragraphs(challenge.reasonText()),
                InWords.paragraphs(Objects.requireNonNullElse(challenge.remark(), "")),
                granted.map(accreditation -> new Award(
                                accreditation.number(),
                                InWords.day(accreditation.validFrom()),
                                InWords.day(accreditation.validTo())))
                        .orElse(null),
                remittedTo.orElse(null),
                challenge.appealBy() == null ? null : InWords.day(challenge.appealBy()));
    }

    private static String outcome(DecidedChallenge challenge) {
        if (challenge.remittedTo() != null) {
            return "The refusal is set aside. What was submitted is judged anew.";
        }
        return challenge.instead() == null
                ? "The refusal is upheld. The course is not accredited."
                : "The refusal is changed. " + inWords(challenge.instead());
    }

    private static String inWords(Decision instead) {
        return switch (instead) {
            case ACCREDITED -> "The course is accredited.";
            case ACCREDITED_WITH_CONDITIONS -> "The course is accredited with conditions.";
            case PROVISIONAL -> "The course is accredited provisionally.";
            case REFUSED -> throw new IllegalArgumentException("a refusal is upheld, not changed into one");
        };
    }

    private static String inWords(Grounds grounds) {
        return switch (grounds) {
            case PROCEDURE -> "The procedure was not kept";
            case NOT_SUPPORTED_BY_EVIDENCE -> "The decision is not supported by the evidence";
        };
    }
}
