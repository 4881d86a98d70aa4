package uk.nhs.leadership.chassis.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;

/** Turns what Bean Validation found into faults that point into the request. */
public final class ValidationFaults {
    private static final Set<String> PRESENCE = Set.of("NotNull", "NotBlank", "NotEmpty");

    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::pointer).thenComparing(Fault::code);

    private ValidationFaults() {}

    /**
     * What was found wrong with one part of a body that was looked at by itself.
     *
     * @param at the JSON Pointer to the part
     */
    public static List<Fault> of(Set<? extends ConstraintViolation<?>> violations, String at) {
        return violations.stream()
                .map(ValidationFaults::fault)
                .map(fault -> new Fault(at + fault.pointer(), fault.code(), fault.detail()))
                .sorted(ORDER)
                .toList();
    }

    static @Nullable Refusal refusal(ConstraintViolationException violated) {
        var violations = violated.getConstraintViolations();
        // An answer of ours that breaks its own constraints is no fault of the caller.
        if (violations == null || violations.stream().anyMatch(ValidationFaults::isAnswer)) {
            return null;
        }
        return Refusal.of(400, "INVALID_INPUT", "What was sent does not fit its form")
                .with(violations.stream()
                        .map(ValidationFaults::fault)
                        .sorted(ORDER)
                        .toList());
    }

    private static boolean isAnswer(ConstraintViolation<?> violation) {
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Fault(pointer(violation), code(annotation), sentence(violation.getMessage()));
    }

    private static String code(String annotation) {
        return PRESENCE.contains(annotation)
                ? "REQUIRED"
                : annotation.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static String sentence(String message) {
        return message.isEmpty() ? message : Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        @Nullable Method method = null;
        for (var node : violation.getPropertyPath()) {
            if (node.isInIterable()) {
                pointer.append('/').append(place(node));
            }
            switch (node.getKind()) {
                case METHOD -> method = method(violation, node.as(Path.MethodNode.class));
                case PARAMETER -> {
                    var named = named(method, node.as(Path.ParameterNode.class));
                    if (named != null) {
                        return named;
                    }
                }
                case PROPERTY -> pointer.append('/').append(JsonPointers.escaped(node.getName()));
                default -> {
                    // Container elements and class-level constraints add no step of their own.
                }
            }
        }
        return pointer.toString();
    }

    private static Object place(Path.Node node) {
        if (node.getIndex() != null) {
            return node.getIndex();
        }
        return JsonPointers.escaped(String.valueOf(node.getKey()));
    }

    private static @Nullable Method method(ConstraintViolation<?> violation, Path.MethodNode node) {
        var types = node.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> type = violation.getRootBeanClass(); type != null; type = type.getSuperclass()) {
            for (var candidate : type.getDeclaredMethods()) {
                if (candidate.getName().equals(node.getName()) && Arrays.equals(candidate.getParameterTypes(), types)) {
                    if (annotated(candidate) || type.getSuperclass() == Object.class) {
                        return candidate;
                    }
                }
            }
        }
        return null;
    }

    /** Generated subclasses repeat the method without the annotations of its parameters. */
    private static boolean annotated(Method candidate) {
        return Arrays.stream(candidate.getParameterAnnotations()).anyMatch(annotations -> annotations.length > 0);
    }

    /** The place of a parameter that is not the body. */
    private static @Nullable String named(@Nullable Method method, Path.ParameterNode node) {
        if (method == null) {
            return null;
        }
        var parameter = method.getParameters()[node.getParameterIndex()];
        return List.of(
                        naming(parameter, QueryParam.class, "?"),
                        naming(parameter, HeaderParam.class, "#"),
                        naming(parameter, PathParam.class, "?"))
                .stream()
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String naming(
            Parameter parameter, Class<? extends java.lang.annotation.Annotation> type, String mark) {
        var annotation = parameter.getAnnotation(type);
        return switch (annotation) {
            case QueryParam query -> mark + query.value();
            case HeaderParam header -> mark + header.value();
            case PathParam path -> mark + path.value();
            case null, default -> "";
        };
    }
}
