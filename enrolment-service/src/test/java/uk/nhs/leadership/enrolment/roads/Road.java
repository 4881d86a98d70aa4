package uk.nhs.leadership.enrolment.roads;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.enrolment.testing.Given.enrol;
import static uk.nhs.leadership.enrolment.testing.Given.enrolOrWait;
import static uk.nhs.leadership.enrolment.testing.Given.offerRanOutYesterday;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import uk.nhs.leadership.enrolment.roads.Deed.Part;
import uk.nhs.leadership.enrolment.roads.Picture.Declared;
import uk.nhs.leadership.enrolment.roads.Picture.Logged;
import uk.nhs.leadership.enrolment.roads.Picture.Place;
import uk.nhs.leadership.enrolment.roads.World.Person;

/**
 * One course, and everything that anybody does about the places on it: mostly what leads on, sometimes what is none of their
 * business, sometimes two things at once. After each of them everything is looked at.
 */
final class Road {
    private static final String NOMINATIONS = "/v1/nominations";
    private static final String APPLICATIONS = "/v1/applications";
    private static final String ENROLMENTS = "/v1/enrolments";

    private final World world;
    private final Random chance;
    private final Executor threads;
    private final Map<String, Integer> answers;
    private final Invariants invariants = new Invariants();
    private final List<String> told = new ArrayList<>();
    private Picture picture;

    /** @param answers counts what was done and refused */
    Road(World world, Random chance, Executor threads, Map<String, Integer> answers) {
        this.world = world;
        this.chance = chance;
        this.threads = threads;
        this.answers = answers;
        this.picture = Picture.of(world.course());
    }

    void goOn() {
        if (chance.nextInt(15) == 0) {
            offersRunOut();
        }
        var deeds = new ArrayList<>(List.of(deed()));
        if (chance.nextInt(6) == 0) {
            deeds.add(deed());
        }
        done(deeds);
        if (chance.nextInt(3) == 0 && !picture.places().isEmpty()) {
            isShownToWhomItConcerns(one(picture.places()));
        }
    }

    private void offersRunOut() {
        picture.places().stream()
                .filter(place -> place.place().equals("OFFERED"))
                .findFirst()
                .ifPresent(place -> {
                    told.add("the offer of " + place.id() + " has run out");
                    offerRanOutYesterday(place.id());
                });
    }

    private Sent deed() {
        return picture.places().isEmpty() || chance.nextInt(5) == 0 ? asked() : about(place());
    }

    /** Somebody asks for a place, for themselves or for another. */
    private Sent asked() {
        var person = one(chance.nextInt(4) == 0 ? world.people() : free());
        var cohort = one(world.cohorts());
        if (chance.nextInt(8) == 0) {
            return new Sent(one(World.EVERYBODY), "enrol", ENROLMENTS, null, enrol(person.id(), cohort));
        }
        return switch (chance.nextInt(person.self().isEmpty() ? 3 : 4)) {
            case 0 -> new Sent(person.lead(), "enrol", ENROLMENTS, null, enrol(person.id(), cohort));
            case 1 -> new Sent(person.lead(), "enrol", ENROLMENTS, null, enrolOrWait(person.id(), cohort));
            case 2 ->
                new Sent(
                        person.ofManager() ? World.MANAGER : person.lead(),
                        "nominate",
                        NOMINATIONS,
                        null,
                        enrol(person.id(), cohort));
            default -> new Sent(person.self(), "apply", APPLICATIONS, null, "{\"cohortId\": \"" + cohort + "\"}");
        };
    }

    /** Those who are not on the course; everybody if nobody is free. */
    private List<Person> free() {
        var busy = picture.places().stream()
                .filter(Place::isUnderWay)
                .map(Place::participant)
                .toList();
        var free = world.people().stream()
                .filter(person -> !busy.contains(person.id()))
                .toList();
        return free.isEmpty() ? world.people() : free;
    }

    /** One that is under way, now and then one that has ended. */
    private Place place() {
        var underWay = picture.places().stream().filter(Place::isUnderWay).toList();
        return one(underWay.isEmpty() || chance.nextInt(8) == 0 ? picture.places() : underWay);
    }

    /** What is done about an enrolment next: more often than not something that makes sense, by whoever should do it. */
    private Sent about(Place place) {
        var wild = chance.nextInt(6) == 0;
        var deeds = Deeds.ALL.stream()
                .filter(deed -> wild || deed.places().contains(place.status()))
                .toList();
        if (deeds.isEmpty()) {
            return asked();
        }
        var deed = weighted(deeds);
        var person = wild && chance.nextBoolean() ? one(World.EVERYBODY) : whoShould(deed.part(), place);
        var seen = chance.nextInt(12) == 0 ? Math.max(0, place.version() - 1) : place.version();
        return new Sent(
                person,
                deed.act(),
                ENROLMENTS + "/" + place.id() + "/" + deed.act().replace(Deeds.DECLARATION, declarationOf(place)),
                deed.versioned() ? "\"" + seen + "\"" : null,
                deed.body().with(one(world.cohorts())));
    }

    /** The last that counts, sometimes another; one that there is not if there is none. */
    private String declarationOf(Place place) {
        var all = place.declarations();
        if (all.isEmpty()) {
            return place.id();
        }
        return chance.nextInt(4) == 0
                ? one(all).id()
                : all.stream()
                        .filter(declared -> !declared.voided())
                        .reduce((first, second) -> second)
                        .map(Declared::id)
                        .orElse(all.getFirst().id());
    }

    private Deed weighted(List<Deed> deeds) {
        var left = chance.nextInt(deeds.stream().mapToInt(Deed::weight).sum());
        for (var deed : deeds) {
            left -= deed.weight();
            if (left < 0) {
                return deed;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    private String whoShould(Part part, Place place) {
        var person = world.person(place.participant());
        return switch (part) {
            case TRUST -> person.lead();
            case TRUST_OR_MANAGER -> person.ofManager() && chance.nextBoolean() ? World.MANAGER : person.lead();
            case TRUST_OR_PARTICIPANT ->
                person.self().isEmpty() || chance.nextBoolean() ? person.lead() : person.self();
            case PROVIDER -> LEAD_P0001;
            case TRUST_OR_PROVIDER -> chance.nextBoolean() ? LEAD_P0001 : person.lead();
        };
    }

    private void done(List<Sent> deeds) {
        var before = picture;
        var answered = deeds.stream()
                .map(sent -> deeds.size() == 1
                        ? CompletableFuture.completedFuture(sent.send())
                        : supplyAsync(sent::send, threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        var actors = new ArrayList<String>();
        for (var each = 0; each < deeds.size(); each++) {
            var sent = deeds.get(each);
            var answer = answered.get(each);
            tell(sent, answer, deeds.size() > 1);
            if (isDone(answer)) {
                actors.add(accountOf(sent.person()));
            }
        }
        picture = Picture.of(world.course());
        whatIsDoneIsDoneByWhoDidIt(actors, before, invariants.hold(picture));
    }

    private static boolean isDone(Response answer) {
        return answer.statusCode() < 300;
    }

    private void tell(Sent sent, Response answer, boolean atOnce) {
        var code = isDone(answer) ? "" : answer.<String>path("code");
        told.add((atOnce ? "at once: " : "") + sent + " -> " + answer.statusCode() + " " + code);
        answers.merge(isDone(answer) ? sent.act() : code, 1, Integer::sum);
        assertThat(answer.statusCode()).as("answer to " + sent).isLessThan(500);
    }

    /** Nobody else's name stands under it, and where all was refused nothing has changed. */
    private void whatIsDoneIsDoneByWhoDidIt(List<String> actors, Picture before, List<Logged> news) {
        assertThat(news)
                .filteredOn(Logged::person)
                .as("what was done by others than those who did it")
                .allSatisfy(event -> assertThat(actors).contains(event.actor()));
        if (actors.isEmpty() && news.isEmpty()) {
            assertThat(picture.places()).as("what there is after a refusal").isEqualTo(before.places());
        }
    }

    /** Its trust sees it, no other does; its provider does once the trust has passed it on, and no other provider ever. */
    private void isShownToWhomItConcerns(Place place) {
        var person = world.person(place.participant());
        var other = person.lead().equals(LEAD_RJ1) ? LEAD_RJZ : LEAD_RJ1;
        assertThat(shown(person.lead(), place)).as("%s for its trust", place).isEqualTo(200);
        assertThat(shown(other, place)).as("%s for %s", place, other).isEqualTo(404);
        assertThat(shown(LEAD_P0002, place)).as("%s for %s", place, LEAD_P0002).isEqualTo(404);
        switch (place.place()) {
            case "NOMINATED", "EMPLOYER_DECLINED" ->
                assertThat(shown(LEAD_P0001, place))
                        .as("%s for its provider", place)
                        .isEqualTo(404);
            case "CANCELLED" -> assertThat(shown(LEAD_P0001, place)).isIn(200, 404);
            default ->
                assertThat(shown(LEAD_P0001, place))
                        .as("%s for its provider", place)
                        .isEqualTo(200);
        }
    }

    private static int shown(String reader, Place place) {
        return as(reader).get(ENROLMENTS + "/" + place.id()).statusCode();
    }

    private <T> T one(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    /** All that happened on it, in its order. */
    String told() {
        return told.stream().collect(Collectors.joining("\n  ", "\n  ", "\n"));
    }
}
