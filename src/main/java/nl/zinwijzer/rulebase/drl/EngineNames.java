package nl.zinwijzer.rulebase.drl;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.rulebase.model.FactType;
import nl.zinwijzer.rulebase.model.FactTypes;
import nl.zinwijzer.rulebase.model.RuleVocabulary;
import org.jspecify.annotations.Nullable;
import org.mvel2.asm.ClassWriter;
import org.mvel2.asm.Opcodes;
import org.mvel2.asm.Type;

/**
 * Gives the engine the names that rules use. A list that the rule base makes becomes a class with a
 * constant for each word, so that a rule writes {@code Concept.FEAR_OF_DEATH} as it writes {@code
 * Answer.YES}; the one import of a rule is written out to the types behind it.
 */
final class EngineNames extends ClassLoader {
  private static final String PACKAGE = "nl.zinwijzer.vocabulary";
  private static final String IMPORT_LINE = "import " + RuleVocabulary.IMPORT + ";";

  private final Map<String, byte[]> classes = new HashMap<>();
  private final String imports;

  EngineNames(RuleVocabulary vocabulary) {
    super(EngineNames.class.getClassLoader());
    vocabulary
        .lists()
        .forEach((kind, words) -> classes.put(resource(kind), constants(kind, words)));
    vocabulary.lists().forEach(this::fill);
    imports =
        Stream.concat(
                FactTypes.get().types().stream().map(FactType::record),
                FactTypes.get().kinds().stream())
            .map(type -> vocabulary.lists().containsKey(type) ? holder(type) : canonical(type))
            .map(name -> "import " + name + ";")
            .collect(Collectors.joining(" "));
  }

  /** A file of rules as the engine compiles it; its lines stay what they are. */
  String expanded(String drl) {
    return drl.replace(IMPORT_LINE, imports);
  }

  private static String canonical(Class<?> type) {
    return type.getPackageName() + "." + type.getSimpleName();
  }

  private static String holder(Class<?> kind) {
    return PACKAGE + "." + kind.getSimpleName();
  }

  private static String resource(Class<?> kind) {
    return holder(kind).replace('.', '/') + ".class";
  }

  private static byte[] constants(Class<?> kind, Terms<?> words) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V1_8,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
        holder(kind).replace('.', '/'),
        null,
        "java/lang/Object",
        null);
    for (Code word : words.all()) {
      writer
          .visitField(
              Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
              word.name(),
              Type.getDescriptor(kind),
              null,
              null)
          .visitEnd();
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void fill(Class<?> kind, Terms<?> words) {
    try {
      Class<?> holder = loadClass(holder(kind));
      for (Code word : words.all()) {
        holder.getField(word.name()).set(null, word);
      }
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("the names of " + kind.getSimpleName(), impossible);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] found = classes.get(name.replace('.', '/') + ".class");
    if (found == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, found, 0, found.length);
  }

  /** The engine's compiler reads a class it needs as a resource. */
  @Override
  protected @Nullable URL findResource(String name) {
    byte[] found = classes.get(name);
    if (found == null) {
      return null;
    }
    try {
      return new URL(null, "zinwijzer:" + name, new InMemory(found));
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException("the address of " + name, impossible);
    }
  }

  private static final class InMemory extends URLStreamHandler {
    private final byte[] content;

    InMemory(byte[] content) {
      this.content = content;
    }

    @Override
    protected URLConnection openConnection(URL address) {
      return new URLConnection(address) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(content);
        }
      };
    }
  }
}
