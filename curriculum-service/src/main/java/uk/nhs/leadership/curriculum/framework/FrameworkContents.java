package uk.nhs.leadership.curriculum.framework;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static uk.nhs.leadership.curriculum.framework.FrameworkContent.AREA;
import static uk.nhs.leadership.curriculum.framework.FrameworkContent.COMPETENCY;
import static uk.nhs.leadership.curriculum.framework.FrameworkContent.STANDARD;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Background;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Principle;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Rating;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Stage;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;

/**
 * Every query for all that a version of a framework says. Those for single parts of it are {@link FrameworkParts}'.
 *
 * <p>Sets are read and written with one statement for each table, however many competencies there are: as entities of
 * their own, a version of thousands of parts would take as many statements.
 */
@ApplicationScoped
class FrameworkContents {
    /** How many parts of published versions are kept in memory: some 20 MB at 200 characters each. */
    private static final int PARTS_KEPT = 40_000;

    private final Session database;
    private final OfficialTexts officialTexts;

    /** What is published never changes, so no copy of it can be out of date. */
    private final Cache<UUID, FrameworkContent> published = Caffeine.newBuilder()
            .maximumWeight(PARTS_KEPT)
            .weigher((UUID id, FrameworkContent content) -> parts(content))
            .build();

    FrameworkContents(Session database, OfficialTexts officialTexts) {
        this.database = database;
        this.officialTexts = officialTexts;
    }

    /** What a version says. Whether the caller may see the version has been asked when it was read. */
    FrameworkContent of(Framework framework) {
        if (!framework.publication().isPublic()) {
            return read(framework.id());
        }
        return requireNonNull(published.get(framework.id(), this::read));
    }

    private static int parts(FrameworkContent content) {
        return 1
                + content.competencies()
                        .mapToInt(competency -> 1
                                + (competency.background().isEmpty() ? 0 : 1)
                                + competency.statements().size())
                        .sum();
    }

    record NodeRow(UUID id, @Nullable UUID parentId, String code, String title, String note, String officialTexts) {}

    record StatementRow(UUID competencyId, UUID id, String stage, String text) {}

    private FrameworkContent read(UUID framework) {
        var stages = rows(
                "select code, title from framework_stage where framework_id = :framework order by ordinal",
                Stage.class,
                framework);
        var principles = rows(
                "select id, title from framework_principle where framework_id = :framework order by ordinal",
                Principle.class,
                framework);
        var ratings = rows(
                "select value, label from framework_rating where framework_id = :framework order by ordinal",
                Rating.class,
                framework);
        var statements =
                rows("""
                        select competency_id, id, stage, text from framework_statement
                        where framework_id = :framework order by competency_id, ordinal""", StatementRow.class, framework).stream().collect(groupingBy(StatementRow::competencyId));
        var nodes = rows("""
                select id, parent_id, code, title, note, cast(official_texts as text) from framework_node
                where framework_id = :framework order by parent_id, ordinal""", NodeRow.class, framework);
        var below = nodes.stream()
                .filter(node -> node.parentId() != null)
                .collect(groupingBy(node -> requireNonNull(node.parentId())));
        var areas = nodes.stream()
                .filter(node -> node.parentId() == null)
                .map(area -> new Area(
                        area.id(),
                        area.code(),
                        area.title(),
                        officialTexts.background(area.note(), area.officialTexts()),
                        standards(area.id(), below, statements)))
                .toList();
        return new FrameworkContent(stages, principles, ratings, areas);
    }

    private List<Standard> standards(
            UUID area, Map<UUID, List<NodeRow>> below, Map<UUID, List<StatementRow>> statements) {
        return below.getOrDefault(area, List.of()).stream()
                .map(standard -> new Standard(
                        standard.id(),
                        standard.code(),
                        standard.title(),
                        officialTexts.background(standard.note(), standard.officialTexts()),
                        below.getOrDefault(standard.id(), List.of()).stream()
                                .map(node -> competency(node, statements))
                                .toList()))
                .toList();
    }

    private Competency competency(NodeRow node, Map<UUID, List<StatementRow>> statements) {
        return new Competency(
                node.id(),
                node.code(),
                node.title(),
                officialTexts.background(node.note(), node.officialTexts()),
                statements.getOrDefault(node.id(), List.of()).stream()
                        .map(row -> new Statement(row.id(), row.stage(), row.text()))
                        .toList());
    }

    private <R> List<R> rows(String sql, Class<R> row, UUID framework) {
        return database.createNativeQuery(sql, row)
                .setParameter("framework", framework)
                .getResultList();
    }

    /** Replaces all that a draft says. */
    void write(UUID framework, FrameworkContent content) {
        for (var table : List.of(
                "framework_statement",
                "framework_node",
                "framework_stage",
                "framework_principle",
                "framework_rating")) {
            database.createNativeMutationQuery("delete from " + table + " where framework_id = :framework")
                    .setParameter("framework", framework)
                    .executeUpdate();
        }
        writeStages(framework, content.stages());
        writePrinciples(framework, content.codePrinciples());
        writeRatings(framework, content.ratingScale());
        writeNodes(framework, content.areas());
        writeStatements(framework, content.competencies().toList());
    }

    private void writeStages(UUID framework, List<Stage> stages) {
        database.createNativeMutationQuery("""
                        insert into framework_stage (framework_id, code, title, ordinal)
                        select :framework, code, title, ordinal
                        from unnest(cast(:codes as text[]), cast(:titles as text[]))
                            with ordinality as stage (code, title, ordinal)""")
                .setParameter("framework", framework)
                .setParameter("codes", stages.stream().map(Stage::code).toArray(String[]::new))
                .setParameter("titles", stages.stream().map(Stage::title).toArray(String[]::new))
                .executeUpdate();
    }

    private void writePrinciples(UUID framework, List<Principle> principles) {
        database.createNativeMutationQuery("""
                        insert into framework_principle (framework_id, id, title, ordinal)
                        select :framework, id, title, ordinal
                        from unnest(cast(:ids as uuid[]), cast(:titles as text[]))
                            with ordinality as principle (id, title, ordinal)""")
                .setParameter("framework", framework)
                .setParameter("ids", principles.stream().map(Principle::id).toArray(UUID[]::new))
                .setParameter(
                        "titles", principles.stream().map(Principle::title).toArray(String[]::new))
                .executeUpdate();
    }

    private void writeRatings(UUID framework, List<Rating> ratings) {
        database.createNativeMutationQuery("""
                        insert into framework_rating (framework_id, value, label, ordinal)
                        select :framework, value, label, ordinal
                        from unnest(cast(:values as integer[]), cast(:labels as text[]))
                            with ordinality as rating (value, label, ordinal)""")
                .setParameter("framework", framework)
                .setParameter("values", ratings.stream().map(Rating::value).toArray(Integer[]::new))
                .setParameter("labels", ratings.stream().map(Rating::label).toArray(String[]::new))
                .executeUpdate();
    }

    private record Node(
            @Nullable UUID id,
            String kind,
            @Nullable UUID parentId,
            String code,
            String title,
            Background background) {}

    private static Stream<Node> nodes(List<Area> areas) {
        return areas.stream()
                .flatMap(area -> Stream.concat(
                        Stream.of(new Node(area.id(), AREA, null, area.code(), area.title(), area.background())),
                        area.standards().stream().flatMap(standard -> nodes(area, standard))));
    }

    private static Stream<Node> nodes(Area area, Standard standard) {
        return Stream.concat(
                Stream.of(new Node(
                        standard.id(), STANDARD, area.id(), standard.code(), standard.title(), standard.background())),
                standard.competencies().stream()
                        .map(competency -> new Node(
                                competency.id(),
                                COMPETENCY,
                                standard.id(),
                                competency.code(),
                                competency.title(),
                                competency.background())));
    }

    private void writeNodes(UUID framework, List<Area> areas) {
        var nodes = nodes(areas).toList();
        database.createNativeMutationQuery("""
                        insert into framework_node
                            (framework_id, id, kind, parent_id, code, title, note, official_texts, ordinal)
                        select :framework, id, kind, parent_id, code, title, note, cast(official_texts as jsonb), ordinal
                        from unnest(
                                cast(:ids as uuid[]), cast(:kinds as text[]), cast(:parents as uuid[]),
                                cast(:codes as text[]), cast(:titles as text[]), cast(:notes as text[]),
                                cast(:officialTexts as text[]))
                            with ordinality
                                as node (id, kind, parent_id, code, title, note, official_texts, ordinal)""")
                .setParameter("framework", framework)
                .setParameter("ids", nodes.stream().map(Node::id).toArray(UUID[]::new))
                .setParameter("kinds", nodes.stream().map(Node::kind).toArray(String[]::new))
                .setParameter("parents", nodes.stream().map(Node::parentId).toArray(UUID[]::new))
                .setParameter("codes", nodes.stream().map(Node::code).toArray(String[]::new))
                .setParameter("titles", nodes.stream().map(Node::title).toArray(String[]::new))
                .setParameter(
                        "notes",
                        nodes.stream().map(node -> node.background().note()).toArray(String[]::new))
                .setParameter(
                        "officialTexts",
                        nodes.stream()
                                .map(node -> officialTexts.column(node.background()))
                                .toArray(String[]::new))
                .executeUpdate();
    }

    private void writeStatements(UUID framework, List<Competency> competencies) {
        var rows = new ArrayList<StatementRow>();
        for (var competency : competencies) {
            for (var statement : competency.statements()) {
                rows.add(new StatementRow(
                        requireNonNull(competency.id()),
                        requireNonNull(statement.id()),
                        statement.stage(),
                        statement.text()));
            }
        }
        database.createNativeMutationQuery("""
                        insert into framework_statement (framework_id, competency_id, id, stage, text, ordinal)
                        select :framework, competency_id, id, stage, text, ordinal
                        from unnest(
                                cast(:competencies as uuid[]), cast(:ids as uuid[]), cast(:stages as text[]),
                                cast(:texts as text[]))
                            with ordinality as statement (competency_id, id, stage, text, ordinal)""")
                .setParameter("framework", framework)
                .setParameter(
                        "competencies",
                        rows.stream().map(StatementRow::competencyId).toArray(UUID[]::new))
                .setParameter("ids", rows.stream().map(StatementRow::id).toArray(UUID[]::new))
                .setParameter("stages", rows.stream().map(StatementRow::stage).toArray(String[]::new))
                .setParameter("texts", rows.stream().map(StatementRow::text).toArray(String[]::new))
                .executeUpdate();
    }
}
