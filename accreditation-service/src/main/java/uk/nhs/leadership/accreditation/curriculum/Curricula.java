package uk.nhs.leadership.accreditation.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Every query for curricula. Rows of one generation are read while the next may be filled. */
@ApplicationScoped
public class Curricula {
    static final String READ_MODEL = "curriculum";

    private final Session database;

    Curricula(Session database) {
        this.database = database;
    }

    public Optional<CurriculumVersion> byId(UUID id) {
        return rows("""
                        select minimum_hours, term_years, valid_from, last_submission_on, retires_on
                        from curriculum_version
                        where generation = (select read_model_generation('curriculum')) and id = :id
                        """, id)
                .findFirst()
                .map(version -> new CurriculumVersion(
                        id,
                        version.get("minimum_hours", Integer.class),
                        version.get("term_years", Integer.class),
                        version.get("valid_from", LocalDate.class),
                        version.get("last_submission_on", LocalDate.class),
                        version.get("retires_on", LocalDate.class),
                        outcomes(id),
                        requirements(id)));
    }

    private List<Outcome> outcomes(UUID id) {
        return rows("""
                        select code, stage, required
                        from curriculum_outcome
                        where generation = (select read_model_generation('curriculum')) and curriculum_version_id = :id
                        order by code
                        """, id)
                .map(outcome -> new Outcome(
                        outcome.get("code", String.class),
                        outcome.get("stage", String.class),
                        outcome.get("required", Boolean.class)))
                .toList();
    }

    private List<Requirement> requirements(UUID id) {
        return rows("""
                        select code, essential, array_to_string(findings, ',') findings
                        from curriculum_requirement
                        where generation = (select read_model_generation('curriculum')) and curriculum_version_id = :id
                        order by code
                        """, id)
                .map(requirement -> new Requirement(
                        requirement.get("code", String.class),
                        requirement.get("essential", Boolean.class),
                        findings(
                                requirement.get("findings", String.class),
                                requirement.get("essential", Boolean.class))))
                .toList();
    }

    /** What courses are judged in, by the id of the version; without those that nobody knows. */
    public Map<UUID, Scope> scopesOf(Collection<UUID> versions) {
        var areas = new HashMap<UUID, Map<String, Set<String>>>();
        for (var row : rowsOf("""
                select distinct curriculum_version_id id, stage, split_part(competency, '.', 1) area
                from curriculum_outcome
                where generation = (select read_model_generation('curriculum'))
                    and curriculum_version_id = any(:ids) and required
                """, versions)) {
            areas.computeIfAbsent(row.get("id", UUID.class), id -> new HashMap<>())
                    .computeIfAbsent(row.get("stage", String.class), stage -> new HashSet<>())
                    .add(row.get("area", String.class));
        }
        var groups = rowsOf("""
                        select distinct curriculum_version_id id, requirement_group
                        from curriculum_requirement
                        where generation = (select read_model_generation('curriculum'))
                            and curriculum_version_id = any(:ids)
                        """, versions).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("id", UUID.class),
                        Collectors.mapping(row -> row.get("requirement_group", String.class), Collectors.toSet())));
        return areas.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        version -> new Scope(version.getValue(), groups.getOrDefault(version.getKey(), Set.of()))));
    }

    private List<Tuple> rowsOf(String query, Collection<UUID> versions) {
        return database.createNativeQuery(query, Tuple.class)
                .setParameter("ids", versions.toArray(UUID[]::new))
                .getResultList();
    }

    /**
     * What may be found of a requirement.
     *
     * @param stated as the curriculum says; null if it was published before there was a choice
     */
    private static List<FindingResult> findings(@Nullable String stated, boolean essential) {
        return stated == null
                ? FindingResult.usual(essential)
                : Arrays.stream(stated.split(",")).map(FindingResult::valueOf).toList();
    }

    private Stream<Tuple> rows(String query, UUID id) {
        return database.createNativeQuery(query, Tuple.class).setParameter("id", id).getResultList().stream();
    }

    /**
     * Keeps published versions, with a fixed number of statements for any number of them.
     *
     * @param published a JSON array of {@code {"id": …, "data": <data of curriculum.published.v1>}}
     */
    void keep(String published, int generation) {
        for (var insert : List.of("""
                insert into curriculum_version
                    (generation, id, code, version, title, framework, framework_version, minimum_hours, term_years,
                     valid_from, last_submission_on)
                select :generation, c.id, v.code, v.version, v.title, v.framework, v."frameworkVersion",
                       v."minimumHours", v."termYears", v."validFrom", v."lastSubmissionOn"
                from jsonb_to_recordset(cast(:published as jsonb)) as c (id uuid, data jsonb),
                     jsonb_to_record(c.data) as v (code text, version text, title text, framework text,
                         "frameworkVersion" text, "minimumHours" int, "termYears" int, "validFrom" date,
                         "lastSubmissionOn" date)
                on conflict do nothing
                """, """
                insert into curriculum_outcome
                    (generation, curriculum_version_id, code, competency, stage, required)
                select :generation, c.id, o.code, o.competency, o.stage, o.required
                from jsonb_to_recordset(cast(:published as jsonb)) as c (id uuid, data jsonb),
                     jsonb_to_recordset(c.data -> 'outcomes')
                         as o (code text, competency text, stage text, required boolean)
                on conflict do nothing
                """, """
                insert into curriculum_requirement
                    (generation, curriculum_version_id, code, requirement_group, essential, findings)
                select :generation, c.id, r.code, r."group", r.essential, r.findings
                from jsonb_to_recordset(cast(:published as jsonb)) as c (id uuid, data jsonb),
                     jsonb_to_recordset(c.data -> 'requirements')
                         as r (code text, "group" text, essential boolean, findings text[])
                on conflict do nothing
                """)) {
            database.createNativeMutationQuery(insert)
                    .setParameter("generation", generation)
                    .setParameter("published", published)
                    .executeUpdate();
        }
    }

    /**
     * Takes down until when courses may be submitted under versions, and when these end, with one statement.
     *
     * @param ends a JSON array of {@code {"id": …, "lastSubmissionOn": …}}, with {@code "ofRetirement": true, "retiresOn": …}
     *     where that changed too
     */
    void end(String ends, int generation) {
        database.createNativeMutationQuery("""
                        update curriculum_version version
                        set last_submission_on = ending."lastSubmissionOn",
                            retires_on = case when ending."ofRetirement" then ending."retiresOn" else version.retires_on end
                        from jsonb_to_recordset(cast(:ends as jsonb))
                            as ending (id uuid, "lastSubmissionOn" date, "ofRetirement" boolean, "retiresOn" date)
                        where version.generation = :generation and version.id = ending.id""")
                .setParameter("ends", ends)
                .setParameter("generation", generation)
                .executeUpdate();
    }

    void forget(int generation) {
        for (var delete : List.of(
                "delete from curriculum_version where generation = :generation",
                "delete from curriculum_outcome where generation = :generation",
                "delete from curriculum_requirement where generation = :generation")) {
            database.createNativeMutationQuery(delete)
                    .setParameter("generation", generation)
                    .executeUpdate();
        }
    }
}
