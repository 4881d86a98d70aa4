package uk.nhs.leadership.enrolment.talent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.careerconversation.CareerConversation;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about talent. */
@ApplicationScoped
class TalentProfiles implements PanacheRepositoryBase<TalentProfile, UUID> {
    private static final String VISIBLE = """
            select t, p, c.readiness, c.heldOn
            from TalentProfile t
            join Participant p on p.id = t.participantId
            left join lateral (
              select l.readiness as readiness, l.heldOn as heldOn from CareerConversation l
              where l.participantId = t.participantId and l.status = AGREED order by l.heldOn desc, l.id desc limit 1) c
            """;

    private static final String IN_POST = "(p.employedUntil is null or p.employedUntil > :today)";

    /** Whoever came to a trust that they had named is one of its own, which it is not to know. */
    private static final String NAMED = "array_position(t.trusts, :trust) > 0 and p.employer <> :trust";

    private final Session database;

    TalentProfiles(Session database) {
        this.database = database;
    }

    Optional<TalentProfile> of(UUID participantId) {
        return find("participantId", participantId).singleResultOptional();
    }

    /** @param trust by whom they must have been named; null for everybody */
    Optional<Talent> visible(UUID id, @Nullable String trust, LocalDate today) {
        var query = database.createSelectionQuery(
                        VISIBLE + "where t.id = :id and " + IN_POST + (trust == null ? "" : " and " + NAMED),
                        Talent.class)
                .setParameter("id", id)
                .setParameter("today", today);
        if (trust != null) {
            query.setParameter("trust", trust);
        }
        return query.uniqueResultOptional();
    }

    /** @param trust by whom they must have been named; null for everybody */
    List<Talent> visible(TalentFilter filter, @Nullable String trust, LocalDate today, Listing listing) {
        var region = filter.region();
        var stage = filter.stage();
        var conditions = Conditions.of(listing, "t.id")
                .where("array_position(t.regions, :region) > 0", "region", region == null ? null : region.name())
                .where("array_position(t.stages, :stage) > 0", "stage", stage == null ? null : stage.name())
                .where("t.availableFrom <= :availableBy", "availableBy", filter.availableBy());
        if (filter.readiness() != null) {
            conditions
                    .where("c.readiness = :readiness", "readiness", filter.readiness())
                    .where("c.heldOn >= :recent", "recent", CareerConversation.countsFrom(today));
        }
        conditions.where(IN_POST, "today", today).where(NAMED, "trust", trust);
        var query = database.createSelectionQuery(VISIBLE + conditions.query(), Talent.class);
        conditions.values().forEach((name, value) -> {
            // A list by id has no time from which it goes on.
            if (!"from".equals(name)) {
                query.setParameter(name, value);
            }
        });
        return query.setMaxResults(listing.rows()).getResultList();
    }
}
