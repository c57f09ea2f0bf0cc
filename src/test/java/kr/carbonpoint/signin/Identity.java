package kr.carbonpoint.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A certificate together with its secret key, and the authorities that are sent along. */
record Identity(X509Certificate certificate, PrivateKey key, List<X509Certificate> authorities) {

    Identity with(List<X509Certificate> others) {
        return new Identity(certificate, key, others);
    }

    X509Certificate[] chain() {
        return Stream.concat(Stream.of(certificate), authorities.stream()).toArray(X509Certificate[]::new);
    }

    /** As the file that people install in their browser. */
    Path save(Path file) {
        try (var out = Files.newOutputStream(file)) {
            store().store(out, TestAuthorities.PASSWORD.toCharArray());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** TLS of a browser that has this certificate and trusts every server. */
    SSLContext tls() {
        try {
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store(), TestAuthorities.PASSWORD.toCharArray());
            return tls(managers.getKeyManagers());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static SSLContext nobodysTls() {
        return tls(null);
    }

    private static SSLContext tls(KeyManager[] keys) {
        try {
            var tls = SSLContext.getInstance("TLS");
            tls.init(keys, new TrustManager[] {new EveryServer()}, null);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore store() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", key, TestAuthorities.PASSWORD.toCharArray(), (Certificate[]) chain());
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class EveryServer extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
