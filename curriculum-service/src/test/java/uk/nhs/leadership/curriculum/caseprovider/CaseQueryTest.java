package uk.nhs.leadership.curriculum.caseprovider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

class CaseQueryTest {

    @Test
    void withoutParametersAllCome() {
        var page = of(null, null, null, null, null).of(documents());

        assertThat(page.total()).isEqualTo(3);
        assertThat(titles(page)).containsExactly("Beta", "alpha", "Gamma");
    }

    @Test
    void aPageIsPartOfTheWhole() {
        var page = of("1", "1", null, null, null).of(documents());

        assertThat(page.total()).isEqualTo(3);
        assertThat(titles(page)).containsExactly("alpha");
    }

    @Test
    void pastTheEndThereIsNothing() {
        assertThat(of("500", "2147483647", null, null, null).of(documents()).documents())
                .isEmpty();
    }

    @Test
    void theyAreSortedWithoutRegardToCaseAndThoseWithoutTheFieldComeLast() {
        assertThat(titles(of(null, null, "title", null, null).of(documents())))
                .containsExactly("alpha", "Beta", "Gamma");
        assertThat(titles(of(null, null, "title", "desc", null).of(documents())))
                .containsExactly("Gamma", "Beta", "alpha");
        assertThat(titles(of(null, null, "notes", "asc", null).of(documents())))
                .containsExactly("Gamma", "alpha", "Beta");
        assertThat(titles(of(null, null, "notes", "desc", null).of(documents())))
                .containsExactly("alpha", "Gamma", "Beta");
        assertThat(titles(of(null, null, null, "desc", null).of(documents())))
                .containsExactly("Gamma", "alpha", "Beta");
    }

    @Test
    void theTotalIsOfWhatTheFilterAdmits() {
        var page = of("1", null, null, null, "notes~'n'").of(documents());

        assertThat(page.total()).isEqualTo(2);
        assertThat(titles(page)).containsExactly("alpha");
    }

    @Test
    void onlyTheFieldsAskedForAreShownAndThoseThatTheStandardRequires() {
        var page = CaseQuery.of(new CaseQuery.Sent(null, null, null, null, null, List.of("notes, version", "subject")))
                .of(documents());

        assertThat(page.documents().get(1).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("identifier", "title", "notes");
    }

    @ParameterizedTest
    @CsvSource({
        "0, , , , , OUT_OF_RANGE, ?limit",
        "-1, , , , , OUT_OF_RANGE, ?limit",
        "501, , , , , OUT_OF_RANGE, ?limit",
        "x, , , , , OUT_OF_RANGE, ?limit",
        "99999999999, , , , , OUT_OF_RANGE, ?limit",
        "'', , , , , OUT_OF_RANGE, ?limit",
        ", -1, , , , OUT_OF_RANGE, ?offset",
        ", 2147483648, , , , OUT_OF_RANGE, ?offset",
        ", , nothing, , , SORT_FIELD_UNKNOWN, ?sort",
        ", , '', , , SORT_FIELD_UNKNOWN, ?sort",
        ", , title, up, , ORDER_UNKNOWN, ?orderBy",
        ", , , ASC, , ORDER_UNKNOWN, ?orderBy",
        ", , , , nothing='x', FILTER_INVALID, ?filter",
        ", , , , '', FILTER_INVALID, ?filter"
    })
    void whatCannotBeUnderstoodIsRefusedWhereItStands(
            @Nullable String limit,
            @Nullable String offset,
            @Nullable String sort,
            @Nullable String orderBy,
            @Nullable String filter,
            String code,
            String pointer) {
        assertThat(faults(new CaseQuery.Sent(limit, offset, sort, orderBy, filter, List.of())))
                .singleElement()
                .extracting(Fault::code, Fault::pointer)
                .containsExactly(code, pointer);
    }

    @Test
    void aFieldThatThereIsNotCannotBeAskedFor() {
        for (var fields : List.of(List.of("nothing"), List.of("title,nothing"), List.of(""), List.of("title,"))) {
            assertThat(faults(new CaseQuery.Sent(null, null, null, null, null, fields)))
                    .singleElement()
                    .extracting(Fault::code)
                    .isEqualTo("FIELD_UNKNOWN");
        }
    }

    @Test
    void everythingIsFoundAtOnce() {
        assertThat(faults(new CaseQuery.Sent("0", "-1", "x", "x", "x", List.of("x"))))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("?limit", "?offset", "?sort", "?orderBy", "?filter", "?fields");
    }

    private static List<Fault> faults(CaseQuery.Sent sent) {
        var refused = new ArrayList<Fault>();
        assertThatThrownBy(() -> CaseQuery.of(sent))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> refused.addAll(invalid.faults()));
        return refused;
    }

    private static CaseQuery of(
            @Nullable String limit,
            @Nullable String offset,
            @Nullable String sort,
            @Nullable String orderBy,
            @Nullable String filter) {
        return CaseQuery.of(new CaseQuery.Sent(limit, offset, sort, orderBy, filter, List.of()));
    }

    private static List<String> titles(CaseQuery.Page page) {
        return page.documents().stream()
                .map(document -> document.path("title").asText())
                .toList();
    }

    private static List<ObjectNode> documents() {
        return Stream.of(
                        document("Beta"),
                        document("alpha").put("notes", "not me"),
                        document("Gamma").put("notes", "Nor me"))
                .toList();
    }

    private static ObjectNode document(String title) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("identifier", "x")
                .put("title", title)
                .put("publisher", "us");
    }
}
