package uk.nhs.leadership.curriculum.casedocument;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.curriculum.Curriculum;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Outcome;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Requirement;
import uk.nhs.leadership.curriculum.framework.Framework;

/**
 * What of a curriculum becomes what. Outcomes and requirements are items; an outcome is related to the statement of the
 * framework it works towards, the whole curriculum to the framework it builds on. The requirements together are a rubric.
 */
public final class CurriculumPackage {
    private final Curriculum curriculum;
    private final Framework framework;
    private final CaseDocument document;
    private final List<CaseItem> items = new ArrayList<>();
    private final List<CaseAssociation> associations = new ArrayList<>();
    private final List<CaseRubric.Criterion> criteria = new ArrayList<>();

    private CurriculumPackage(Curriculum curriculum, Framework framework) {
        this.curriculum = curriculum;
        this.framework = framework;
        this.document = document(curriculum);
    }

    /**
     * All that a version asks for.
     *
     * @param curriculum published, with all that it asks for
     * @param framework that it builds on, with all that it says
     */
    public static CasePackage of(Curriculum curriculum, Framework framework) {
        return new CurriculumPackage(curriculum, framework).made();
    }

    /** A published version, without what it asks for. */
    public static CaseDocument document(Curriculum curriculum) {
        return new CaseDocument(
                CaseDocument.identifierOf(curriculum.id()),
                "Curriculum",
                curriculum.title(),
                curriculum.version(),
                curriculum.note(),
                curriculum.publication().status(),
                curriculum.validFrom(),
                curriculum.lastSubmissionOn().orElse(null),
                curriculum.publication().updatedAt(),
                Map.of(
                        "leadership:id", curriculum.id().toString(),
                        "leadership:code", curriculum.code(),
                        "leadership:minimumHours", Integer.toString(curriculum.minimumHours()),
                        "leadership:termYears", Integer.toString(curriculum.termYears())));
    }

    private CasePackage made() {
        associate(
                CaseRelation.RELATED_TO,
                document.node(),
                FrameworkPackage.document(framework).node(),
                null);
        var place = 0;
        for (var outcome : curriculum.content().outcomes()) {
            add(outcome, ++place);
        }
        for (var requirement : curriculum.content().requirements()) {
            add(requirement, ++place);
        }
        var rubric = new CaseRubric(
                CaseIdentifier.of("requirements", curriculum.id()),
                "Delivery requirements",
                "What the delivery of a course is judged by",
                criteria);
        return new CasePackage(document, items, associations, List.of(), List.of(), List.of(rubric));
    }

    private void add(Outcome outcome, int place) {
        var id = requireNonNull(outcome.id());
        var node = add(
                id,
                CaseItemType.OUTCOME,
                outcome.code(),
                outcome.verb() + " " + outcome.text(),
                null,
                outcome.stage(),
                Map.of("leadership:id", id.toString(), "leadership:required", outcome.required()),
                place);
        associate(CaseRelation.RELATED_TO, node, statement(outcome), null);
    }

    private CaseNode statement(Outcome outcome) {
        var competency = framework.content().competency(outcome.competency()).orElseThrow();
        var statement = competency.statements().stream()
                .filter(each -> each.stage().equals(outcome.stage()))
                .findFirst()
                .orElseThrow();
        return FrameworkPackage.statement(framework, competency, statement);
    }

    private void add(Requirement requirement, int place) {
        var id = requireNonNull(requirement.id());
        var node = add(
                id,
                CaseItemType.REQUIREMENT,
                requirement.code(),
                requirement.text(),
                requirement.evidenceExpected(),
                null,
                Map.of("leadership:id", id.toString(), "leadership:essential", requirement.essential()),
                place);
        criteria.add(new CaseRubric.Criterion(
                CaseIdentifier.of("criterion", curriculum.id(), id),
                requirement.group().code(),
                requirement.text(),
                node,
                List.of()));
    }

    private CaseNode add(
            UUID id,
            CaseItemType type,
            String code,
            String statement,
            @Nullable String note,
            @Nullable String stage,
            Map<String, Object> more,
            int place) {
        var item = new CaseItem(
                CaseItem.identifierOf(curriculum.id(), id),
                id.toString(),
                type,
                code,
                statement,
                code,
                note,
                stage,
                null,
                more);
        items.add(item);
        associate(CaseRelation.CHILD_OF, item.node(), document.node(), place);
        return item.node();
    }

    private void associate(CaseRelation relation, CaseNode origin, CaseNode destination, @Nullable Integer place) {
        associations.add(CaseAssociation.in(document.identifier(), relation, origin, destination, place));
    }
}
