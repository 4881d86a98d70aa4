package uk.nhs.leadership.accreditation.evidence;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.files.inspection.MediaKind;

/**
 * What is written down about evidence; each use case is one transaction. What it is about is locked first, then the evidence,
 * so that neither what is submitted nor how much there is can change meanwhile.
 */
@ApplicationScoped
class EvidenceService {
    private static final Duration EXPECTED_FOR = Duration.ofHours(24);
    private static final int AT_ONCE = 100;

    private final EvidenceFiles files;
    private final Map<String, EvidencePlace> places;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    EvidenceService(EvidenceFiles files, @All List<EvidencePlace> places, EventLog events, Ids ids, Clock clock) {
        this.files = files;
        this.places = places.stream().collect(Collectors.toMap(EvidencePlace::kind, Function.identity()));
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Evidence announce(EvidenceSubject about, Declared declared, String addedBy) {
        var place = place(about, "/about/kind");
        var provider = place.mustTakeFrom(about.id());
        if (!place.isOpen(about.id())) {
            throw new RuleBroken(EvidenceRule.EVIDENCE_PLACE_CLOSED);
        }
        var evidence =
                new Evidence(ids.next(), provider, about, declared, files.amount(about), addedBy, clock.instant());
        files.persistAndFlush(evidence);
        events.append(evidence.expected());
        return evidence;
    }

    /** What content is about to be sent for. */
    @Transactional
    Evidence awaited(UUID id) {
        var subject = files.subjectOf(id);
        var isOpen = openTo(subject);
        var evidence = files.byId(id);
        evidence.mustTakeContent(isOpen);
        return evidence;
    }

    @Transactional
    Evidence store(Evidence awaited, String sha256, long bytes, MediaKind type, Optional<Integer> pages) {
        var isOpen = openTo(awaited.about());
        var evidence = files.locked(awaited.id());
        evidence.store(sha256, bytes, type, isOpen, clock.instant()).ifPresent(events::append);
        pages.ifPresent(evidence::counted);
        files.flush();
        return evidence;
    }

    @Transactional
    void refuse(Evidence awaited, Rule why) {
        openTo(awaited.about());
        files.locked(awaited.id()).refuse(why).ifPresent(events::append);
    }

    @Transactional
    void remove(UUID id, Version seen) {
        var subject = files.subjectOf(id);
        var isOpen = openTo(subject);
        var handedIn = place(subject).handedIn(subject.id()).orElse(null);
        var evidence = files.locked(id);
        seen.mustBe(evidence.version());
        events.append(evidence.takeBack(isOpen, handedIn, clock.instant()));
    }

    @Transactional
    Evidence find(UUID id) {
        var evidence = files.byId(id);
        mustBeReadable(place(evidence.about()), evidence.about());
        return evidence;
    }

    @Transactional
    List<Evidence> list(EvidenceSubject about, Listing listing) {
        mustBeReadable(place(about, "?aboutKind"), about);
        return files.page(about, listing);
    }

    /** Removes some of what was announced and never came. @return whether there may be more */
    @Transactional
    boolean forgetSome() {
        var now = clock.instant();
        var forgotten = files.takeExpectedSince(now.minus(EXPECTED_FOR), AT_ONCE);
        events.append(forgotten.stream().map(evidence -> evidence.remove(now)).toList());
        return forgotten.size() == AT_ONCE;
    }

    /** Makes sure that the caller may add to it, and locks it. @return whether it takes evidence */
    private boolean openTo(EvidenceSubject subject) {
        var place = place(subject);
        place.mustTakeFrom(subject.id());
        return place.isOpen(subject.id());
    }

    private static void mustBeReadable(EvidencePlace place, EvidenceSubject subject) {
        if (!place.mayBeReadBy(subject.id())) {
            throw new NotFound();
        }
    }

    private EvidencePlace place(EvidenceSubject subject, String pointer) {
        if (!places.containsKey(subject.kind())) {
            throw new InvalidInput(new Fault(
                    pointer,
                    "CODE_UNKNOWN",
                    "Send one of "
                            + String.join(
                                    ", ", places.keySet().stream().sorted().toList())));
        }
        return place(subject);
    }

    /** Of what is written down already. */
    private EvidencePlace place(EvidenceSubject subject) {
        var place = places.get(subject.kind());
        if (place == null) {
            throw new IllegalStateException("nothing of kind " + subject.kind() + " takes evidence any more");
        }
        return place;
    }
}
