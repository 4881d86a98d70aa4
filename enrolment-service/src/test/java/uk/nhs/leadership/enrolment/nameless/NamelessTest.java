package uk.nhs.leadership.enrolment.nameless;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

class NamelessTest {
    private final Nameless nameless = new Nameless(new AnyCallers(), new Random(42));

    @Test
    void anIdIsChanceAndHasNoTimeInIt() {
        var ids = Stream.generate(nameless::newId).limit(100).distinct().toList();

        assertThat(ids).hasSize(100).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(4);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(UUID.fromString(id.toString())).isEqualTo(id);
        });
        assertThat(ids.stream().sorted().toList()).isNotEqualTo(ids);
    }

    @Test
    void itIsDoneByNobodyOfNoOrganisation() {
        var caller = nameless.say(AnyCallers.seen::get);

        assertThat(caller).isEqualTo(Caller.service("nameless"));
    }

    /** Tells within an act in whose name it is done. */
    private static final class AnyCallers implements Callers {
        private static final ThreadLocal<Caller> seen = ThreadLocal.withInitial(Caller::anonymous);

        @Override
        public Caller current() {
            return seen.get();
        }

        @Override
        public <T> T as(Caller caller, Supplier<T> act) {
            seen.set(caller);
            return act.get();
        }
    }
}
