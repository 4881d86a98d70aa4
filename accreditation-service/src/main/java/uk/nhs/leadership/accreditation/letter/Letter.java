package uk.nhs.leadership.accreditation.letter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.Accreditation;
import uk.nhs.leadership.accreditation.panel.PanelRecommendation;
import uk.nhs.leadership.accreditation.panel.RecommendedCondition;
import uk.nhs.leadership.accreditation.submission.Decision;
import uk.nhs.leadership.accreditation.submission.Recommendation.RefusalReason;
import uk.nhs.leadership.accreditation.submission.Submission;

/**
 * What the letter on a decision says, in the words and dates that people read.
 *
 * @param number of the submission
 * @param provider by its name
 * @param reason why it is refused; null if it is not
 * @param reasons the panel's, paragraph by paragraph
 * @param remark the ratifier's, paragraph by paragraph; empty if there is none
 * @param award null if there is none
 * @param conditions empty if there are none
 * @param advice what the panel would like to see, and does not ask for
 */
record Letter(
        String number,
        String provider,
        String organisation,
        String course,
        String stage,
        int revision,
        String decision,
        String decidedOn,
        @Nullable String reason,
        List<String> reasons,
        List<String> remark,
        @Nullable Award award,
        List<Condition> conditions,
        List<String> advice) {

    /** The accreditation that was granted. */
    record Award(String number, String from, String to) {}

    /** What is to be done, and what will show that it is. */
    record Condition(String text, String criterion, String dueOn, String evidence) {
        static Condition of(RecommendedCondition condition) {
            return new Condition(
                    condition.text(),
                    condition.criterion(),
                    InWords.day(condition.dueOn()),
                    condition.evidenceExpected());
        }
    }

    /** @param provider by its name */
    static Letter on(
            Submission submission,
            String provider,
            Optional<Accreditation> granted,
            Optional<PanelRecommendation> said) {
        var panels = Objects.requireNonNull(submission.recommendation());
        var ratified = Objects.requireNonNull(submission.ratification());
        return new Letter(
                submission.number(),
                provider,
                submission.provider(),
                submission.course().title(),
                InWords.stage(Objects.requireNonNull(submission.course().stage())),
                submission.revision(),
                inWords(ratified.decision()),
                InWords.day(ratified.decidedOn()),
                panels.reason() == null ? null : inWords(panels.reason()),
                InWords.paragraphs(panels.reasonText()),
                InWords.paragraphs(Objects.requireNonNullElse(ratified.reasonText(), "")),
                // What is granted because a refusal was challenged does not stand in the letter on the refusal.
                granted.filter(accreditation -> ratified.decision().accredits())
                        .map(accreditation -> new Award(
                                accreditation.number(),
                                InWords.day(accreditation.validFrom()),
                                InWords.day(accreditation.validTo())))
                        .orElse(null),
                said.map(PanelRecommendation::conditions).orElse(List.of()).stream()
                        .map(Condition::of)
                        .toList(),
                said.map(PanelRecommendation::advice).orElse(List.of()));
    }

    private static String inWords(Decision decision) {
        return switch (decision) {
            case ACCREDITED -> "The course is accredited.";
            case ACCREDITED_WITH_CONDITIONS -> "The course is accredited with conditions.";
            case PROVISIONAL -> "The course is accredited provisionally.";
            case REFUSED -> "The course is not accredited.";
        };
    }

    private static String inWords(RefusalReason reason) {
        return switch (reason) {
            case CRITERIA_NOT_MET -> "Criteria are not met.";
            case EVIDENCE_INSUFFICIENT -> "The evidence does not suffice.";
            case PROVIDER_NOT_SUITABLE -> "The provider is not suitable.";
            case OTHER -> "For the reasons given below.";
        };
    }
}
