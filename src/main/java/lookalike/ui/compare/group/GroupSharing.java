package lookalike.ui.compare.group;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lookalike.match.Match;
import lookalike.platform.files.AtomicFile;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.NotWrittenException;
import lookalike.ui.common.Pictures;
import lookalike.ui.common.Services;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbeFace;

/** Copies and saves a picture of all faces of the group with their matches. Called on the FX thread. */
final class GroupSharing {

    private static final int PIXELS = 320;

    private final CompareState compare;
    private final GroupState group;
    private final Services services;
    private final Jobs jobs;

    GroupSharing(CompareState compare, GroupState group, Services services) {
        this.compare = compare;
        this.group = group;
        this.services = services;
        jobs = services.threads().asking();
    }

    /**
     * Copies the picture to the clipboard.
     *
     * @param copied run after that
     */
    void copyCard(Runnable copied) {
        card(card -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(card);
            Clipboard.getSystemClipboard().setContent(content);
            copied.run();
        });
    }

    /** Writes the picture. */
    void saveCard(Scene of) {
        String photo = compare.photo().get().name().replaceAll("\\.[^.]*$", "");
        card(card -> services.picker()
                .save(
                        of.getWindow(),
                        Texts.get("everyone.saveTitle"),
                        photo.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "-lookalikes.png",
                        List.of("*.png"))
                .ifPresent(file -> write(file, card)));
    }

    private void write(Path file, Image card) {
        byte[] content = Pictures.png(card);
        jobs.run(
                () -> {
                    AtomicFile.write(file, content);
                    return file;
                },
                services.saved(),
                e -> jobs.report(new NotWrittenException(file, e)));
    }

    /** Draws the picture once the matches' pictures are loaded, without those that cannot be read. */
    private void card(Consumer<Image> target) {
        List<GroupRow> rows = group.rows().get().stream().limit(GroupCard.MOST).toList();
        int more = group.rows().get().size() - rows.size();
        Map<ProbeFace, Image> loaded = new HashMap<>();
        Runnable draw = () -> target.accept(GroupCard.of(compare.photo().get().name(), rows, more, loaded));
        List<GroupRow> withPicture =
                rows.stream().filter(row -> file(row).isPresent()).toList();
        if (withPicture.isEmpty()) {
            draw.run();
            return;
        }
        int[] missing = {withPicture.size()};
        for (GroupRow row : withPicture) {
            load(services.pictures(), row, image -> {
                loaded.put(row.face(), image);
                if (--missing[0] == 0) {
                    draw.run();
                }
            });
        }
    }

    private static void load(FacePictures pictures, GroupRow row, Consumer<Image> target) {
        Match match = row.match().orElseThrow();
        pictures.loadPortrait(
                file(row).orElseThrow(),
                match.exemplar().face().orElseThrow(),
                match.exemplar().turned(),
                PIXELS,
                loaded -> target.accept(loaded.image()));
    }

    private static Optional<Path> file(GroupRow row) {
        return row.answer()
                .flatMap(answer -> row.match().flatMap(answer::exemplarFile))
                .filter(Files::isReadable);
    }
}
