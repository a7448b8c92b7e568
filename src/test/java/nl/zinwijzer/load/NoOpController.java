package nl.zinwijzer.load;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.time.LocalDate;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.rulebase.ProjectWords;

/**
 * Reads and checks the same body as the real endpoint and answers a constant: what a load run
 * compares with.
 */
@Requires(property = "load.no-op")
@Controller("/no-op")
final class NoOpController {
  private static final byte[] ANSWER =
      ("{\"filling\":\"" + "x".repeat(8_000) + "\"}")
          .getBytes(java.nio.charset.StandardCharsets.UTF_8);

  private final ConsultationReader reader = ProjectWords.requests();

  @Post(consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> answer(@Body byte[] body) {
    return HttpResponse.ok(reader.read(body, LocalDate.EPOCH) == null ? new byte[0] : ANSWER);
  }
}
