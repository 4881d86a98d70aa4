package uk.nhs.leadership.curriculum.signpost;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a file of signposts, and what may stand in each. */
enum SignpostColumn {
    COMPETENCY(40),
    STAGE(8),
    RATING_FROM(3),
    RATING_TO(3),
    TITLE(200),
    URI(1_000),
    SOURCE(200),
    KIND(10),
    MINUTES(5);

    private static final int MOST_MINUTES = 60_000;
    private static final Set<String> OF_THE_WEB = Set.of("http", "https");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern ASCII = Pattern.compile("[!-~]+");

    private final int longest;

    SignpostColumn(int longest) {
        this.longest = longest;
    }

    /** What is wrong with a value, if anything is. */
    record ValueFault(String code, String detail) {}

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values are words of the author's, and not codes or numbers. */
    boolean isText() {
        return this == TITLE || this == SOURCE;
    }

    Optional<ValueFault> faultIn(String value) {
        if (value.isEmpty()) {
            return this == MINUTES ? Optional.empty() : fault("VALUE_MISSING", "There must be a value");
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            return fault("CONTROL_CHARACTER", "There must be no line break, tab or other control character");
        }
        if (value.codePointCount(0, value.length()) > longest) {
            return fault("VALUE_TOO_LONG", "At most " + longest + " characters");
        }
        return isGood(value) ? Optional.empty() : fault("VALUE_INVALID", wanted());
    }

    private boolean isGood(String value) {
        return switch (this) {
            case COMPETENCY, STAGE, TITLE, SOURCE -> true;
            case RATING_FROM, RATING_TO -> NUMBER.matcher(value).matches();
            case URI -> isOfTheWeb(value);
            case KIND -> kind(value).isPresent();
            case MINUTES -> isMinutes(value);
        };
    }

    private String wanted() {
        return switch (this) {
            case COMPETENCY, STAGE, TITLE, SOURCE -> "Any text";
            case RATING_FROM, RATING_TO -> "A whole number";
            case URI -> "An address that begins with https:// or http://, without spaces and without a password";
            case KIND ->
                Stream.of(SignpostKind.values())
                        .map(SignpostKind::name)
                        .collect(Collectors.joining(", ", "One of ", ""));
            case MINUTES -> "A whole number from 1 to " + MOST_MINUTES + ", or nothing";
        };
    }

    private static boolean isMinutes(String value) {
        if (!NUMBER.matcher(value).matches()) {
            return false;
        }
        var minutes = Integer.parseInt(value);
        return minutes >= 1 && minutes <= MOST_MINUTES;
    }

    /** Only what a browser may be sent to without doing anything but show a page. */
    private static boolean isOfTheWeb(String value) {
        try {
            var uri = new URI(value);
            return ASCII.matcher(value).matches()
                    && uri.getScheme() != null
                    && OF_THE_WEB.contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static Optional<SignpostKind> kind(String value) {
        return Arrays.stream(SignpostKind.values())
                .filter(kind -> kind.name().equals(value))
                .findAny();
    }

    static Optional<SignpostColumn> withHeading(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading().equalsIgnoreCase(heading))
                .findAny();
    }

    static String headings() {
        return Stream.of(values()).map(SignpostColumn::heading).collect(Collectors.joining(", "));
    }

    private static Optional<ValueFault> fault(String code, String detail) {
        return Optional.of(new ValueFault(code, detail));
    }
}
