package uk.nhs.leadership.enrolment.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.participant.Onlookers;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.participant.Seen;
import uk.nhs.leadership.enrolment.talent.TalentEvent.TalentSearched;

/** What can be done with talent; each use case is one transaction. */
@ApplicationScoped
@Transactional
class TalentService {
    private final TalentProfiles profiles;
    private final Participants participants;
    private final Onlookers onlookers;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    TalentService(
            TalentProfiles profiles,
            Participants participants,
            Onlookers onlookers,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.profiles = profiles;
        this.participants = participants;
        this.onlookers = onlookers;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    Optional<TalentProfile> ownProfile() {
        return profiles.of(own().id());
    }

    /** Those who say it at the same time wait for each other. */
    TalentProfile say(Version expected, OpenTo openTo) {
        var own = own();
        participants.lock(own);
        var present = profiles.of(own.id());
        expected.mustBe(present.map(TalentProfile::revision).orElse(0L));
        var now = Moment.of(clock);
        if (present.isPresent()) {
            eventLog.append(present.get().change(openTo, own, now));
            profiles.flush();
            return present.get();
        }
        var profile = new TalentProfile(ids.next(), own, openTo, now);
        profiles.persistAndFlush(profile);
        eventLog.append(profile.optedIn());
        return profile;
    }

    /** From then on nobody finds them; if nobody did before, that is as well. */
    void optOut() {
        var own = own();
        participants.lock(own);
        profiles.of(own.id()).ifPresent(profile -> {
            eventLog.append(profile.optOut());
            profiles.delete(profile);
            profiles.flush();
        });
    }

    /** Whoever is on the page learns that they were. Within {@link TalentAccess#looking}. */
    List<Talent> search(TalentFilter filter, @Nullable String trust, Listing listing) {
        var found = profiles.visible(filter, trust, today(), listing);
        var shown = found.stream().limit(listing.limit()).map(Talent::person).toList();
        shown.forEach(person -> onlookers.looked(person, Seen.TALENT_LISTED));
        eventLog.append(new TalentSearched(
                ids.next(), filter.codes(), shown.stream().map(Participant::id).toList()));
        return found;
    }

    /** They learn of it. Within {@link TalentAccess#looking}. */
    Talent view(UUID id, @Nullable String trust) {
        var talent = profiles.visible(id, trust, today()).orElseThrow(NotFound::new);
        onlookers.looked(talent.person(), Seen.TALENT);
        eventLog.append(talent.profile().viewed());
        return talent;
    }

    /** By which is told what is outdated. */
    LocalDate today() {
        return Moment.of(clock).date();
    }

    private Participant own() {
        return participants.whoIs(callers.current()).orElseThrow(NotFound::new);
    }
}
