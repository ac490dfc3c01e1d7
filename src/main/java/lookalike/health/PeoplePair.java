package lookalike.health;

/**
 * Two people of a gallery who look alike, with what their faces and their names say.
 *
 * @param first who has more photos, or else comes first
 * @param second the other one
 * @param prior logarithm of the odds that they are one person, before anything is seen
 * @param faces logarithm of the odds by their faces
 * @param relation of their names
 * @param names logarithm of the odds by their names
 */
record PeoplePair(int first, int second, double prior, double faces, NameRelation relation, double names) {

    /** The probability that they are one person, by their faces only. */
    double byFaces() {
        return DistanceOdds.probability(prior + faces);
    }

    /** The same if it were as likely as not. */
    double alikeness() {
        return DistanceOdds.probability(faces);
    }

    /** The same pair with another weight of the names. */
    PeoplePair withNames(double odds) {
        return new PeoplePair(first, second, prior, faces, relation, odds);
    }

    /** The probability that they are one person. */
    double certainty() {
        return DistanceOdds.probability(prior + faces + names);
    }
}
