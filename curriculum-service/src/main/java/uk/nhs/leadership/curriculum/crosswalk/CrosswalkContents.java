package uk.nhs.leadership.curriculum.crosswalk;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkContent.Entry;
import uk.nhs.leadership.curriculum.impact.Touched.Part;

/** Every query for the entries of versions of crosswalks: a set is read and written with one statement. */
@ApplicationScoped
class CrosswalkContents {
    /** How many entries of published versions are kept in memory: some 10 MB at 500 bytes each. */
    private static final int ENTRIES_KEPT = 20_000;

    private final Session database;

    /** What is published never changes, and it leads between what is published, so no copy of it can be out of date. */
    private final Cache<UUID, CrosswalkContent> published = Caffeine.newBuilder()
            .maximumWeight(ENTRIES_KEPT)
            .weigher(
                    (UUID id, CrosswalkContent content) -> 1 + content.entries().size())
            .build();

    CrosswalkContents(Session database) {
        this.database = database;
    }

    /** What a version says. Whether the caller may see the version has been asked when it was read. */
    CrosswalkContent of(Crosswalk crosswalk) {
        return crosswalk.publication().isPublic()
                ? requireNonNull(published.get(crosswalk.id(), _ -> read(crosswalk)))
                : read(crosswalk);
    }

    record EntryRow(
            UUID fromId,
            String fromKind,
            String fromCode,
            String fromTitle,
            @Nullable UUID fromAbove,
            UUID toId,
            String toKind,
            String toCode,
            String toTitle,
            @Nullable UUID toAbove,
            String relation,
            String rationale) {

        private Entry entry() {
            return new Entry(
                    new MappedPart(fromId, MappedPart.Kind.valueOf(fromKind), fromCode, fromTitle, fromAbove),
                    new MappedPart(toId, MappedPart.Kind.valueOf(toKind), toCode, toTitle, toAbove),
                    Relation.valueOf(relation),
                    rationale);
        }
    }

    private CrosswalkContent read(Crosswalk crosswalk) {
        var frameworks = database.createNativeQuery("""
                        select id, code, version, title from framework where id in (:from, :to)""", MappedFramework.class)
                .setParameter("from", crosswalk.fromFrameworkId())
                .setParameter("to", crosswalk.toFrameworkId())
                .getResultStream()
                .collect(toMap(MappedFramework::id, identity()));
        var entries = database.createNativeQuery("""
                        select origin.id, origin.kind, origin.code, origin.title, origin.parent_id,
                               destination.id, destination.kind, destination.code, destination.title,
                               destination.parent_id, entry.relation, entry.rationale
                        from crosswalk_entry entry
                        join framework_node origin
                          on origin.framework_id = entry.from_framework_id and origin.id = entry.from_id
                        join framework_node destination
                          on destination.framework_id = entry.to_framework_id and destination.id = entry.to_id
                        where entry.crosswalk_id = :crosswalk
                        order by entry.ordinal""", EntryRow.class)
                .setParameter("crosswalk", crosswalk.id())
                .getResultStream()
                .map(EntryRow::entry)
                .toList();
        return new CrosswalkContent(
                requireNonNull(frameworks.get(crosswalk.fromFrameworkId())),
                requireNonNull(frameworks.get(crosswalk.toFrameworkId())),
                entries);
    }

    record TouchedRow(UUID crosswalkId, UUID id, String code, UUID competencyId) {}

    /** The counterparts that these versions name for one of the competencies, in order, by version. */
    Map<UUID, List<Part>> touching(List<UUID> crosswalks, List<UUID> competencies) {
        return database.createNativeQuery("""
                        select told.crosswalk_id, part.id, part.code, told.competency_id
                        from (select crosswalk_id, ordinal, from_id as competency_id, to_framework_id as other,
                                     to_id as part_id
                              from crosswalk_entry
                              where crosswalk_id = any (cast(:crosswalks as uuid[]))
                                and from_id = any (cast(:competencies as uuid[]))
                              union all
                              select crosswalk_id, ordinal, to_id, from_framework_id, from_id
                              from crosswalk_entry
                              where crosswalk_id = any (cast(:crosswalks as uuid[]))
                                and to_id = any (cast(:competencies as uuid[]))) told
                        join framework_node part on part.framework_id = told.other and part.id = told.part_id
                        order by told.crosswalk_id, told.ordinal""", TouchedRow.class)
                .setParameter("crosswalks", crosswalks.toArray(UUID[]::new))
                .setParameter("competencies", competencies.toArray(UUID[]::new))
                .getResultStream()
                .collect(groupingBy(
                        TouchedRow::crosswalkId,
                        mapping(row -> new Part(row.id(), row.code(), row.competencyId()), toList())));
    }

    /** Replaces the entries of a draft. */
    void write(Crosswalk crosswalk) {
        database.createNativeMutationQuery("delete from crosswalk_entry where crosswalk_id = :crosswalk")
                .setParameter("crosswalk", crosswalk.id())
                .executeUpdate();
        var entries = crosswalk.content().entries();
        database.createNativeMutationQuery("""
                        insert into crosswalk_entry (crosswalk_id, from_framework_id, from_id, to_framework_id, to_id,
                                                     relation, rationale, ordinal)
                        select :crosswalk, :fromFramework, from_id, :toFramework, to_id, relation, rationale, ordinal
                        from unnest(
                                cast(:from as uuid[]), cast(:to as uuid[]), cast(:relations as text[]),
                                cast(:rationales as text[]))
                            with ordinality as entry (from_id, to_id, relation, rationale, ordinal)""")
                .setParameter("crosswalk", crosswalk.id())
                .setParameter("fromFramework", crosswalk.fromFrameworkId())
                .setParameter("toFramework", crosswalk.toFrameworkId())
                .setParameter("from", ids(entries, Entry::from))
                .setParameter("to", ids(entries, Entry::to))
                .setParameter(
                        "relations",
                        entries.stream().map(entry -> entry.relation().name()).toArray(String[]::new))
                .setParameter(
                        "rationales", entries.stream().map(Entry::rationale).toArray(String[]::new))
                .executeUpdate();
    }

    private static UUID[] ids(List<Entry> entries, Function<Entry, MappedPart> end) {
        return entries.stream().map(end).map(MappedPart::id).toArray(UUID[]::new);
    }
}
