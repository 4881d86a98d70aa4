package uk.nhs.leadership.curriculum.framework;

import static uk.nhs.leadership.curriculum.framework.FrameworkContent.COMPETENCY;
import static uk.nhs.leadership.curriculum.framework.FrameworkContent.PRINCIPLE;
import static uk.nhs.leadership.curriculum.framework.FrameworkContent.STATEMENT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.framework.PublishedCompetency.Edition;
import uk.nhs.leadership.curriculum.framework.PublishedCompetency.Place;
import uk.nhs.leadership.curriculum.publication.Lineage.Known;

/** Every query for parts of frameworks by what they are known by, whichever version has them. */
@ApplicationScoped
class FrameworkParts {
    private final Session database;
    private final OfficialTexts officialTexts;

    FrameworkParts(Session database, OfficialTexts officialTexts) {
        this.database = database;
        this.officialTexts = officialTexts;
    }

    /** Those of these ids that are of parts which a version has now. */
    Set<UUID> partsAmong(Collection<UUID> ids, UUID version) {
        return Set.copyOf(OneColumn.of(database, """
                        select id
                        from (select framework_id, id from framework_node
                              union all
                              select framework_id, id from framework_statement
                              union all
                              select framework_id, id from framework_principle) part
                        where framework_id = :version and id = any (cast(:ids as uuid[]))""", UUID.class)
                .setParameter("version", version)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /** Every part of these versions, those of the version named first before those of the next. */
    List<Known> known(List<UUID> frameworks) {
        return database.createNativeQuery("""
                        select kind, key, id
                        from (select framework_id, kind, code as key, id from framework_node
                              union all
                              select framework_id, :statement, competency_id || '/' || stage, id
                              from framework_statement
                              union all
                              select framework_id, :principle, title, id from framework_principle) part
                        where framework_id = any (cast(:frameworks as uuid[]))
                        order by array_position(cast(:frameworks as uuid[]), framework_id)""", Known.class)
                .setParameter("statement", STATEMENT)
                .setParameter("principle", PRINCIPLE)
                .setParameter("frameworks", frameworks.toArray(UUID[]::new))
                .getResultList();
    }

    record CompetencyRow(
            UUID id,
            String code,
            String title,
            String note,
            String officialTexts,
            UUID standardId,
            String standardCode,
            String standardTitle,
            UUID areaId,
            String areaCode,
            String areaTitle,
            UUID frameworkId,
            String frameworkCode,
            String frameworkVersion,
            String frameworkTitle,
            Instant changedAt) {}

    /** Which version has a competency: the one published last or, if one is named, that one. */
    Optional<Edition> edition(UUID competency, @Nullable UUID framework) {
        return database.createNativeQuery("""
                        select competency.id, framework.id, framework.updated_at
                        from framework_node competency
                        join framework on framework.id = competency.framework_id
                        where competency.id = :id and competency.kind = :kind and framework.published_at is not null
                          and framework.id = coalesce(cast(:framework as uuid), framework.id)
                        order by framework.published_at desc
                        limit 1""", Edition.class)
                .setParameter("id", competency)
                .setParameter("kind", COMPETENCY)
                .setParameter("framework", framework)
                .getResultStream()
                .findFirst();
    }

    /** A competency as a published version has it. */
    Optional<PublishedCompetency> publishedCompetency(Edition edition) {
        return database.createNativeQuery("""
                        select competency.id, competency.code, competency.title,
                               competency.note, cast(competency.official_texts as text) as official_texts,
                               standard.id, standard.code, standard.title,
                               area.id, area.code, area.title,
                               framework.id, framework.code, framework.version, framework.title, framework.updated_at
                        from framework_node competency
                        join framework on framework.id = competency.framework_id
                        join framework_node standard
                          on standard.framework_id = competency.framework_id and standard.id = competency.parent_id
                        join framework_node area
                          on area.framework_id = competency.framework_id and area.id = standard.parent_id
                        where competency.framework_id = :framework and competency.id = :id
                          and framework.published_at is not null""", CompetencyRow.class)
                .setParameter("framework", edition.frameworkId())
                .setParameter("id", edition.id())
                .getResultStream()
                .findFirst()
                .map(row -> new PublishedCompetency(
                        row.id(),
                        row.code(),
                        row.title(),
                        officialTexts.background(row.note(), row.officialTexts()),
                        new Place(row.standardId(), row.standardCode(), row.standardTitle()),
                        new Place(row.areaId(), row.areaCode(), row.areaTitle()),
                        row.frameworkId(),
                        row.frameworkCode(),
                        row.frameworkVersion(),
                        row.frameworkTitle(),
                        row.changedAt(),
                        statements(row.frameworkId(), row.id())));
    }

    private List<Statement> statements(UUID framework, UUID competency) {
        return database.createNativeQuery("""
                        select id, stage, text from framework_statement
                        where framework_id = :framework and competency_id = :competency
                        order by ordinal""", Statement.class)
                .setParameter("framework", framework)
                .setParameter("competency", competency)
                .getResultList();
    }
}
