package uk.nhs.leadership.chassis.http;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/**
 * The version of a resource as a caller saw it. On the wire it is a strong entity tag: {@code ETag: "3"} and
 * {@code If-Match: "3"}.
 */
public record Version(long number) {
    private static final Pattern TAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    /**
     * Reads a required {@code If-Match} header.
     *
     * @throws VersionMissing if there is none (428)
     * @throws InvalidInput if it is not one strong entity tag
     */
    public static Version required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionMissing();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new InvalidInput(List.of(
                    new Fault("#If-Match", "ENTITY_TAG_INVALID", "Send one entity tag as the ETag header gave it")));
        }
        return new Version(Long.parseLong(tag.group(1)));
    }

    /**
     * Compares it with the version there is now.
     *
     * @throws StaleVersion if the resource has moved on since the caller saw it (412)
     */
    public void mustBe(long current) {
        if (number != current) {
            throw new StaleVersion();
        }
    }

    /** The value of the {@code ETag} header. */
    public String etag() {
        return "\"" + number + "\"";
    }

    /** Whether an {@code If-None-Match} header names it, so that whoever sent it has it already. */
    public boolean isNamedIn(@Nullable String ifNoneMatch) {
        return isNamedIn(ifNoneMatch, etag());
    }

    /** The same for an entity tag that is no version. */
    public static boolean isNamedIn(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (var tag : ifNoneMatch.split(",", -1)) {
            var weak = tag.strip();
            if (weak.equals("*") || (weak.startsWith("W/") ? weak.substring(2) : weak).equals(etag)) {
                return true;
            }
        }
        return false;
    }
}
