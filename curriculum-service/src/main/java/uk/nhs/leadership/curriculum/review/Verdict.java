package uk.nhs.leadership.curriculum.review;

/** What a reviewer signs. */
enum Verdict {
    APPROVED(ReviewStatus.APPROVED),
    CHANGES_WANTED(ReviewStatus.CHANGES_WANTED);

    private final ReviewStatus status;

    Verdict(ReviewStatus status) {
        this.status = status;
    }

    /** Where it takes the review. */
    ReviewStatus status() {
        return status;
    }
}
