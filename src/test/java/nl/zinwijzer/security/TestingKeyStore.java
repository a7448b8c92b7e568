package nl.zinwijzer.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** A key store of a service that ends TLS itself, on this machine. */
public final class TestingKeyStore {
  private TestingKeyStore() {}

  /** Makes one in PKCS12 with one key, named tls. */
  public static Path make(Path folder, String password) throws Exception {
    Path keyStore = folder.resolve("tls.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "tls",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                password)
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    return keyStore;
  }
}
