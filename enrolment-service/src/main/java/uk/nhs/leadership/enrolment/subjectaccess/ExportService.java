package uk.nhs.leadership.enrolment.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.attainment.AttainmentService;
import uk.nhs.leadership.enrolment.certificate.Issued;
import uk.nhs.leadership.enrolment.ownrecord.RecordPrint;
import uk.nhs.leadership.enrolment.participant.Onlookers;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.participant.Seen;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningService;
import uk.nhs.leadership.enrolment.proof.ProofService;
import uk.nhs.leadership.print.Page;

/** Tells people everything that is held on them. */
@ApplicationScoped
@Transactional
class ExportService {
    private final Holdings holdings;
    private final RecordPrint records;
    private final ProofService proofs;
    private final AttainmentService attainments;
    private final PriorLearningService priorLearning;
    private final Participants participants;
    private final Onlookers onlookers;
    private final Callers callers;
    private final Clock clock;

    ExportService(
            Holdings holdings,
            RecordPrint records,
            ProofService proofs,
            AttainmentService attainments,
            PriorLearningService priorLearning,
            Participants participants,
            Onlookers onlookers,
            Callers callers,
            Clock clock) {
        this.holdings = holdings;
        this.records = records;
        this.proofs = proofs;
        this.attainments = attainments;
        this.priorLearning = priorLearning;
        this.participants = participants;
        this.onlookers = onlookers;
        this.callers = callers;
        this.clock = clock;
    }

    /** Everything held on somebody at a time. */
    record Export(UUID participantId, Instant at, List<Holding> holdings) {
        Export {
            holdings = List.copyOf(holdings);
        }
    }

    /**
     * The same, with the pages and the files.
     *
     * @param ownRecord empty for the employer: what people did for their development is their own affair
     */
    record Gathered(Export export, Optional<Page> ownRecord, List<Issued> certificates, List<GivenFile> files) {
        Gathered {
            certificates = List.copyOf(certificates);
            files = List.copyOf(files);
        }
    }

    /** To people themselves, and to the national body, of every employer; to the employer what it holds itself. */
    Export export(UUID id, boolean asEmployer) {
        return of(shown(id, asEmployer));
    }

    /** To the same. What is of other employers is not seen by this one, and what was never submitted is told by whom it is about. */
    Gathered gather(UUID id, boolean asEmployer) {
        var person = shown(id, asEmployer);
        var everything = isToldAll(person);
        var shownForAttainments = attainments.filesOf(person, everything).stream()
                .map(file -> new GivenFile(GivenFile.Evidence.ATTAINMENT, file.attainmentId(), file.file()));
        var shownForPriorLearning = priorLearning.filesOf(person).stream()
                .map(file -> new GivenFile(GivenFile.Evidence.PRIOR_LEARNING, file.priorLearningId(), file.file()));
        return new Gathered(
                of(person),
                everything ? Optional.of(records.of(person)) : Optional.empty(),
                proofs.printedFor(person),
                Stream.concat(shownForAttainments, shownForPriorLearning).toList());
    }

    private Participant shown(UUID id, boolean asEmployer) {
        var found = participants.withId(id).orElseThrow(NotFound::new);
        var isEmployers =
                asEmployer && found.employer().equals(callers.current().organisation());
        if (!isToldAll(found) && !isEmployers) {
            throw new NotFound();
        }
        onlookers.looked(found, Seen.EXPORT);
        return found;
    }

    private boolean isToldAll(Participant person) {
        var caller = callers.current();
        return caller.seesAll() || person.isOf(caller);
    }

    private Export of(Participant person) {
        var held = isToldAll(person) ? holdings.all(person.id()) : holdings.forEmployer(person.id());
        return new Export(person.id(), clock.instant(), held);
    }
}
