package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.leadership.accreditation.course.Answer;
import uk.nhs.leadership.accreditation.course.Course;
import uk.nhs.leadership.accreditation.course.FacultyMember;
import uk.nhs.leadership.accreditation.course.Offer;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.course.Proposal;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** What the provider wrote in a submission, as it stands now, and who ever wrote a part of it. */
@Embeddable
class Written {
    @Embedded
    private Course course;

    @Embedded
    private Offer offer;

    @ElementCollection
    @CollectionTable(name = "submission_mapping", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "ordinal")
    private List<OutcomeMapping> mapping;

    @ElementCollection
    @CollectionTable(name = "submission_answer", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "ordinal")
    private List<Answer> answers;

    @ElementCollection
    @CollectionTable(name = "submission_faculty", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "ordinal")
    private List<FacultyMember> faculty;

    @ElementCollection
    @CollectionTable(name = "submission_declaration", joinColumns = @JoinColumn(name = "submission_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<DeclarationKind, Signature> declarations;

    @ElementCollection
    @CollectionTable(name = "submission_author", joinColumns = @JoinColumn(name = "submission_id"))
    @Column(name = "account")
    private Set<String> authors;

    protected Written() {}

    Written(Proposal proposal, String author) {
        this.course = proposal.course();
        this.mapping = new ArrayList<>(proposal.mapping());
        this.answers = new ArrayList<>(proposal.answers());
        this.offer = proposal.offer();
        this.faculty = new ArrayList<>(proposal.faculty());
        this.declarations = new EnumMap<>(DeclarationKind.class);
        this.authors = new HashSet<>(Set.of(author));
    }

    /**
     * Somebody writes all of it anew. Whoever signed did so for what it said before.
     *
     * @return whether anything had been signed
     */
    boolean rewrite(Proposal proposal, String author) {
        course = proposal.course();
        offer = proposal.offer();
        mapping.clear();
        mapping.addAll(proposal.mapping());
        answers.clear();
        answers.addAll(proposal.answers());
        faculty.clear();
        faculty.addAll(proposal.faculty());
        authors.add(author);
        var wasSigned = !declarations.isEmpty();
        declarations.clear();
        return wasSigned;
    }

    /** It says what was written and signed before. */
    void takeOver(Written before) {
        authors.addAll(before.authors);
        declarations.putAll(before.declarations);
    }

    /** Somebody answers for it as it stands. */
    void sign(Set<DeclarationKind> signed, Signature signature) {
        signed.forEach(declaration -> declarations.put(declaration, signature));
    }

    Proposal proposal() {
        return new Proposal(course, offer, mapping, answers, faculty);
    }

    /** The declarations that nobody has signed. */
    List<DeclarationKind> unsigned() {
        return Arrays.stream(DeclarationKind.values())
                .filter(declaration -> !declarations.containsKey(declaration))
                .toList();
    }

    boolean isBy(String account) {
        return authors.contains(account);
    }

    boolean isTaughtBy(String account) {
        return facultyAccounts().contains(account);
    }

    /** Why a panel member has no say in it, because of what they have to do with it; empty if they may have. */
    Optional<SubmissionRule> barred(String panelMember) {
        if (isBy(panelMember)) {
            return Optional.of(SubmissionRule.PANEL_MEMBER_WROTE_COURSE);
        }
        return isTaughtBy(panelMember) ? Optional.of(SubmissionRule.PANEL_MEMBER_TEACHES_COURSE) : Optional.empty();
    }

    void mustNotBar(String panelMember) {
        barred(panelMember).ifPresent(rule -> {
            throw new RuleBroken(rule);
        });
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

    List<FacultyMember> faculty() {
        return faculty;
    }

    /** The accounts of those who teach and sign in here. */
    Set<String> facultyAccounts() {
        return faculty.stream()
                .map(FacultyMember::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who signed what. */
    Map<DeclarationKind, Signature> declarations() {
        return declarations;
    }

    /** The accounts that ever wrote any part of it. */
    Set<String> authors() {
        return authors;
    }
}
