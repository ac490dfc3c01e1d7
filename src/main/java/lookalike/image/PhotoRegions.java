package lookalike.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The faces that other programs have named in a photo: in a sidecar file beside it, {@code NAME.jpg.xmp} or {@code NAME.xmp}, otherwise in
 * the photo's own metadata.
 *
 * <p>According to the Metadata Working Group, regions refer to the stored picture, but some programs give them for the upright one. For a
 * photo that is turned by a quarter turn, the dimensions show which is meant.
 */
public final class PhotoRegions {

    private static final long MOST_BYTES = 1 << 22;

    private PhotoRegions() {}

    /**
     * Reads the regions.
     *
     * @param file the photo
     * @param bytes its content
     * @return the regions; empty if there are none or the metadata are broken
     */
    public static List<NamedRegion> of(Path file, byte[] bytes) {
        return Stream.concat(sidecars(file).flatMap(PhotoRegions::read), Stream.of(bytes))
                .flatMap(content -> XmpPacket.of(content).stream())
                .map(XmpRegions::of)
                .filter(regions -> !regions.faces().isEmpty())
                .findFirst()
                .map(regions -> upright(regions, PictureHeader.of(bytes)))
                .orElse(List.of());
    }

    /**
     * A sidecar file that names a face of a photo, in the Metadata Working Group's format.
     *
     * @param bytes content of the photo
     * @param region a place in the upright photo
     * @return its content, to be written to {@code NAME.jpg.xmp}
     */
    public static byte[] sidecar(byte[] bytes, NamedRegion region) {
        Optional<PictureHeader> header = PictureHeader.of(bytes);
        return XmpRegions.packet(
                stored(region, header), header.map(PictureHeader::width), header.map(PictureHeader::height));
    }

    /**
     * The same in an existing sidecar, whose other content is kept: the face gets its name, or is added.
     *
     * @param sidecar content of the present sidecar
     * @return empty if that sidecar is broken
     */
    public static Optional<byte[]> sidecar(byte[] bytes, NamedRegion region, byte[] sidecar) {
        Optional<PictureHeader> header = PictureHeader.of(bytes);
        boolean shown = header.isPresent()
                && header.get().orientation().across()
                && isUpright(XmpRegions.of(sidecar), header.get());
        return XmpRegions.packet(
                sidecar,
                shown ? region : stored(region, header),
                header.map(PictureHeader::width),
                header.map(PictureHeader::height));
    }

    /**
     * The place of a face as a region.
     *
     * @param bytes content of the photo
     * @param box left edge, top edge, width and height in pixels of the upright photo
     * @return empty if the size of the photo is unknown, or the face's centre lies outside it
     */
    public static Optional<NamedRegion> region(byte[] bytes, String name, double[] box) {
        return PictureHeader.of(bytes).flatMap(header -> {
            boolean across = header.orientation().across();
            double width = across ? header.height() : header.width();
            double height = across ? header.width() : header.height();
            double left = Math.max(0, box[0] / width);
            double top = Math.max(0, box[1] / height);
            double right = Math.min(1, (box[0] + box[2]) / width);
            double bottom = Math.min(1, (box[1] + box[3]) / height);
            return right > left && bottom > top && !name.isBlank()
                    ? Optional.of(new NamedRegion(name, left, top, right - left, bottom - top))
                    : Optional.empty();
        });
    }

    private static NamedRegion stored(NamedRegion region, Optional<PictureHeader> header) {
        Orientation orientation = header.map(PictureHeader::orientation).orElse(Orientation.UPRIGHT);
        double[] centre = orientation.stored(region.x() + region.width() / 2, region.y() + region.height() / 2);
        double width = orientation.across() ? region.height() : region.width();
        double height = orientation.across() ? region.width() : region.height();
        return region.at(centre[0] - width / 2, centre[1] - height / 2, width, height);
    }

    /**
     * Time at which the sidecar files of a photo were last changed.
     *
     * @return milliseconds since 1970; 0 if there are none
     */
    public static long sidecarsModified(Path file) {
        return sidecars(file)
                .mapToLong(sidecar -> sidecar.toFile().lastModified())
                .max()
                .orElse(0);
    }

    /** The existing sidecar files of a photo: first the one with its full name, then the one without its ending. */
    public static List<Path> sidecarsOf(Path photo) {
        List<Path> there = new ArrayList<>();
        sidecars(photo)
                .filter(Files::isRegularFile)
                // On file systems that ignore case, one file may match two names.
                .filter(sidecar -> there.stream().noneMatch(other -> isSame(other, sidecar)))
                .forEach(there::add);
        return there;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static Stream<Path> sidecars(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return Stream.of(name, dot < 0 ? name : name.substring(0, dot))
                .flatMap(base -> Stream.of(base + ".xmp", base + ".XMP"))
                .map(file::resolveSibling);
    }

    private static Stream<byte[]> read(Path sidecar) {
        try {
            return Files.isRegularFile(sidecar) && Files.size(sidecar) <= MOST_BYTES
                    ? Stream.of(Files.readAllBytes(sidecar))
                    : Stream.empty();
        } catch (IOException e) {
            return Stream.empty(); // treated as missing: the photo does not depend on it
        }
    }

    private static List<NamedRegion> upright(XmpRegions regions, Optional<PictureHeader> header) {
        Orientation orientation = header.map(PictureHeader::orientation).orElse(Orientation.UPRIGHT);
        boolean shown = header.isPresent() && orientation.across() && isUpright(regions, header.get());
        return shown
                ? regions.faces()
                : regions.faces().stream()
                        .map(region -> upright(region, orientation))
                        .toList();
    }

    /** Tests whether regions refer to the upright picture: their picture is wide and the stored one is high, or the reverse. */
    private static boolean isUpright(XmpRegions regions, PictureHeader stored) {
        double aspect = (double) stored.width() / stored.height();
        return regions.madeOn().isPresent()
                && Math.abs(Math.log(regions.madeOn().getAsDouble() * aspect))
                        < Math.abs(Math.log(regions.madeOn().getAsDouble() / aspect));
    }

    private static NamedRegion upright(NamedRegion region, Orientation orientation) {
        double[] centre = orientation.upright(region.x() + region.width() / 2, region.y() + region.height() / 2);
        double width = orientation.across() ? region.height() : region.width();
        double height = orientation.across() ? region.width() : region.height();
        return region.at(centre[0] - width / 2, centre[1] - height / 2, width, height);
    }
}
