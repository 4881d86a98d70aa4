package uk.nhs.leadership.accreditation.condition;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is imposed on an accreditation, or only advised.
 *
 * @param criterion the code of the criterion that it is about; null if it is about none in particular
 * @param dueOn the last day; for a condition and only for one
 * @param evidenceExpected what would show that it is met
 */
public record Imposition(
        Kind kind,
        String wording,
        @Nullable String criterion,
        @Nullable LocalDate dueOn,
        @Nullable String evidenceExpected) {

    public Imposition {
        if ((kind == Kind.CONDITION) != (dueOn != null)) {
            throw new IllegalArgumentException("a condition is due on a day, and advice on none");
        }
    }

    /** Whether anything follows from it. A constant's name is the public code. */
    @Schema(name = "ImpositionKind")
    public enum Kind {
        CONDITION,
        ADVICE
    }

    public static Imposition condition(
            String wording, @Nullable String criterion, LocalDate dueOn, @Nullable String evidenceExpected) {
        return new Imposition(Kind.CONDITION, wording, criterion, dueOn, evidenceExpected);
    }

    public static Imposition advice(String wording) {
        return new Imposition(Kind.ADVICE, wording, null, null, null);
    }
}
