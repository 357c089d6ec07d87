package org.demarche;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.cli.Main;

/** The order of the packages, and what only some of them may use. */
@AnalyzeClasses(packages = "org.demarche", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.demarche";

    /** From the top down; each may use whatever stands further down. */
    private static final List<String[]> LAYERS = List.of(
            layer("cli", "server"),
            layer("linking", "eval", "workbench", "imports"),
            new String[] {ROOT},
            layer("load", "read"),
            layer("search"),
            layer("extract"),
            layer("wikidata"),
            layer("query"),
            layer("export"),
            layer("store"),
            layer("validate"),
            layer("rdf"),
            layer("coding", "endpoint", "vocabulary"),
            layer("http"),
            layer("html", "anchor", "text", "cas", "io", "cache", "problem", "model", "network", "reliability"));

    private static final String[] VALUES = {"org.demarche.problem..", "org.demarche.model.."};

    @ArchTest
    static final ArchRule noPackagesFormACircle =
            slices().matching("org.demarche.(**)").should().beFreeOfCycles();

    /** What a front end needs of them, the facade and its result types offer. */
    @ArchTest
    static final ArchRule frontEndsUseTheFacade = noClasses()
            .that()
            .resideInAnyPackage("org.demarche.cli..", "org.demarche.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.demarche.store..", "org.demarche.coding..", "org.demarche.rdf..");

    /** The product works without its evaluation. */
    @ArchTest
    static final ArchRule onlyHiddenCommandsEvaluate = noClasses()
            .that()
            .resideOutsideOfPackage("org.demarche.eval..")
            .and()
            .haveNameNotMatching(".*\\.(ExtractEvalCommand|LinkEvalCommand|LinkTuneCommand|EvaluationOptions)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.demarche.eval..");

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
            .doNotHaveSimpleName("LuceneLogging")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..");

    /** A reader finds a class by its name alone; nested classes are found through the class around them. */
    @ArchTest
    static void noTwoClassesShareASimpleName(JavaClasses classes) {
        Map<String, List<String>> places = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, TreeMap::new, Collectors.mapping(JavaClass::getName, toList())));
        places.values().removeIf(names -> names.size() == 1);
        assertTrue(places.isEmpty(), () -> "classes that share a simple name: " + places.values());
    }

    private static ArchRule layers() {
        var layers = Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .ensureAllClassesAreContainedInArchitecture();
        for (var packages : LAYERS) {
            layers = layers.layer(name(packages)).definedBy(packages);
        }
        layers = layers.whereLayer(name(LAYERS.getFirst())).mayNotBeAccessedByAnyLayer();
        for (int i = 1; i < LAYERS.size(); i++) {
            var above =
                    LAYERS.subList(0, i).stream().map(ArchitectureTest::name).toArray(String[]::new);
            layers = layers.whereLayer(name(LAYERS.get(i))).mayOnlyBeAccessedByLayers(above);
        }
        return layers;
    }

    private static String name(String[] packages) {
        return String.join(" ", packages);
    }

    private static String[] layer(String... names) {
        return Stream.of(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
