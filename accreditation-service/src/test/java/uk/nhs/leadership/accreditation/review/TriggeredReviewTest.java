package uk.nhs.leadership.accreditation.review;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.review.ReviewRule.REVIEW_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.review.TriggeredReview.Conclusion.NO_ACTION;
import static uk.nhs.leadership.accreditation.review.TriggeredReview.Conclusion.WITHDRAWAL;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.accreditation.RegisteredTerm;
import uk.nhs.leadership.accreditation.curriculum.Stage;

class TriggeredReviewTest {
    private static final Instant NOW = Instant.parse("2027-05-04T09:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2027, 5, 18);
    private static final RegisteredTerm TERM = new RegisteredTerm(
            UUID.randomUUID(), "LMA-000123-1", "P0001", Stage.S1, LocalDate.of(2027, 1, 1), LocalDate.of(2029, 12, 31));

    private final TriggeredReview review =
            new TriggeredReview(UUID.randomUUID(), TERM, Trigger.COMPLETION_LOW, null, NOW);

    @Test
    void theWholeStateMachine() {
        var table = Stream.of(ReviewStatus.values())
                .map(status -> status + " -> " + status.next().stream().sorted().toList())
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        OPEN -> [EVIDENCE_ASKED, CONCLUDED]
                        EVIDENCE_ASKED -> [EVIDENCE_ASKED, CONCLUDED]
                        CONCLUDED -> []""");
    }

    @Test
    void theLaterOfTwoQuestionsCounts() {
        review.ask("Who teaches?", UNTIL, NOW);
        review.ask("Since when?", UNTIL.plusDays(7), NOW.plusSeconds(60));

        assertThat(review.asked()).isEqualTo("Since when?");
        assertThat(review.answerBy()).isEqualTo(UNTIL.plusDays(7));
    }

    @Test
    void aConclusionIsTheEndOfIt() {
        review.conclude(NO_ACTION, "All is well.", "account-of-a-panel-member", NOW);

        assertThatThrownBy(() -> review.ask("Who teaches?", UNTIL, NOW)).isBrokenRule(REVIEW_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> review.conclude(WITHDRAWAL, "It is not.", "account-of-another", NOW))
                .isBrokenRule(REVIEW_MOVE_NOT_ALLOWED);

        assertThat(review.conclusion()).isEqualTo(NO_ACTION);
        assertThat(review.asked()).isNull();
    }
}
