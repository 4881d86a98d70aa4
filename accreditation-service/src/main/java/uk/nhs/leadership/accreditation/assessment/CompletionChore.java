package uk.nhs.leadership.accreditation.assessment;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/**
 * Goes on with what waited for its provider and has come back. Takes up what was deferred, and sends assessments to the panel to which the last finding was not what was missing last: the assessor who owed it stepped
 * back while the provider was waited for, and the provider has answered since.
 */
@Singleton
class CompletionChore implements Chore {
    private final AssessmentService service;

    CompletionChore(AssessmentService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "assessment-completion";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean doSome() {
        var more = service.takeSomeUpAgain();
        return service.sendSomeToPanel() || more;
    }
}
