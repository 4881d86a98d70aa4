package uk.nhs.leadership.curriculum.caseimport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.casedocument.CaseIdentifier;
import uk.nhs.leadership.curriculum.casedocument.CaseItemType;
import uk.nhs.leadership.curriculum.caseimport.CasePackageJson.Mark;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Principle;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Rating;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Stage;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.framework.FrameworkForm;

/**
 * A framework as this service, here or elsewhere, gives it out: every item says which of our kinds it is, so that nothing has
 * to be guessed.
 */
final class OwnPackage {
    private static final String TYPE = "/CFItemTypeURI";

    private final CasePackageJson.Whole sent;
    private final PackageTree tree;
    private final PackageFaults faults;
    private final Findings findings;
    private final PartCodes codes;

    /** By code, in order. */
    private final Map<String, Integer> stages = new HashMap<>();

    private OwnPackage(CasePackageJson.Whole sent, PackageTree tree, PackageFaults faults, Findings findings) {
        this.sent = sent;
        this.tree = tree;
        this.faults = faults;
        this.findings = findings;
        this.codes = new PartCodes(
                Stream.of(CaseItemType.AREA, CaseItemType.STANDARD, CaseItemType.COMPETENCY)
                        .flatMap(type -> tree.of(type).stream())
                        .toList(),
                findings);
    }

    static FrameworkContent content(
            CasePackageJson.Whole sent, PackageTree tree, PackageFaults faults, Findings findings) {
        return new OwnPackage(sent, tree, faults, findings).content();
    }

    private FrameworkContent content() {
        tree.places().stream()
                .filter(place -> place.type() == CaseItemType.OUTCOME || place.type() == CaseItemType.REQUIREMENT)
                .findFirst()
                .ifPresent(place -> faults.add(
                        place.at() + TYPE, "NOT_A_FRAMEWORK", "This is a part of a curriculum; send a framework"));
        var madeStages = stages();
        mustBe(tree.roots(), CaseItemType.AREA, CaseItemType.STAGE);
        var areas = among(tree.roots(), CaseItemType.AREA);
        mustBeAtMost(areas, FrameworkForm.AREAS, "/CFItems");
        leaveRelations();
        return new FrameworkContent(
                madeStages,
                principles(),
                ratings(),
                areas.stream().map(this::area).toList());
    }

    private List<Stage> stages() {
        var places = among(tree.roots(), CaseItemType.STAGE);
        mustBeAtMost(places, FrameworkForm.STAGES, "/CFItems");
        for (var place : places) {
            mustBe(place.below());
            leaveNotes(place);
            if (!FrameworkForm.isStageCode(place.code())) {
                faults.add(
                        place.at() + "/humanCodingScheme",
                        "PATTERN",
                        "The code of a stage has up to 8 capital letters and digits");
            } else if (stages.putIfAbsent(place.code(), stages.size()) != null) {
                faults.add(place.at() + "/humanCodingScheme", "REPEATED", "Another stage has the same code");
            }
        }
        return places.stream()
                .map(place -> new Stage(
                        place.code(), Heading.besideStatement(place, findings).title()))
                .toList();
    }

    private Area area(Place place) {
        mustBe(place.below(), CaseItemType.STANDARD);
        leaveStages(place);
        mustBeAtMost(place.below(), FrameworkForm.STANDARDS, place.at());
        var heading = Heading.of(place, faults, findings);
        return new Area(
                place.id(),
                codes.of(place, "A"),
                heading.title(),
                heading.background(),
                among(place.below(), CaseItemType.STANDARD).stream()
                        .map(this::standard)
                        .toList());
    }

    private Standard standard(Place place) {
        mustBe(place.below(), CaseItemType.COMPETENCY);
        leaveStages(place);
        mustBeAtMost(place.below(), FrameworkForm.COMPETENCIES, place.at());
        var heading = Heading.of(place, faults, findings);
        return new Standard(
                place.id(),
                codes.of(place, "S"),
                heading.title(),
                heading.background(),
                among(place.below(), CaseItemType.COMPETENCY).stream()
                        .map(this::competency)
                        .toList());
    }

    private Competency competency(Place place) {
        mustBe(place.below(), CaseItemType.STATEMENT);
        leaveStages(place);
        var code = codes.of(place, "C");
        var heading = Heading.of(place, faults, findings);
        var byStage = new LinkedHashMap<String, Statement>();
        for (var statement : among(place.below(), CaseItemType.STATEMENT)) {
            mustBe(statement.below());
            var at = statement.at() + "/educationLevel";
            if (statement.stages().size() != 1
                    || !stages.containsKey(statement.stages().getFirst())) {
                faults.add(at, "STAGE_UNKNOWN", "A statement is for one stage that the package has");
                continue;
            }
            var stage = statement.stages().getFirst();
            if (byStage.putIfAbsent(stage, new Statement(statement.id(), stage, statement.statement())) != null) {
                faults.add(at, "REPEATED", "The competency has another statement for this stage");
            }
            leaveRest(statement, code + "-" + stage);
        }
        return new Competency(
                place.id(),
                code,
                heading.title(),
                heading.background(),
                byStage.values().stream()
                        .sorted(Comparator.comparing(statement -> stages.get(statement.stage())))
                        .toList());
    }

    private void leaveNotes(Place place) {
        findings.leave(
                "notes of stages and statements",
                place.at() + "/notes",
                place.background().isEmpty() ? 0 : 1);
    }

    /** A statement has no code here but that of its competency and its stage, and nothing that says it in short. */
    private void leaveRest(Place statement, String code) {
        leaveNotes(statement);
        findings.leave(
                "humanCodingScheme of statements",
                statement.at() + "/humanCodingScheme",
                statement.code().isEmpty() || statement.code().equals(code) ? 0 : 1);
        findings.leave(
                "abbreviatedStatement of statements",
                statement.at() + "/abbreviatedStatement",
                statement.shortStatement().isEmpty() ? 0 : 1);
    }

    /** For which stages a competency is, its statements say; for which an area or a standard is, nothing does. */
    private void leaveStages(Place place) {
        findings.leave(
                "educationLevel of areas, standards and competencies",
                place.at() + "/educationLevel",
                place.stages().size());
    }

    private List<Principle> principles() {
        var concepts = sent.definitions().concepts();
        var at = "/CFDefinitions/CFConcepts";
        if (concepts.size() > FrameworkForm.PRINCIPLES) {
            faults.add(at, "SIZE", "A framework has at most " + FrameworkForm.PRINCIPLES + " principles");
            return List.of();
        }
        var principles = new ArrayList<Principle>();
        var ids = new HashSet<UUID>();
        for (var i = 0; i < concepts.size(); i++) {
            var concept = concepts.get(i);
            if (concept == null) {
                faults.add(at + "/" + i, "REQUIRED", "The element is null");
                continue;
            }
            var id = concept.extensions().id();
            if (id != null && !ids.add(id)) {
                faults.add(at + "/" + i + "/extensions/leadership:id", "ID_REPEATED", "Another has the same id");
            }
            principles.add(new Principle(id, line(concept.title(), at + "/" + i + "/title")));
        }
        return principles;
    }

    /** The rating scale is the rubric that has the identifier which a rating scale of ours has. */
    private List<Rating> ratings() {
        var version = Objects.requireNonNull(sent.document()).extensions().id();
        var scale = version == null
                ? null
                : CaseIdentifier.of("rating-scale", version).toString();
        var ratings = new ArrayList<Rating>();
        for (var i = 0; i < sent.rubrics().size(); i++) {
            var rubric = sent.rubrics().get(i);
            var at = "/CFRubrics/" + i;
            if (rubric == null) {
                faults.add(at, "REQUIRED", "The element is null");
            } else if (!Objects.equals(rubric.identifier(), scale)
                    || rubric.criteria().size() != 1) {
                findings.leave("rubrics", at, 1);
            } else {
                var criterion = rubric.criteria().getFirst();
                if (criterion != null) {
                    take(criterion.marks(), at + "/CFRubricCriteria/0/CFRubricCriterionLevels", ratings);
                }
            }
        }
        return ratings;
    }

    private void take(List<@Nullable Mark> marks, String at, List<Rating> ratings) {
        if (marks.size() > FrameworkForm.RATINGS) {
            faults.add(at, "SIZE", "A rating scale has at most " + FrameworkForm.RATINGS + " values");
            return;
        }
        var values = new HashSet<Integer>();
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            var value = mark == null ? null : value(mark);
            if (mark == null || value == null) {
                faults.add(
                        at + "/" + i + "/score",
                        "OUT_OF_RANGE",
                        "A rating is a whole number from 0 to " + FrameworkForm.HIGHEST_RATING);
            } else if (!values.add(value)) {
                faults.add(at + "/" + i + "/score", "REPEATED", "Another rating has the same value");
            } else {
                ratings.add(new Rating(value, line(mark.quality(), at + "/" + i + "/quality")));
            }
        }
    }

    private static @Nullable Integer value(Mark mark) {
        var score = mark.score();
        if (score == null
                || score.signum() < 0
                || score.compareTo(BigDecimal.valueOf(FrameworkForm.HIGHEST_RATING)) > 0
                || score.stripTrailingZeros().scale() > 0) {
            return null;
        }
        return score.intValue();
    }

    private String line(@Nullable String text, String at) {
        var line = PackageText.required(text, at, faults);
        if (!PackageText.isLine(line, FrameworkForm.TITLE)) {
            faults.add(at, "SIZE", "One line of at most " + FrameworkForm.TITLE + " characters");
        }
        return line;
    }

    /** At which stage a statement holds it says itself; what took whose place is seen from the ids. */
    private void leaveRelations() {
        for (var relation : tree.relations()) {
            var saysStage = relation.type().equals("hasSkillLevel")
                    && isHere(relation.origin())
                    && isHere(relation.destination());
            var isKnown = saysStage || relation.type().equals("replacedBy");
            if (!isKnown) {
                findings.leave("associations of type " + relation.type(), relation.at(), 1);
            }
        }
    }

    private boolean isHere(@Nullable UUID identifier) {
        return identifier != null && tree.identifiers().contains(identifier);
    }

    private void mustBe(List<Place> places, CaseItemType... allowed) {
        var kinds = List.of(allowed);
        places.stream()
                .filter(place -> !kinds.contains(place.type()))
                .forEach(place ->
                        faults.add(place.at() + TYPE, "MISPLACED", "An item of this type does not stand here"));
    }

    private void mustBeAtMost(List<Place> places, int most, String at) {
        if (places.size() > most) {
            faults.add(at, "TOO_MANY", "At most " + most + " of one kind can stand here; there are " + places.size());
        }
    }

    private static List<Place> among(List<Place> places, CaseItemType type) {
        return places.stream().filter(place -> place.type() == type).toList();
    }
}
