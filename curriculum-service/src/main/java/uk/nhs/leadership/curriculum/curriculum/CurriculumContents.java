package uk.nhs.leadership.curriculum.curriculum;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumContent.OUTCOME;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumContent.REQUIREMENT;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Outcome;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Requirement;
import uk.nhs.leadership.curriculum.impact.Touched.Part;
import uk.nhs.leadership.curriculum.publication.Lineage.Known;

/**
 * Every query for what versions of curricula ask for. Sets are read and written with one statement for each table,
 * however many outcomes there are.
 */
@ApplicationScoped
class CurriculumContents {
    /** How many outcomes and requirements of published versions are kept in memory: some 10 MB at 300 characters each. */
    private static final int PARTS_KEPT = 20_000;

    private final Session database;

    /** What is published never changes, so no copy of it can be out of date. */
    private final Cache<UUID, CurriculumContent> published = Caffeine.newBuilder()
            .maximumWeight(PARTS_KEPT)
            .weigher((UUID id, CurriculumContent content) ->
                    1 + content.outcomes().size() + content.requirements().size())
            .build();

    CurriculumContents(Session database) {
        this.database = database;
    }

    /** What a version asks for. Whether the caller may see the version has been asked when it was read. */
    CurriculumContent of(Curriculum curriculum) {
        if (!curriculum.publication().isPublic()) {
            return read(curriculum.id());
        }
        return requireNonNull(published.get(curriculum.id(), this::read));
    }

    /**
     * A row of {@code curriculum_requirement}.
     *
     * @param findings separated by commas; null in rows from before there was a choice
     */
    record RequirementRow(
            UUID id,
            String code,
            String group,
            String text,
            String evidenceExpected,
            boolean essential,
            @Nullable String findings) {
        private Requirement requirement() {
            return new Requirement(
                    id,
                    code,
                    RequirementGroup.of(group),
                    text,
                    evidenceExpected,
                    essential,
                    findings == null ? Finding.usual(essential) : Finding.split(findings));
        }
    }

    private CurriculumContent read(UUID curriculum) {
        var outcomes = database.createNativeQuery("""
                        select outcome.id, outcome.code, outcome.verb, outcome.text, competency.code, outcome.stage,
                               outcome.required
                        from curriculum_outcome outcome
                        join framework_node competency
                          on competency.framework_id = outcome.framework_id and competency.id = outcome.competency_id
                        where outcome.curriculum_id = :curriculum
                        order by outcome.ordinal""", Outcome.class)
                .setParameter("curriculum", curriculum)
                .getResultList();
        var requirements = database.createNativeQuery("""
                        select id, code, requirement_group, text, evidence_expected, essential,
                               array_to_string(findings, ',') as findings
                        from curriculum_requirement
                        where curriculum_id = :curriculum order by ordinal""", RequirementRow.class)
                .setParameter("curriculum", curriculum)
                .getResultList();
        return new CurriculumContent(
                outcomes, requirements.stream().map(RequirementRow::requirement).toList());
    }

    /** Replaces all that a draft asks for. */
    void write(Curriculum curriculum) {
        for (var table : List.of("curriculum_outcome", "curriculum_requirement")) {
            database.createNativeMutationQuery("delete from " + table + " where curriculum_id = :curriculum")
                    .setParameter("curriculum", curriculum.id())
                    .executeUpdate();
        }
        writeOutcomes(curriculum, curriculum.content().outcomes());
        writeRequirements(curriculum, curriculum.content().requirements());
    }

    private void writeOutcomes(Curriculum curriculum, List<Outcome> outcomes) {
        var written = database.createNativeMutationQuery("""
                        insert into curriculum_outcome (curriculum_id, id, code, verb, text, framework_id, competency_id,
                                                        stage, required, ordinal)
                        select :curriculum, outcome.id, outcome.code, outcome.verb, outcome.text, competency.framework_id,
                               competency.id, outcome.stage, outcome.required, outcome.ordinal
                        from unnest(
                                cast(:ids as uuid[]), cast(:codes as text[]), cast(:verbs as text[]),
                                cast(:texts as text[]), cast(:competencies as text[]), cast(:stages as text[]),
                                cast(:required as boolean[]))
                            with ordinality
                            as outcome (id, code, verb, text, competency, stage, required, ordinal)
                        join framework_node competency
                          on competency.framework_id = :framework and competency.code = outcome.competency
                             and competency.kind = 'COMPETENCY'""")
                .setParameter("curriculum", curriculum.id())
                .setParameter("framework", curriculum.frameworkId())
                .setParameter("ids", outcomes.stream().map(Outcome::id).toArray(UUID[]::new))
                .setParameter("codes", outcomes.stream().map(Outcome::code).toArray(String[]::new))
                .setParameter("verbs", outcomes.stream().map(Outcome::verb).toArray(String[]::new))
                .setParameter("texts", outcomes.stream().map(Outcome::text).toArray(String[]::new))
                .setParameter(
                        "competencies",
                        outcomes.stream().map(Outcome::competency).toArray(String[]::new))
                .setParameter("stages", outcomes.stream().map(Outcome::stage).toArray(String[]::new))
                .setParameter(
                        "required", outcomes.stream().map(Outcome::required).toArray(Boolean[]::new))
                .executeUpdate();
        if (written != outcomes.size()) {
            throw new IllegalStateException("outcomes for competencies that the framework does not have");
        }
    }

    private void writeRequirements(Curriculum curriculum, List<Requirement> requirements) {
        database.createNativeMutationQuery("""
                        insert into curriculum_requirement (curriculum_id, id, code, requirement_group, text, evidence_expected,
                                                            essential, findings, ordinal)
                        select :curriculum, id, code, requirement_group, text, evidence_expected, essential,
                               string_to_array(findings, ','), ordinal
                        from unnest(
                                cast(:ids as uuid[]), cast(:codes as text[]), cast(:groups as text[]),
                                cast(:texts as text[]), cast(:evidence as text[]), cast(:essential as boolean[]),
                                cast(:findings as text[]))
                            with ordinality
                            as requirement (id, code, requirement_group, text, evidence_expected, essential, findings,
                                            ordinal)""")
                .setParameter("curriculum", curriculum.id())
                .setParameter("ids", requirements.stream().map(Requirement::id).toArray(UUID[]::new))
                .setParameter(
                        "codes", requirements.stream().map(Requirement::code).toArray(String[]::new))
                .setParameter(
                        "groups",
                        requirements.stream()
                                .map(requirement -> requirement.group().code())
                                .toArray(String[]::new))
                .setParameter(
                        "texts", requirements.stream().map(Requirement::text).toArray(String[]::new))
                .setParameter(
                        "evidence",
                        requirements.stream().map(Requirement::evidenceExpected).toArray(String[]::new))
                .setParameter(
                        "essential",
                        requirements.stream().map(Requirement::essential).toArray(Boolean[]::new))
                .setParameter(
                        "findings",
                        requirements.stream()
                                .map(requirement -> Finding.joined(requirement.findings()))
                                .toArray(String[]::new))
                .executeUpdate();
    }

    record TouchedRow(UUID curriculumId, UUID id, String code, UUID competencyId) {}

    /** The outcomes of these versions for one of the competencies, in order, by version. */
    Map<UUID, List<Part>> touching(List<UUID> curricula, List<UUID> competencies) {
        return database.createNativeQuery("""
                        select curriculum_id, id, code, competency_id from curriculum_outcome
                        where curriculum_id = any (cast(:curricula as uuid[]))
                          and competency_id = any (cast(:competencies as uuid[]))
                        order by curriculum_id, ordinal""", TouchedRow.class)
                .setParameter("curricula", curricula.toArray(UUID[]::new))
                .setParameter("competencies", competencies.toArray(UUID[]::new))
                .getResultStream()
                .collect(groupingBy(
                        TouchedRow::curriculumId,
                        mapping(row -> new Part(row.id(), row.code(), row.competencyId()), toList())));
    }

    /** Those of these ids that are of parts which a version has now. */
    Set<UUID> partsAmong(Collection<UUID> ids, UUID version) {
        return Set.copyOf(OneColumn.of(database, """
                        select id
                        from (select curriculum_id, id from curriculum_outcome
                              union all
                              select curriculum_id, id from curriculum_requirement) part
                        where curriculum_id = :version and id = any (cast(:ids as uuid[]))""", UUID.class)
                .setParameter("version", version)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /** Every part of these versions, those of the version named first before those of the next. */
    List<Known> known(List<UUID> curricula) {
        return database.createNativeQuery("""
                        select kind, code, id
                        from (select curriculum_id, :outcome as kind, code, id from curriculum_outcome
                              union all
                              select curriculum_id, :requirement, code, id from curriculum_requirement) part
                        where curriculum_id = any (cast(:curricula as uuid[]))
                        order by array_position(cast(:curricula as uuid[]), curriculum_id)""", Known.class)
                .setParameter("outcome", OUTCOME)
                .setParameter("requirement", REQUIREMENT)
                .setParameter("curricula", curricula.toArray(UUID[]::new))
                .getResultList();
    }
}
