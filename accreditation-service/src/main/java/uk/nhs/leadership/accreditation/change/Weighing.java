package uk.nhs.leadership.accreditation.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.course.Depth;
import uk.nhs.leadership.accreditation.course.FacultyMember;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.submission.Criterion;

/** How much an amendment weighs. A pure rule: the same amendment of the same course always weighs the same. */
final class Weighing {
    private static final int WHOLE = 100;

    private final AccreditedContent judged;
    private final AccreditedContent now;
    private final ChangeConfig config;
    private final Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    private final Set<String> criteria = new TreeSet<>();

    /**
     * @param judged the course as it was judged last
     * @param now the same with what has only been noted since
     */
    Weighing(AccreditedContent judged, AccreditedContent now, ChangeConfig config) {
        this.judged = judged;
        this.now = now;
        this.config = config;
    }

    /** To be asked once. */
    Touch touchOf(Amendment amendment) {
        var particulars = amendment.particulars();
        differs(particulars.title(), now.course().title(), Aspect.TITLE);
        differs(particulars.summary(), now.course().summary(), Aspect.SUMMARY);
        differs(particulars.audience(), now.course().audience(), Aspect.AUDIENCE);
        differs(particulars.award(), now.course().award(), Aspect.AWARD);
        differs(particulars.delivery(), now.course().delivery(), Aspect.DELIVERY);
        differs(particulars.capacityPerCohort(), now.offer().capacityPerCohort(), Aspect.CAPACITY);
        differs(particulars.pricePence(), now.offer().pricePence(), Aspect.PRICE);
        differs(particulars.accessibility(), now.offer().accessibility(), Aspect.ACCESSIBILITY);
        differ(particulars.assessmentMethods(), now.offer().assessmentMethods(), Aspect.ASSESSMENT_METHODS);
        differ(particulars.languages(), now.offer().languages(), Aspect.LANGUAGES);
        differs(amendment.stage(), now.course().stage(), Aspect.STAGE);
        differs(amendment.curriculumVersionId(), now.curriculumVersionId(), Aspect.CURRICULUM);
        weighHours(particulars.learningHours());
        weighFaculty(amendment.faculty());
        weighMapping(amendment.mapping());
        if (aspects.stream().anyMatch(Aspect::touchesRequirements)) {
            criteria.addAll(judged.codes(Criterion.Kind.REQUIREMENT));
        }
        return new Touch(aspects, new ArrayList<>(criteria));
    }

    private void differs(@Nullable Object after, @Nullable Object before, Aspect aspect) {
        if (after != null && !after.equals(before)) {
            aspects.add(aspect);
        }
    }

    /** In whichever order. */
    private void differ(@Nullable Collection<?> after, Collection<?> before, Aspect aspect) {
        differs(after == null ? null : Set.copyOf(after), Set.copyOf(before), aspect);
    }

    private void weighHours(@Nullable Integer after) {
        var before = judged.course().learningHours();
        if (after == null || after.equals(now.course().learningHours())) {
            return;
        }
        if (after < judged.minimumHours()) {
            aspects.add(Aspect.HOURS_TOO_FEW);
        } else if (before != null && Math.abs(after - before) * (long) WHOLE <= before * (long) config.hoursPercent()) {
            aspects.add(Aspect.HOURS_WITHIN_TOLERANCE);
        } else {
            aspects.add(Aspect.HOURS);
        }
    }

    private void weighFaculty(@Nullable List<FacultyMember> after) {
        if (after == null || Set.copyOf(after).equals(Set.copyOf(now.faculty()))) {
            return;
        }
        var before = names(judged.faculty());
        var names = names(after);
        aspects.add(isLarge(before, names) || isLarge(names, before) ? Aspect.FACULTY : Aspect.FACULTY_IN_PART);
    }

    /** Whether so many of these are not among the others that it is not the same faculty. */
    private boolean isLarge(Set<String> these, Set<String> others) {
        var missing = new HashSet<>(these);
        missing.removeAll(others);
        return !missing.isEmpty() && missing.size() * WHOLE >= these.size() * config.facultyPercent();
    }

    /** By name: whoever has another role or has qualified for more is no stranger. */
    private static Set<String> names(List<FacultyMember> faculty) {
        return faculty.stream().map(FacultyMember::name).collect(Collectors.toUnmodifiableSet());
    }

    private void weighMapping(@Nullable List<OutcomeMapping> after) {
        if (after == null) {
            return;
        }
        var required = judged.codes(Criterion.Kind.OUTCOME);
        var touched = touched(judged.mapping(), after);
        touched.retainAll(required);
        if (touched.size() * config.outcomesOneIn() > required.size()) {
            aspects.add(Aspect.TOO_MANY_OUTCOMES);
        } else if (!touched.isEmpty()) {
            aspects.add(Aspect.MAPPING_OF_REQUIRED_OUTCOMES);
            criteria.addAll(touched);
        } else if (!touched(now.mapping(), after).isEmpty()) {
            aspects.add(Aspect.MAPPING_OF_OTHER_OUTCOMES);
        }
    }

    /** The outcomes that are not worked towards as before. */
    private static Set<String> touched(List<OutcomeMapping> before, List<OutcomeMapping> after) {
        var was = byOutcome(before);
        var is = byOutcome(after);
        return Stream.concat(was.keySet().stream(), is.keySet().stream())
                .filter(outcome -> !was.getOrDefault(outcome, Set.of()).equals(is.getOrDefault(outcome, Set.of())))
                .collect(Collectors.toCollection(HashSet::new));
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
