package uk.nhs.leadership.curriculum.comparison;

import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Principle;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Rating;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Stage;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.framework.FrameworkFixtures;

/** Small frameworks whose parts have known ids. */
final class ComparisonFixtures {
    private ComparisonFixtures() {}

    /** Fifteen parts: a title, 2 stages, 2 principles, 2 ratings, an area, 2 standards, 2 competencies, 3 statements. */
    static FrameworkContent first() {
        return content(area(
                1,
                "1",
                "Self",
                standard(
                        2,
                        "1.1",
                        "Productivity",
                        competency(
                                10,
                                "1.1.1",
                                "Prioritise",
                                statement(11, "F", "Keeps a list"),
                                statement(12, "S1", "Plans the week")),
                        competency(20, "1.1.2", "Rest", statement(21, "S1", "Takes breaks"))),
                standard(3, "1.2", "Learning")));
    }

    static FrameworkContent content(Area area) {
        return new FrameworkContent(
                List.of(new Stage("F", "Fundamental"), new Stage("S1", "Stage 1")),
                List.of(new Principle(id(51), "Compassion"), new Principle(id(52), "Curiosity")),
                List.of(new Rating(1, "Insufficient"), new Rating(2, "Essential")),
                List.of(area));
    }

    static Area area(long id, String code, String title, Standard... standards) {
        return new Area(id(id), code, title, List.of(standards));
    }

    static Standard standard(long id, String code, String title, Competency... competencies) {
        return new Standard(id(id), code, title, List.of(competencies));
    }

    static Competency competency(long id, String code, String title, Statement... statements) {
        return new Competency(id(id), code, title, List.of(statements));
    }

    static Statement statement(long id, String stage, String text) {
        return new Statement(id(id), stage, text);
    }

    static UUID id(long number) {
        return new UUID(7, number);
    }

    static List<Part> parts(FrameworkContent content) {
        return Part.of(FrameworkFixtures.saying("A framework", "", content));
    }
}
