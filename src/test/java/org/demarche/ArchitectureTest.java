package org.demarche;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import org.demarche.cli.Main;

/** The order of the packages, and what only some of them may use. */
@AnalyzeClasses(packages = "org.demarche", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.demarche";

    /** From the top down; each may use whatever stands further down. */
    private static final List<String> LAYERS = List.of(
            "org.demarche.cli..",
            "org.demarche.server..",
            ROOT,
            "org.demarche.extract..",
            "org.demarche.wikidata..",
            "org.demarche.query..",
            "org.demarche.export..",
            "org.demarche.store..",
            "org.demarche.validate..",
            "org.demarche.rdf..",
            "org.demarche.coding..",
            "org.demarche.disk..");

    private static final String[] VALUES = {"org.demarche.problem..", "org.demarche.model.."};

    @ArchTest
    static final ArchRule dependenciesPointDownwards = layers();

    @ArchTest
    static final ArchRule valuesKnowNeitherJenaNorJackson = noClasses()
            .that()
            .resideInAnyPackage(VALUES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.jena..", "tools.jackson..", "com.fasterxml.jackson..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheCommandLineUsesPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("org.demarche.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule onlyMainExits = noClasses()
            .that()
            .doNotBelongToAnyOf(Main.class)
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("org.demarche.cli..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    /** But for the one class that silences a library which does. */
    @ArchTest
    static final ArchRule nobodyUsesJavaUtilLogging = noClasses()
            .that()
            .doNotHaveSimpleName("LuceneAdvice")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..");

    private static ArchRule layers() {
        var layers = Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .ensureAllClassesAreContainedInArchitecture()
                .layer("values")
                .definedBy(VALUES);
        for (var layer : LAYERS) {
            layers = layers.layer(layer).definedBy(layer);
        }
        layers = layers.whereLayer(LAYERS.getFirst()).mayNotBeAccessedByAnyLayer();
        for (int i = 1; i < LAYERS.size(); i++) {
            var above = LAYERS.subList(0, i).toArray(String[]::new);
            layers = layers.whereLayer(LAYERS.get(i)).mayOnlyBeAccessedByLayers(above);
        }
        // Nothing to say about "values": every other layer stands above it.
        return layers;
    }
}
