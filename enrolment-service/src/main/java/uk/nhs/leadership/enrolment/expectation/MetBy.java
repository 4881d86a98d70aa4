package uk.nhs.leadership.enrolment.expectation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** By a certificate of what an expectation is met: of one of these courses, with this award, or for this stage. One of the three. */
@Embeddable
public record MetBy(
        @Column(name = "met_by_courses") @JdbcTypeCode(SqlTypes.ARRAY)
        List<UUID> courseIds,

        @Column(name = "met_by_award") @Nullable String award,

        @Column(name = "met_by_stage") @Enumerated(EnumType.STRING) @Nullable
        Stage stage) {
    public MetBy {
        courseIds = List.copyOf(courseIds);
    }
}
