package uk.nhs.leadership.curriculum.signpost;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learning resource for a competency at a stage.
 *
 * @param ratingFrom the lowest rating of oneself for which it is meant
 * @param ratingTo the highest
 * @param source who offers it
 * @param minutes how long it takes; null if that cannot be said
 */
record Signpost(
        UUID competencyId,
        String stage,
        int ratingFrom,
        int ratingTo,
        String title,
        String uri,
        String source,
        SignpostKind kind,
        @Nullable Integer minutes) {}
