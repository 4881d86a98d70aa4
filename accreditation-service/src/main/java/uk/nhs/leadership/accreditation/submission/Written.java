package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.nhs.leadership.accreditation.course.Answer;
import uk.nhs.leadership.accreditation.course.Course;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.course.Proposal;

/** What the provider wrote in a submission, as it stands now, and who ever wrote a part of it. */
@Embeddable
class Written {
    @Embedded
    private Course course;

    @ElementCollection
    @CollectionTable(name = "submission_mapping", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "ordinal")
    private List<OutcomeMapping> mapping;

    @ElementCollection
    @CollectionTable(name = "submission_answer", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "ordinal")
    private List<Answer> answers;

    @ElementCollection
    @CollectionTable(name = "submission_author", joinColumns = @JoinColumn(name = "submission_id"))
    @Column(name = "account")
    private Set<String> authors;

    protected Written() {}

    Written(Proposal proposal, String author) {
        this.course = proposal.course();
        this.mapping = new ArrayList<>(proposal.mapping());
        this.answers = new ArrayList<>(proposal.answers());
        this.authors = new HashSet<>(Set.of(author));
    }

    /** Somebody writes all of it anew. */
    void rewrite(Proposal proposal, String author) {
        course = proposal.course();
        mapping.clear();
        mapping.addAll(proposal.mapping());
        answers.clear();
        answers.addAll(proposal.answers());
        authors.add(author);
    }

    Proposal proposal() {
        return new Proposal(course, mapping, answers);
    }

    boolean isBy(String account) {
        return authors.contains(account);
    }

    Course course() {
        return course;
    }

    List<OutcomeMapping> mapping() {
        return mapping;
    }

    List<Answer> answers() {
        return answers;
    }

    /** The accounts that ever wrote any part of it. */
    Set<String> authors() {
        return authors;
    }
}
