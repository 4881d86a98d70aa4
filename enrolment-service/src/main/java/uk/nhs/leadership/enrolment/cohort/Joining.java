package uk.nhs.leadership.enrolment.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.JoiningSaid;

/**
 * How one joins a cohort online: for its provider and for those who have a place. It has no filter of its own, because
 * whoever asks for it has been asked first who they are on the cohort.
 */
@Entity
class Joining {
    @Id
    private UUID cohortId;

    private String provider;
    private String link;
    private @Nullable String instructions;
    private Instant updatedAt;

    @Version
    private long version;

    protected Joining() {}

    Joining(Cohort cohort, String link, @Nullable String instructions, Moment now) {
        this.cohortId = cohort.id();
        this.provider = cohort.provider();
        this.link = link;
        this.instructions = instructions;
        this.updatedAt = now.instant();
    }

    void change(String newLink, @Nullable String newInstructions, Moment now) {
        link = newLink;
        instructions = newInstructions;
        updatedAt = now.instant();
    }

    JoiningSaid said() {
        return new JoiningSaid(cohortId, provider);
    }

    String link() {
        return link;
    }

    @Nullable
    String instructions() {
        return instructions;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
