package uk.nhs.leadership.enrolment.job;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.leadership.chassis.tenancy.Caller;

/** All there is to do with rows, by its kind. */
@Singleton
class WorkByKind {
    private final Map<String, Work> all;

    WorkByKind(@All List<Work> all) {
        this.all = all.stream().collect(Collectors.toUnmodifiableMap(Work::kind, Function.identity()));
    }

    Work of(String kind) {
        var work = all.get(kind);
        if (work == null) {
            throw new IllegalStateException("nothing here does jobs of kind " + kind);
        }
        return work;
    }

    /** Whether somebody may see and steer an organisation's jobs of a kind. */
    boolean isOpenTo(Caller caller, String kind) {
        var work = all.get(kind);
        return work != null && work.roles().stream().anyMatch(caller::has);
    }

    /** The kinds whose jobs somebody may see and steer. */
    Collection<String> openTo(Caller caller) {
        return all.keySet().stream().filter(kind -> isOpenTo(caller, kind)).toList();
    }
}
