package uk.nhs.leadership.curriculum.exchange;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.ValidationFaults;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Draft;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Standard;
import uk.nhs.leadership.curriculum.publication.DraftCheck;

/**
 * Looks whether a draft keeps to its form, at each part once. In one go, each fault would be compared with all others that
 * were found and all would be held at once: that does for a body of 1 MiB, and not for a file of thousands of competencies
 * with a fault in each.
 */
@Singleton
class DraftForm {
    private final Validator validator;

    DraftForm(Validator validator) {
        this.validator = validator;
    }

    /** @param found takes each fault, in the order of the parts */
    void look(Draft draft, Consumer<Fault> found) {
        var fields = new Fields<>(Draft.class, "", found);
        fields.look("code", draft.code());
        fields.look("title", draft.title());
        fields.look("version", draft.version());
        fields.look("note", draft.note());
        fields.lookThrough("references", draft.references());
        fields.lookThrough("stages", draft.stages());
        fields.lookThrough("codePrinciples", draft.codePrinciples());
        fields.lookThrough("ratingScale", draft.ratingScale());
        fields.look("areas", draft.areas());
        parts(draft.areas(), "/areas", (area, at) -> look(area, at, found));
    }

    private void look(Area area, String at, Consumer<Fault> found) {
        var fields = new Fields<>(Area.class, at, found);
        fields.look("code", area.code());
        fields.look("title", area.title());
        fields.look("note", area.note());
        fields.lookThrough("references", area.references());
        fields.look("standards", area.standards());
        parts(area.standards(), at + "/standards", (standard, s) -> look(standard, s, found));
    }

    private void look(Standard standard, String at, Consumer<Fault> found) {
        var fields = new Fields<>(Standard.class, at, found);
        fields.look("code", standard.code());
        fields.look("title", standard.title());
        fields.look("note", standard.note());
        fields.lookThrough("references", standard.references());
        fields.lookThrough("competencies", standard.competencies());
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

    /** The fields of one part. */
    private final class Fields<T> {
        private final Class<T> type;
        private final String at;
        private final Consumer<Fault> found;

        Fields(Class<T> type, String at, Consumer<Fault> found) {
            this.type = type;
            this.at = at;
            this.found = found;
        }

        /** At the field itself. Asked for a field of an object, the validator would go on to all that is below it. */
        void look(String name, @Nullable Object value) {
            ValidationFaults.of(validator.validateValue(type, name, value), at).forEach(found);
        }

        /** At the field, and at each of its parts with all that is below. */
        void lookThrough(String name, @Nullable List<?> parts) {
            look(name, parts);
            parts(
                    parts,
                    at + "/" + name,
                    (part, p) ->
                            ValidationFaults.of(validator.validate(part), p).forEach(found));
        }
    }
}
