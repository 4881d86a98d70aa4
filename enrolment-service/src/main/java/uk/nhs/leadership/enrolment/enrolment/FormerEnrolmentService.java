package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.merger.MergerService;

/** What a trust may read of one that has become part of it. */
@ApplicationScoped
@Transactional
class FormerEnrolmentService {
    private final MergerService mergers;
    private final Enrolments enrolments;
    private final Involvement involvement;

    FormerEnrolmentService(MergerService mergers, Enrolments enrolments, Involvement involvement) {
        this.mergers = mergers;
        this.enrolments = enrolments;
        this.involvement = involvement;
    }

    /** The trust before, of a merger that has begun and that the caller's trust is part of. */
    String predecessorIn(UUID mergerId) {
        return mergers.begun(mergerId).predecessor();
    }

    /** Called with the reach of all, for they are the trust's before. */
    List<Enrolment> stayedWith(String predecessor, Listing listing) {
        return enrolments.list(new EnrolmentFilter(predecessor, null, null, null, null, null), listing);
    }

    /** With whom they are about, as far as the caller knows them. */
    List<EnrolledPerson> withPeople(List<Enrolment> stayed) {
        return involvement.withPeople(stayed);
    }
}
