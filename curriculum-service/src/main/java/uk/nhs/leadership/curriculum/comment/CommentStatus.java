package uk.nhs.leadership.curriculum.comment;

import java.util.Set;

/** Whether a comment still asks for something. The only place that says where it may go next. */
enum CommentStatus {
    OPEN,
    RESOLVED;

    Set<CommentStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(RESOLVED);
            case RESOLVED -> Set.of(OPEN);
        };
    }
}
