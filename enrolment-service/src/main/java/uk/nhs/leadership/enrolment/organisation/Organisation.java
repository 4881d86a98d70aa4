package uk.nhs.leadership.enrolment.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.organisation.OrganisationEvent.OrganisationRecorded;
import uk.nhs.leadership.enrolment.schedule.Region;

/** What the national directory says of one organisation. A copy: only a file of the directory changes it. */
@Entity
@Immutable
public class Organisation {
    @Id
    private UUID id;

    private String code;
    private String name;
    private String primaryRole;

    @Enumerated(EnumType.STRING)
    private @Nullable Region region;

    private @Nullable LocalDate activeFrom;
    private @Nullable LocalDate activeUntil;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> successors;

    private @Nullable LocalDate succeededOn;
    private boolean listed;

    /** What a search looks through. */
    @SuppressWarnings("UnusedVariable") // by it the list is searched
    private String soughtAs;

    private Instant addedAt;
    private Instant updatedAt;
    private long version;

    protected Organisation() {}

    /** What follows it. */
    Stream<Succession> succession() {
        var kind = successors.size() == 1 ? Succession.Kind.WHOLE : Succession.Kind.PART;
        return successors.stream().map(successor -> new Succession(code, successor, succeededOn, kind));
    }

    OrganisationRecorded recorded() {
        return new OrganisationRecorded(
                id, code, primaryRole, region, activeFrom, activeUntil, successors, succeededOn, listed);
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    String primaryRole() {
        return primaryRole;
    }

    @Nullable
    Region region() {
        return region;
    }

    @Nullable
    LocalDate activeFrom() {
        return activeFrom;
    }

    @Nullable
    LocalDate activeUntil() {
        return activeUntil;
    }

    /** Whether the last whole file had it. */
    boolean isListed() {
        return listed;
    }

    Instant addedAt() {
        return addedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
