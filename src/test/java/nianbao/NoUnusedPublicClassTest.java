package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the program does not use itself is dead, however well it is tested. */
class NoUnusedPublicClassTest {
    /** Public classes nobody in the program names, and why they stay. */
    private static final Map<String, String> CLASSES = Map.of("nianbao.cli.Nianbao", "the entry point");

    /** Public methods nobody in the program calls, and why they stay. */
    private static final Map<String, String> METHODS = Map.of(
            "nianbao.cli.Nianbao.main", "the entry point",
            "nianbao.codebook.Codebook.builtIn", "how every example and test begins",
            "nianbao.codebook.MetadataVocabulary.patterns", "the rows, each of which carries its own test",
            "nianbao.csv.CsvWriter.unguard", "undoes the guard for whoever reads a data set back",
            "nianbao.compare.Comparison.tables", "what the Spark job, which is built apart, makes of each batch",
            "nianbao.source.warc.ArchiveScan.next", "how the Spark job cuts an archive");

    @Test
    void everyPublicClassHasAUser() {
        List<String> unused = ProgramClasses.ALL.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !CLASSES.containsKey(type.getName()))
                .filter(type -> users(type).findAny().isEmpty())
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertEquals(List.of(), unused);
    }

    /** A nested class may well serve its outer class alone; an outer class must serve another. */
    private static Stream<JavaClass> users(JavaClass type) {
        boolean nested = type.getEnclosingClass().isPresent();
        return type.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .filter(user -> nested ? !user.equals(type) : !outermost(user).equals(type));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(NoUnusedPublicClassTest::outermost).orElse(type);
    }

    @Test
    void everyPublicMethodHasACaller() {
        List<String> unused = ProgramClasses.ALL.stream()
                .filter(type -> !type.isAnonymousClass())
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !isGiven(method) && method.getAccessesToSelf().isEmpty())
                .map(method -> method.getOwner().getName() + "." + method.getName())
                .filter(name -> !METHODS.containsKey(name))
                .sorted()
                .toList();
        assertEquals(List.of(), unused);
    }

    /** Written by the compiler, or asked for by a type above: an accessor, an enum's values, an override. */
    private static boolean isGiven(JavaMethod method) {
        JavaClass owner = method.getOwner();
        boolean accessor = owner.isRecord() && components(owner.reflect()).anyMatch(method.getName()::equals);
        boolean ofEnum = owner.isEnum() && Set.of("values", "valueOf").contains(method.getName());
        boolean bridge = method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || method.getModifiers().contains(JavaModifier.BRIDGE);
        boolean annotated = method.getAnnotations().stream()
                .anyMatch(note -> note.getRawType().getPackageName().startsWith("picocli"));
        return accessor || ofEnum || bridge || annotated || overrides(method);
    }

    private static Stream<String> components(Class<?> type) {
        return Stream.of(type.getRecordComponents()).map(RecordComponent::getName);
    }

    private static boolean overrides(JavaMethod method) {
        Class<?>[] parameters =
                method.getRawParameterTypes().stream().map(JavaClass::reflect).toArray(Class<?>[]::new);
        JavaClass owner = method.getOwner();
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .map(JavaClass::reflect)
                .anyMatch(type -> declares(type, method.getName(), parameters));
    }

    /** Type parameters are erased above, so the number of parameters decides where their types differ. */
    private static boolean declares(Class<?> type, String name, Class<?>... parameters) {
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(above -> above.getName().equals(name) && above.getParameterCount() == parameters.length);
    }
}
