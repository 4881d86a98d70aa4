package uk.nhs.leadership.curriculum.crosswalk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The query for what answers to a competency in other frameworks, whichever way a crosswalk was written. */
@ApplicationScoped
class Counterparts {
    private final Session database;

    Counterparts(Session database) {
        this.database = database;
    }

    record Row(
            UUID crosswalkId,
            String crosswalkCode,
            String crosswalkVersion,
            UUID own,
            UUID frameworkId,
            String frameworkCode,
            String frameworkVersion,
            String frameworkTitle,
            UUID partId,
            String kind,
            String code,
            String title,
            @Nullable UUID above,
            String relation,
            String rationale,
            boolean reversed) {

        private Counterpart counterpart() {
            var stated = Relation.valueOf(relation);
            return new Counterpart(
                    crosswalkId,
                    crosswalkCode,
                    crosswalkVersion,
                    own,
                    new MappedFramework(frameworkId, frameworkCode, frameworkVersion, frameworkTitle),
                    new MappedPart(partId, MappedPart.Kind.valueOf(kind), code, title, above),
                    reversed ? stated.reversed() : stated,
                    rationale);
        }
    }

    /**
     * Of the crosswalks in force, in the order of their ids.
     *
     * @param competency of any version of its framework
     * @param most how many at most
     */
    List<Counterpart> of(UUID competency, Place after, int most) {
        return database.createNativeQuery("""
                        select crosswalk.id, crosswalk.code, crosswalk.version, told.own,
                               framework.id, framework.code, framework.version, framework.title,
                               part.id, part.kind, part.code, part.title, part.parent_id,
                               told.relation, told.rationale, told.reversed
                        from (select crosswalk_id, from_framework_id as own, to_framework_id as other, to_id as part_id,
                                     relation, rationale, false as reversed
                              from crosswalk_entry where from_id = :competency
                              union all
                              select crosswalk_id, to_framework_id, from_framework_id, from_id, relation, rationale, true
                              from crosswalk_entry where to_id = :competency) told
                        join crosswalk on crosswalk.id = told.crosswalk_id
                        join framework on framework.id = told.other
                        join framework_node part on part.framework_id = told.other and part.id = told.part_id
                        where crosswalk.status in ('PUBLISHED', 'RETIREMENT_SCHEDULED')
                          and (told.crosswalk_id, told.part_id) > (:crosswalk, :part)
                        order by told.crosswalk_id, told.part_id
                        limit :most""", Row.class)
                .setParameter("competency", competency)
                .setParameter("crosswalk", after.crosswalk())
                .setParameter("part", after.part())
                .setParameter("most", most)
                .getResultStream()
                .map(Row::counterpart)
                .toList();
    }
}
