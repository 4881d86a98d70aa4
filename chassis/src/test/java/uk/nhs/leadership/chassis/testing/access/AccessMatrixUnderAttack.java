package uk.nhs.leadership.chassis.testing.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.local.identity.ForgedToken;
import uk.nhs.leadership.local.identity.ForgedTokens;

/** The matrix, and then whatever else has opened doors elsewhere: forged tokens, misplaced tokens, other spellings. */
public abstract class AccessMatrixUnderAttack extends AccessMatrix {
    /** Says that the server does not know the method, or speaks another version of HTTP. */
    private static final Set<Integer> HARMLESS_FAULTS = Set.of(501, 505);

    private static final int TOO_MANY_REQUESTS = 429;

    protected AccessMatrixUnderAttack(String service) {
        super(service);
    }

    @Test
    void aForgedTokenOpensNothing() {
        var forge = forge();
        var surprises = new ArrayList<String>();
        for (var kind : ForgedToken.values()) {
            var authorization = forge.authorization(kind);
            for (var row : table().rows()) {
                var answer = scene().door().knockHard(scene().request(row).with("Authorization", authorization));
                if (!isShutOut(row, kind, answer)) {
                    surprises.add(surprise(row, kind, "unknown", answer));
                }
            }
        }

        mustBeNone(surprises);
    }

    /** What is shown to nobody in particular may stay so; a token so long that nobody reads it may end the connection. */
    private boolean isShutOut(Row row, ForgedToken kind, Answer answer) {
        if (kind.answers().contains(answer.status())) {
            return true;
        }
        return answer.status() == 0
                ? kind.answers().contains(431)
                : (!row.isProtected() || kind.isNoToken())
                        && scene().example(row).shows(row.forNobody(), answer);
    }

    @Test
    void aTokenCountsInItsHeaderOnly() {
        var surprises = new ArrayList<String>();
        for (var row : protectedRows()) {
            var token = letIn(row).token().get();
            for (var trick : Tricks.tokenElsewhere(token)) {
                tryTrick(row, trick, null, surprises);
            }
        }

        mustBeNone(surprises);
    }

    @Test
    void noSpellingOpensWhatNeedsAToken() {
        var surprises = new ArrayList<String>();
        for (var row : protectedRows()) {
            Tricks.all().forEach(trick -> tryTrick(row, trick, null, surprises));
        }

        mustBeNone(surprises);
    }

    @Test
    void noSpellingOpensWhatNeedsAnotherRole() {
        var surprises = new ArrayList<String>();
        for (var row : protectedRows().stream()
                .filter(row -> !row.isForThoseSignedIn())
                .toList()) {
            var bearer = keptOut(row);
            Tricks.all().forEach(trick -> tryTrick(row, trick, bearer, surprises));
        }

        mustBeNone(surprises);
    }

    /** Or the requests above might be refused for being no requests at all. */
    @Test
    void theUsualSpellingOpensIt() {
        var surprises = new ArrayList<String>();
        for (var row : protectedRows()) {
            var bearer = letIn(row);
            var answer = scene().wire().knock(scene().request(row).with("Authorization", bearer.authorization()));
            if (!scene().example(row).shows(Outcome.LET_IN, answer)) {
                surprises.add(surprise(row, bearer, Outcome.LET_IN, answer));
            }
        }

        mustBeNone(surprises);
    }

    private void tryTrick(Row row, Trick trick, @Nullable Bearer bearer, List<String> surprises) {
        var plain = scene().request(row);
        var request =
                trick.change().apply(bearer == null ? plain : plain.with("Authorization", bearer.authorization()));
        if (!request.method().equals(row.method()) && table().isOpen(request.method(), row.path(), bearer)) {
            return;
        }
        var answer = scene().wire().knock(request);
        if (isLeak(request, answer) || isFault(answer)) {
            surprises.add(
                    "%n%s for %s by '%s' was %s".formatted(row, bearer == null ? "nobody" : bearer, trick, answer));
        }
    }

    /** To OPTIONS the server may say which methods there are, and nothing else. */
    private static boolean isLeak(Request request, Answer answer) {
        return answer.isSuccess()
                && !(request.method().equals("OPTIONS") && answer.body().isBlank());
    }

    /** An answer for lack of room proves nothing. */
    private static boolean isFault(Answer answer) {
        return answer.status() == TOO_MANY_REQUESTS
                || (answer.status() >= 500 && !HARMLESS_FAULTS.contains(answer.status()));
    }

    private List<Row> protectedRows() {
        return table().rows().stream().filter(Row::isProtected).toList();
    }

    private Bearer letIn(Row row) {
        return bearers(row, Outcome.LET_IN)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody may " + row));
    }

    /** Of the organisation whose it is if there is such a person: only the role is missing. */
    private Bearer keptOut(Row row) {
        var example = scene().example(row);
        return bearers(row, row.others())
                .filter(row::lacks)
                .min((one, other) -> Boolean.compare(example.isOf(other, Set.of()), example.isOf(one, Set.of())))
                .orElseThrow(() -> new IllegalStateException("everybody may " + row));
    }

    private Stream<Bearer> bearers(Row row, Outcome outcome) {
        return scene().bearers().clear().filter(bearer -> row.forBearer(bearer, scene().example(row)) == outcome);
    }

    private ForgedTokens forge() {
        var people = scene().bearers().peopleOfOne();
        return ForgedTokens.of(scene().tokens(), people.getFirst(), people.get(1));
    }
}
