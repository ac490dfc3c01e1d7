package lookalike.health;

/**
 * Two people of a gallery who look alike, with the evidence of their faces and names.
 *
 * @param first the person with more photos, otherwise the one who comes first
 * @param second the other person
 * @param prior logarithm of the odds that they are one person, before any evidence
 * @param faces logarithm of the odds by their faces
 * @param relation of their names
 * @param names logarithm of the odds by their names
 */
record PeoplePair(int first, int second, double prior, double faces, NameRelation relation, double names) {

    /** The probability that they are one person, by their faces only. */
    double byFaces() {
        return DistanceOdds.probability(prior + faces);
    }

    /** The same with even prior odds. */
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
