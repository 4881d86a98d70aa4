package uk.nhs.leadership.accreditation.roads;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.Api.as;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.roads.Picture.Case;

/**
 * One course on its way, and everything that anybody does about it: mostly what leads on, sometimes what is none of their
 * business, sometimes two things at once. After each of them everything is looked at.
 */
final class Road {
    private static final List<String> VIEWS = List.of("", "", "/assessment", "/questions", "/revisions", "/assessors");

    private final World world;
    private final Random chance;
    private final String provider;
    private final List<String> own = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Map<String, Integer> elapsed = new HashMap<>();
    private Picture picture;

    Road(World world, Random chance, String provider) throws SQLException {
        this.world = world;
        this.chance = chance;
        this.provider = provider;
        this.picture = world.look();
    }

    void begin(String title) throws SQLException {
        var person = People.writersOf(provider).getFirst();
        done(List.of(
                new Sent(person, "POST", "/v1/submissions", null, Deeds.course(chance, world.curriculum(), title))));
    }

    void goOn() throws SQLException {
        var about = about();
        if (chance.nextInt(20) == 0) {
            var days = 1 + chance.nextInt(12);
            told.add(days + " days pass for " + about.id());
            world.pass(days, about);
            elapsed.remove(about.id());
            picture = world.look();
            world.invariants().hold(picture);
        } else {
            var deeds = new ArrayList<>(List.of(deed(about)));
            if (chance.nextInt(10) == 0) {
                deeds.add(deed(about));
            }
            done(deeds);
        }
        if (chance.nextInt(3) == 0) {
            shownTo(about);
        }
    }

    private Case about() {
        var cases = picture.state().cases();
        var last = picture.caseOf(own.getLast());
        return chance.nextInt(12) == 0 || last.isEmpty() ? cases.get(chance.nextInt(cases.size())) : last.get();
    }

    /** What is done next: more often than not something that makes sense, by whoever should do it. */
    private Sent deed(Case about) {
        while (true) {
            var wild = chance.nextInt(8) == 0;
            var intruder =
                    wild && chance.nextBoolean() ? People.EVERYBODY.get(chance.nextInt(People.EVERYBODY.size())) : null;
            var attempt = new Attempt(chance, picture, about, !wild, intruder, chance.nextInt(12) > 0);
            var sent = one(wild ? null : about.status())
                    .flatMap(deed -> deed.sent().apply(attempt));
            if (sent.isPresent()) {
                return sent.get();
            }
        }
    }

    /** One of those that make sense at a place; null: one of all. */
    private static List<Deed> at(@Nullable String place) {
        return Deeds.ALL.stream()
                .filter(deed -> place == null || deed.makesSenseAt(place))
                .toList();
    }

    private Optional<Deed> one(@Nullable String place) {
        var deeds = at(place);
        var left = chance.nextInt(deeds.stream().mapToInt(Deed::weight).sum());
        for (var deed : deeds) {
            left -= deed.weight();
            if (left < 0) {
                return Optional.of(deed);
            }
        }
        return Optional.empty();
    }

    private void done(List<Sent> deeds) throws SQLException {
        var before = picture;
        var answers = deeds.stream()
                .map(sent -> deeds.size() == 1
                        ? CompletableFuture.completedFuture(sent.send())
                        : supplyAsync(sent::send, world.threads()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        for (var each = 0; each < deeds.size(); each++) {
            told(deeds.get(each), answers.get(each), deeds.size() > 1);
            learn(deeds.get(each), answers.get(each));
        }
        picture = world.look();
        for (var each = 0; each < deeds.size(); each++) {
            var sent = deeds.get(each);
            var answer = answers.get(each);
            Answers.mustBeKnown(answer);
            People.providerOf(sent.person())
                    .ifPresent(reader -> Answers.mustBeForProvider(reader, sent.path(), answer, picture.state()));
        }
        whatIsDoneIsDoneByWhoDidIt(before, deeds, answers);
        world.invariants().hold(picture);
    }

    private void told(Sent sent, Response answer, boolean atOnce) {
        var refusal = Answers.isDone(answer) ? "" : " " + answer.path("code");
        told.add((atOnce ? "at once: " : "") + sent + " -> " + answer.statusCode() + refusal);
        world.count(sent, answer);
    }

    /** There is a new submission now: it was drafted, or a refusal was set aside and the same goes the whole road again. */
    private void learn(Sent sent, Response answer) {
        var location = answer.statusCode() == 201 ? answer.header("Location") : "";
        if (location.matches(".*/v1/submissions/[^/]+")) {
            learn(location.substring(location.lastIndexOf('/') + 1));
        } else if (sent.kind().equals("/v1/challenges/{}/decide") && Answers.isDone(answer)) {
            Optional.ofNullable(answer.<@Nullable String>path("outcome.remittedTo"))
                    .ifPresent(this::learn);
        }
    }

    private void learn(String submission) {
        world.learn(submission);
        own.add(submission);
    }

    /** Nobody else's name stands under it, and where all was refused nothing has changed. */
    private void whatIsDoneIsDoneByWhoDidIt(Picture before, List<Sent> deeds, List<Response> answers) {
        var actors = new ArrayList<String>();
        for (var each = 0; each < deeds.size(); each++) {
            if (Answers.isDone(answers.get(each))) {
                actors.add(People.account(deeds.get(each).person()));
            }
        }
        assertThat(picture.events())
                .filteredOn(Picture.Logged::isByAPerson)
                .as("what was done by others than those who did it")
                .allSatisfy(event -> assertThat(actors).contains(event.actor()));
        if (actors.isEmpty() && picture.events().isEmpty()) {
            assertThat(picture.state()).as("what there is after a refusal").isEqualTo(before.state());
        }
    }

    /** What one of the two providers sees of a submission now: its own what is theirs to know, the other one nothing. */
    private void shownTo(Case about) {
        var view = view(about);
        if (chance.nextBoolean()) {
            shownToItsOwn(about, view);
            return;
        }
        var other = People.otherProvider(about.provider());
        assertThat(as(People.leadOf(other)).get(view).statusCode())
                .as("%s for %s", view, other)
                .isIn(403, 404);
        Answers.mustBeForProvider(
                other, view, as(People.leadOf(other)).get("/v1/submissions?limit=200"), picture.state());
    }

    /** The submission, or something of it, or how its refusal is looked at again. */
    private String view(Case about) {
        var challenges = picture.state().challenges().stream()
                .filter(challenge -> challenge.submission().equals(about.id()))
                .toList();
        return challenges.isEmpty() || chance.nextBoolean()
                ? about.path() + VIEWS.get(chance.nextInt(VIEWS.size()))
                : challenges.get(chance.nextInt(challenges.size())).path();
    }

    private void shownToItsOwn(Case about, String view) {
        var shown = as(People.leadOf(about.provider())).get(view);
        Answers.mustBeForProvider(about.provider(), view, shown, picture.state());
        if (view.equals(about.path())) {
            var counted = world.elapsed(picture.caseOf(about.id()).orElseThrow());
            var days = shown.<@Nullable Integer>path("clock.elapsedDays");
            assertThat(days == null ? 0 : days)
                    .as("elapsed days of %s", about.id())
                    .isEqualTo(counted)
                    .isGreaterThanOrEqualTo(elapsed.getOrDefault(about.id(), 0));
            elapsed.put(about.id(), counted);
        }
    }

    /** All that happened on it, in its order. */
    String told() {
        return told.stream().collect(Collectors.joining("\n  ", "\n  ", "\n"));
    }
}
