package nl.zinwijzer.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;

/** One kept-alive connection to a service on this machine, with as little of its own as can be. */
final class Connection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Connection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 65_536);
    out = socket.getOutputStream();
  }

  /** Posts JSON and reads the answer, which must be a 200. */
  void post(String path, byte[] body) throws IOException {
    post(path, body, "");
  }

  /**
   * Posts JSON and reads the answer, which must be a 200.
   *
   * @param headers more header lines, each with its end
   */
  void post(String path, byte[] body, String headers) throws IOException {
    byte[] head =
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Accept: application/json\r\nContent-Length: "
                + body.length
                + "\r\n"
                + headers
                + "\r\n")
            .getBytes(UTF_8);
    byte[] request = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    out.write(request);
    out.flush();
    answer(in);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static void answer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.contains(" 200 ")) {
      throw new IOException("unexpected answer: " + status);
    }
    int length = -1;
    boolean chunked = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    if (chunked) {
      for (int size = size(in); size > 0; size = size(in)) {
        in.skipNBytes(size + 2L);
      }
      line(in);
    } else {
      in.skipNBytes(length);
    }
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    byte[] line = new byte[1024];
    int length = 0;
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r' && length < line.length) {
        line[length++] = (byte) next;
      }
    }
    return new String(line, 0, length, ISO_8859_1);
  }
}
