package uk.nhs.leadership.chassis.testing.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.testing.Project;

/** The table of a service in docs/access, read strictly: a line that cannot be understood is an error. */
record AccessTable(Path file, List<Row> rows) {
    private static final Pattern LINE = Pattern.compile("\\|(?!\\s*-)(?!\\s*operation\\s*\\|).*\\|");
    private static final Pattern REQUEST = Pattern.compile("(GET|PUT|POST|PATCH|DELETE) `(/\\S+)`");
    private static final Pattern ROLE = Pattern.compile("`([a-z][a-z:-]*)`( \\*)?");

    /** There is no other organisation to reach, or none that would be kept from it. */
    private static final Set<String> NOBODY_KEPT_OUT = Set.of("acts for itself", "the same for all");

    AccessTable {
        rows = List.copyOf(rows);
    }

    static AccessTable of(String service) {
        var file = Project.root().resolve("docs/access").resolve(service + ".md");
        return new AccessTable(file, rows(Project.read(file)));
    }

    static List<Row> rows(String text) {
        var rows = new ArrayList<Row>();
        text.lines().filter(line -> LINE.matcher(line).matches()).forEach(line -> {
            try {
                var row = row(line);
                if (rows.stream().map(Row::toString).anyMatch(row.toString()::equals)) {
                    throw new IllegalArgumentException("the second line for " + row);
                }
                rows.add(row);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("cannot read the line " + line + ": " + e.getMessage(), e);
            }
        });
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("there is no line in the table");
        }
        return rows;
    }

    private static Row row(String line) {
        var cells = Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
        if (cells.size() != 6) {
            throw new IllegalArgumentException("it has " + cells.size() + " columns, not 6");
        }
        var request = REQUEST.matcher(cells.get(1));
        if (!request.matches()) {
            throw new IllegalArgumentException("'" + cells.get(1) + "' is not a method and a path as GET `/v1/…`");
        }
        var who = who(cells.get(3));
        var forEverybody = who.containsKey(Row.EVERYBODY);
        if (forEverybody) {
            mustBeEmpty(cells.get(4));
            mustBeEmpty(cells.get(5));
        }
        return new Row(
                cells.get(0).replace("`", ""),
                request.group(1),
                request.group(2),
                cells.get(2),
                who,
                others(cells.get(4), forEverybody),
                elsewhere(cells.get(5), forEverybody || who.values().stream().allMatch(nationally -> nationally)));
    }

    /** From each role to whether it counts only for those who see all. */
    private static Map<String, Boolean> who(String cell) {
        if (cell.equals(Row.EVERYBODY) || cell.equals(Row.SIGNED_IN)) {
            return Map.of(cell, false);
        }
        return Stream.of(cell.split(",", -1))
                .map(role -> {
                    var matcher = ROLE.matcher(role.strip());
                    if (!matcher.matches()) {
                        throw new IllegalArgumentException("'" + role.strip() + "' is no role in backticks");
                    }
                    return matcher.toMatchResult();
                })
                .collect(Collectors.toUnmodifiableMap(role -> role.group(1), role -> role.group(2) != null));
    }

    private static Outcome others(String cell, boolean forEverybody) {
        return forEverybody ? Outcome.LET_IN : kept(Outcome.of(cell));
    }

    private static Outcome elsewhere(String cell, boolean nobodyIsElsewhere) {
        if (cell.isEmpty() && nobodyIsElsewhere) {
            return Outcome.LET_IN;
        }
        return NOBODY_KEPT_OUT.contains(cell) ? Outcome.LET_IN : kept(Outcome.of(cell));
    }

    private static Outcome kept(Outcome outcome) {
        if (outcome == Outcome.LET_IN || outcome == Outcome.UNKNOWN) {
            throw new IllegalArgumentException("'" + outcome + "' keeps nobody out");
        }
        return outcome;
    }

    private static void mustBeEmpty(String cell) {
        if (!cell.isEmpty()) {
            throw new IllegalArgumentException("nobody is left for '" + cell + "'");
        }
    }

    /** Whether the bearer, or somebody without a token, is answered there, so that it proves nothing to get in. */
    boolean isOpen(String method, String path, @Nullable Bearer bearer) {
        var asked = method.equals("HEAD") ? "GET" : method;
        return rows.stream()
                .filter(row -> row.method().equals(asked) && row.path().equals(path))
                .anyMatch(row -> !row.isProtected() || (bearer != null && !row.lacks(bearer)));
    }
}
