package lookalike.index;

import static lookalike.shared.Descriptors.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.face.Descriptor;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests maps of people with known descriptors. */
class PeopleMapTest {

    private static final Offset<Double> EXACT = within(1e-6);

    @TempDir
    private Path folder;

    @Test
    void peopleLieAsFarFromEachOtherAsTheirMeansWhereAPlaneIsEnough() {
        PeopleMap map = map("east", "north", "west", "south");
        assertThat(map.size()).isEqualTo(4);
        assertThat(map.share()).isEqualTo(1, EXACT);
        int east = map.indexOf("east").getAsInt();
        assertThat(map.person(east).name()).isEqualTo("east");
        for (String other : List.of("north", "south")) {
            assertThat(distance(map, east, map.indexOf(other).getAsInt())).isEqualTo(Math.sqrt(2), EXACT);
        }
        assertThat(distance(map, east, map.indexOf("west").getAsInt())).isEqualTo(2, EXACT);
        double[] place = map.place(new float[] {1, 0, 0});
        assertThat(place).containsExactly(new double[] {map.x(east), map.y(east)}, EXACT);
        assertThat(map.indexOf("nobody")).isEmpty();
    }

    @Test
    void theNearestIsFoundWithinReach() {
        PeopleMap map = map("east", "north", "west", "south");
        int west = map.indexOf("west").getAsInt();
        assertThat(map.nearest(map.x(west) * 1.1, map.y(west), 0.2)).hasValue(west);
        assertThat(map.nearest(map.x(west) * 1.1, map.y(west), 0.05)).isEmpty();
        assertThat(map.nearest(0, 0, 0.9)).isEmpty();
    }

    @Test
    void everyDirectionLeadsToSomeoneAheadOrToNobody() {
        PeopleMap map = map("east", "north", "west", "south", "up", "middle");
        for (int person = 0; person < map.size(); person++) {
            for (int[] way : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                OptionalInt next = map.next(map.x(person), map.y(person), way[0], way[1]);
                if (next.isPresent()) {
                    double ahead = (map.x(next.getAsInt()) - map.x(person)) * way[0]
                            + (map.y(next.getAsInt()) - map.y(person)) * way[1];
                    assertThat(ahead).isPositive();
                }
            }
        }
        int rightmost = IntStream.range(0, map.size())
                .boxed()
                .max((a, b) -> Double.compare(map.x(a), map.x(b)))
                .orElseThrow();
        assertThat(map.next(map.x(rightmost), map.y(rightmost), 1, 0)).isEmpty();
    }

    @Test
    void onePersonLiesInTheMiddleAndSoDoesEveryFace() {
        PeopleMap map = map("east");
        assertThat(map.share()).isZero();
        assertThat(map.x(0)).isZero();
        assertThat(map.place(new float[] {0, 1, 0})).containsExactly(0, 0);
    }

    @Test
    void mapsAreOfTheSamePeopleWhateverTheirPhotos() {
        PeopleMap map = map("east", "north");
        assertThat(map.isOfSamePeople(map("east", "north"))).isTrue();
        assertThat(map.isOfSamePeople(map("east", "west"))).isFalse();
    }

    private static double distance(PeopleMap map, int a, int b) {
        return Math.hypot(map.x(a) - map.x(b), map.y(a) - map.y(b));
    }

    private PeopleMap map(String... people) {
        List<ImportedPerson> imported = Arrays.stream(people)
                .map(name -> new ImportedPerson(name, name, List.of(descriptor(name))))
                .toList();
        try (Catalog catalog = Catalog.open(folder.resolve(String.join("-", people) + Math.random()))) {
            catalog.importDescriptors(imported);
            return PeopleMap.of(Gallery.load(catalog, MODEL));
        }
    }

    private static Descriptor descriptor(String name) {
        return Descriptor.unit(
                MODEL,
                switch (name) {
                    case "east" -> new float[] {1, 0, 0};
                    case "west" -> new float[] {-1, 0, 0};
                    case "north" -> new float[] {0, 1, 0};
                    case "south" -> new float[] {0, -1, 0};
                    case "up" -> new float[] {0.3f, 0.1f, 1};
                    default -> new float[] {0.5f, 0.4f, 0.1f};
                });
    }
}
