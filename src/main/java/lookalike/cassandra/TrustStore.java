package lookalike.cassandra;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import lookalike.cassandra.SharedGalleryException.Reason;
import lookalike.platform.files.IoErrorText;

/** The only certificates that are trusted: from a PEM file, or from a Java key store without a password. */
final class TrustStore {

    private static final String PEM = "-----BEGIN CERTIFICATE-----";

    private TrustStore() {}

    /** @throws SharedGalleryException if the file has no certificates, or needs a password to read them */
    static SSLContext context(Path file) {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate each : certificates(file)) {
                trusted.setCertificateEntry(String.valueOf(trusted.size()), each);
            }
            if (trusted.size() == 0) {
                // Without its password, a PKCS 12 store of Java looks empty, and almost all have one.
                throw new SharedGalleryException(
                        Reason.TRUST_STORE, file, "no certificate that is read without a password; PEM needs none");
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new SharedGalleryException(Reason.TRUST_STORE, e, file, IoErrorText.of(e));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SharedGalleryException(Reason.TRUST_STORE, e, file, String.valueOf(e.getMessage()));
        }
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws IOException, GeneralSecurityException {
        byte[] bytes = Files.readAllBytes(file);
        if (new String(bytes, StandardCharsets.ISO_8859_1).contains(PEM)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes));
        }
        KeyStore store = KeyStore.getInstance(file.toFile(), (char[]) null);
        List<Certificate> certificates = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isCertificateEntry(alias)) {
                certificates.add(store.getCertificate(alias));
            }
        }
        return certificates;
    }
}
