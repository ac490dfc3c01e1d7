package lookalike.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The items of a HEIF or AVIF file: pictures, their tiles and what belongs to them (ISO/IEC 23008-12; the boxes are those of
 * ISO/IEC 14496-12, section 8.11). FFmpeg's demuxer does not report how a still picture is turned and cropped, so the boxes are read
 * here, and FFmpeg decodes the data to which they point.
 *
 * <p>A box that contradicts itself or the file causes a {@link RuntimeException}.
 */
final class HeifItems {

    private static final Set<String> BRANDS = Set.of(
            "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "avif", "avis", "avci", "jpeg", "mif1",
            "mif2", "msf1", "miaf", "1pic");

    /** Purposes of an auxiliary picture: in AVIF and HEIF, and in older HEIC. */
    private static final Set<String> ALPHA =
            Set.of("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1");

    /** More bytes than any camera's first box has. */
    private static final int LONGEST_BRANDS = 256;

    /** Version and flags, which most boxes of the {@code meta} box begin with. */
    private static final int VERSION = 4;

    private final ByteBuffer file;
    private final ByteBuffer itemData;
    private final ItemLocations locations;
    private final int primary;
    private final Map<Integer, String> types = new HashMap<>();
    private final Map<Integer, List<IsoBox>> properties = new HashMap<>();
    private final Map<Integer, List<Integer>> sources = new HashMap<>();
    private final List<Integer> auxiliaries = new ArrayList<>();
    private boolean premultiplied;

    private HeifItems(ByteBuffer file, List<IsoBox> meta) {
        this.file = file;
        itemData = IsoBox.first(meta, "idat").map(IsoBox::reader).orElse(ByteBuffer.allocate(0));
        locations = new ItemLocations(IsoBox.first(meta, "iloc").orElseThrow());
        ByteBuffer pitm = IsoBox.first(meta, "pitm").orElseThrow().reader();
        primary = IsoBox.number(pitm, IsoBox.version(pitm) > 0);
        readTypes(IsoBox.first(meta, "iinf").orElseThrow());
        readProperties(IsoBox.first(meta, "iprp").orElseThrow().children(0));
        IsoBox.first(meta, "iref").ifPresent(this::readSources);
    }

    /** Tests whether the first box names one of the brands of HEIF pictures, AVIF included. */
    static boolean hasBrand(byte[] bytes) {
        List<IsoBox> boxes = IsoBox.in(ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, LONGEST_BRANDS)));
        if (boxes.isEmpty() || !boxes.get(0).type().equals("ftyp")) {
            return false;
        }
        ByteBuffer brands = boxes.get(0).reader();
        for (int at = 0; at + 4 <= brands.limit(); at += 4) {
            // The second word is the version of the first one, not a brand.
            if (BRANDS.contains(IsoBox.fourCharacters(brands.position(at))) && at != 4) {
                return true;
            }
        }
        return false;
    }

    /** The items of a file; empty if it is not a HEIF file, or has no still picture, because some contain only a sequence. */
    static Optional<HeifItems> of(byte[] bytes) {
        if (!hasBrand(bytes)) {
            return Optional.empty();
        }
        ByteBuffer file = ByteBuffer.wrap(bytes);
        return IsoBox.first(IsoBox.in(file), "meta").map(meta -> new HeifItems(file, meta.children(VERSION)));
    }

    private void readTypes(IsoBox iinf) {
        int countSize = IsoBox.version(iinf.reader()) == 0 ? 2 : 4;
        for (IsoBox infe : iinf.children(VERSION + countSize)) {
            ByteBuffer entry = infe.reader();
            int version = IsoBox.version(entry);
            int item = IsoBox.number(entry, version > 2);
            entry.getShort(); // protection
            types.put(item, IsoBox.fourCharacters(entry));
        }
    }

    private void readProperties(List<IsoBox> iprp) {
        List<IsoBox> all = IsoBox.first(iprp, "ipco").orElseThrow().children(0);
        for (IsoBox ipma :
                iprp.stream().filter(box -> box.type().equals("ipma")).toList()) {
            ByteBuffer box = ipma.reader();
            int versionAndFlags = box.getInt();
            for (int left = box.getInt(); left > 0; left--) {
                int item = IsoBox.number(box, versionAndFlags >>> 24 > 0);
                List<IsoBox> of = properties.computeIfAbsent(item, number -> new ArrayList<>());
                for (int more = box.get() & 0xff; more > 0; more--) {
                    int index = (versionAndFlags & 1) == 0 ? box.get() & 0x7f : box.getShort() & 0x7fff;
                    if (index > 0) {
                        of.add(all.get(index - 1));
                    }
                }
            }
        }
    }

    private void readSources(IsoBox iref) {
        boolean wide = IsoBox.version(iref.reader()) > 0;
        for (IsoBox reference : iref.children(VERSION)) {
            ByteBuffer box = reference.reader();
            int from = IsoBox.number(box, wide);
            List<Integer> to = new ArrayList<>();
            for (int left = box.getShort() & 0xffff; left > 0; left--) {
                to.add(IsoBox.number(box, wide));
            }
            switch (reference.type()) {
                case "dimg" ->
                    sources.computeIfAbsent(from, number -> new ArrayList<>()).addAll(to);
                case "auxl" -> auxiliaries.addAll(to.contains(primary) ? List.of(from) : List.of());
                case "prem" -> premultiplied |= from == primary;
                default -> {
                    // Thumbnails and descriptions.
                }
            }
        }
    }

    /** The item with the alpha values of the primary picture. */
    Optional<Integer> alpha() {
        return auxiliaries.stream()
                .filter(item -> IsoBox.first(properties(item), "auxC")
                        .map(purpose -> new String(purpose.bytes(), StandardCharsets.ISO_8859_1))
                        .filter(purpose -> ALPHA.stream().anyMatch(purpose::contains))
                        .isPresent())
                .findFirst();
    }

    /** Tests whether the colours of the primary picture are multiplied with their alpha already. */
    boolean isPremultiplied() {
        return premultiplied;
    }

    /** The item that a viewer shows. */
    int primary() {
        return primary;
    }

    /** Type of an item: the four characters of its coding, or of the way in which it is derived from others. */
    String type(int item) {
        return types.getOrDefault(item, "");
    }

    /** The properties of an item, in the order in which they apply. */
    List<IsoBox> properties(int item) {
        return properties.getOrDefault(item, List.of());
    }

    /** The items from which a derived one is made, such as the tiles of a grid, row by row. */
    List<Integer> sources(int item) {
        return sources.getOrDefault(item, List.of());
    }

    /** A copy of an item's bytes. */
    byte[] bytes(int item) {
        return locations.bytes(item, file, itemData);
    }
}
