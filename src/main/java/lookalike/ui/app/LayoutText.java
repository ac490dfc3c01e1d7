package lookalike.ui.app;

import java.nio.file.Path;
import java.util.List;
import lookalike.dataset.FolderLayout;
import lookalike.platform.archive.ArchiveUnpacker;
import lookalike.ui.common.Texts;

/** Sentences about a folder that is not a dataset. */
final class LayoutText {

    private static final int LONGEST_NAME = 40;

    private LayoutText() {}

    /** Layout of the folder, in a few words. */
    static String title(FolderLayout layout) {
        return Texts.get(layout.canUnpack() ? "layout.isArchive" : "layout.no", name(layout.chosen()));
    }

    /** Content of the folder, and what to do. */
    static String of(FolderLayout layout) {
        FolderLayout.Contents contents = layout.contents();
        return switch (layout.kind()) {
            case ONE_PERSON ->
                Texts.get(
                        "layout.onePerson", photos(layout), name(layout.better().orElseThrow()));
            case FLAT -> Texts.get("layout.flat", photos(layout));
            case STRAY -> Texts.get("layout.stray", single(layout));
            case NESTED ->
                Texts.get(
                        "layout.nested",
                        layout.chosen().relativize(layout.better().orElseThrow()));
            case UNREADABLE -> Texts.count("layout.unreadable", contents.unreadable());
            case ARCHIVE ->
                layout.canUnpack()
                        ? Texts.get("layout.unpack", name(ArchiveUnpacker.folder(layout.chosen())))
                        : Texts.get("layout.archive");
            case NO_PICTURES -> Texts.count("layout.noPictures", contents.others());
            case EMPTY -> Texts.get("layout.empty");
            case TOO_WIDE -> Texts.get("layout.tooWide");
            case DATASET -> "";
        };
    }

    /** Words of the button that opens another folder. */
    static String open(Path folder) {
        return Texts.get("layout.open", name(folder));
    }

    /** Words of the button that compares some photos. */
    static String compare(int some, int all) {
        return some == all ? Texts.count("layout.compare", all) : Texts.get("layout.compareSome", some, all);
    }

    /** Place of the single photo. */
    private static Path single(FolderLayout layout) {
        List<Path> photos = layout.contents().photos();
        return layout.chosen().relativize(photos.get(photos.size() - 1));
    }

    private static String photos(FolderLayout layout) {
        return Texts.count("browse.photos", layout.contents().photos().size());
    }

    private static String name(Path folder) {
        String name = folder.getFileName() == null
                ? folder.toString()
                : folder.getFileName().toString();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
