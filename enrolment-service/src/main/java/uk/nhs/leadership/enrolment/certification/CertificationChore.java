package uk.nhs.leadership.enrolment.certification;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Opens and ends periods by the calendar. Who looks in between is told what is so today all the same. */
@Singleton
class CertificationChore implements Chore {
    private final CertificationService service;

    CertificationChore(CertificationService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "certification-calendar";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean doSome() {
        return service.turnSome();
    }
}
