package uk.nhs.leadership.enrolment.talent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.schedule.Region;
import uk.nhs.leadership.enrolment.talent.TalentEvent.TalentChanged;
import uk.nhs.leadership.enrolment.talent.TalentEvent.TalentOptedIn;
import uk.nhs.leadership.enrolment.talent.TalentEvent.TalentOptedOut;
import uk.nhs.leadership.enrolment.talent.TalentEvent.TalentViewed;

/** That a participant wants to be found for roles elsewhere, and which. It is there as long as they want; their trust sees none. */
@Entity
@DynamicUpdate
@SQLRestriction(OrganisationFilter.OFF + " or participant_id = (select own_participant())")
class TalentProfile {
    @Id
    private UUID id;

    private UUID participantId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> regions;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> trusts;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> stages;

    private LocalDate availableFrom;
    private LocalDate visibleSince;

    @SuppressWarnings("UnusedVariable") // by which is known what was said last, when two records become one
    private Instant updatedAt;

    @Version
    private long version;

    protected TalentProfile() {}

    TalentProfile(UUID id, Participant participant, OpenTo openTo, Moment now) {
        this.id = id;
        this.participantId = participant.id();
        this.visibleSince = now.date();
        say(openTo, participant, now);
    }

    private void say(OpenTo openTo, Participant participant, Moment now) {
        if (openTo.trusts().contains(participant.employer())) {
            throw new RuleBroken(TalentRule.TALENT_OWN_TRUST);
        }
        regions = names(openTo.regions());
        trusts = openTo.trusts().stream().sorted().toList();
        stages = names(openTo.stages());
        availableFrom = openTo.from();
        updatedAt = now.instant();
    }

    private static List<String> names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toList();
    }

    TalentOptedIn optedIn() {
        return new TalentOptedIn(id, participantId);
    }

    TalentChanged change(OpenTo openTo, Participant participant, Moment now) {
        say(openTo, participant, now);
        return new TalentChanged(id, participantId);
    }

    TalentOptedOut optOut() {
        return new TalentOptedOut(id, participantId);
    }

    TalentViewed viewed() {
        return new TalentViewed(id, participantId);
    }

    UUID id() {
        return id;
    }

    List<Region> regions() {
        return regions.stream().map(Region::valueOf).toList();
    }

    List<String> trusts() {
        return List.copyOf(trusts);
    }

    List<Stage> stages() {
        return stages.stream().map(Stage::valueOf).toList();
    }

    LocalDate availableFrom() {
        return availableFrom;
    }

    LocalDate visibleSince() {
        return visibleSince;
    }

    /** The how manieth saying it is; before the first, it is nothing. */
    long revision() {
        return version + 1;
    }
}
