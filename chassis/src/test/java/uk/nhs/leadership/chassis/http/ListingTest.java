package uk.nhs.leadership.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.InvalidInput;

class ListingTest {
    private static final Instant MONDAY = Instant.parse("2026-09-07T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-09-08T09:00:00.123456Z");
    private static final UUID ID = UUID.fromString("0198e5c4-7b1a-7000-8000-00000000abcd");

    @Test
    void theFirstPageByIdLeavesNothingOut() {
        assertThat(Listing.of(asked(null), null)).isEqualTo(new Listing(50, false, Instant.EPOCH, new UUID(0, 0)));
    }

    @Test
    void theFirstPageByChangeBeginsAtTheTimeAskedFor() {
        assertThat(Listing.of(asked(null), MONDAY)).isEqualTo(new Listing(50, true, MONDAY, new UUID(0, 0)));
    }

    @Test
    void theNextPageGoesOnWhereThePageBeforeEnded() {
        var byId = Listing.of(asked(null), null).endingWith(ID, TUESDAY).text();
        var byChange = Listing.of(asked(null), MONDAY).endingWith(ID, TUESDAY).text();

        assertThat(Listing.of(asked(byId), null)).isEqualTo(new Listing(50, false, Instant.EPOCH, ID));
        assertThat(Listing.of(asked(byChange), MONDAY)).isEqualTo(new Listing(50, true, TUESDAY, ID));
    }

    @Test
    void oneRowMoreThanShownIsRead() {
        assertThat(Listing.of(asked(null), null).rows()).isEqualTo(51);
    }

    @Test
    void aCursorOfAnotherOrderOrOfNoListIsRefused() {
        var byId = Cursor.of(ID).text();
        var byChange = Cursor.of(TUESDAY, ID).text();

        assertRefused(byId, MONDAY);
        assertRefused(byChange, null);
        assertRefused(Cursor.of("7").text(), null);
        assertRefused(Cursor.of("yesterday", ID).text(), MONDAY);
        assertRefused(Cursor.of(Instant.MAX, ID).text(), MONDAY);
    }

    private static void assertRefused(String after, @Nullable Instant updatedSince) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Listing.of(asked(after), updatedSince));
    }

    private static PageRequest asked(@Nullable String after) {
        var page = new PageRequest();
        page.after = after;
        return page;
    }
}
