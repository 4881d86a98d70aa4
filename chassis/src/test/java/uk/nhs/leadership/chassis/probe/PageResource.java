package uk.nhs.leadership.chassis.probe;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.IntStream;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;

/** Lists the numbers from one to seven. */
@Path("/probe/numbers")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PageResource {
    private static final int LAST = 7;

    @GET
    public Page<Integer> numbers(@BeanParam PageRequest page) {
        var after = page.after().map(PageResource::number).orElse(0);
        var rows = IntStream.rangeClosed(after + 1, Math.min(LAST, after + page.limit() + 1))
                .boxed()
                .toList();
        return Page.of(rows, page.limit(), number -> Cursor.of(number.toString()), number -> number);
    }

    private static int number(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.keys().getFirst());
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }
}
