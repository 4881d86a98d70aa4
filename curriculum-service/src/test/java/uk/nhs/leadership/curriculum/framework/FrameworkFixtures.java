package uk.nhs.leadership.curriculum.framework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Background;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Principle;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Rating;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Reference;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Stage;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.publication.Lineage;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.RetirementReason;
import uk.nhs.leadership.curriculum.publication.VersionHistory;

/** Small frameworks to try things on. */
public final class FrameworkFixtures {
    public static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
    public static final Instant FRIDAY = Instant.parse("2026-11-06T09:00:00Z");
    public static final Caller AUTHOR = person("author-1");
    public static final Caller PUBLISHER = person("publisher-1");
    static final UUID ID = new UUID(1, 1);
    static final VersionHistory<Framework> NONE_YET = new VersionHistory<>(List.of());

    private FrameworkFixtures() {}

    private static Caller person(String id) {
        return new Caller(id, Caller.Kind.PERSON, "X26", Caller.Reach.ALL, Set.of());
    }

    /** Two competencies, 1.1.1 at stages F and S1, and 1.1.2 at S1 alone. */
    static FrameworkContent complete() {
        return new FrameworkContent(
                List.of(new Stage("F", "Fundamental"), new Stage("S1", "Stage 1")),
                List.of(new Principle(null, "Compassion")),
                List.of(new Rating(1, "Insufficient"), new Rating(2, "Essential")),
                List.of(new Area(
                        null,
                        "1",
                        "Developing self",
                        List.of(new Standard(
                                null,
                                "1.1",
                                "Productivity",
                                List.of(
                                        competency(
                                                "1.1.1",
                                                "Prioritise",
                                                statement("F", "Lists"),
                                                statement("S1", "Plans")),
                                        competency("1.1.2", "Rest", statement("S1", "Takes breaks"))))))));
    }

    static Competency competency(String code, String title, Statement... statements) {
        return new Competency(null, code, title, List.of(statements));
    }

    static Statement statement(String stage, String text) {
        return new Statement(null, stage, text);
    }

    static FrameworkContent withAreas(Area... areas) {
        var content = complete();
        return new FrameworkContent(content.stages(), content.codePrinciples(), content.ratingScale(), List.of(areas));
    }

    static FrameworkDraft draft(FrameworkContent content) {
        var made = new AtomicLong();
        Ids ids = () -> new UUID(2, made.incrementAndGet());
        return new FrameworkDraft("MLF", "1.0", "A framework", "", content.identified(new Lineage(List.of(), ids)));
    }

    static Framework drafted(FrameworkContent content) {
        return Framework.draft(ID, draft(content), NONE_YET, AUTHOR, MONDAY);
    }

    static Framework inReview(FrameworkContent content) {
        var framework = drafted(content);
        framework.submitForReview(MONDAY);
        return framework;
    }

    /** A draft of version 1.0. */
    public static Framework unpublished() {
        return drafted(complete());
    }

    /** A draft with a note and a reference behind each area, standard and competency, and behind the version itself. */
    static Framework annotated() {
        var draft = draft(complete());
        var content = draft.content();
        var annotated = new FrameworkContent(
                content.stages(),
                content.codePrinciples(),
                content.ratingScale(),
                content.areas().stream().map(FrameworkFixtures::annotated).toList());
        return Framework.draft(
                ID,
                new FrameworkDraft("MLF", "1.0", "A framework", "A note", references("The whole"), annotated),
                NONE_YET,
                AUTHOR,
                MONDAY);
    }

    private static Area annotated(Area area) {
        return new Area(
                area.id(),
                area.code(),
                area.title(),
                behind(area.code()),
                area.standards().stream().map(FrameworkFixtures::annotated).toList());
    }

    private static Standard annotated(Standard standard) {
        return new Standard(
                standard.id(),
                standard.code(),
                standard.title(),
                behind(standard.code()),
                standard.competencies().stream()
                        .map(competency -> new Competency(
                                competency.id(),
                                competency.code(),
                                competency.title(),
                                behind(competency.code()),
                                competency.statements()))
                        .toList());
    }

    private static Background behind(String code) {
        return new Background("A note on " + code, references("A text behind " + code));
    }

    static List<Reference> references(String title) {
        return List.of(new Reference(title, "https://example.org/" + title.length()), new Reference("A book", null));
    }

    /** A draft that says just this. Every part of it has its id already. */
    public static Framework saying(String title, String note, FrameworkContent content) {
        return saying(title, note, List.of(), content);
    }

    /** The same, resting on official texts. */
    public static Framework saying(String title, String note, List<Reference> references, FrameworkContent content) {
        var draft = new FrameworkDraft("MLF", "1.0", title, note, references, content);
        return Framework.draft(ID, draft, NONE_YET, AUTHOR, MONDAY);
    }

    /** Version 1.0, whose end has been announced. */
    public static Framework closing(LocalDate cutOffOn, LocalDate retiresOn) {
        var framework = published();
        framework.scheduleRetirement(
                new Retirement(RetirementReason.SUPERSEDED, "See 1.1.", cutOffOn, retiresOn), FRIDAY);
        return framework;
    }

    /** Version 1.0, in force. */
    public static Framework published() {
        var framework = inReview(complete());
        framework.publish(MigrationMap.none(), List.of(), PUBLISHER, FRIDAY);
        return framework;
    }

    /** Version 1.0 of another framework, in force: it says the same, and none of its parts is one of the first. */
    public static Framework publishedElsewhere() {
        var made = new AtomicLong();
        Ids ids = () -> new UUID(7, made.incrementAndGet());
        var draft = new FrameworkDraft(
                "HLM", "1.0", "Another framework", "", complete().identified(new Lineage(List.of(), ids)));
        var framework = Framework.draft(new UUID(1, 2), draft, NONE_YET, AUTHOR, MONDAY);
        framework.submitForReview(MONDAY);
        framework.publish(MigrationMap.none(), List.of(), PUBLISHER, FRIDAY);
        return framework;
    }
}
