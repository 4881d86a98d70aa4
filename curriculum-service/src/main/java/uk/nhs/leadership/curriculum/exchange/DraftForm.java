package uk.nhs.leadership.curriculum.exchange;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.ValidationFaults;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Draft;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Standard;
import uk.nhs.leadership.curriculum.publication.DraftCheck;

/**
 * Looks whether a draft keeps to its form, part by part. In one go, each fault would be compared with all others that were
 * found: that does for a body of 1 MiB, and not for a file of thousands of competencies with a fault in each.
 */
@Singleton
class DraftForm {
    private final Validator validator;

    DraftForm(Validator validator) {
        this.validator = validator;
    }

    /** All faults, in the order of the parts. Those of a part are found with the list that holds it too, and told once. */
    List<Fault> faults(Draft draft) {
        var faults = new LinkedHashSet<Fault>();
        fields(
                draft,
                "",
                faults,
                "code",
                "title",
                "version",
                "note",
                "references",
                "stages",
                "codePrinciples",
                "ratingScale",
                "areas");
        whole(draft.references(), "/references", faults);
        whole(draft.stages(), "/stages", faults);
        whole(draft.codePrinciples(), "/codePrinciples", faults);
        whole(draft.ratingScale(), "/ratingScale", faults);
        parts(draft.areas(), "/areas", (area, at) -> area(area, at, faults));
        return List.copyOf(faults);
    }

    private void area(Area area, String at, Set<Fault> faults) {
        fields(area, at, faults, "code", "title", "note", "references", "standards");
        whole(area.references(), at + "/references", faults);
        parts(area.standards(), at + "/standards", (standard, s) -> standard(standard, s, faults));
    }

    private void standard(Standard standard, String at, Set<Fault> faults) {
        fields(standard, at, faults, "code", "title", "note", "references", "competencies");
        whole(standard.references(), at + "/references", faults);
        whole(standard.competencies(), at + "/competencies", faults);
    }

    private void fields(Object part, String at, Set<Fault> faults, String... names) {
        for (var name : names) {
            faults.addAll(ValidationFaults.of(validator.validateProperty(part, name), at));
        }
    }

    private void whole(@Nullable List<?> parts, String at, Set<Fault> faults) {
        parts(parts, at, (part, p) -> faults.addAll(ValidationFaults.of(validator.validate(part), p)));
    }

    /** Visits the parts that are there; that one is not is a fault of the field. */
    private static <T> void parts(@Nullable List<T> parts, String at, BiConsumer<T, String> visit) {
        if (parts != null) {
            DraftCheck.each(parts, at, (part, p) -> {
                if (Objects.nonNull(part)) {
                    visit.accept(part, p);
                }
            });
        }
    }
}
