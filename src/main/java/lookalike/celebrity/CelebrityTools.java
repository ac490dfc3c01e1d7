package lookalike.celebrity;

/**
 * Parts of a run that all people share.
 *
 * @param items finds who is meant
 * @param commons finds files
 * @param fetch fetches pictures
 * @param judge decides which are kept
 */
record CelebrityTools(ItemChoice items, Commons commons, PhotoFetch fetch, PhotoJudge judge) {}
