package uk.nhs.leadership.enrolment.expectation;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Of whom something is expected: of whoever is in every list that is not empty. All lists empty means everybody.
 *
 * @param jobTitles in lower case
 * @param organisations codes of trusts, for an expectation of the national body
 */
@Embeddable
record AppliesTo(
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> stages,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> payBands,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> jobTitles,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> professions,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> organisations) {
    AppliesTo {
        stages = List.copyOf(stages);
        payBands = List.copyOf(payBands);
        jobTitles =
                jobTitles.stream().map(title -> title.toLowerCase(Locale.ROOT)).toList();
        professions = List.copyOf(professions);
        organisations = List.copyOf(organisations);
    }
}
