package lookalike.celebrity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import lookalike.platform.download.Answer;
import lookalike.platform.download.DownloadException;

/** Fetches the pictures of usable files. Originals are checked by their SHA-1; Commons gives none for smaller pictures. */
final class PhotoFetch {

    /** Smallest length of a photo's shorter side, in pixels. */
    private static final int LEAST_SIDE = 160;

    /** Media types of photos; other files are drawings, documents and clips. */
    private static final Set<String> PHOTOS = Set.of("image/jpeg", "image/png", "image/webp", "image/tiff");

    private static final Map<String, String> ENDINGS =
            Map.of("image/jpeg", "jpg", "image/png", "png", "image/webp", "webp");

    private final WikiClient client;
    private final Set<PhotoLicence> licences;

    /** @param licences under which photos are taken */
    PhotoFetch(WikiClient client, Set<PhotoLicence> licences) {
        this.client = client;
        this.licences = Set.copyOf(licences);
    }

    /**
     * A picture as the server sent it.
     *
     * @param ending for its file name
     */
    record Fetched(byte[] bytes, String ending) {}

    /**
     * Checks that a file is a photo under an accepted licence, before it is fetched.
     *
     * @throws RejectionException if it is not
     */
    void requireUsable(CommonsFile file) {
        requirePhoto(file);
        if (file.kind().filter(licences::contains).isEmpty()) {
            throw new RejectionException(Rejection.LICENCE);
        }
    }

    /**
     * Checks that a file is a photo and large enough.
     *
     * @throws RejectionException if it is not
     */
    void requirePhoto(CommonsFile file) {
        if (!PHOTOS.contains(file.mime())) {
            throw new RejectionException(Rejection.KIND);
        }
        if (Math.min(file.width(), file.height()) < LEAST_SIDE) {
            throw new RejectionException(Rejection.TINY);
        }
    }

    /**
     * Fetches the picture of a file.
     *
     * @throws RejectionException if it cannot be fetched, or is not the expected picture
     * @throws DownloadException if the server cannot be reached
     */
    Fetched fetch(CommonsFile file) {
        Answer answer;
        try {
            answer = client.photo(file.fetched().address());
        } catch (DownloadException e) {
            if (ServiceFailure.endsRun(e)) {
                throw e;
            }
            throw new RejectionException(Rejection.NOT_FETCHED);
        }
        String ending = ENDINGS.get(answer.type());
        if (ending == null) {
            throw new RejectionException(Rejection.KIND);
        }
        if (file.fetched().original() && !sha1(answer.body()).equals(file.sha1())) {
            throw new RejectionException(Rejection.OTHER_BYTES);
        }
        return new Fetched(answer.body(), ending);
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
