package uk.nhs.leadership.accreditation.roads;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import uk.nhs.leadership.accreditation.roads.Picture.Case;

/** All roads together: what is known of them, how it is looked at, and what has to hold. */
final class World {
    private final Connection database;
    private final ExecutorService threads;
    private final Runnable chores;
    private final Passing passing;
    private final List<String> accounts;
    private final List<String> submissions = new ArrayList<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Invariants invariants = new Invariants();
    private final String curriculum;
    private long entry;

    /**
     * @param curriculum the id of the version by which all courses are judged
     * @param chores does what the service does by itself when a day is over
     */
    World(String curriculum, Connection database, ExecutorService threads, Runnable chores) throws SQLException {
        this.curriculum = curriculum;
        this.database = database;
        this.threads = threads;
        this.chores = chores;
        this.passing = new Passing(database);
        this.accounts = People.accountsOfJudges();
    }

    Picture look() throws SQLException {
        var picture = Picture.of(database, submissions, accounts, entry);
        entry = picture.lastEntry(entry);
        return picture;
    }

    void learn(String submission) {
        submissions.add(submission);
    }

    void pass(int days, Case one) throws SQLException {
        passing.by(days, one);
        chores.run();
    }

    int elapsed(Case one) {
        return passing.elapsed(one);
    }

    void count(Sent sent, Response answer) {
        var what = Answers.isDone(answer) ? sent.method() + " " + sent.kind() : answer.<String>path("code");
        answers.merge(what, 1, Integer::sum);
    }

    /** How often what was done, and how often what was refused. */
    Map<String, Integer> answers() {
        return answers;
    }

    String curriculum() {
        return curriculum;
    }

    Invariants invariants() {
        return invariants;
    }

    Executor threads() {
        return threads;
    }
}
