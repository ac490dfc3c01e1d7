package lookalike.cassandra;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import lookalike.cassandra.SharedGalleryException.Reason;
import lookalike.platform.files.IoErrorText;

/** Certificates that are trusted beside no others. */
final class TrustStore {

    private TrustStore() {}

    /** @throws SharedGalleryException if the file is no store of certificates, or holds none */
    static SSLContext context(Path file) {
        try {
            // Certificates are no secret: a store of them needs no password to be read.
            KeyStore store = KeyStore.getInstance(file.toFile(), (char[]) null);
            if (store.size() == 0) {
                throw new SharedGalleryException(Reason.TRUST_STORE, file, "no certificate in it");
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new SharedGalleryException(Reason.TRUST_STORE, e, file, IoErrorText.of(e));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SharedGalleryException(Reason.TRUST_STORE, e, file, String.valueOf(e.getMessage()));
        }
    }
}
