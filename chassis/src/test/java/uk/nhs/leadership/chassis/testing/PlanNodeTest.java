package uk.nhs.leadership.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlanNodeTest {
    private static final String BY_KEY = """
            {"Node Type": "Index Scan", "Parent Relationship": "Outer", "Relation Name": "course", "Index Name": "course_pkey",
             "Index Cond": "(id = $1)"}""";
    private static final String THROUGH_ALL = """
            {"Node Type": "Index Only Scan", "Parent Relationship": "%s", "Relation Name": "course",
             "Index Name": "course_by_stage"}""";

    @Test
    void whatIsFoundByItsKeyIsNotReadWhole() {
        var plan = plan("Result", BY_KEY);

        assertThat(plan.readWhole()).isEmpty();
        assertThat(plan.reads("course_pkey")).isTrue();
        assertThat(plan.reads("course_by_stage")).isFalse();
    }

    @Test
    void whatASubqueryHidesIsSeen() {
        assertThat(plan("Subquery Scan", THROUGH_ALL.formatted("Subquery")).readWhole())
                .containsExactly("Index Only Scan of course_by_stage");
    }

    @Test
    void aTableIsReadWholeWithoutAnIndexToo() {
        assertThat(plan("Append", "{\"Node Type\": \"Seq Scan\", \"Relation Name\": \"course\"}")
                        .readWhole())
                .containsExactly("Seq Scan of course");
    }

    @Test
    void whoeverWantsNoMoreStopsWhatIsBelow() {
        assertThat(plan("Limit", THROUGH_ALL.formatted("Outer")).readWhole()).isEmpty();
        assertThat(plan("Limit", node("Subquery Scan", "Outer", THROUGH_ALL.formatted("Subquery")))
                        .readWhole())
                .isEmpty();
        assertThat(plan("Limit", node("Merge Join", "Outer", BY_KEY + ", " + THROUGH_ALL.formatted("Inner")))
                        .readWhole())
                .isEmpty();
    }

    @Test
    void whatHasToBeWholeFirstIsNotStopped() {
        var sorted = plan("Limit", node("Sort", "Outer", THROUGH_ALL.formatted("Outer")));

        assertThat(sorted.readWhole()).containsExactly("Index Only Scan of course_by_stage");
        assertThat(sorted.sorts()).isTrue();
        assertThat(plan("Limit", THROUGH_ALL.formatted("Outer")).sorts()).isFalse();
    }

    @Test
    void whatIsGoneThroughForEachRowIsNotStopped() {
        assertThat(plan("Limit", node("Nested Loop", "Outer", BY_KEY + ", " + THROUGH_ALL.formatted("Inner")))
                        .readWhole())
                .containsExactly("Index Only Scan of course_by_stage");
        assertThat(plan("Limit", THROUGH_ALL.formatted("SubPlan")).readWhole())
                .containsExactly("Index Only Scan of course_by_stage");
    }

    @Test
    void anIndexOfSomeRowsMayBeLaidOverWhatAnotherHasFound() {
        var some = "{\"Node Type\": \"Bitmap Index Scan\", \"Index Name\": \"course_open\"}";
        var found =
                "{\"Node Type\": \"Bitmap Index Scan\", \"Index Name\": \"course_pkey\", \"Index Cond\": \"(id = $1)\"}";

        assertThat(plan("BitmapAnd", some + ", " + found).readWhole()).isEmpty();
        assertThat(plan("BitmapAnd", some + ", " + some).readWhole()).hasSize(2);
        assertThat(plan("BitmapOr", some + ", " + found).readWhole())
                .containsExactly("Bitmap Index Scan of course_open");
    }

    @Test
    void theTablesOfAllScansButThoseOfAnIndexAreNamed() {
        assertThat(plan("Result", BY_KEY).scanned()).isEmpty();
        assertThat(plan("Result", THROUGH_ALL.formatted("Outer")).scanned()).containsExactly("course");
    }

    @Test
    void aFailedTestShowsItStepByStep() {
        assertThat(plan("Limit", node("Result", "InitPlan", "") + ", " + BY_KEY))
                .hasToString("\nLimit\n  Index Scan course course_pkey (id = $1)");
    }

    @Test
    void whatIsNoPlanIsNotRead() {
        assertThatThrownBy(() -> PlanNode.of("Seq Scan on course")).isInstanceOf(IllegalArgumentException.class);
    }

    private static PlanNode plan(String type, String parts) {
        return PlanNode.of("[{\"Plan\": " + node(type, "Outer", parts) + "}]");
    }

    private static String node(String type, String relationship, String parts) {
        return "{\"Node Type\": \"%s\", \"Parent Relationship\": \"%s\", \"Plans\": [%s]}"
                .formatted(type, relationship, parts);
    }
}
