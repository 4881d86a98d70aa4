package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** A trust's system enrols one person after the other, against the bare statements of the same in one commit. */
final class EnrolmentRate implements Bench.Measurement {

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException, InterruptedException, SQLException {
        var both = new SingleEnrolments(stand).sideBySide();
        both.warmUp(effort.warmUp());
        var capacity = both.capacity(effort.rounds(), effort.round());
        return List.of(Line.atLeast(
                "single enrolment at 64 connections, against its bare SQL",
                "/s",
                capacity.ours(Sample::perSecond),
                capacity.baseline(Sample::perSecond),
                capacity.ratio(Sample::perSecond),
                0.50));
    }
}
