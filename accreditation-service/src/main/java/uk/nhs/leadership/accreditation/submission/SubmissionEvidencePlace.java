package uk.nhs.leadership.accreditation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.accreditation.evidence.EvidencePlace;
import uk.nhs.leadership.accreditation.people.ProviderPeople;

/** Evidence about a submission: its provider adds to it while it is the provider's to work on, and who reads one reads the other. */
@ApplicationScoped
class SubmissionEvidencePlace implements EvidencePlace {
    private final Submissions submissions;
    private final SubmissionAccess access;
    private final ProviderPeople people;

    SubmissionEvidencePlace(Submissions submissions, SubmissionAccess access, ProviderPeople people) {
        this.submissions = submissions;
        this.access = access;
        this.people = people;
    }

    @Override
    public String kind() {
        return Submission.EVIDENCE_KIND;
    }

    @Override
    public String mustTakeFrom(UUID about) {
        var provider = submissions.lockedOfProvider(access.provider(), about).provider();
        people.callerMustBeAmongThoseOf(provider);
        return provider;
    }

    @Override
    public boolean mayBeReadBy(UUID about) {
        return submissions.isEvidenceReadableBy(access.reader(), about);
    }

    @Override
    public boolean isOpen(UUID about) {
        return submissions.findById(about).status().isWithProvider();
    }

    @Override
    public Optional<Instant> handedIn(UUID about) {
        var submission = submissions.findById(about);
        // What a question was answered with was shown too, later than what was submitted.
        return submission.status() == SubmissionStatus.INFORMATION_REQUESTED
                ? Optional.of(submission.road().updatedAt())
                : Optional.ofNullable(submission.road().handedInAt());
    }
}
