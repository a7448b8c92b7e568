package nl.zinwijzer.rulebase.drl;

import java.util.Map;
import java.util.UUID;
import nl.zinwijzer.rulebase.model.RuleVocabulary;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSessionsPool;

/** The rules as the engine runs them; closing gives their memory back. */
public final class CompiledRules implements AutoCloseable {
  /** The folder of the package that every rule declares. */
  private static final String FOLDER = "src/main/resources/nl/zinwijzer/rules/";

  private final ReleaseId release;
  private final KieContainer container;
  private final KieSessionsPool sessions;

  private CompiledRules(ReleaseId release, KieContainer container) {
    this.release = release;
    this.container = container;
    this.sessions = container.getKieBase().newKieSessionsPool(1);
  }

  /**
   * Compiles rules.
   *
   * @param files DRL by path
   * @param vocabulary the words that they may use
   * @throws IllegalStateException when the engine refuses what the check accepted
   */
  public static CompiledRules of(Map<String, String> files, RuleVocabulary vocabulary) {
    KieServices services = KieServices.get();
    ReleaseId release =
        services.newReleaseId("nl.zinwijzer.rules", UUID.randomUUID().toString(), "1");
    KieFileSystem content = services.newKieFileSystem().generateAndWritePomXML(release);
    EngineNames names = new EngineNames(vocabulary);
    files.forEach(
        (path, drl) -> content.write(FOLDER + path.replace('/', '-'), names.expanded(drl)));
    KieBuilder builder = services.newKieBuilder(content, names).buildAll();
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      services.getRepository().removeKieModule(release);
      throw new IllegalStateException(
          "the engine refuses rules that the check accepted: "
              + builder.getResults().getMessages(Message.Level.ERROR));
    }
    return new CompiledRules(release, services.newKieContainer(release, names));
  }

  /** Gives sessions without facts. One that is disposed of is emptied and kept for the next. */
  public KieSessionsPool sessions() {
    return sessions;
  }

  @Override
  public void close() {
    sessions.shutdown();
    container.dispose();
    KieServices.get().getRepository().removeKieModule(release);
  }
}
