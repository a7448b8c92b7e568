package nl.zinwijzer.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import nl.zinwijzer.WithoutRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service speaks TLS itself, with a key store or with PEM files. */
class TlsTest {
  private static final String PASSWORD = "only-for-this-test";

  @TempDir static Path folder;

  private static Path keyStore;
  private static KeyStore keys;

  @BeforeAll
  static void makeKeys() throws Exception {
    keyStore = TestingKeyStore.make(folder, PASSWORD);
    keys = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(keyStore)) {
      keys.load(stream, PASSWORD.toCharArray());
    }
  }

  @Test
  void aKeyStoreServes() throws Exception {
    assertServes(
        Map.of(
            "micronaut.server.ssl.key-store.path",
            keyStore.toUri().toString(),
            "micronaut.server.ssl.key-store.type",
            "PKCS12",
            "micronaut.server.ssl.key-store.password",
            PASSWORD));
  }

  @Test
  void pemFilesServe() throws Exception {
    Path key =
        pem("PRIVATE KEY", keys.getKey("tls", PASSWORD.toCharArray()).getEncoded(), "key.pem");
    Path certificate = pem("CERTIFICATE", keys.getCertificate("tls").getEncoded(), "cert.pem");

    assertServes(
        Map.of(
            "micronaut.server.ssl.key-name",
            "tls",
            "micronaut.certificate.file.tls.format",
            "PEM",
            "micronaut.certificate.file.tls.path",
            key.toString(),
            "micronaut.certificate.file.tls.certificate-path",
            certificate.toString()));
  }

  private static Path pem(String kind, byte[] content, String name) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN "
            + kind
            + "-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
            + "\n-----END "
            + kind
            + "-----\n");
  }

  private static void assertServes(Map<String, Object> tls) throws Exception {
    try (TestingIssuer issuer = TestingIssuer.start()) {
      Map<String, Object> settings = new HashMap<>(TestingDoor.trusting(issuer));
      settings.put(WithoutRules.PROPERTY, true);
      settings.put("micronaut.server.ssl.enabled", true);
      settings.put("micronaut.server.ssl.port", -1);
      settings.putAll(tls);
      try (TestingDoor door = TestingDoor.open(settings)) {
        assertThat(door.address().getScheme()).isEqualTo("https");
        HttpResponse<String> answer =
            trusting()
                .send(
                    HttpRequest.newBuilder(
                            URI.create(
                                "https://localhost:"
                                    + door.address().getPort()
                                    + "/health/liveness"))
                        .build(),
                    BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
      }
    }
  }

  private static HttpClient trusting() throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("tls", keys.getCertificate("tls"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }
}
