package lookalike.dataset.known;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lookalike.platform.files.IoErrorText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The published forms of datasets that are recognised. */
public final class KnownDatasets {

    /** The forms with lists of their own come before those that are told by the names of folders alone. */
    private static final List<KnownForm> FORMS = List.of(
            new ImdbWiki(),
            new CelebA(),
            new VggFace2(),
            new FaceScrub(),
            new CasiaWebFace(),
            new CelebMini(),
            new LabeledFaces());

    /** In small letters. */
    private static final Set<String> LISTS =
            Set.of(CelebA.LIST, VggFace2.LIST, FaceScrub.ACTORS, FaceScrub.ACTRESSES, CasiaWebFace.LIST);

    private static final Logger LOG = LoggerFactory.getLogger(KnownDatasets.class);

    private static final int DEEPEST = 2;

    private KnownDatasets() {}

    /**
     * Reads a folder as the first form that it has; empty if it has none of them. Where all is in one folder in it, as archives often have
     * it, that is read.
     *
     * @throws UnusableListException if it has one, but its list is not what it should be
     * @throws ObstacleException if it has one and cannot be read for another reason
     * @throws IOException if the folder cannot be read
     */
    public static Optional<KnownDataset> read(Path root) throws IOException {
        FolderEntries entries = FolderEntries.of(root);
        Optional<KnownDataset> known = read(entries);
        for (int i = 0; i < DEEPEST && known.isEmpty() && isWrapper(entries); i++) {
            entries = FolderEntries.of(entries.folders().get(0));
            known = read(entries);
        }
        return known;
    }

    private static boolean isWrapper(FolderEntries entries) {
        return entries.folders().size() == 1 && entries.files().isEmpty();
    }

    private static Optional<KnownDataset> read(FolderEntries entries) throws IOException {
        for (KnownForm form : FORMS) {
            Optional<KnownDataset> known = read(form, entries);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    /** A scan of the folders will tell of one that cannot be read. */
    private static Optional<KnownDataset> read(KnownForm form, FolderEntries root) throws IOException {
        try {
            return form.read(root);
        } catch (UnusableListException | ObstacleException e) {
            throw e;
        } catch (IOException e) {
            LOG.info("{} is not looked at further: {}", root.folder(), IoErrorText.of(e));
            return Optional.empty();
        }
    }

    /** Tests whether a folder has one of the forms, even if it cannot be used as it is. */
    public static boolean isKnown(Path root) throws IOException {
        try {
            return read(root).isPresent();
        } catch (UnusableListException | ObstacleException e) {
            return true;
        }
    }

    /** Tests whether a file is the list of a known form, by its name. */
    public static boolean isList(Path file) {
        return LISTS.contains(file.getFileName().toString().toLowerCase(Locale.ROOT));
    }
}
