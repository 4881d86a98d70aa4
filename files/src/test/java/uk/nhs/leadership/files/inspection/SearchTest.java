package uk.nhs.leadership.files.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.files.inspection.Documents.EICAR;
import static uk.nhs.leadership.files.inspection.Documents.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchTest {

    @Test
    void whatIsSoughtIsFoundWhereverThePiecesEnd() {
        var text = bytes("x".repeat(100) + EICAR + "x".repeat(100));
        for (var first = 0; first <= text.length; first++) {
            for (var second = first; second <= text.length; second += 7) {
                assertThat(isIn(text, first, second)).isTrue();
            }
        }
    }

    @Test
    void whatIsSoughtIsFoundAByteAtATime() {
        var search = new Search(bytes(EICAR));
        var text = bytes("before" + EICAR + "after");

        for (var one : text) {
            search.see(new byte[] {one}, 1);
        }

        assertThat(search.hasFound()).isTrue();
    }

    @Test
    void whatIsAlmostThereIsNotFound() {
        var text = bytes(EICAR);
        for (var at = 0; at < text.length; at++) {
            var other = text.clone();
            other[at]++;
            for (var end = 0; end <= text.length; end += 5) {
                assertThat(isIn(other, end, text.length)).isFalse();
            }
        }
    }

    /** A piece is a buffer that was filled before: what is behind its length is not part of it. */
    @Test
    void whatIsBehindTheEndOfAPieceIsNotSeen() {
        var search = new Search(bytes(EICAR));
        var text = bytes(EICAR);

        search.see(text, text.length - 1);
        search.see(bytes("x"), 1);

        assertThat(search.hasFound()).isFalse();
    }

    /** Few different bytes, so that it often begins and seldom ends. */
    @Test
    void itFindsWhatALookAtEveryPlaceFinds() {
        var random = new Random(68);
        for (var round = 0; round < 20_000; round++) {
            var sought = someOf(random, 1 + random.nextInt(5));
            var text = someOf(random, random.nextInt(60));
            var first = random.nextInt(text.length + 1);
            var second = first + random.nextInt(text.length - first + 1);

            assertThat(isIn(sought, text, first, second))
                    .as("%s in %s, cut at %d and %d", Arrays.toString(sought), Arrays.toString(text), first, second)
                    .isEqualTo(string(text).contains(string(sought)));
        }
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] someOf(Random random, int length) {
        var bytes = new byte[length];
        for (var at = 0; at < length; at++) {
            bytes[at] = (byte) (random.nextInt(3) - 1);
        }
        return bytes;
    }

    private static boolean isIn(byte[] text, int first, int second) {
        return isIn(bytes(EICAR), text, first, second);
    }

    private static boolean isIn(byte[] sought, byte[] text, int first, int second) {
        var search = new Search(sought);
        see(search, text, 0, first);
        see(search, text, first, second);
        see(search, text, second, text.length);
        return search.hasFound();
    }

    private static void see(Search search, byte[] text, int from, int to) {
        search.see(Arrays.copyOfRange(text, from, to), to - from);
    }
}
