package nianbao;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the program itself, without those of its tests. */
public final class ProgramClasses {
    public static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nianbao");

    private static final String ROOT = "nianbao.";

    private ProgramClasses() {}

    static boolean isOwn(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    /** The package below the root: {@code read} for {@code nianbao.read.html}. */
    static String part(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
