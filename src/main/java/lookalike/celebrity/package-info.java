/**
 * Datasets of celebrities, made of freely licensed photos from Wikimedia Commons: choice of people, search for their photos, and a folder
 * with credits. Services are asked only by {@link lookalike.celebrity.CelebrityRun}.
 */
@NullMarked
package lookalike.celebrity;

import org.jspecify.annotations.NullMarked;
