package uk.nhs.leadership.curriculum.search;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import uk.nhs.leadership.chassis.query.OneColumn;

/**
 * Every query that searches. What is published is found through the index on its words; of drafts, which are few, all
 * that they say is looked at.
 */
@ApplicationScoped
class Hits {
    /** Read once, because it is a query of its own, and not for each row. */
    private static final String WORDS = "(select websearch_to_tsquery('english', text_to_search(:text)))";

    /** Whole numbers, because a cursor has to come back as it went; whatever has the code goes before all else. */
    private static final String RANKED = """
            select part.framework_id, part.id, part.kind, part.area_id, part.competency_id, part.code, part.stages, part.content,
                   case when lower(part.code) = cast(:code as text) then 2000000
                        else cast(ts_rank(%s, %s) * 1000000 as integer) end as rank
            """;

    private static final String FILTERED = """
              and (cast(:stage as text) is null or cast(:stage as text) = any (part.stages))
              and (cast(:area as text) is null or part.area = cast(:area as text))
            """;

    private static final String IN_PUBLISHED = RANKED.formatted("part.words", WORDS) + """
            from framework_text part
            where part.words @@ (select (websearch_to_tsquery('english', text_to_search(:text)) || cast(:coded as tsquery))
                                        && cast(:versions as tsquery))
            """ + FILTERED;

    private static final String IN_DRAFTS =
            RANKED.formatted("framework_words(part.kind, part.content)", WORDS) + """
            from framework_part part
            where part.framework_id = any (cast(:drafts as uuid[]))
              and (framework_words(part.kind, part.content) @@ %s or lower(part.code) = cast(:code as text))
            """.formatted(WORDS) + FILTERED;

    private final Session database;

    Hits(Session database) {
        this.database = database;
    }

    /** Whether a text has a word that must be there: not only such as are everywhere, and not only such as must not be. */
    boolean hasWordToFind(String text) {
        return OneColumn.of(database, "select querytree(" + WORDS + ") not in ('', 'T')", Boolean.class)
                .setParameter("text", text)
                .getSingleResult();
    }

    /** Whether one of these versions has the stage. */
    boolean anyHasStage(Scope scope, String stage) {
        return OneColumn.of(database, """
                        select exists (select from framework_stage
                                       where framework_id = any (cast(:versions as uuid[])) and code = :stage)""", Boolean.class)
                .setParameter("versions", scope.all())
                .setParameter("stage", stage)
                .getSingleResult();
    }

    /** Whether one of these versions has the area. */
    boolean anyHasArea(Scope scope, String code) {
        return OneColumn.of(database, """
                        select exists (select from framework_node
                                       where framework_id = any (cast(:versions as uuid[])) and parent_id is null
                                         and code = :code)""", Boolean.class)
                .setParameter("versions", scope.all())
                .setParameter("code", code)
                .getSingleResult();
    }

    /** A page of what is found in these versions, the best first. */
    List<Hit> page(Question question, Scope scope) {
        var found = scope.drafts().isEmpty() ? IN_PUBLISHED : IN_PUBLISHED + " union all " + IN_DRAFTS;
        var code = question.code();
        var query = database.createNativeQuery(shown(found), Hit.class)
                .setParameter("text", question.text())
                .setParameter("code", code.orElse(null), String.class)
                .setParameter("coded", code.map(Hits::coded).orElse("'CODE'"))
                .setParameter("versions", anyOf(scope.published()))
                .setParameter("stage", question.stage(), String.class)
                .setParameter("area", question.area(), String.class)
                .setParameter("rank", question.after().rank())
                .setParameter("framework", question.after().framework())
                .setParameter("id", question.after().id())
                .setParameter("rows", question.rows());
        return withDrafts(query, scope).getResultList();
    }

    /** Only what is shown is joined to where it stands, and marked: that takes longer than to find it. */
    private static String shown(String found) {
        return """
                select framework.id, framework.code, framework.version, framework.title, framework.status,
                       hit.id, hit.kind, hit.code, case hit.kind when 'STATEMENT' then hit.stages[1] end,
                       area.id, area.code, area.title, competency.id, competency.code, competency.title,
                       hit.content,
                       ts_headline('english', text_to_search(hit.content), %s,
                                   concat('HighlightAll=true, StartSel=', chr(1), ', StopSel=', chr(2))),
                       case when octet_length(hit.content) > char_length(hit.content)
                            then array_to_string(letters_to_search(hit.content), chr(3)) end,
                       hit.rank
                from (select * from (%s) found
                      where rank < :rank or rank = :rank and (framework_id, id) > (:framework, :id)
                      order by rank desc, framework_id, id
                      limit :rows) hit
                join framework on framework.id = hit.framework_id
                join framework_node area on area.framework_id = hit.framework_id and area.id = hit.area_id
                left join framework_node competency
                  on competency.framework_id = hit.framework_id and competency.id = hit.competency_id
                order by hit.rank desc, hit.framework_id, hit.id""".formatted(WORDS, found);
    }

    private static NativeQuery<Hit> withDrafts(NativeQuery<Hit> query, Scope scope) {
        return scope.drafts().isEmpty()
                ? query
                : query.setParameter("drafts", scope.drafts().toArray(UUID[]::new));
    }

    /** The mark of a code; of letters, digits, dots and hyphens alone, so that the quotes hold. Nothing has it without one. */
    private static String coded(String code) {
        return "'CODE " + code + "'";
    }

    /** The marks of these versions; of none of them one that nothing has, because no mark at all would ask for nothing. */
    private static String anyOf(List<UUID> versions) {
        return versions.isEmpty()
                ? "'VERSION'"
                : versions.stream().map(version -> "'VERSION " + version + "'").collect(joining(" | "));
    }
}
