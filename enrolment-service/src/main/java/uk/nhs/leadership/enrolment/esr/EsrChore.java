package uk.nhs.leadership.enrolment.esr;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.background.Chore;

/** Makes files, a piece of each in turn, so that a long one makes no other trust wait for its end. */
@Singleton
class EsrChore implements Chore {
    private static final Logger LOG = Logger.getLogger(EsrChore.class);

    private final EsrWorkService service;

    EsrChore(EsrWorkService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "esr-exports";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean doSome() {
        var did = false;
        for (var export : service.toMake()) {
            did |= makeSome(export);
        }
        return did;
    }

    private boolean makeSome(UUID export) {
        try {
            return service.makeSome(export);
        } catch (RuntimeException e) {
            LOG.warnf(e, "event=esr-export-stumbled export=%s", export);
            service.stumbled(export);
            return true;
        }
    }
}
