package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.CurriculumVersion;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.procedure.Procedure;

/** By what a submission is judged and how: fixed when it is submitted, whatever becomes of the curriculum. */
@Embeddable
class Measure {
    private static final int USUAL_ASSESSORS = 2;

    @ElementCollection
    @CollectionTable(name = "submission_criterion", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "ordinal")
    private List<Criterion> criteria = new ArrayList<>();

    private @Nullable UUID procedureId;
    private int assessorsNeeded = USUAL_ASSESSORS;
    private @Nullable Integer termYears;

    /** @param revision from which on it is judged by this */
    void fix(int revision, CurriculumVersion curriculum, Stage stage, Procedure procedure) {
        var definition = procedure.definition();
        procedureId = procedure.id();
        assessorsNeeded = definition.assessors();
        criteria.addAll(Criterion.of(revision, curriculum, stage, definition.criteria()));
        termYears = curriculum.termYears();
    }

    /** Those of the revision that was submitted last; none before the first. */
    List<Criterion> criteria() {
        return criteria.isEmpty()
                ? List.of()
                : criteria.stream()
                        .filter(criterion ->
                                criterion.revision() == criteria.getLast().revision())
                        .toList();
    }

    /** Those of every revision, in the order of the revisions: what was found on an earlier one stays with it. */
    List<Criterion> criteriaOfAll() {
        return criteria;
    }

    /** By which it is dealt with; null until it is submitted. */
    @Nullable
    UUID procedureId() {
        return procedureId;
    }

    int assessorsNeeded() {
        return assessorsNeeded;
    }

    /** For how many years it will be accredited, as the curriculum said when it was submitted. */
    int termYears() {
        return Objects.requireNonNull(termYears);
    }
}
