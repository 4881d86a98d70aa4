package uk.nhs.leadership.enrolment.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void everyValueIsQuotedAndWhatIsMissingIsNull() {
        assertThat(columnOf("Ada", null, "", "NULL", "a,b", "{c}")).isEqualTo("""
                {"Ada",NULL,"","NULL","a,b","{c}"}""");
    }

    @Test
    void quotesAndBackslashesAreEscaped() {
        assertThat(columnOf("\"", "\\", "a\\\"b")).isEqualTo("""
                {"\\"","\\\\","a\\\\\\"b"}""");
    }

    @Test
    void aValueOfAnotherTypeIsItsText() {
        assertThat(new Columns<>(List.of(LocalDate.EPOCH)).of(Function.identity()))
                .isEqualTo("{\"1970-01-01\"}");
    }

    @Test
    void noRowsAreAnEmptyArray() {
        assertThat(columnOf()).isEqualTo("{}");
    }

    private static String columnOf(@Nullable String... values) {
        var rows = new ArrayList<List<@Nullable String>>();
        Arrays.stream(values).forEach(value -> rows.add(Arrays.asList(value)));
        return new Columns<>(rows).of(row -> row.getFirst());
    }
}
