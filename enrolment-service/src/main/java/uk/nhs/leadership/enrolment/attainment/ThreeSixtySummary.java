package uk.nhs.leadership.enrolment.attainment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** What came of a 360-degree feedback, as a participant shows it for an attainment. It never changes: said anew, it is another one. */
@Entity(name = "AttainmentThreeSixty")
@Table(name = "attainment_three_sixty")
@Immutable
@SQLRestriction(
        OrganisationFilter.OFF + " or exists (select 1 from attainment a where a.id = attainment_id and (a.employer = "
                + OrganisationFilter.CALLER + " or a.participant_id = (select own_participant())))")
@SuppressWarnings("UnusedVariable") // by which it is found
class ThreeSixtySummary {
    @Id
    private UUID id;

    private UUID attainmentId;
    private String instrument;
    private LocalDate collectedFrom;
    private LocalDate collectedUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Rated> ratings;

    private String words;
    private String sha256;
    private Instant addedAt;

    protected ThreeSixtySummary() {}

    /** @param counts for how long it says how somebody is now */
    ThreeSixtySummary(UUID id, UUID attainmentId, SummedUp summedUp, Period counts, Moment now) {
        summedUp.mustBeFitToBeShown(now.date(), counts);
        this.id = id;
        this.attainmentId = attainmentId;
        this.instrument = summedUp.instrument();
        this.collectedFrom = summedUp.from();
        this.collectedUntil = summedUp.until();
        this.ratings = summedUp.inOrder();
        this.words = summedUp.words();
        this.sha256 = digest(id, summedUp);
        this.addedAt = now.instant();
    }

    /** With the id, which goes with the words: from what is left of them after an erasure nobody can try out what they were. */
    private static String digest(UUID id, SummedUp summedUp) {
        return EvidenceVersion.sha256("%s\n%s\n%s\n%s\n%s\n%s"
                .formatted(
                        id,
                        summedUp.instrument(),
                        summedUp.from(),
                        summedUp.until(),
                        summedUp.inOrder().stream()
                                .map(rated -> rated.group() + " " + rated.raters() + " " + rated.mean())
                                .collect(Collectors.joining("\n")),
                        summedUp.words()));
    }

    UUID id() {
        return id;
    }

    SummedUp summedUp() {
        return new SummedUp(instrument, collectedFrom, collectedUntil, ratings, words);
    }

    /** Tells it from any other piece of evidence. */
    String sha256() {
        return sha256;
    }

    Instant addedAt() {
        return addedAt;
    }
}
