package uk.nhs.leadership.curriculum.programme;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static uk.nhs.leadership.curriculum.programme.ProgrammeContent.MODULE;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.curriculum.impact.Touched.Part;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.Claim;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.ProgrammeModule;
import uk.nhs.leadership.curriculum.publication.Lineage.Known;

/**
 * Every query for the modules of versions of programmes. Sets are read and written with one statement for each table,
 * however many modules there are.
 */
@ApplicationScoped
class ProgrammeContents {
    /** How many modules and claims of published versions are kept in memory: some 10 MB at 200 bytes each. */
    private static final int PARTS_KEPT = 50_000;

    private final Session database;

    /** What is published never changes, so no copy of it can be out of date. */
    private final Cache<UUID, ProgrammeContent> published = Caffeine.newBuilder()
            .maximumWeight(PARTS_KEPT)
            .weigher((UUID id, ProgrammeContent content) -> 1
                    + content.modules().stream()
                            .mapToInt(module -> 1 + module.claims().size())
                            .sum())
            .build();

    ProgrammeContents(Session database) {
        this.database = database;
    }

    /** The modules of a version. Whether the caller may see the version has been asked when it was read. */
    ProgrammeContent of(Programme programme) {
        if (!programme.publication().isPublic()) {
            return requireNonNull(read(Set.of(programme.id())).get(programme.id()));
        }
        return requireNonNull(published.get(
                programme.id(), id -> requireNonNull(read(Set.of(id)).get(id))));
    }

    /** The modules of published versions, with two statements at most. */
    Map<UUID, ProgrammeContent> ofPublished(List<Programme> programmes) {
        return published.getAll(programmes.stream().map(Programme::id).toList(), this::read);
    }

    record ModuleRow(UUID programmeId, UUID id, String code, String title, int hours, int points, String delivery) {}

    record ClaimRow(UUID programmeId, UUID moduleId, String outcome, String depth) {
        private Place place() {
            return new Place(programmeId, moduleId);
        }
    }

    private record Place(UUID programmeId, UUID moduleId) {}

    private Map<UUID, ProgrammeContent> read(Set<? extends UUID> programmes) {
        var ids = programmes.toArray(UUID[]::new);
        var claims = database.createNativeQuery("""
                        select claim.programme_id, claim.module_id, outcome.code, claim.depth
                        from programme_claim claim
                        join curriculum_outcome outcome
                          on outcome.curriculum_id = claim.curriculum_id and outcome.id = claim.outcome_id
                        where claim.programme_id = any (cast(:programmes as uuid[]))
                        order by claim.programme_id, claim.module_id, claim.ordinal""", ClaimRow.class)
                .setParameter("programmes", ids)
                .getResultStream()
                .collect(groupingBy(
                        ClaimRow::place,
                        mapping(row -> new Claim(row.outcome(), Depth.valueOf(row.depth())), toList())));
        var modules = database.createNativeQuery("""
                        select programme_id, id, code, title, hours, points, delivery from programme_module
                        where programme_id = any (cast(:programmes as uuid[]))
                        order by programme_id, ordinal""", ModuleRow.class)
                .setParameter("programmes", ids)
                .getResultStream()
                .collect(groupingBy(ModuleRow::programmeId));
        var contents = new HashMap<UUID, ProgrammeContent>();
        for (var id : ids) {
            contents.put(
                    id,
                    new ProgrammeContent(modules.getOrDefault(id, List.of()).stream()
                            .map(row -> module(row, claims.getOrDefault(new Place(id, row.id()), List.of())))
                            .toList()));
        }
        return contents;
    }

    private static ProgrammeModule module(ModuleRow row, List<Claim> claims) {
        return new ProgrammeModule(
                row.id(), row.code(), row.title(), row.hours(), row.points(), Delivery.valueOf(row.delivery()), claims);
    }

    /** Replaces the modules of a draft. */
    void write(Programme programme) {
        for (var table : List.of("programme_claim", "programme_module")) {
            database.createNativeMutationQuery("delete from " + table + " where programme_id = :programme")
                    .setParameter("programme", programme.id())
                    .executeUpdate();
        }
        writeModules(programme.id(), programme.content().modules());
        writeClaims(programme, programme.content().modules());
    }

    private void writeModules(UUID programme, List<ProgrammeModule> modules) {
        database.createNativeMutationQuery("""
                        insert into programme_module (programme_id, id, code, title, hours, points, delivery, ordinal)
                        select :programme, id, code, title, hours, points, delivery, ordinal
                        from unnest(
                                cast(:ids as uuid[]), cast(:codes as text[]), cast(:titles as text[]),
                                cast(:hours as integer[]), cast(:points as integer[]), cast(:deliveries as text[]))
                            with ordinality as module (id, code, title, hours, points, delivery, ordinal)""")
                .setParameter("programme", programme)
                .setParameter("ids", modules.stream().map(ProgrammeModule::id).toArray(UUID[]::new))
                .setParameter(
                        "codes", modules.stream().map(ProgrammeModule::code).toArray(String[]::new))
                .setParameter(
                        "titles", modules.stream().map(ProgrammeModule::title).toArray(String[]::new))
                .setParameter(
                        "hours", modules.stream().map(ProgrammeModule::hours).toArray(Integer[]::new))
                .setParameter(
                        "points", modules.stream().map(ProgrammeModule::points).toArray(Integer[]::new))
                .setParameter(
                        "deliveries",
                        modules.stream().map(module -> module.delivery().name()).toArray(String[]::new))
                .executeUpdate();
    }

    private void writeClaims(Programme programme, List<ProgrammeModule> modules) {
        var rows = new ArrayList<ClaimRow>();
        for (var module : modules) {
            for (var claim : module.claims()) {
                rows.add(new ClaimRow(
                        programme.id(),
                        requireNonNull(module.id()),
                        claim.outcome(),
                        claim.depth().name()));
            }
        }
        var written = database.createNativeMutationQuery("""
                        insert into programme_claim (programme_id, module_id, curriculum_id, outcome_id, depth, ordinal)
                        select :programme, claim.module_id, outcome.curriculum_id, outcome.id, claim.depth, claim.ordinal
                        from unnest(cast(:modules as uuid[]), cast(:outcomes as text[]), cast(:depths as text[]))
                            with ordinality as claim (module_id, outcome, depth, ordinal)
                        join curriculum_outcome outcome
                          on outcome.curriculum_id = :curriculum and outcome.code = claim.outcome""")
                .setParameter("programme", programme.id())
                .setParameter("curriculum", programme.curriculumId())
                .setParameter("modules", rows.stream().map(ClaimRow::moduleId).toArray(UUID[]::new))
                .setParameter("outcomes", rows.stream().map(ClaimRow::outcome).toArray(String[]::new))
                .setParameter("depths", rows.stream().map(ClaimRow::depth).toArray(String[]::new))
                .executeUpdate();
        if (written != rows.size()) {
            throw new IllegalStateException("claims of outcomes that the curriculum does not have");
        }
    }

    record TouchedRow(UUID programmeId, UUID id, String code, UUID competencyId) {}

    /** The modules of these versions that work towards an outcome for one of the competencies, in order, by version. */
    Map<UUID, List<Part>> touching(List<UUID> programmes, List<UUID> competencies) {
        return database.createNativeQuery("""
                        select module.programme_id, module.id, module.code, outcome.competency_id
                        from programme_claim claim
                        join programme_module module
                          on module.programme_id = claim.programme_id and module.id = claim.module_id
                        join curriculum_outcome outcome
                          on outcome.curriculum_id = claim.curriculum_id and outcome.id = claim.outcome_id
                        where claim.programme_id = any (cast(:programmes as uuid[]))
                          and outcome.competency_id = any (cast(:competencies as uuid[]))
                        group by module.programme_id, module.id, module.code, module.ordinal, outcome.competency_id
                        order by module.programme_id, module.ordinal, min(outcome.ordinal)""", TouchedRow.class)
                .setParameter("programmes", programmes.toArray(UUID[]::new))
                .setParameter("competencies", competencies.toArray(UUID[]::new))
                .getResultStream()
                .collect(groupingBy(
                        TouchedRow::programmeId,
                        mapping(row -> new Part(row.id(), row.code(), row.competencyId()), toList())));
    }

    /** Those of these ids that are of parts which a version has now. */
    Set<UUID> partsAmong(Collection<UUID> ids, UUID version) {
        return Set.copyOf(OneColumn.of(database, """
                        select id from programme_module
                        where programme_id = :version and id = any (cast(:ids as uuid[]))""", UUID.class)
                .setParameter("version", version)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /** Every module of these versions, those of the version named first before those of the next. */
    List<Known> known(List<UUID> programmes) {
        return database.createNativeQuery("""
                        select :module as kind, code, id from programme_module
                        where programme_id = any (cast(:programmes as uuid[]))
                        order by array_position(cast(:programmes as uuid[]), programme_id)""", Known.class)
                .setParameter("module", MODULE)
                .setParameter("programmes", programmes.toArray(UUID[]::new))
                .getResultList();
    }
}
