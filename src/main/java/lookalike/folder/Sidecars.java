package lookalike.folder;

import java.nio.file.Path;

/** Names of the sidecar files that go with a photo. */
final class Sidecars {

    private Sidecars() {}

    /** The path of a photo's sidecar after the photo is moved or copied. */
    static Path renamed(Path sidecar, Path photo, Path target) {
        String name = sidecar.getFileName().toString();
        String whole = photo.getFileName().toString();
        String to = target.getFileName().toString();
        boolean ofWholeName = name.length() > whole.length() && name.startsWith(whole);
        String old = ofWholeName ? whole : PhotoNames.stem(whole);
        return target.resolveSibling((ofWholeName ? to : PhotoNames.stem(to)) + name.substring(old.length()));
    }
}
