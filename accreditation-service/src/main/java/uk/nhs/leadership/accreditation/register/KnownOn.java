package uk.nhs.leadership.accreditation.register;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** The parameter that asks what was known at a time that has been: a point in time, or a day, which means its end. */
final class KnownOn {
    private static final String NAME = "knownOn";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private KnownOn() {}

    /** The time asked for; null if none is, which means what is known now. */
    static @Nullable Instant read(@Nullable String text, Instant now) {
        if (text == null) {
            return null;
        }
        if (!DAY.matcher(text).matches()) {
            var time = Objects.requireNonNull(QueryValue.time(NAME, text));
            return notAfter(now, time, time);
        }
        var day = Objects.requireNonNull(QueryValue.date(NAME, text));
        return notAfter(now, England.startOf(day), England.endOf(day));
    }

    private static Instant notAfter(Instant now, Instant first, Instant last) {
        if (first.isAfter(now)) {
            throw new InvalidInput(new Fault(
                    "?" + NAME,
                    "KNOWN_ON_LIES_AHEAD",
                    "What will be known is not known yet: send a time that has been"));
        }
        return last.isAfter(now) ? now : last;
    }
}
