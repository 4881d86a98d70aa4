package uk.nhs.leadership.curriculum.courselink;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every query for links between programmes and courses. */
@ApplicationScoped
class CourseLinks implements PanacheRepositoryBase<CourseLink, UUID> {

    boolean isMade(UUID programme, UUID accreditation) {
        return count("programmeId = ?1 and accreditationId = ?2 and unlinkedAt is null", programme, accreditation) > 0;
    }

    List<CourseLink> page(CourseLinkList wanted) {
        var query = wanted.query();
        return find(query.text(), query.values())
                .range(0, wanted.listing().limit())
                .list();
    }
}
