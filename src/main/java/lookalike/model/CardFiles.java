package lookalike.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.platform.files.IoErrorText;

/** Finds the cards in folders, and reads them. */
final class CardFiles {

    /** Shared by all cards, so that the type is analysed only once. */
    private static final ObjectReader CARDS = new ObjectMapper().readerFor(ModelCard.class);

    /** Many times the size of the longest card. */
    private static final long MOST_BYTES = 1 << 20;

    private CardFiles() {}

    /**
     * The files of a folder that should be cards, ordered by name; empty if there is no such folder.
     *
     * @throws ModelException if the folder cannot be read
     */
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .filter(f -> Files.isRegularFile(f) && !f.endsWith(ModelCatalog.FILE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ModelException(ModelException.Reason.FOLDER_NOT_READ, e, folder, IoErrorText.of(e));
        } catch (UncheckedIOException e) { // on the way through the folder
            throw new ModelException(ModelException.Reason.FOLDER_NOT_READ, e, folder, IoErrorText.of(e.getCause()));
        }
    }

    /**
     * Reads a card.
     *
     * @throws ModelException if it is not a card, or incomplete
     */
    static ModelCard read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ModelException(ModelException.Reason.NO_CARD, file, "it is too long");
            }
            ModelCard card = CARDS.readValue(Files.readAllBytes(file));
            if (card == null) {
                throw new ModelException(ModelException.Reason.NO_CARD, file, "there is nothing in it");
            }
            CardCheck.check(card, file);
            return card;
        } catch (JsonProcessingException e) {
            throw new ModelException(ModelException.Reason.NO_CARD, e, file, e.getOriginalMessage());
        } catch (IOException e) {
            throw new ModelException(ModelException.Reason.CARD_NOT_READ, e, file, IoErrorText.of(e));
        }
    }
}
