package nianbao.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

/** Spark, Hadoop and Parquet are known here only, and the job knows the program's stages, not its console. */
class SparkArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("nianbao");

    @Test
    void onlyThisPackageUsesSpark() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nianbao.spark")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..", "scala..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("nianbao.spark")
                .check(ALL);
    }

    @Test
    void thisPackageUsesOnlyTheStagesAndSpark() {
        noClasses()
                .that()
                .resideInAPackage("nianbao.spark")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "nianbao.spark",
                        "nianbao.source..",
                        "nianbao.csv",
                        "nianbao.codebook",
                        "nianbao.read",
                        "nianbao.record",
                        "nianbao.export",
                        "nianbao.compare",
                        "nianbao.pipeline",
                        "org.jspecify..",
                        "picocli..",
                        "org.apache.spark..",
                        "org.apache.hadoop..",
                        "org.apache.parquet..",
                        "scala..",
                        "")
                .check(ALL);
    }

    @Test
    void onlyTheEntryPointExitsAndNobodyPrints() {
        noClasses()
                .that()
                .resideInAPackage("nianbao.spark")
                .and()
                .doNotHaveFullyQualifiedName("nianbao.spark.ExtractJob")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(ALL);
    }
}
