package uk.nhs.leadership.accreditation.course;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a course is held, as its provider describes it.
 *
 * @param capacityPerCohort how many take part at a time
 * @param pricePence what a place costs in pence; 0 for nothing
 * @param languages in which it is held, as language tags (BCP 47)
 * @param accessibility how people with different needs can take part
 */
@Embeddable
public record Offer(
        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<AssessmentMethod> assessmentMethods,

        @Nullable Integer capacityPerCohort,
        @Nullable Integer pricePence,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> languages,
        @Nullable String accessibility) {

    /** Before anything is said: a course is held in English. */
    public static final Offer UNSAID = new Offer(List.of(), null, null, List.of("en"), null);

    public Offer {
        assessmentMethods = List.copyOf(assessmentMethods);
        languages = List.copyOf(languages);
    }
}
