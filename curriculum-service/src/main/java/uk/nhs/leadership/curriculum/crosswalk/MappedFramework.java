package uk.nhs.leadership.curriculum.crosswalk;

import java.util.UUID;
import uk.nhs.leadership.curriculum.framework.Framework;

/** A version of a framework at one end of a crosswalk. What is said of it here never changes, because it is published. */
public record MappedFramework(UUID id, String code, String version, String title) {

    static MappedFramework of(Framework framework) {
        return new MappedFramework(framework.id(), framework.code(), framework.version(), framework.title());
    }
}
