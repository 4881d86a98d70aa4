package uk.nhs.leadership.accreditation.signal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.delivery.Delivered;
import uk.nhs.leadership.accreditation.review.Trigger;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;

/** What was counted last of an accreditation, and which thresholds it crosses. */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or provider = " + OrganisationFilter.CALLER)
class Signal {
    @Id
    @Column(updatable = false)
    private UUID accreditationId;

    @Column(updatable = false)
    private String accreditationNumber;

    @Column(updatable = false)
    private String provider;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable LocalDate countedOn;

    @SuppressWarnings("UnusedVariable") // by which the query finds it
    private @Nullable LocalDate nextCountOn;

    private int taught;
    private int completed;
    private int withdrawn;
    private int leftForQuality;
    private int passed;
    private int notPassed;
    private int stageProviders;
    private int stagePassed;
    private int stageNotPassed;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> crossed = List.of();

    protected Signal() {}

    /**
     * Takes down what was counted on a day.
     *
     * @param isOver whether there is nothing to count any more after that
     * @return the thresholds that it crosses and did not cross when it was counted before
     */
    Set<Trigger> count(
            Delivered own, StageResult others, Collection<Trigger> thresholds, LocalDate today, boolean isOver) {
        taught = own.taught();
        completed = own.completed();
        withdrawn = own.withdrawn();
        leftForQuality = own.leftForQuality();
        passed = own.passed();
        notPassed = own.notPassed();
        stageProviders = others.providers();
        stagePassed = others.passed();
        stageNotPassed = others.notPassed();
        countedOn = today;
        nextCountOn = isOver ? null : today.plusDays(1);
        var news = EnumSet.noneOf(Trigger.class);
        news.addAll(thresholds);
        news.removeAll(crossed());
        crossed = thresholds.stream().map(Trigger::name).sorted().toList();
        return news;
    }

    UUID accreditationId() {
        return accreditationId;
    }

    String accreditationNumber() {
        return accreditationNumber;
    }

    String provider() {
        return provider;
    }

    Stage stage() {
        return stage;
    }

    /** Null until it is counted for the first time. */
    @Nullable
    LocalDate countedOn() {
        return countedOn;
    }

    Delivered delivered() {
        return new Delivered(accreditationNumber, taught, completed, withdrawn, leftForQuality, passed, notPassed);
    }

    StageResult others() {
        return new StageResult(stageProviders, stagePassed, stageNotPassed);
    }

    List<Trigger> crossed() {
        return crossed.stream().map(Trigger::valueOf).toList();
    }
}
