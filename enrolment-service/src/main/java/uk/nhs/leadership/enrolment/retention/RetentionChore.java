package uk.nhs.leadership.enrolment.retention;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.background.Chore;

/** Warns of, erases and removes what has been kept for long enough. */
@Singleton
class RetentionChore implements Chore {
    private static final Set<RetentionKind> ROWS = Set.of(
            RetentionKind.HOLDER_LINK,
            RetentionKind.LOOK,
            RetentionKind.RECTIFICATION,
            RetentionKind.CAREER_CONVERSATION);

    private final RetentionService service;

    RetentionChore(RetentionService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "retention";
    }

    /** After years, an hour is nothing. */
    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean doSome() {
        var more = service.warnOfSome();
        more |= service.eraseSome();
        return Stream.of(RetentionKind.values())
                .filter(ROWS::contains)
                .map(service::removeSome)
                .reduce(more, Boolean::logicalOr);
    }
}
