package uk.nhs.leadership.curriculum.framework;

import static java.util.Objects.requireNonNull;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.AUTHOR;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.FRIDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.MONDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.NONE_YET;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.PUBLISHER;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.published;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.withAreas;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Became;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Stated;

/** What became of {@link FrameworkFixtures#published}, for the tests of what builds on it. */
public final class DescentFixtures {
    private DescentFixtures() {}

    /** Of the version to itself. */
    public static Optional<Descent> unchanged() {
        return Optional.of(Descent.of(published().content()));
    }

    /** Of any other version to itself. */
    public static Optional<Descent> unchanged(Framework framework) {
        return Optional.of(Descent.of(framework.content()));
    }

    /** A version in which 1.1.1 has another title. */
    public static Framework rewording() {
        var area = published().content().areas().getFirst();
        var standard = area.standards().getFirst();
        var plan = standard.competencies().getFirst();
        var titled = new Competency(plan.id(), plan.code(), "Put first things first", plan.statements());
        return inForce(withAreas(new Area(
                area.id(),
                area.code(),
                area.title(),
                List.of(new Standard(
                        standard.id(),
                        standard.code(),
                        standard.title(),
                        List.of(titled, standard.competencies().getLast()))))));
    }

    /** From the one to the other. */
    public static Optional<Descent> reworded() {
        var before = published().content();
        return Optional.of(
                Descent.of(before).then(MigrationMap.of(before, rewording().content(), List.of())));
    }

    /** A version in which 1.1.1 is found under the code 9.9.9, and 1.1.2 was split into itself and a new 1.1.3. */
    public static Framework splitting() {
        var competencies = published().content().competencies().toList();
        var plan = competencies.getFirst();
        var rest = competencies.getLast();
        var content = withAreas(new Area(
                new UUID(2, 90),
                "1",
                "Developing self",
                List.of(new Standard(
                        new UUID(2, 91),
                        "1.1",
                        "Productivity",
                        List.of(
                                new Competency(plan.id(), "9.9.9", plan.title(), plan.statements()),
                                rest,
                                new Competency(
                                        new UUID(2, 92),
                                        "1.1.3",
                                        "Recover",
                                        List.of(new Statement(new UUID(2, 93), "S1", "Sleeps"))))))));
        return inForce(content);
    }

    private static Framework inForce(FrameworkContent content) {
        var framework = Framework.draft(
                new UUID(1, 2), new FrameworkDraft("MLF", "1.1", "A framework", "", content), NONE_YET, AUTHOR, MONDAY);
        framework.submitForReview(MONDAY);
        framework.publish(MigrationMap.none(), List.of(), PUBLISHER, FRIDAY);
        return framework;
    }

    /** From the one to the other. */
    public static Optional<Descent> split() {
        var before = published().content();
        var rest = requireNonNull(before.competencies().toList().getLast().id());
        return Optional.of(Descent.of(before)
                .then(MigrationMap.of(
                        before,
                        splitting().content(),
                        List.of(
                                new Stated(Became.SPLIT, rest, rest),
                                new Stated(Became.SPLIT, rest, new UUID(2, 92))))));
    }
}
