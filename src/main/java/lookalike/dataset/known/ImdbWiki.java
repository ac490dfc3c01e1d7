package lookalike.dataset.known;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * IMDb-Wiki (Rothe et al., 2015): photos in folders {@code 00} to {@code 99}, which are no people, beside {@code imdb.mat} or
 * {@code wiki.mat}, which has the names. MATLAB's format is not read.
 */
final class ImdbWiki implements KnownForm {

    @Override
    public Optional<KnownDataset> read(FolderEntries root) throws ObstacleException {
        Optional<Path> names = Stream.of("imdb.mat", "wiki.mat")
                .flatMap(name -> root.file(name).stream())
                .findFirst();
        if (names.isPresent()) {
            throw new ObstacleException(ObstacleException.Obstacle.MATLAB_NAMES, names.get());
        }
        return Optional.empty();
    }
}
