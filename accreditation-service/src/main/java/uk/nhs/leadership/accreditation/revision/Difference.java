package uk.nhs.leadership.accreditation.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one revision says otherwise than another.
 *
 * @param place as a JSON Pointer that names rows by what they are about and not by their place:
 *     {@code /answers/R-GOV-1/answer}, {@code /mapping/Module 1/1.1.1-S1}
 * @param before null if it was not said
 * @param after null if it is not said any more
 */
record Difference(
        String place, @Nullable String before, @Nullable String after) {

    /** Everything that differs: what the later one says in its order, then what only the earlier one said. */
    static List<Difference> between(Revision earlier, Revision later) {
        var before = said(earlier);
        var differences = new ArrayList<Difference>();
        said(later).forEach((place, after) -> {
            var former = before.remove(place);
            if (!after.equals(former)) {
                differences.add(new Difference(place, former, after));
            }
        });
        before.forEach((place, former) -> differences.add(new Difference(place, former, null)));
        return List.copyOf(differences);
    }

    /** All that a revision says, by its place. */
    private static Map<String, String> said(Revision revision) {
        var said = new Said();
        var wording = revision.wording();
        var proposal = wording.proposal();
        var course = proposal.course();
        var offer = proposal.offer();
        said.put("/curriculumVersionId", wording.curriculumVersionId());
        said.put("/course/title", course.title());
        said.put("/course/summary", course.summary());
        said.put("/course/audience", course.audience());
        said.put("/course/stage", course.stage());
        said.put("/course/award", course.award());
        said.put("/course/learningHours", course.learningHours());
        said.put("/course/delivery", course.delivery());
        said.put("/course/firstCohortStartsOn", course.firstCohortStartsOn());
        said.putAll("/course/assessmentMethods", offer.assessmentMethods());
        said.put("/course/capacityPerCohort", offer.capacityPerCohort());
        said.put("/course/pricePence", offer.pricePence());
        said.putAll("/course/languages", offer.languages());
        said.put("/course/accessibility", offer.accessibility());
        proposal.mapping()
                .forEach(row -> said.put("/mapping/" + escaped(row.module()) + "/" + row.outcome(), row.depth()));
        for (var answer : proposal.answers()) {
            var place = "/answers/" + answer.requirement();
            said.put(place + "/answer", answer.answer());
            said.put(place + "/evidence", answer.evidence());
            said.putAll(place + "/evidenceFiles", answer.evidenceFiles());
        }
        for (var member : proposal.faculty()) {
            var place = "/faculty/" + escaped(member.name());
            said.put(place + "/role", member.role());
            said.put(place + "/credentials", member.credentials());
            said.put(place + "/registration", member.registration());
            said.put(place + "/account", member.account());
        }
        revision.evidence()
                .forEach(file -> said.put("/evidence/" + file.id(), file.name() + ", SHA-256 " + file.sha256()));
        return said.byPlace;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** What is said, as texts in their order. */
    private static final class Said {
        private final Map<String, String> byPlace = new LinkedHashMap<>();

        void put(String place, @Nullable Object value) {
            if (value != null) {
                // Two people may have one name.
                byPlace.merge(place, value.toString(), (one, other) -> one + "\n" + other);
            }
        }

        void putAll(String place, List<?> values) {
            if (!values.isEmpty()) {
                put(place, values.stream().map(Object::toString).collect(Collectors.joining(", ")));
            }
        }
    }
}
