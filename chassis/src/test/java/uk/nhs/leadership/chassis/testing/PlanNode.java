package uk.nhs.leadership.chassis.testing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan of PostgreSQL, with those below it: also those under a subquery, a union or a condition, which the name
 * of a step above says nothing of.
 *
 * @param table that it reads, if it reads one
 * @param index through which it does, if through one
 * @param condition by which rows are found in that index; null if all of it is gone through
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PlanNode(
        @JsonProperty("Node Type") String type,
        @JsonProperty("Parent Relationship") @Nullable String relationship,
        @JsonProperty("Relation Name") @Nullable String table,
        @JsonProperty("Index Name") @Nullable String index,
        @JsonProperty("Index Cond") @Nullable String condition,
        @JsonProperty("Plans") List<PlanNode> parts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What hands rows on as they come, so that whatever wants no more of them stops what is below. */
    private static final Set<String> PASSING_ON = Set.of(
            "Limit",
            "Subquery Scan",
            "Append",
            "Merge Append",
            "Merge Join",
            "Result",
            "LockRows",
            "ProjectSet",
            "Unique");

    private static final String NESTED_LOOP = "Nested Loop";

    PlanNode {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Explained(@JsonProperty("Plan") PlanNode plan) {}

    /** Reads what {@code explain (format json)} says. */
    static PlanNode of(String explained) {
        try {
            return JSON.readValue(explained, Explained[].class)[0].plan();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no plan: " + explained, e);
        }
    }

    /** A line for each step, without those that only look up whose rows are asked for. */
    @Override
    public String toString() {
        return lines("\n").collect(Collectors.joining());
    }

    private Stream<String> lines(String indent) {
        var words = Stream.of(type, table, index, condition)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return type.equals("Result") && parts.isEmpty()
                ? Stream.of()
                : Stream.concat(Stream.of(indent + words), parts.stream().flatMap(part -> part.lines(indent + "  ")));
    }

    /** It and all below it. */
    Stream<PlanNode> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(PlanNode::all));
    }

    /** Whether any of it puts rows in order, for which it needs them all first. */
    boolean sorts() {
        return all().anyMatch(node -> node.type.equals("Sort") || node.type.equals("Incremental Sort"));
    }

    boolean reads(String name) {
        return all().anyMatch(node -> node.index != null && node.index.matches(name));
    }

    /** The tables whose planning is only as good as what is known of their pages. */
    Stream<String> scanned() {
        return all().filter(node -> !node.type.equals("Index Scan"))
                .map(PlanNode::table)
                .filter(Objects::nonNull);
    }

    /** What is gone through from one end to the other, and not stopped by anybody who has enough. */
    List<String> readWhole() {
        return readWhole(false).toList();
    }

    private Stream<String> readWhole(boolean stopped) {
        var here = isScan() && condition == null && !stopped
                ? Stream.of(type + " of " + Objects.requireNonNullElse(index, table))
                : Stream.<String>empty();
        return Stream.concat(
                here,
                parts.stream()
                        .filter(part -> !isOnlyNarrowedBy(part))
                        .flatMap(part -> part.readWhole(isStopped(part, stopped))));
    }

    /**
     * An index of some rows only, laid over what another one has found: the planner does that where it takes those rows for
     * few, and of a table of which nothing is known it takes them so.
     */
    private boolean isOnlyNarrowedBy(PlanNode part) {
        return type.equals("BitmapAnd")
                && part.condition == null
                && parts.stream().anyMatch(other -> other.condition != null);
    }

    private boolean isScan() {
        return type.equals("Seq Scan")
                || type.equals("Index Scan")
                || type.equals("Index Only Scan")
                || type.equals("Bitmap Index Scan");
    }

    /** The inner side of a loop, what is asked of each row and what has to be whole first come to their end each time. */
    private boolean isStopped(PlanNode part, boolean stopped) {
        if ("SubPlan".equals(part.relationship) || "InitPlan".equals(part.relationship)) {
            return false;
        }
        if (type.equals("Limit")) {
            return true;
        }
        var outer = "Outer".equals(part.relationship) && (type.equals(NESTED_LOOP) || type.equals("Memoize"));
        return stopped && (PASSING_ON.contains(type) || outer);
    }
}
