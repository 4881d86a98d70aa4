package uk.nhs.leadership.enrolment.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about who was at which session. */
@ApplicationScoped
public class Attendances implements PanacheRepositoryBase<Attendance, UUID> {

    /** What was recorded last of a session, by enrolment. */
    public Map<UUID, AttendanceMark> last(Collection<UUID> enrolmentIds, String session) {
        var last = new HashMap<UUID, AttendanceMark>();
        list("enrolmentId in ?1 and session = ?2 order by id", List.copyOf(enrolmentIds), session)
                .forEach(each -> last.put(each.enrolmentId(), each.mark()));
        return last;
    }

    /** In the order in which it was recorded. */
    public List<Attendance> of(UUID enrolmentId, Listing listing) {
        var conditions = Conditions.of(listing).where("enrolmentId = :enrolment", "enrolment", enrolmentId);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
