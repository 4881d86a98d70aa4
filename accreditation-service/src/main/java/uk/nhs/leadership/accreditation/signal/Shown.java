package uk.nhs.leadership.accreditation.signal;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of the counts: none that would tell of fewer than five people, not even by what is left when another
 * count is taken away. Null is left out.
 *
 * @param stagePassed of a hundred of the other providers' people
 */
record Shown(
        @Nullable Integer taught,
        @Nullable Integer completed,
        @Nullable Integer withdrawn,
        @Nullable Integer leftForQuality,
        @Nullable Integer passed,
        @Nullable Integer notPassed,
        @Nullable Integer stagePassed) {
    private static final int FEWEST = 5;
    private static final int FEWEST_PROVIDERS = 3;

    static Shown of(Signal signal) {
        var taught = signal.delivered().taught();
        var completed = signal.delivered().completed();
        var withdrawn = signal.delivered().withdrawn();
        var quality = signal.delivered().leftForQuality();
        var passed = signal.delivered().passed();
        var notPassed = signal.delivered().notPassed();
        var ends = canAllBeShown(completed, withdrawn, taught - completed - withdrawn);
        var results = canAllBeShown(passed, notPassed);
        return new Shown(
                canAllBeShown(taught) ? taught : null,
                ends ? completed : null,
                ends ? withdrawn : null,
                ends && canAllBeShown(quality, withdrawn - quality) ? quality : null,
                results ? passed : null,
                results ? notPassed : null,
                rateOf(signal.others()));
    }

    /** Parts of a whole are shown together or not at all: all but one of them would tell the one. */
    private static boolean canAllBeShown(int... parts) {
        return IntStream.of(parts).noneMatch(part -> part > 0 && part < FEWEST);
    }

    private static @Nullable Integer rateOf(StageResult others) {
        var outcomes = others.passed() + others.notPassed();
        return others.providers() < FEWEST_PROVIDERS || !canAllBeShown(others.passed(), others.notPassed())
                ? null
                : percent(others.passed(), outcomes);
    }

    /** Of those who ended, how many of a hundred completed. */
    @Nullable
    Integer completionRate() {
        return completed == null || withdrawn == null ? null : percent(completed, completed + withdrawn);
    }

    /** Of those whose outcome was recorded, how many of a hundred passed. */
    @Nullable
    Integer passRate() {
        return passed == null || notPassed == null ? null : percent(passed, passed + notPassed);
    }

    /** Whether something is left out because it is about too few. */
    boolean isSuppressed() {
        return taught == null || completed == null || leftForQuality == null || passed == null;
    }

    private static @Nullable Integer percent(int part, int whole) {
        return whole == 0 ? null : (int) Math.round(100.0 * part / whole);
    }
}
