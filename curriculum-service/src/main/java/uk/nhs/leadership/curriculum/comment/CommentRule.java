package uk.nhs.leadership.curriculum.comment;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a comment or a change to one. A constant's name is the public error code. */
enum CommentRule implements Rule {
    COMMENT_MOVE_NOT_ALLOWED("The comment is resolved, or open, already"),
    COMMENTS_CLOSED("What was said about a version stays as it is once the version is published"),
    REPLIES_FULL("A comment has thirty replies at most: begin another comment");

    private final String sentence;

    CommentRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
