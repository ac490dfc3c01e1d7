package lookalike.evaluate;

import java.util.List;

/**
 * Identification rate of photos from another source.
 *
 * @param photos how many probe photos there are, those that cannot be used included: they count as missed
 * @param people how many people they are of
 * @param unusable photos that cannot be read or in which no face was found
 * @param unknown folders whose person is not in the gallery; their photos are not probes
 * @param identification every measure
 * @param notes where another choice than the user's is significantly better on these photos
 */
public record CrossSource(
        int photos,
        int people,
        List<String> unusable,
        List<String> unknown,
        List<Identification> identification,
        List<String> notes) {}
