package uk.nhs.leadership.enrolment.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** By what enrolments can be told apart in a report. */
enum Dimension {
    TRUST("employer"),
    PROVIDER("provider"),
    COURSE("course_id"),
    STAGE("stage"),
    REGION("region"),
    /** Where the trust is, as far as that is known; a cohort may be taught elsewhere. */
    TRUST_REGION("region_of(employer)"),
    /** Why somebody withdrew; empty for who did not. */
    REASON("reason"),
    /** Who pays, or would if there were a place; NONE if there is no price. */
    PAYER("payer");

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** As callers know it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that a parameter names, in its order; the trust if there is none. */
    static List<Dimension> listed(@Nullable String by) {
        var named = Arrays.stream((by == null ? "trust" : by).split(",", -1))
                .map(Dimension::ofCode)
                .toList();
        if (named.stream().distinct().count() < named.size()) {
            throw new InvalidInput(new Fault("?by", "NAMED_TWICE", "Name each once"));
        }
        return named;
    }

    private static Dimension ofCode(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code().equals(code))
                .findAny()
                .orElseThrow(() -> new InvalidInput(new Fault(
                        "?by",
                        "CODE_UNKNOWN",
                        "Send some of trust, provider, course, stage, region, trust-region, reason, payer")));
    }
}
