package uk.nhs.leadership.enrolment.esrtemplate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** How a trust's files are written from now on. What was made is as it was made. */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER)
class EsrTemplate {
    @Id
    private UUID id;

    private String employer;

    @JdbcTypeCode(SqlTypes.JSON)
    private EsrForm form;

    private @Nullable Instant updatedAt;

    @Version
    private long version;

    protected EsrTemplate() {}

    private EsrTemplate(UUID id, String employer) {
        this.id = id;
        this.employer = employer;
        this.form = EsrForm.USUAL;
    }

    /** What holds at a trust that has settled nothing. */
    static EsrTemplate usual(UUID id, String employer) {
        return new EsrTemplate(id, employer);
    }

    EsrTemplateEvent settle(EsrForm next, Moment now) {
        var faults = next.faults();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        form = next;
        updatedAt = now.instant();
        return EsrTemplateEvent.settled(id, employer, next);
    }

    EsrForm form() {
        return form;
    }

    @Nullable
    Instant updatedAt() {
        return updatedAt;
    }

    /** What holds without having been settled is version 0. */
    long version() {
        return updatedAt == null ? 0 : version + 1;
    }
}
