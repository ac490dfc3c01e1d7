package lookalike.image;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPPathFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The named faces of an XMP packet, in the two forms that programs write: the region list of the Metadata Working Group (Guidelines for
 * Handling Image Metadata 2.0, 5.9), as digiKam, Lightroom and Picasa do, and the one of Microsoft's photo schema 1.2, as Windows does.
 * Anything else is left out.
 *
 * @param faces with places as shares of the picture on which they were marked, in the order of the packet
 * @param madeOn aspect ratio (width to height) of that picture; empty if the packet does not give it, which Microsoft's form never does
 */
record XmpRegions(List<NamedRegion> faces, OptionalDouble madeOn) {

    static final XmpRegions NONE = new XmpRegions(List.of(), OptionalDouble.empty());

    private static final String MWG = "http://www.metadataworkinggroup.com/schemas/regions/";
    private static final String AREA = "http://ns.adobe.com/xmp/sType/Area#";
    private static final String DIMENSIONS = "http://ns.adobe.com/xap/1.0/sType/Dimensions#";
    private static final String MICROSOFT = "http://ns.microsoft.com/photo/1.2/";
    private static final String MICROSOFT_INFO = "http://ns.microsoft.com/photo/1.2/t/RegionInfo#";
    private static final String MICROSOFT_REGION = "http://ns.microsoft.com/photo/1.2/t/Region#";

    /** This program's own namespace, for the label that it adds to a region. */
    private static final String OWN = "urn:lookalike:region:";

    /** Two boxes around one face overlap by more than this, whichever program has drawn them. */
    private static final double SAME_FACE = 0.3;

    private static final int MOST_REGIONS = 1000;

    static {
        Map<String, String> prefixes = Map.of(
                MWG, "mwg-rs",
                AREA, "stArea",
                DIMENSIONS, "stDim",
                MICROSOFT, "MP",
                MICROSOFT_INFO, "MPRI",
                MICROSOFT_REGION, "MPReg",
                OWN, "lookalike");
        prefixes.forEach(XmpRegions::register);
    }

    private static void register(String namespace, String prefix) {
        try {
            XMPMetaFactory.getSchemaRegistry().registerNamespace(namespace, prefix);
        } catch (XMPException e) {
            throw new IllegalStateException("no prefix " + prefix, e);
        }
    }

    /** Reads a packet. A broken packet, or one with a document type, which may refer to other files, has no regions. */
    static XmpRegions of(byte[] packet) {
        try {
            XMPMeta meta = XMPMetaFactory.parseFromBuffer(packet, new ParseOptions().setDisallowDoctype(true));
            List<NamedRegion> faces = workingGroup(meta);
            return faces.isEmpty()
                    ? new XmpRegions(microsoft(meta), OptionalDouble.empty())
                    : new XmpRegions(faces, aspect(meta));
        } catch (XMPException | RuntimeException | StackOverflowError e) {
            return NONE;
        }
    }

    /**
     * A packet with a face of a stored picture, in the form of the Metadata Working Group.
     *
     * @param width of the stored picture in pixels, if known
     * @param height of the stored picture in pixels, if known
     */
    static byte[] packet(NamedRegion face, Optional<Integer> width, Optional<Integer> height) {
        try {
            XMPMeta meta = XMPMetaFactory.create();
            applyTo(meta, width, height);
            append(meta, face);
            return XMPMetaFactory.serializeToBuffer(meta, new SerializeOptions());
        } catch (XMPException e) {
            throw new IllegalStateException("a packet could not be written", e);
        }
    }

    /**
     * The same in an existing packet, whose other content is kept: a region in the place of the face gets its name, otherwise one is added.
     *
     * @param face in the coordinates of the packet's regions
     * @return empty if the packet is broken
     */
    static Optional<byte[]> packet(byte[] packet, NamedRegion face, Optional<Integer> width, Optional<Integer> height) {
        try {
            XMPMeta meta = XMPMetaFactory.parseFromBuffer(packet, new ParseOptions().setDisallowDoctype(true));
            if (count(meta, MWG, "Regions" + field(MWG, "RegionList")) == 0) {
                applyTo(meta, width, height);
                for (NamedRegion other : microsoft(meta)) {
                    append(meta, other); // readers that know the list ignore everything else
                }
            }
            boolean named = rename(meta, face);
            if (!named) {
                append(meta, face);
            }
            return Optional.of(XMPMetaFactory.serializeToBuffer(meta, new SerializeOptions()));
        } catch (XMPException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static void applyTo(XMPMeta meta, Optional<Integer> width, Optional<Integer> height) throws XMPException {
        if (width.isPresent() && height.isPresent()) {
            String dimensions = "Regions" + field(MWG, "AppliedToDimensions");
            meta.setProperty(MWG, dimensions + field(DIMENSIONS, "w"), width.get());
            meta.setProperty(MWG, dimensions + field(DIMENSIONS, "h"), height.get());
            meta.setProperty(MWG, dimensions + field(DIMENSIONS, "unit"), "pixel");
        }
    }

    private static void append(XMPMeta meta, NamedRegion face) throws XMPException {
        String list = "Regions" + field(MWG, "RegionList");
        meta.appendArrayItem(
                MWG,
                list,
                new PropertyOptions(PropertyOptions.ARRAY),
                null,
                new PropertyOptions(PropertyOptions.STRUCT));
        String region = XMPPathFactory.composeArrayItemPath(list, count(meta, MWG, list));
        name(meta, region, face);
        meta.setProperty(MWG, region + field(MWG, "Type"), "Face");
        String area = region + field(MWG, "Area");
        meta.setProperty(MWG, area + field(AREA, "x"), face.x() + face.width() / 2);
        meta.setProperty(MWG, area + field(AREA, "y"), face.y() + face.height() / 2);
        meta.setProperty(MWG, area + field(AREA, "w"), face.width());
        meta.setProperty(MWG, area + field(AREA, "h"), face.height());
        meta.setProperty(MWG, area + field(AREA, "unit"), "normalized");
    }

    private static void name(XMPMeta meta, String region, NamedRegion face) throws XMPException {
        meta.setProperty(MWG, region + field(MWG, "Name"), face.name());
        if (face.label().isPresent()) {
            meta.setProperty(MWG, label(region), face.label().get());
        }
    }

    /** Names the regions in the place of a face, in both forms; returns false if the list has none. */
    private static boolean rename(XMPMeta meta, NamedRegion face) throws XMPException {
        String list = "Regions" + field(MWG, "RegionList");
        boolean found = false;
        for (int i = 1; i <= count(meta, MWG, list); i++) {
            String region = XMPPathFactory.composeArrayItemPath(list, i);
            String area = region + field(MWG, "Area");
            double width = number(meta, MWG, area + field(AREA, "w"));
            double height = number(meta, MWG, area + field(AREA, "h"));
            double x = number(meta, MWG, area + field(AREA, "x")) - width / 2;
            double y = number(meta, MWG, area + field(AREA, "y")) - height / 2;
            if (!found && overlap(face, x, y, width, height) > SAME_FACE) {
                name(meta, region, face);
                found = true;
            }
        }
        String others = "RegionInfo" + field(MICROSOFT_INFO, "Regions");
        for (int i = 1; i <= count(meta, MICROSOFT, others); i++) {
            String region = XMPPathFactory.composeArrayItemPath(others, i);
            String[] sides = text(meta, MICROSOFT, region + field(MICROSOFT_REGION, "Rectangle"))
                    .orElse("")
                    .split(",");
            if (sides.length == 4
                    && overlap(face, number(sides[0]), number(sides[1]), number(sides[2]), number(sides[3]))
                            > SAME_FACE) {
                meta.setProperty(MICROSOFT, region + field(MICROSOFT_REGION, "PersonDisplayName"), face.name());
            }
        }
        return found;
    }

    /** Intersection over union; 0 for an invalid place. */
    private static double overlap(NamedRegion face, double x, double y, double width, double height) {
        double across = Math.min(face.x() + face.width(), x + width) - Math.max(face.x(), x);
        double down = Math.min(face.y() + face.height(), y + height) - Math.max(face.y(), y);
        double both = across > 0 && down > 0 ? across * down : 0;
        return both / (face.width() * face.height() + width * height - both);
    }

    private static List<NamedRegion> workingGroup(XMPMeta meta) throws XMPException {
        String list = "Regions" + field(MWG, "RegionList");
        List<NamedRegion> faces = new ArrayList<>();
        for (int i = 1; i <= count(meta, MWG, list); i++) {
            String region = XMPPathFactory.composeArrayItemPath(list, i);
            String area = region + field(MWG, "Area");
            boolean isFace = text(meta, MWG, region + field(MWG, "Type"))
                    .map(type -> type.equals("Face"))
                    .orElse(true);
            boolean isShare = text(meta, MWG, area + field(AREA, "unit"))
                    .map(unit -> unit.equals("normalized"))
                    .orElse(true);
            if (isFace && isShare) {
                double width = number(meta, MWG, area + field(AREA, "w"));
                double height = number(meta, MWG, area + field(AREA, "h"));
                Optional<String> label = text(meta, MWG, label(region));
                region(
                                text(meta, MWG, region + field(MWG, "Name")),
                                number(meta, MWG, area + field(AREA, "x")) - width / 2,
                                number(meta, MWG, area + field(AREA, "y")) - height / 2,
                                width,
                                height)
                        .map(face -> label.map(face::labelled).orElse(face))
                        .ifPresent(faces::add);
            }
        }
        return faces;
    }

    private static OptionalDouble aspect(XMPMeta meta) throws XMPException {
        String dimensions = "Regions" + field(MWG, "AppliedToDimensions");
        double aspect = number(meta, MWG, dimensions + field(DIMENSIONS, "w"))
                / number(meta, MWG, dimensions + field(DIMENSIONS, "h"));
        return Double.isFinite(aspect) && aspect > 0 ? OptionalDouble.of(aspect) : OptionalDouble.empty();
    }

    private static List<NamedRegion> microsoft(XMPMeta meta) throws XMPException {
        String list = "RegionInfo" + field(MICROSOFT_INFO, "Regions");
        List<NamedRegion> faces = new ArrayList<>();
        for (int i = 1; i <= count(meta, MICROSOFT, list); i++) {
            String region = XMPPathFactory.composeArrayItemPath(list, i);
            String[] sides = text(meta, MICROSOFT, region + field(MICROSOFT_REGION, "Rectangle"))
                    .orElse("")
                    .split(",");
            if (sides.length == 4) {
                double[] values = IntStream.range(0, sides.length)
                        .mapToDouble(side -> number(sides[side]))
                        .toArray();
                region(
                                text(meta, MICROSOFT, region + field(MICROSOFT_REGION, "PersonDisplayName")),
                                values[0],
                                values[1],
                                values[2],
                                values[3])
                        .ifPresent(faces::add);
            }
        }
        return faces;
    }

    private static Optional<NamedRegion> region(
            Optional<String> name, double x, double y, double width, double height) {
        try {
            return name.map(known -> new NamedRegion(known.strip(), x, y, width, height));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Path of a region's label, in the region's extensions, which the guidelines leave to programs. */
    private static String label(String region) throws XMPException {
        return region + field(MWG, "Extensions") + field(OWN, "Label");
    }

    private static String field(String namespace, String name) throws XMPException {
        return XMPPathFactory.composeStructFieldPath(namespace, name);
    }

    private static int count(XMPMeta meta, String namespace, String path) throws XMPException {
        return meta.doesPropertyExist(namespace, path)
                ? Math.min(MOST_REGIONS, meta.countArrayItems(namespace, path))
                : 0;
    }

    private static Optional<String> text(XMPMeta meta, String namespace, String path) throws XMPException {
        XMPProperty property = meta.getProperty(namespace, path);
        return property == null ? Optional.empty() : Optional.ofNullable(property.getValue());
    }

    /** A number; NaN if there is none, so that the region is refused. */
    private static double number(XMPMeta meta, String namespace, String path) throws XMPException {
        return text(meta, namespace, path).map(XmpRegions::number).orElse(Double.NaN);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
