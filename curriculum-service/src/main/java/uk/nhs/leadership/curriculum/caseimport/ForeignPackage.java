package uk.nhs.leadership.curriculum.caseimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.nhs.leadership.curriculum.caseimport.Finding.Kind;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Background;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Stage;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.framework.FrameworkForm;

/**
 * A framework of somebody else, whose tree may be of any depth.
 *
 * <ul>
 *   <li>What has nothing below it is a competency, wherever it stands. If an area or a standard is missing above it, one is
 *       made that is called as what is above.
 *   <li>Else the first step below the document are areas, the second standards, the third competencies.
 *   <li>What stands deeper becomes a line of the statements of its competency.
 *   <li>What a competency says is its statement for each of its stages, {@link StagesMade}: those that it or
 *       something below it names, else those that the nearest above it names, else any.
 * </ul>
 */
final class ForeignPackage {
    private final String title;
    private final PackageTree tree;
    private final PackageFaults faults;
    private final Findings findings;
    private final PartCodes codes;
    private final StagesMade stages;

    /** For whom each competency is; empty if nothing says so. */
    private final Map<Place, Set<String>> audiences = new HashMap<>();

    private ForeignPackage(String title, PackageTree tree, PackageFaults faults, Findings findings) {
        this.title = title;
        this.tree = tree;
        this.faults = faults;
        this.findings = findings;
        var headings = new ArrayList<Place>();
        for (var first : tree.roots()) {
            headings.add(first);
            for (var second : first.below()) {
                headings.add(second);
                headings.addAll(second.below());
                second.below().forEach(third -> audience(third, second, first));
            }
            first.below().stream().filter(Place::isLeaf).forEach(second -> audience(second, first));
        }
        tree.roots().stream().filter(Place::isLeaf).forEach(this::audience);
        this.codes = new PartCodes(headings, findings);
        this.stages = new StagesMade(
                tree.roots().stream()
                        .flatMap(root -> Stream.concat(Stream.of(root), root.allBelow().stream()))
                        .toList(),
                audiences.values().stream().anyMatch(Set::isEmpty),
                findings);
    }

    /** @param title of the document, for what has to be made directly below it */
    static FrameworkContent content(String title, PackageTree tree, PackageFaults faults, Findings findings) {
        return new ForeignPackage(title, tree, faults, findings).content();
    }

    private void audience(Place competency, Place... above) {
        audiences.put(
                competency,
                Stream.concat(Stream.of(named(competency)), Stream.of(above).map(Place::stages))
                        .filter(names -> !names.isEmpty())
                        .findFirst()
                        .orElseGet(Set::of));
    }

    /** Those that it or something below it names. A leaf's are not copied: thousands may stand below one long list. */
    private static Set<String> named(Place place) {
        if (place.isLeaf()) {
            return place.stages();
        }
        var names = new LinkedHashSet<>(place.stages());
        place.allBelow().forEach(below -> names.addAll(below.stages()));
        return names;
    }

    private FrameworkContent content() {
        tree.relations()
                .forEach(relation -> findings.leave("associations of type " + relation.type(), relation.at(), 1));
        var areas = new ArrayList<Area>();
        var leaves = tree.roots().stream().filter(Place::isLeaf).toList();
        for (var place : tree.roots()) {
            if (!place.isLeaf()) {
                areas.add(area(place, areas.size() + 1));
            } else if (place.equals(leaves.getFirst())) {
                areas.add(madeArea(leaves, areas.size() + 1));
            }
        }
        mustBeAtMost(areas, FrameworkForm.AREAS, "/CFItems");
        return new FrameworkContent(stages.all(), List.of(), List.of(), areas);
    }

    private Area madeArea(List<Place> leaves, int number) {
        var code = codes.made(Integer.toString(number));
        findings.add(
                Kind.PLACE_MADE,
                leaves.getFirst().at(),
                "Area " + code + " was made for what stands directly below the document and has nothing below it");
        return new Area(null, code, title, Background.NONE, List.of(madeStandard(leaves, code, title)));
    }

    private Area area(Place place, int number) {
        var code = codes.of(place, Integer.toString(number));
        var heading = Heading.of(place, faults, findings);
        var standards = new ArrayList<Standard>();
        var leaves = place.below().stream().filter(Place::isLeaf).toList();
        for (var below : place.below()) {
            if (!below.isLeaf()) {
                standards.add(standard(below, code + "." + (standards.size() + 1)));
            } else if (below.equals(leaves.getFirst())) {
                standards.add(madeStandard(leaves, code, heading.title()));
            }
        }
        mustBeAtMost(standards, FrameworkForm.STANDARDS, place.at());
        return new Area(null, code, heading.title(), heading.background(), standards);
    }

    private Standard madeStandard(List<Place> leaves, String area, String called) {
        var code = codes.made(area + ".0");
        findings.add(
                Kind.PLACE_MADE,
                leaves.getFirst().at(),
                "Standard " + code + " was made for what stands in area " + area + " and has nothing below it");
        mustBeAtMost(leaves, FrameworkForm.COMPETENCIES, leaves.getFirst().at());
        return new Standard(null, code, called, Background.NONE, competencies(leaves, code));
    }

    private Standard standard(Place place, String otherwise) {
        var code = codes.of(place, otherwise);
        var heading = Heading.of(place, faults, findings);
        mustBeAtMost(place.below(), FrameworkForm.COMPETENCIES, place.at());
        return new Standard(null, code, heading.title(), heading.background(), competencies(place.below(), code));
    }

    private List<Competency> competencies(List<Place> places, String standard) {
        var competencies = new ArrayList<Competency>();
        for (var place : places) {
            competencies.add(competency(place, standard + "." + (competencies.size() + 1)));
        }
        return competencies;
    }

    private Competency competency(Place place, String otherwise) {
        var code = codes.of(place, otherwise);
        var heading = Heading.besideStatement(place, findings);
        var below = place.allBelow();
        if (!below.isEmpty()) {
            findings.add(
                    Kind.FOLDED,
                    place.at(),
                    below.size() + " items below it became lines of the statements of " + code);
            below.forEach(this::leaveOfFolded);
        }
        return new Competency(
                null,
                code,
                heading.title(),
                heading.background(),
                stages.of(audiences.getOrDefault(place, Set.of())).stream()
                        .map(stage -> new Statement(null, stage.code(), text(place, below, stage)))
                        .toList());
    }

    private void leaveOfFolded(Place place) {
        findings.leave(
                "notes of items that became lines",
                place.at() + "/notes",
                place.background().isEmpty() ? 0 : 1);
        findings.leave(
                "abbreviatedStatement of items that became lines",
                place.at() + "/abbreviatedStatement",
                place.shortStatement().isBlank() ? 0 : 1);
    }

    private String text(Place competency, List<Place> below, Stage stage) {
        var text = new StringBuilder();
        if (stages.holds(competency.stages(), stage)) {
            text.append(competency.statement());
        }
        for (var place : below) {
            if (stages.holds(place.stages(), stage)) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(place.code())
                        .append(place.code().isEmpty() ? "" : " ")
                        .append(place.statement());
            }
            if (text.length() > FrameworkForm.TEXT) {
                faults.add(
                        competency.at(),
                        "SIZE",
                        "With all that stands below it, it has more than " + FrameworkForm.TEXT + " characters");
                return "";
            }
        }
        return text.toString();
    }

    private void mustBeAtMost(List<?> places, int most, String at) {
        if (places.size() > most) {
            faults.add(at, "TOO_MANY", "At most " + most + " of one kind can stand here; there are " + places.size());
        }
    }
}
