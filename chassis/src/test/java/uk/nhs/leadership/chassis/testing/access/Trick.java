package uk.nhs.leadership.chassis.testing.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Another spelling of a request, of the kinds by which guards and routers have been made to disagree. Whatever the server
 * makes of it, nobody gets in who would not get in by the usual one.
 */
record Trick(String name, UnaryOperator<Request> change) {
    private static final Pattern LETTER = Pattern.compile("[a-z]");

    /** Another spelling of the path. */
    static Trick path(String name, UnaryOperator<String> change) {
        return new Trick(name, request -> request.withPath(change));
    }

    static Trick after(String suffix) {
        return path("path" + suffix, path -> path + suffix);
    }

    static Trick before(String prefix) {
        return path(prefix + "path", path -> prefix + path);
    }

    /** Before the last part of the path. */
    static Trick inside(String infix) {
        return path("…" + infix + "last", path -> {
            var last = path.lastIndexOf('/');
            return path.substring(0, last) + infix + path.substring(last + 1);
        });
    }

    /** Every slash but the first. */
    static Trick slashesAs(String other) {
        return path("slashes as " + other, path -> "/" + path.substring(1).replace("/", other));
    }

    static Trick header(String name, String value) {
        return new Trick(name + ": " + value, request -> request.with(name, value));
    }

    /** The path in a header that a proxy may trust, on a path of no interest. */
    static Trick pathInHeader(String name) {
        return new Trick(
                name + " holds the path",
                request -> request.with(name, request.path()).withPath(path -> "/"));
    }

    static Trick method(String method) {
        return new Trick("method " + method, request -> request.withMethod(method));
    }

    static Trick query(String more) {
        return new Trick("?" + more, request -> request.withQuery(more));
    }

    static String encoded(String text) {
        return bytes(text, "%%%02x");
    }

    static String encodedTwice(String text) {
        return bytes(text, "%%25%02x");
    }

    /** Each second letter in upper case. */
    static String mixed(String path) {
        var changed = new StringBuilder();
        for (var i = 0; i < path.length(); i++) {
            var letter = path.substring(i, i + 1);
            changed.append(i % 2 == 0 ? letter.toUpperCase(Locale.ROOT) : letter);
        }
        return changed.toString();
    }

    /** The first letter of each part percent-encoded. */
    static String firstLettersEncoded(String path, UnaryOperator<String> encoding) {
        return Pattern.compile("(?<=/)[a-z]").matcher(path).replaceAll(letter -> encoding.apply(letter.group()));
    }

    /** The same letters from the block of full-width forms, as bytes of UTF-8. */
    static String fullWidth(String path) {
        return LETTER.matcher(path)
                .replaceAll(letter -> encoded(Character.toString(letter.group().charAt(0) + 0xFEE0)));
    }

    private static String bytes(String text, String format) {
        var spelled = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            spelled.append(String.format(Locale.ROOT, format, octet & 0xff));
        }
        return spelled.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
