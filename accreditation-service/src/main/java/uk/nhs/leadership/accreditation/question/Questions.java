package uk.nhs.leadership.accreditation.question;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.NotFound;

/** Every query for questions. */
@ApplicationScoped
class Questions implements PanacheRepositoryBase<Question, UUID> {
    private final Session database;

    Questions(Session database) {
        this.database = database;
    }

    void add(Question question, Asker asker) {
        database.persist(question);
        database.persist(asker);
        database.flush();
    }

    /** One that was asked about this submission, with all that was said. */
    Question about(UUID submissionId, UUID id) {
        var question = find("id = ?1 and submissionId = ?2", id, submissionId)
                .singleResultOptional()
                .orElseThrow(NotFound::new);
        Hibernate.initialize(question.messages());
        return question;
    }

    boolean areOpen(UUID submissionId) {
        // A literal: the index is of the open ones alone.
        return find("submissionId = ?1 and status = OPEN", submissionId)
                .firstResultOptional()
                .isPresent();
    }

    /** What was asked about a submission, with all that was said, in the order of the asking. */
    List<Question> page(UUID submissionId, @Nullable Integer revision, Listing listing) {
        var page = (revision == null
                        ? find("submissionId = ?1 and id > ?2 order by id", submissionId, listing.after())
                        : find(
                                "submissionId = ?1 and id > ?2 and revision = ?3 order by id",
                                submissionId,
                                listing.after(),
                                revision))
                .page(0, listing.rows())
                .list();
        if (!page.isEmpty()) {
            find("from Question q join fetch q.messages where q.id in ?1", ids(page))
                    .list();
        }
        return page;
    }

    /** Who asked each of these, by the id of the question; of none for who may not read it. */
    Map<UUID, Asker> askers(List<Question> questions) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        return database
                .createSelectionQuery("from Asker where questionId in (:questions)", Asker.class)
                .setParameterList("questions", ids(questions))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Asker::questionId, Function.identity()));
    }

    private static List<UUID> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }
}
