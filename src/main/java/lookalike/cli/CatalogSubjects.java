package lookalike.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;

/** Finds the people and photos that a command's arguments name, and suggests the closest match for a mistyped one. */
final class CatalogSubjects {

    private final Catalog catalog;

    CatalogSubjects(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @throws InputException if there is no person with this label */
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
     * The photos that the arguments name: by their paths in the catalogue, relative to the dataset's folder, or by the paths of
     * their files.
     *
     * @throws InputException if a photo is not in the catalogue, or has no content hash to identify it by
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
