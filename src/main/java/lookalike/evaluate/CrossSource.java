package lookalike.evaluate;

import java.util.List;

/**
 * How often the photos of another source name the right person of the gallery.
 *
 * @param photos how many probe photos there are, those without a face included: they count as missed
 * @param people how many people they are of
 * @param withoutFace photos in which no face was found
 * @param unknown folders whose person is not in the gallery; their photos are not probes
 * @param identification every measure
 */
public record CrossSource(
        int photos, int people, List<String> withoutFace, List<String> unknown, List<Identification> identification) {}
