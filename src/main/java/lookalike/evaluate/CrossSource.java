package lookalike.evaluate;

import java.util.List;

/**
 * Identification rate of photos from another source.
 *
 * @param photos number of probe photos, including unusable ones, which count as missed
 * @param people number of people in them
 * @param unusable photos that cannot be read or in which no face was found
 * @param unknown folders whose person is not in the gallery; their photos are not probes
 * @param identification rates of every measure
 * @param notes about choices that are significantly better on these photos than the user's
 */
public record CrossSource(
        int photos,
        int people,
        List<String> unusable,
        List<String> unknown,
        List<Identification> identification,
        List<String> notes) {}
