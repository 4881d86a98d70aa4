package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.CurriculumVersion;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.procedure.Procedure;

/**
 * One thing that a course is judged by: a required outcome of its stage, or a requirement.
 *
 * @param revision of the submission that is judged by it
 * @param code the code of the outcome or requirement in the curriculum
 * @param essential whether no course is accredited without it
 * @param findings what an assessor may find; null where it was submitted before there was a choice
 */
@Embeddable
public record Criterion(
        int revision,
        String code,
        @Enumerated(EnumType.STRING) Kind kind,
        boolean essential,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) @Nullable
        List<FindingResult> findings) {

    /** What a criterion comes from. A constant's name is the public code. */
    @Schema(name = "CriterionKind")
    public enum Kind {
        OUTCOME,
        REQUIREMENT
    }

    /** What an assessor may find. */
    public List<FindingResult> allowed() {
        return findings == null ? FindingResult.usual(essential) : findings;
    }

    /**
     * What a course of this stage is judged by: outcomes first, each group in the order of the codes.
     *
     * @param revision of the submission
     * @param judgedBy whether by all that the curriculum says or by the essential part of it
     */
    static List<Criterion> of(int revision, CurriculumVersion curriculum, Stage stage, Procedure.JudgedBy judgedBy) {
        return Stream.concat(
                        curriculum.requiredAt(stage).stream()
                                .map(outcome -> new Criterion(
                                        revision, outcome.code(), Kind.OUTCOME, true, FindingResult.usual(true))),
                        curriculum.requirements().stream()
                                .map(requirement -> new Criterion(
                                        revision,
                                        requirement.code(),
                                        Kind.REQUIREMENT,
                                        requirement.essential(),
                                        requirement.findings())))
                .filter(criterion -> criterion.essential || judgedBy == Procedure.JudgedBy.ALL)
                .toList();
    }
}
