package uk.nhs.leadership.chassis.http;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. An answer with {@code next} also carries {@code Link: <…>; rel="next"}.
 *
 * @param next what to send as {@code after} for the page that follows; absent on the last page
 */
public record Page<T>(
        List<T> items,
        @Schema(examples = "MDE5OWQyYTQtNmQ1Mg") @Nullable String next) implements Paged {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of rows read with one row more than the limit, so that the last page is known without a count.
     *
     * @param rows at most {@code limit + 1} rows in order
     */
    public static <R, T> Page<T> of(
            List<R> rows, int limit, Function<? super R, Cursor> cursor, Function<? super R, ? extends T> view) {
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        var next = rows.size() > limit ? cursor.apply(shown.getLast()).text() : null;
        return new Page<>(shown.stream().<T>map(view).toList(), next);
    }
}
