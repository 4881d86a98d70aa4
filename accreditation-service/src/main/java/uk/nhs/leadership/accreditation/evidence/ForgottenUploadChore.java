package uk.nhs.leadership.accreditation.evidence;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Removes evidence that was announced and never sent: it would count for what a place takes for ever. */
@Singleton
class ForgottenUploadChore implements Chore {
    private final EvidenceService service;

    ForgottenUploadChore(EvidenceService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "forgotten-uploads";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(30);
    }

    @Override
    public boolean doSome() {
        return service.forgetSome();
    }
}
