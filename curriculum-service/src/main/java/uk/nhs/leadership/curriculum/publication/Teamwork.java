package uk.nhs.leadership.curriculum.publication;

import java.util.List;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.tenancy.Caller;

/** What those who work on a version together have to say about each of its steps to publication. */
public interface Teamwork {

    /** Refuses a change of a draft, or its handing in, by somebody who is not one of those who write it. */
    void mustWrite(VersionAtWork version, Caller author);

    /** Tells those who were asked for a review that there is something new to look at. */
    void handedIn(VersionAtWork version);

    /**
     * What the others still have to settle before a version is published. Nobody settles or unsettles any of it until the
     * transaction ends.
     */
    List<Fault> unsettled(VersionAtWork version);

    /**
     * Adds to what a version lacks by itself what the others still have to settle.
     *
     * @param lacking what its kind finds missing in what it says
     */
    Readiness readiness(VersionAtWork version, List<Fault> lacking);
}
