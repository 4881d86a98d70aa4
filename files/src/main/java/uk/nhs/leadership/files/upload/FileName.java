package uk.nhs.leadership.files.upload;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file as people see it, in any script: no path, no control character, and nothing that turns the direction of
 * writing round, so that {@code tcod.exe} cannot be shown as {@code exe.docx}.
 */
@Documented
@Constraint(validatedBy = FileName.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FileName {
    String message() default "must be the name of a file: no path, no control characters, no marks of direction";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at each character. */
    class Validator implements ConstraintValidator<FileName, String> {
        private static final Set<String> NO_NAMES = Set.of(".", "..");

        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            return name == null
                    || (!NO_NAMES.contains(name) && name.codePoints().noneMatch(Validator::isForbidden));
        }

        private static boolean isForbidden(int c) {
            return c == '/'
                    || c == '\\'
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                    || turnsDirection(c);
        }

        private static boolean turnsDirection(int c) {
            return c == '\u061c'
                    || c == '\u200e'
                    || c == '\u200f'
                    || (c >= '\u202a' && c <= '\u202e')
                    || (c >= '\u2066' && c <= '\u2069');
        }
    }
}
