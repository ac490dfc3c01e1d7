package lookalike.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;

/** People and photos of a catalogue that the arguments of a command name; for a mistyped one the nearest is named. */
final class CatalogSubjects {

    private final Catalog catalog;

    CatalogSubjects(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @throws InputException if nobody has the label */
    String person(String label) {
        if (catalog.decisions().labels().contains(label)) {
            return label;
        }
        Optional<String> nearest = catalog.decisions()
                .personNamed(label)
                .or(() -> DidYouMean.to(label, catalog.decisions().labels()));
        throw new InputException(label + ": there is no person with this label in the catalogue" + hint(nearest));
    }

    /**
     * The photos of arguments: paths as the catalogue has them, relative to the dataset's folder, or paths of files in this folder.
     *
     * @throws InputException if one is not in the catalogue, or has no content to know it by
     */
    List<PhotoRow> photos(List<String> arguments) {
        return arguments.stream().map(this::photo).toList();
    }

    private PhotoRow photo(String argument) {
        PhotoRow photo = catalog.photoAt(argument.replace('\\', '/'))
                .or(() -> inDataset(argument).flatMap(catalog::photoAt))
                .orElseThrow(() -> new InputException(argument + ": there is no such photo in the catalogue"
                        + hint(DidYouMean.to(argument, catalog.paths()))));
        if (photo.hash().isEmpty()) {
            throw new InputException(
                    argument + ": nothing can be decided about it, as it could not be read or was imported");
        }
        return photo;
    }

    private Optional<String> inDataset(String argument) {
        try {
            Path file = Path.of(argument).toAbsolutePath().normalize();
            return catalog.dataset()
                    .map(folder -> folder.toAbsolutePath().normalize())
                    .filter(file::startsWith)
                    .map(folder -> folder.relativize(file).toString().replace('\\', '/'));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String hint(Optional<String> nearest) {
        return nearest.map(one -> "; did you mean " + one + "?").orElse("");
    }
}
