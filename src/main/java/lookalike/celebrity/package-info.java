/**
 * Datasets of celebrities, made of freely licensed photos of Wikimedia Commons: who there is, which photos show them, and a folder with
 * credits. Nothing is asked of any service before {@link lookalike.celebrity.CelebrityRun#run}.
 */
@NullMarked
package lookalike.celebrity;

import org.jspecify.annotations.NullMarked;
