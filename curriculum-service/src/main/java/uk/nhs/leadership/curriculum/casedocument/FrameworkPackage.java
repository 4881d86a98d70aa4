package uk.nhs.leadership.curriculum.casedocument;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Background;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Reference;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Stage;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.publication.Publication;
import uk.nhs.leadership.curriculum.publication.Retirement;

/**
 * What of a framework becomes what. Areas, standards, competencies, their statements and the stages are items; the first
 * four are children of one another, a statement is at its stage. An area is also the subject of all below it. The
 * principles of the code are concepts, the rating scale is a rubric. Nothing of a framework is left out, so that a package
 * can be taken in again.
 */
public final class FrameworkPackage {
    private static final String ID = "leadership:id";

    private final Framework framework;
    private final CaseDocument document;
    private final List<CaseItem> items = new ArrayList<>();
    private final List<CaseAssociation> associations = new ArrayList<>();
    private final List<CaseSubject> subjects = new ArrayList<>();
    private final Map<String, CaseNode> stages = new HashMap<>();

    private FrameworkPackage(Framework framework) {
        this.framework = framework;
        this.document = document(framework);
    }

    /** All that a published version says. */
    public static CasePackage of(Framework framework) {
        return new FrameworkPackage(framework).made();
    }

    /** A published version, without what it says. */
    public static CaseDocument document(Framework framework) {
        var publication = framework.publication();
        return new CaseDocument(
                CaseDocument.identifierOf(framework.id()),
                "Framework",
                framework.title(),
                framework.version(),
                framework.note(),
                publication.status(),
                publishedOn(publication),
                publication.retirement().map(Retirement::retiresOn).orElse(null),
                publication.updatedAt(),
                more(framework));
    }

    private static Map<String, Object> more(Framework framework) {
        var more = new HashMap<String, Object>();
        more.put(ID, framework.id().toString());
        more.put("leadership:code", framework.code());
        addTo(more, framework.references());
        return more;
    }

    /** The standard has a place for the one official source of a document, and none for what else something rests on. */
    private static void addTo(Map<String, Object> more, List<Reference> references) {
        if (!references.isEmpty()) {
            more.put("leadership:references", references);
        }
    }

    private static LocalDate publishedOn(Publication publication) {
        return LocalDate.ofInstant(publication.publishedAt().orElseThrow(), ZoneOffset.UTC);
    }

    /** The item that the statement of a competency is. */
    static CaseNode statement(Framework framework, Competency competency, Statement statement) {
        return new CaseNode(
                CaseCollection.ITEMS,
                CaseItem.identifierOf(framework.id(), requireNonNull(statement.id())),
                competency.code() + " at " + statement.stage());
    }

    private CasePackage made() {
        var content = framework.content();
        var place = 0;
        for (var area : content.areas()) {
            add(area, ++place);
        }
        for (var stage : content.stages()) {
            add(stage, ++place);
        }
        content.competencies().forEach(this::addStages);
        return new CasePackage(document, items, associations, subjects, concepts(), rubrics());
    }

    private void add(Area area, int place) {
        var id = requireNonNull(area.id());
        var subject = new CaseSubject(CaseIdentifier.of("subject", framework.id(), id), area.code(), area.title());
        subjects.add(subject);
        var node = add(
                id, CaseItemType.AREA, area.code(), area.title(), area.background(), subject, document.node(), place);
        var next = 0;
        for (var standard : area.standards()) {
            add(standard, subject, node, ++next);
        }
    }

    private void add(Standard standard, CaseSubject subject, CaseNode area, int place) {
        var id = requireNonNull(standard.id());
        var node = add(
                id,
                CaseItemType.STANDARD,
                standard.code(),
                standard.title(),
                standard.background(),
                subject,
                area,
                place);
        var next = 0;
        for (var competency : standard.competencies()) {
            add(competency, subject, node, ++next);
        }
    }

    private void add(Competency competency, CaseSubject subject, CaseNode standard, int place) {
        var id = requireNonNull(competency.id());
        var node = add(
                id,
                CaseItemType.COMPETENCY,
                competency.code(),
                competency.title(),
                competency.background(),
                subject,
                standard,
                place);
        var next = 0;
        for (var statement : competency.statements()) {
            add(competency, statement, subject, node, ++next);
        }
    }

    private CaseNode add(
            UUID id,
            CaseItemType type,
            String code,
            String title,
            Background background,
            CaseSubject subject,
            CaseNode parent,
            int place) {
        var more = new HashMap<String, Object>();
        more.put(ID, id.toString());
        addTo(more, background.references());
        return add(
                new CaseItem(
                        CaseItem.identifierOf(framework.id(), id),
                        id.toString(),
                        type,
                        code,
                        title,
                        code + " " + title,
                        background.note().isEmpty() ? null : background.note(),
                        null,
                        subject,
                        more),
                parent,
                place);
    }

    private void add(Competency competency, Statement statement, CaseSubject subject, CaseNode parent, int place) {
        var id = requireNonNull(statement.id());
        var node = statement(framework, competency, statement);
        add(
                new CaseItem(
                        node.identifier(),
                        id.toString(),
                        CaseItemType.STATEMENT,
                        competency.code() + "-" + statement.stage(),
                        statement.text(),
                        node.title(),
                        null,
                        statement.stage(),
                        subject,
                        Map.of(ID, id.toString())),
                parent,
                place);
    }

    private void add(Stage stage, int place) {
        var part = "stage/" + stage.code();
        var node = add(
                new CaseItem(
                        CaseItem.identifierOf(framework.id(), part),
                        part,
                        CaseItemType.STAGE,
                        stage.code(),
                        stage.title(),
                        stage.code() + " " + stage.title(),
                        null,
                        stage.code(),
                        null,
                        Map.of()),
                document.node(),
                place);
        stages.put(stage.code(), node);
    }

    private CaseNode add(CaseItem item, CaseNode parent, int place) {
        items.add(item);
        associate(CaseRelation.CHILD_OF, item.node(), parent, place);
        return item.node();
    }

    private void addStages(Competency competency) {
        for (var statement : competency.statements()) {
            var stage = requireNonNull(stages.get(statement.stage()), "a statement is for a stage of its framework");
            associate(CaseRelation.AT_STAGE, statement(framework, competency, statement), stage, null);
        }
    }

    private void associate(CaseRelation relation, CaseNode origin, CaseNode destination, @Nullable Integer place) {
        associations.add(CaseAssociation.in(document.identifier(), relation, origin, destination, place));
    }

    private List<CaseConcept> concepts() {
        var principles = framework.content().codePrinciples();
        return IntStream.range(0, principles.size())
                .mapToObj(place -> new CaseConcept(
                        CaseIdentifier.of("concept", framework.id(), place),
                        Integer.toString(place + 1),
                        principles.get(place).title(),
                        Map.of(ID, requireNonNull(principles.get(place).id()).toString())))
                .toList();
    }

    private List<CaseRubric> rubrics() {
        var scale = framework.content().ratingScale();
        if (scale.isEmpty()) {
            return List.of();
        }
        var marks = scale.stream()
                .map(rating -> new CaseRubric.Mark(
                        CaseIdentifier.of("rating", framework.id(), rating.value()), rating.label(), rating.value()))
                .toList();
        var criterion = new CaseRubric.Criterion(
                CaseIdentifier.of("rating-criterion", framework.id()),
                null,
                "How somebody stands to a competency at their stage",
                null,
                marks);
        return List.of(new CaseRubric(
                CaseIdentifier.of("rating-scale", framework.id()),
                "Rating scale",
                "The scale on which people rate themselves",
                List.of(criterion)));
    }
}
