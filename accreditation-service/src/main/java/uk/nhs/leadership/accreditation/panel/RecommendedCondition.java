package uk.nhs.leadership.accreditation.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What a provider is to do after its course is accredited.
 *
 * @param criterion the code of the criterion of the submission that is not wholly met
 * @param dueOn the last day, a working day
 * @param evidenceExpected what will show that it is done
 */
@Embeddable
public record RecommendedCondition(
        @Column(name = "condition_text") String text, String criterion, LocalDate dueOn, String evidenceExpected) {}
