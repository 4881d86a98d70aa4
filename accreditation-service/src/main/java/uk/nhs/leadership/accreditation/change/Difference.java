package uk.nhs.leadership.accreditation.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.course.Depth;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.submission.Criterion;

/**
 * What a provider wants to be otherwise about a course. Null stays as it is.
 *
 * @param mapping all of it as it would be; null if nothing of it changes
 */
record Difference(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String audience,
        @Nullable String award,
        @Nullable Stage stage,
        @Nullable Integer learningHours,
        @Nullable Delivery delivery,
        @Nullable UUID curriculumVersionId,
        @Nullable List<OutcomeMapping> mapping) {

    /** Hours may become a tenth more or less before anybody looks at the course again. */
    private static final int TOLERATED_PERCENT = 10;

    /** If more than a third of what the course is judged by changes, it is another course. */
    private static final int PART_OF_OUTCOMES = 3;

    Difference {
        mapping = mapping == null ? null : List.copyOf(mapping);
    }

    /**
     * What a change touches.
     *
     * @param aspects what changes; empty if nothing does
     * @param criteria the codes of what is judged again, in order
     */
    record Touch(Set<Aspect> aspects, List<String> criteria) {
        Touch {
            criteria = List.copyOf(criteria);
        }

        /** What becomes of it: the heaviest counts. */
        Aspect.Weight weight() {
            return aspects.stream().map(Aspect::weight).max(Enum::compareTo).orElse(Aspect.Weight.NOTE);
        }

        List<Aspect> thatNeedASubmission() {
            return aspects.stream()
                    .filter(aspect -> aspect.weight() == Aspect.Weight.NEW_SUBMISSION)
                    .toList();
        }
    }

    /** Weighs it against the course as it was accredited. */
    Touch against(AccreditedContent was) {
        var aspects = EnumSet.noneOf(Aspect.class);
        var criteria = new TreeSet<String>();
        differs(title, was.course().title(), Aspect.TITLE, aspects);
        differs(summary, was.course().summary(), Aspect.SUMMARY, aspects);
        differs(audience, was.course().audience(), Aspect.AUDIENCE, aspects);
        differs(award, was.course().award(), Aspect.AWARD, aspects);
        differs(stage, was.course().stage(), Aspect.STAGE, aspects);
        differs(delivery, was.course().delivery(), Aspect.DELIVERY, aspects);
        differs(curriculumVersionId, was.curriculumVersionId(), Aspect.CURRICULUM, aspects);
        weighHours(was, aspects);
        weighMapping(was, aspects, criteria);
        if (aspects.contains(Aspect.HOURS) || aspects.contains(Aspect.DELIVERY)) {
            criteria.addAll(was.codes(Criterion.Kind.REQUIREMENT));
        }
        return new Touch(aspects, new ArrayList<>(criteria));
    }

    private static void differs(@Nullable Object now, @Nullable Object was, Aspect aspect, Set<Aspect> aspects) {
        if (now != null && !now.equals(was)) {
            aspects.add(aspect);
        }
    }

    private void weighHours(AccreditedContent was, Set<Aspect> aspects) {
        var before = was.course().learningHours();
        if (learningHours == null || before == null || learningHours.equals(before)) {
            return;
        }
        if (learningHours < was.minimumHours()) {
            aspects.add(Aspect.HOURS_TOO_FEW);
        } else {
            var changed = Math.abs(learningHours - before) * 100;
            aspects.add(changed > before * TOLERATED_PERCENT ? Aspect.HOURS : Aspect.HOURS_WITHIN_TOLERANCE);
        }
    }

    private void weighMapping(AccreditedContent was, Set<Aspect> aspects, Set<String> criteria) {
        if (mapping == null) {
            return;
        }
        var before = byOutcome(was.mapping());
        var after = byOutcome(mapping);
        var touched = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(outcome ->
                        !before.getOrDefault(outcome, Set.of()).equals(after.getOrDefault(outcome, Set.of())))
                .collect(Collectors.toSet());
        if (touched.isEmpty()) {
            return;
        }
        var required = was.codes(Criterion.Kind.OUTCOME);
        touched.retainAll(required);
        if (touched.isEmpty()) {
            aspects.add(Aspect.MAPPING_OF_OTHER_OUTCOMES);
        } else if (touched.size() * PART_OF_OUTCOMES > required.size()) {
            aspects.add(Aspect.TOO_MANY_OUTCOMES);
        } else {
            aspects.add(Aspect.MAPPING_OF_REQUIRED_OUTCOMES);
            criteria.addAll(touched);
        }
    }

    /** Which modules work towards an outcome, and how deep. */
    private record Work(String module, Depth depth) {}

    private static Map<String, Set<Work>> byOutcome(List<OutcomeMapping> mapping) {
        return mapping.stream()
                .collect(Collectors.groupingBy(
                        OutcomeMapping::outcome,
                        Collectors.mapping(part -> new Work(part.module(), part.depth()), Collectors.toSet())));
    }
}
