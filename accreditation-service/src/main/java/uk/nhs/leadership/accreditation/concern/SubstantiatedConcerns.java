package uk.nhs.leadership.accreditation.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** How many concerns there was something to: the only thing that any other feature learns of concerns. */
@ApplicationScoped
public class SubstantiatedConcerns {
    private final Session database;

    SubstantiatedConcerns(Session database) {
        this.database = database;
    }

    /** How many were found substantiated since then, by accreditation; those without one are left out. */
    public Map<String, Integer> countedSince(Instant then, Collection<String> accreditations) {
        return database
                .createQuery("""
                        select accreditationNumber, count(*) from Concern
                        where accreditationNumber in (:accreditations) and conclusion = :substantiated
                            and answeredAt >= :then
                        group by accreditationNumber""", Count.class)
                .setParameterList("accreditations", accreditations)
                .setParameter("substantiated", Concern.Conclusion.SUBSTANTIATED)
                .setParameter("then", then)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Count::accreditation, count -> (int) count.concerns()));
    }

    record Count(String accreditation, long concerns) {}
}
