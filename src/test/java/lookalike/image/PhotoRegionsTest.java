package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.image.XmpPackets.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests named faces written by other programs, in photos of all orientations. */
class PhotoRegionsTest {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;
    private static final String NAME = "Zoë Müller";

    /** Left, top, width and height in pixels of the upright picture. */
    private static final int[] FACE = {12, 4, 18, 10};

    @TempDir
    private Path folder;

    private interface Form {
        String packet(Place face, int width, int height);
    }

    static Stream<Form> forms() {
        return Stream.of(
                XmpPackets::digikam,
                XmpPackets::lightroom,
                XmpPackets::picasa,
                (face, width, height) -> XmpPackets.windows(face));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFaceIsAtItsPlaceInEveryOrientation(Form form) throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage stored = OrientedPictures.stored(face(), orientation);
            Place place = bright(stored);
            byte[] photo = photo(orientation, form.packet(place, stored.getWidth(), stored.getHeight()));

            assertIsTheFace(PhotoRegions.of(folder.resolve("a.jpg"), photo), "orientation " + orientation);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void dimensionsOfTheUprightPictureTellThatTheRegionsAreOfIt(int orientation) throws IOException {
        byte[] photo = photo(orientation, XmpPackets.picasa(bright(face()), WIDTH, HEIGHT));

        assertIsTheFace(PhotoRegions.of(folder.resolve("a.jpg"), photo), "orientation " + orientation);
    }

    @Test
    void aSidecarThatIsWrittenIsReadInEveryOrientation() throws IOException {
        NamedRegion region = new NamedRegion(
                NAME,
                (double) FACE[0] / WIDTH,
                (double) FACE[1] / HEIGHT,
                (double) FACE[2] / WIDTH,
                (double) FACE[3] / HEIGHT);
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] photo = OrientedPictures.file(OrientedPictures.Kind.JPEG, face(), orientation);
            Files.write(folder.resolve("a.jpg.xmp"), PhotoRegions.sidecar(photo, region));

            assertIsTheFace(PhotoRegions.of(folder.resolve("a.jpg"), photo), "orientation " + orientation);
            XmpRegions stored = XmpRegions.of(Files.readAllBytes(folder.resolve("a.jpg.xmp")));
            Place expected = bright(OrientedPictures.stored(face(), orientation));
            assertThat(stored.faces().get(0).x() + stored.faces().get(0).width() / 2)
                    .isCloseTo(expected.x(), within(1e-6));
            assertThat(stored.faces().get(0).height()).isCloseTo(expected.height(), within(1e-6));
        }
    }

    @Test
    void aFaceIsNamedOrAddedInASidecarOfEachProgramAndTheRestIsKept() throws IOException {
        NamedRegion wanted = new NamedRegion(
                "Zoë New",
                (double) FACE[0] / WIDTH,
                (double) FACE[1] / HEIGHT,
                (double) FACE[2] / WIDTH,
                (double) FACE[3] / HEIGHT);
        NamedRegion added = new NamedRegion("Max", 0.0, 0.0, 0.05, 0.05);
        byte[] photo = OrientedPictures.file(OrientedPictures.Kind.JPEG, face(), 1);
        for (String packet : List.of(
                XmpPackets.digikam(bright(face()), WIDTH, HEIGHT),
                XmpPackets.lightroom(bright(face()), WIDTH, HEIGHT),
                XmpPackets.windows(bright(face())))) {
            String rated = packet.replaceFirst(
                    "<rdf:Description ", "<rdf:Description xmlns:mine='http://example.org/mine/' mine:stars='5' ");
            byte[] once = PhotoRegions.sidecar(photo, wanted, rated.getBytes(StandardCharsets.UTF_8))
                    .orElseThrow();
            byte[] twice = PhotoRegions.sidecar(photo, added, once).orElseThrow();

            assertThat(XmpRegions.of(twice).faces())
                    .extracting(NamedRegion::name)
                    .as(packet)
                    .containsExactly("Zoë New", "Max");
            assertThat(new String(twice, StandardCharsets.UTF_8))
                    .contains("stars")
                    .contains("http://example.org/mine/");
        }
        assertThat(PhotoRegions.sidecar(photo, wanted, "<x:xmpmeta".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void aSidecarComesFirst() throws IOException {
        byte[] photo = photo(1, XmpPackets.windows(new Place("Somebody", 0.5, 0.5, 0.1, 0.1)));
        Path file = folder.resolve("a.jpg");
        Files.writeString(folder.resolve("a.xmp"), XmpPackets.lightroom(bright(face()), WIDTH, HEIGHT));
        assertIsTheFace(PhotoRegions.of(file, photo), "a.xmp");

        Files.writeString(folder.resolve("a.jpg.xmp"), XmpPackets.windows(new Place("Nearer", 0.5, 0.5, 0.1, 0.1)));
        assertThat(PhotoRegions.of(file, photo)).extracting(NamedRegion::name).containsExactly("Nearer");

        Files.writeString(folder.resolve("a.jpg.xmp"), "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF");
        assertIsTheFace(PhotoRegions.of(file, photo), "a broken sidecar is passed over");
    }

    @Test
    void aPacketIsFoundInAFileOfAnyKind() {
        byte[] packet = XmpPackets.windows(bright(face())).getBytes(StandardCharsets.UTF_8);
        assertThat(XmpPacket.of(packet)).containsExactly(packet);
        byte[] inside = ("xx:xmpmeta</x:xmpmeta><" + new String(packet, StandardCharsets.UTF_8) + "<x:xmpmeta>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(XmpPacket.of(inside)).containsExactly(packet);
    }

    @Test
    void otherFilesAreNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Secret");
        String packet = XmpPackets.windows(new Place("&name;", 0.5, 0.5, 0.1, 0.1))
                .replaceFirst(
                        "<xmp:xmpmeta [^>]*>", "$0<!DOCTYPE x [<!ENTITY name SYSTEM \"" + secret.toUri() + "\">]>");
        assertThat(PhotoRegions.of(folder.resolve("a.jpg"), packet.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        String whole = "<!DOCTYPE x [<!ENTITY name SYSTEM \"" + secret.toUri() + "\">]>"
                + XmpPackets.windows(new Place("&name;", 0.5, 0.5, 0.1, 0.1));
        assertThat(XmpRegions.of(whole.getBytes(StandardCharsets.UTF_8))).isEqualTo(XmpRegions.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.4, 0.4, 0.2",
                "0.4, 0.4, 0.2, much",
                "0.4, 0.4, -0.2, 0.2",
                "0.4, 0.4, 0, 0.2",
                "1.4, 0.4, 0.2, 0.2",
                "NaN, 0.4, 0.2, 0.2",
                ""
            })
    void aRegionThatCannotBeIsLeftOut(String rectangle) {
        String packet = XmpPackets.windows(new Place("A", 0.5, 0.5, 0.2, 0.2))
                .replaceFirst("Rectangle>[^<]*<", "Rectangle>" + rectangle + "<");
        assertThat(XmpRegions.of(packet.getBytes(StandardCharsets.UTF_8)).faces())
                .isEmpty();
    }

    @Test
    void brokenPacketsHaveNoRegions() throws IOException {
        String packet = XmpPackets.digikam(bright(face()), WIDTH, HEIGHT);
        byte[] whole = packet.getBytes(StandardCharsets.UTF_8);
        assertThat(XmpRegions.of(whole).faces()).hasSize(1);
        for (int length = 0; length < whole.length - 60; length += 97) {
            assertThat(XmpRegions.of(packet.substring(0, length).getBytes(StandardCharsets.UTF_8))
                            .faces())
                    .isEmpty();
        }
        String deep = "<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + "<a>".repeat(20_000) + "</x:xmpmeta>";
        assertThat(XmpRegions.of(deep.getBytes(StandardCharsets.UTF_8))).isEqualTo(XmpRegions.NONE);
        assertThat(PhotoRegions.of(folder.resolve("a.jpg"), new byte[0])).isEmpty();
        assertThat(PhotoRegions.of(folder.resolve("a.jpg"), TestPictures.jpegWithOrientation(6)))
                .isEmpty();
    }

    private static void assertIsTheFace(List<NamedRegion> found, String of) {
        assertThat(found).as(of).hasSize(1);
        NamedRegion region = found.get(0);
        assertThat(region.name()).isEqualTo(NAME);
        assertThat(region.x() * WIDTH).as(of).isCloseTo(FACE[0], within(1e-6));
        assertThat(region.y() * HEIGHT).as(of).isCloseTo(FACE[1], within(1e-6));
        assertThat(region.width() * WIDTH).as(of).isCloseTo(FACE[2], within(1e-6));
        assertThat(region.height() * HEIGHT).as(of).isCloseTo(FACE[3], within(1e-6));
    }

    /** A black picture with a white face. */
    private static BufferedImage face() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(FACE[0], FACE[1], FACE[2], FACE[3]);
        canvas.dispose();
        return picture;
    }

    /** The place of the white face in a picture. */
    private static Place bright(BufferedImage picture) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xff) != 0) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x + 1);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        double w = picture.getWidth();
        double h = picture.getHeight();
        return new Place(
                NAME, (left + right) / 2.0 / w, (top + bottom) / 2.0 / h, (right - left) / w, (bottom - top) / h);
    }

    private static byte[] photo(int orientation, String packet) throws IOException {
        return XmpPackets.inJpeg(OrientedPictures.file(OrientedPictures.Kind.JPEG, face(), orientation), packet);
    }
}
