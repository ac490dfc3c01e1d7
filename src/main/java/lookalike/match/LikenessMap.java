package lookalike.match;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.face.Descriptor;
import lookalike.face.FaceRegion;
import lookalike.face.Occlusions;
import lookalike.index.GalleryPerson;

/**
 * Shares of the parts of a face in its likeness to one person; negative where a part speaks against it.
 *
 * <p>Covering anything moves a descriptor away from nearly everyone, so the growth of the distance to the match alone would mostly show
 * which parts the network looks at. Therefore the match is compared with the other people: its <em>lead</em> is the mean squared distance
 * of all others less its own squared distance, and the share of a part is how much of the lead is lost when the part is covered. The
 * distances are those that people are ranked by. They are squared because the squared distance of unit vectors to a point is linear in
 * them: the share of a part then does not depend on how close the match is.
 *
 * <p>A photo of the match with the same part covered says more: if the two faces differ in that part, they come closer without it. The
 * squared distance to that photo then counts one half, and the squared distance to the person the other half.
 *
 * <p>In a test on 24 pairs of the sample cast, with the upper half of one person on the lower half of the other, the starter descriptor's
 * maps of the two people differed in the right direction for the jaw in all pairs, for the eyes in 22, and for the brows and the mouth in
 * 21.
 *
 * @param lead of the whole face, divided by the mean squared distance of the others: 1 if the person's distance is 0, 0 or less if the
 *     person is no closer than the others on average
 * @param patches for each patch of the grid, row by row, the share of the lead that is lost when it is covered
 * @param parts the regions, the one with the largest share first
 */
public record LikenessMap(double lead, List<Double> patches, List<Part> parts) {

    /** A smaller lead does not stand out, and a share of it would mean nothing. */
    private static final double LEAST_LEAD = 0.05;

    /** A region is named if its share is at least this fraction of the strongest region's. */
    private static final double WORTH_TELLING = 0.6;

    /** A share closer to 0 than this is noise. */
    private static final double NOISE = 0.03;

    private static final int MOST_TOLD = 3;

    /** Used if there are no other people: the squared distance of unrelated unit vectors. */
    private static final double UNRELATED = 2;

    /**
     * Share of one region.
     *
     * @param region which one
     * @param share of the lead that is lost when it is covered; negative if the lead grows
     */
    public record Part(FaceRegion region, double share) {}

    /**
     * Compares a face and its covered variants with a person.
     *
     * @param exemplar the same variants of a photo of the person; empty if no photo of the person can be read
     * @throws IllegalArgumentException if the person is not in the gallery, or another model described the face
     */
    public static LikenessMap of(
            Matcher matcher, GalleryPerson person, Occlusions face, Optional<Occlusions> exemplar) {
        int number = matcher.gallery().people().indexOf(person);
        if (number < 0) {
            throw new IllegalArgumentException(person.name() + " is not in the gallery");
        }
        Lead lead = new Lead(matcher, number);
        Lead.Of whole = lead.of(face.whole(), exemplar.map(Occlusions::whole));
        double unit = Math.max(whole.size(), LEAST_LEAD * whole.others());
        List<Double> patches = IntStream.range(0, face.patches().size())
                .mapToObj(patch -> lead.of(
                        face.patches().get(patch),
                        exemplar.map(photo -> photo.patches().get(patch))))
                .map(covered -> (whole.size() - covered.size()) / unit)
                .toList();
        List<Part> parts = face.regions().entrySet().stream()
                .map(region -> {
                    Optional<Descriptor> same =
                            exemplar.map(photo -> photo.regions().get(region.getKey()));
                    double covered = lead.of(region.getValue(), same).size();
                    return new Part(region.getKey(), (whole.size() - covered) / unit);
                })
                .sorted(Comparator.comparingDouble(Part::share).reversed())
                .toList();
        return new LikenessMap(whole.size() / whole.others(), patches, parts);
    }

    /** True if the person is so much closer than the others that the shares mean something. */
    public boolean standsOut() {
        return lead >= LEAST_LEAD;
    }

    /** The one to three regions in which the likeness mostly lies, the strongest first; empty if there are none. */
    public List<FaceRegion> carriers() {
        double least = Math.max(NOISE, WORTH_TELLING * parts.get(0).share);
        return parts.stream()
                .filter(part -> part.share >= least)
                .limit(MOST_TOLD)
                .map(Part::region)
                .toList();
    }

    /** The regions that speak most against the likeness, at most three, the strongest first. */
    public List<FaceRegion> opponents() {
        double most = Math.min(-NOISE, WORTH_TELLING * parts.get(parts.size() - 1).share);
        return parts.stream()
                .filter(part -> part.share <= most)
                .sorted(Comparator.comparingDouble(Part::share))
                .limit(MOST_TOLD)
                .map(Part::region)
                .toList();
    }

    /**
     * The share at a place of the aligned face, bilinear between the centres of the patches.
     *
     * @param across 0 (left) to 1
     * @param down 0 (top) to 1
     */
    public double share(double across, double down) {
        double x = inGrid(across);
        double y = inGrid(down);
        int column = (int) Math.min(x, Occlusions.COLUMNS - 2);
        int row = (int) Math.min(y, Occlusions.COLUMNS - 2);
        double right = x - column;
        double below = y - row;
        return (1 - below) * ((1 - right) * patch(row, column) + right * patch(row, column + 1))
                + below * ((1 - right) * patch(row + 1, column) + right * patch(row + 1, column + 1));
    }

    /** The largest absolute share of all patches, for drawing. */
    public double strongest() {
        return patches.stream().mapToDouble(Math::abs).max().orElse(0);
    }

    private double patch(int row, int column) {
        return patches.get(row * Occlusions.COLUMNS + column);
    }

    private static double inGrid(double place) {
        return Math.max(0, Math.min(Occlusions.COLUMNS - 1, place * Occlusions.COLUMNS - 0.5));
    }

    /** Measures the lead of one person over all others. */
    private record Lead(Matcher matcher, int person) {

        /**
         * @param others mean squared distance of the others
         * @param own squared distance of the person
         */
        record Of(double others, double own) {

            double size() {
                return others - own;
            }
        }

        /** @param exemplar a photo of the person with the same part covered */
        Of of(Descriptor face, Optional<Descriptor> exemplar) {
            double[] distances = matcher.distances(face);
            double others = IntStream.range(0, distances.length)
                    .filter(other -> other != person)
                    .mapToDouble(other -> square(distances[other]))
                    .average()
                    .orElse(UNRELATED);
            double own = square(distances[person]);
            return new Of(
                    others,
                    exemplar.map(photo -> (own + square(face.distance(photo))) / 2)
                            .orElse(own));
        }

        private static double square(double distance) {
            return distance * distance;
        }
    }
}
