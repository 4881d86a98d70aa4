package uk.nhs.leadership.enrolment.enrolment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.training.Declaration;

/** All that decides what can be declared of those on one cohort, and what is declared of them meanwhile. */
final class Declaring {
    private final Cohort cohort;
    private final Course course;
    private final String actor;
    private final Moment now;
    private final Map<UUID, Enrolment> enrolments = new HashMap<>();
    private final Map<UUID, List<Declaration>> declared = new HashMap<>();

    /** @param standing what was declared before and not voided */
    Declaring(
            Cohort cohort,
            Course course,
            Collection<Enrolment> enrolments,
            Collection<Declaration> standing,
            String actor,
            Moment now) {
        this.cohort = cohort;
        this.course = course;
        this.actor = actor;
        this.now = now;
        enrolments.forEach(enrolment -> this.enrolments.put(enrolment.id(), enrolment));
        standing.forEach(this::made);
    }

    /** Empty if nobody on the cohort has this enrolment. */
    Optional<Enrolment> enrolment(UUID id) {
        return Optional.ofNullable(enrolments.get(id));
    }

    /** The very same that a statement says, made before. */
    Optional<Declaration> same(Statement statement) {
        return earlier(statement.enrolmentId()).stream()
                .filter(earlier -> earlier.kind() == statement.kind()
                        && earlier.declaredOn().equals(statement.on()))
                .findFirst();
    }

    /**
     * As if it were declared alone.
     *
     * @throws uk.nhs.leadership.chassis.rule.RuleBroken and changes nothing
     */
    EnrolmentEvent declare(Enrolment enrolment, Statement statement) {
        return enrolment.declare(statement.kind(), statement.on(), earlier(enrolment.id()), cohort, course, now);
    }

    /** Counts for the rows that follow. */
    Declaration made(UUID id, Statement statement) {
        var declaration = new Declaration(id, statement.enrolmentId(), statement.kind(), statement.on(), actor, now);
        made(declaration);
        return declaration;
    }

    private void made(Declaration declaration) {
        declared.computeIfAbsent(declaration.enrolmentId(), enrolment -> new ArrayList<>(2))
                .add(declaration);
    }

    private List<Declaration> earlier(UUID enrolmentId) {
        return declared.getOrDefault(enrolmentId, List.of());
    }
}
