package uk.nhs.leadership.enrolment.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.curriculum.CompetencyService;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.files.upload.Attachment;

/** What participants do with their attainments, and what is read of them; each use case is one transaction. */
@ApplicationScoped
@Transactional
public class AttainmentService {
    private final Attainments attainments;
    private final AttainmentFiles files;
    private final ShownEvidence shown;
    private final Judgements judgements;
    private final Onlooker onlooker;
    private final Staff staff;
    private final CompetencyService competencies;
    private final EventLog eventLog;
    private final Clock clock;
    private final Ids ids;

    AttainmentService(
            Attainments attainments,
            AttainmentFiles files,
            ShownEvidence shown,
            Judgements judgements,
            Onlooker onlooker,
            Staff staff,
            CompetencyService competencies,
            EventLog eventLog,
            Clock clock,
            Ids ids) {
        this.attainments = attainments;
        this.files = files;
        this.shown = shown;
        this.judgements = judgements;
        this.onlooker = onlooker;
        this.staff = staff;
        this.competencies = competencies;
        this.eventLog = eventLog;
        this.clock = clock;
        this.ids = ids;
    }

    /** An attainment, and what it is today. */
    public record AttainmentToday(Attainment attainment, AttainmentStatus status) {}

    /** An attainment with all that was shown for it and said of it. */
    record Whole(
            AttainmentToday today,
            List<Evidence> evidence,
            List<ThreeSixtySummary> threeSixty,
            List<Judgement> judgements) {}

    Whole begin(UUID competencyId, Stage stage) {
        var own = onlooker.self().orElseThrow(NotFound::new);
        competencies.mustBeAskedFor(competencyId, stage);
        var attainment = new Attainment(
                ids.next(), own.id(), own.employer(), competencyId, stage, onlooker.account(), clock.instant());
        attainments.persistAndFlush(attainment);
        eventLog.append(attainment.begun());
        return whole(attainment);
    }

    Whole assess(UUID id, Version expected, SelfAssessment said) {
        var attainment = own(id);
        expected.mustBe(attainment.version());
        eventLog.append(attainment.assess(said, Moment.of(clock)));
        return saved(attainment);
    }

    Whole submit(UUID id, Version expected) {
        var attainment = own(id);
        expected.mustBe(attainment.version());
        eventLog.append(attainment.submit(shown.digestsOf(id), Moment.of(clock)));
        return saved(attainment);
    }

    /** Asked before a file is received. @return whether it is there already */
    boolean awaits(UUID id, String sha256) {
        var attainment = own(id);
        if (files.of(id, sha256).isPresent()) {
            return true;
        }
        attainment.mustTakeEvidence(shown.digestsOf(id).size());
        return false;
    }

    /** A file was received and is kept. Nothing happens if another request was first with the same. */
    Whole add(UUID id, Evidence.Received received) {
        var attainment = own(id);
        if (files.of(id, received.sha256()).isPresent()) {
            return whole(attainment);
        }
        var now = Moment.of(clock);
        var evidence = new Evidence(ids.next(), id, received, now.instant());
        eventLog.append(attainment.add(evidence, shown.digestsOf(id).size(), now));
        files.persist(evidence);
        return saved(attainment);
    }

    Whole takeBack(UUID id, String sha256, Version expected) {
        var attainment = own(id);
        expected.mustBe(attainment.version());
        var evidence = files.of(id, sha256).orElseThrow(NotFound::new);
        eventLog.append(attainment.takeBack(evidence, Moment.of(clock)));
        files.delete(evidence);
        return saved(attainment);
    }

    Whole find(UUID id) {
        return whole(seen(id));
    }

    Evidence evidence(UUID id, String sha256) {
        return files.of(seen(id).id(), sha256).orElseThrow(NotFound::new);
    }

    /** @param whose null for the first that the caller may ask for */
    List<AttainmentToday> list(
            @Nullable Whose whose, @Nullable UUID participantId, @Nullable AttainmentStatus status, Listing listing) {
        var today = Moment.of(clock).date();
        return staff
                .wanted(whose, participantId, status, today)
                .map(wanted -> attainments.list(wanted, listing))
                .orElse(List.of())
                .stream()
                .map(attainment -> today(attainment, today))
                .toList();
    }

    /** All of somebody, the first begun first. Who may ask for it is asked before. */
    public List<AttainmentToday> allOf(Participant participant) {
        var today = Moment.of(clock).date();
        return attainments.allOf(participant.id()).stream()
                .map(attainment -> today(attainment, today))
                .toList();
    }

    /** A file that is shown for an attainment. */
    public record ShownFile(UUID attainmentId, Attachment file) {
        static ShownFile of(Evidence evidence) {
            return new ShownFile(
                    evidence.attainmentId(),
                    new Attachment(evidence.name(), evidence.sha256(), evidence.mediaType(), evidence.bytes()));
        }
    }

    /**
     * All files that somebody shows. Who may ask for it is asked before.
     *
     * @param unsubmitted whether also what nobody but the participant has seen yet
     */
    public List<ShownFile> filesOf(Participant participant, boolean unsubmitted) {
        return files.givenBy(participant.id(), unsubmitted).stream()
                .map(ShownFile::of)
                .toList();
    }

    /** One of the caller's own, to be changed. */
    Attainment own(UUID id) {
        var attainment = attainments.locked(id).orElseThrow(NotFound::new);
        attainment.goesTo(onlooker.mustOwn(attainment).employer());
        return attainment;
    }

    private Attainment seen(UUID id) {
        var attainment = attainments.findByIdOptional(id).orElseThrow(NotFound::new);
        onlooker.maySee(attainment);
        return attainment;
    }

    Whole saved(Attainment attainment) {
        attainments.flush();
        return whole(attainment);
    }

    private Whole whole(Attainment attainment) {
        return new Whole(
                today(attainment, Moment.of(clock).date()),
                shown.filesOf(attainment.id()),
                shown.summariesOf(attainment.id()),
                judgements.of(attainment.id()));
    }

    private static AttainmentToday today(Attainment attainment, LocalDate today) {
        return new AttainmentToday(attainment, attainment.statusOn(today));
    }
}
