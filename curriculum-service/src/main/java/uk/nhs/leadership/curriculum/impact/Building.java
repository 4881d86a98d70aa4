package uk.nhs.leadership.curriculum.impact;

import java.util.List;

/** A kind of thing whose versions build on versions of a framework. */
public interface Building {

    /**
     * Those of its kind that build on a version and are not retired, in the order of their ids, each with the parts that touch
     * one of the competencies; with a fixed number of statements.
     */
    List<Touched> touched(Touching wanted);
}
