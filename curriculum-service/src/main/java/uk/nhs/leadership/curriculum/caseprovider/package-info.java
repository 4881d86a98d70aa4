/**
 * Serves what is published by 1EdTech's standard CASE 1.1, so that any system that speaks it can read the framework, the
 * curricula and the crosswalks. What becomes what is said in {@link uk.nhs.leadership.curriculum.casedocument}.
 *
 * <p>Addresses, JSON, paging and errors are the standard's, not ours: {@link
 * uk.nhs.leadership.curriculum.caseprovider.CaseFailure} says how a refusal reads here.
 */
@NullMarked
package uk.nhs.leadership.curriculum.caseprovider;

import org.jspecify.annotations.NullMarked;
