package nl.zinwijzer.reasoning;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.rulebase.drl.CompiledRules;
import org.drools.core.common.EqualityKey;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.core.util.DoubleLinkedEntry;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.kie.api.runtime.KieSession;

/** Runs facts through the compiled rules and asks truth maintenance what holds up what. */
final class Engine {
  /** More firings than any consultation within the limits of the request can cause. */
  private static final int MOST_FIRINGS = 200_000;

  private Engine() {}

  static Set<Justification> run(CompiledRules rules, Collection<?> facts) {
    KieSession session = rules.sessions().newKieSession();
    try {
      facts.forEach(session::insert);
      if (session.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
        throw new IllegalStateException("the rules do not come to rest");
      }
      return justifications((ReteEvaluator) session);
    } finally {
      session.dispose();
    }
  }

  private static Set<Justification> justifications(ReteEvaluator session) {
    Set<Justification> justifications = new HashSet<>();
    for (EqualityKey key :
        TruthMaintenanceSystemFactory.get()
            .getOrCreateTruthMaintenanceSystem(session)
            .getEqualityKeys()) {
      DoubleLinkedEntry<?> entry =
          ((TruthMaintenanceSystemEqualityKey) key).getBeliefSet().getFirst();
      for (; entry != null; entry = (DoubleLinkedEntry<?>) entry.getNext()) {
        LogicalDependency<?> dependency = ((SimpleMode) entry).getObject();
        justifications.add(
            new Justification(
                dependency.getJustifier().getRule().getName(),
                (Conclusion) dependency.getObject()));
      }
    }
    return justifications;
  }
}
