package lookalike.cluster;

import lookalike.image.PhotoProblem;

/**
 * A photo that cannot be used.
 *
 * @param path relative to its folder
 * @param problem why not
 */
public record UnusablePhoto(String path, PhotoProblem.Explained problem) {}
