package uk.nhs.leadership.curriculum.publication;

/** A kind of thing whose versions end when their day has come. */
public interface Retiring {
    /** What a version of it is called in logs and metrics, such as {@code framework}. */
    String retires();

    /** Retires some of the versions whose day has come; says how many. */
    int retireDue();
}
