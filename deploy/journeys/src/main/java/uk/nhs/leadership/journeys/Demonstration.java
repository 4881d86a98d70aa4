package uk.nhs.leadership.journeys;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import uk.nhs.leadership.local.identity.TokenRefused;

/**
 * Fills an empty platform with something to look at: a framework, two older ones with crosswalks from them, a curriculum,
 * programmes, a pathway, signposts, providers, organisations, accredited courses (one of them on a condition, one suspended, one in
 * teach-out), staff, cohorts, enrolments, certificates. Everything is done over HTTP by whoever would do it in life. Each
 * step first looks whether it is done already, so a second run changes nothing and an interrupted one goes on.
 */
public final class Demonstration {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final PlatformClient platform;
    private final Clock clock;
    private final PrintStream out;

    Demonstration(PlatformClient platform, Clock clock, PrintStream out) {
        this.platform = platform;
        this.clock = clock;
        this.out = out;
    }

    /** Loads it into the platform that the environment names; exits with 1 and the problem if a service refuses. */
    public static void main(String[] arguments) {
        try (var platform = PlatformClient.fromEnvironment(System.getenv())) {
            new Demonstration(platform, Clock.systemUTC(), System.out).load();
        } catch (Refused | TokenRefused | UncheckedIOException | IllegalStateException e) {
            System.err.println("The demonstration data could not be loaded: " + e.getMessage());
            System.exit(1);
        }
    }

    void load() {
        var progress = new Progress(out);
        var today = LocalDate.ofInstant(clock.instant(), ENGLAND);
        var writers = new DemonstrationCurriculum(platform, progress, today);
        var curriculum = writers.published();
        writers.taughtBy(curriculum);
        writers.mappedFromOlderFrameworks(curriculum);
        writers.ledToBy(curriculum);
        writers.signposted(curriculum);
        var courses = new DemonstrationCourses(platform, progress, today).accredited(curriculum);
        organisations(progress);
        new DemonstrationStaff(platform, progress, today).trainedOn(courses);
        new DemonstrationStandings(platform, progress, today).turn(courses);
    }

    /** What trusts are called and where they are, as the national directory says. */
    private void organisations(Progress progress) {
        var answer = platform.as("operator.one")
                .to("POST", "/v1/organisations/import")
                .csv(DemonstrationFile.text("organisations.csv"))
                .send()
                .expect(200);
        var added = answer.at("/added").intValue();
        if (added > 0) {
            progress.did(added + " organisations");
        } else {
            progress.found("the organisations");
        }
    }

    /** One line for each thing done, and one for each found done. */
    record Progress(PrintStream out) {
        void did(String what) {
            out.println("  + " + what);
        }

        void found(String what) {
            out.println("  = " + what);
        }
    }
}
