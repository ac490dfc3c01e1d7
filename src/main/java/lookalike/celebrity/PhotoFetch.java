package lookalike.celebrity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import lookalike.platform.download.Answer;
import lookalike.platform.download.DownloadException;

/** Fetches the pictures of files that may be used, and checks that they are the meant ones as far as Commons tells: it has fingerprints of originals only. */
final class PhotoFetch {

    /** The shorter side of a photo has at least so many pixels. */
    private static final int LEAST_SIDE = 160;

    /** Media types that are tried: other files are drawings, documents and clips. */
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
     * A picture as it came.
     *
     * @param ending for the name of its file
     */
    record Fetched(byte[] bytes, String ending) {}

    /**
     * Tells whether a file may be taken, by what is known before it is fetched.
     *
     * @throws RejectionException if not
     */
    void requireUsable(CommonsFile file) {
        requirePhoto(file);
        if (file.kind().filter(licences::contains).isEmpty()) {
            throw new RejectionException(Rejection.LICENCE);
        }
    }

    /**
     * Tells whether a file is a photo.
     *
     * @throws RejectionException if not
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
     * The picture of a file.
     *
     * @throws RejectionException if there is none, or another one
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
