package lookalike.celebrity;

/**
 * Parts of a run that all people share.
 *
 * @param items finds the Wikidata item of a person
 * @param commons finds files
 * @param fetch fetches pictures
 * @param judge decides which pictures are kept
 */
record CelebrityTools(ItemChoice items, Commons commons, PhotoFetch fetch, PhotoJudge judge) {}
