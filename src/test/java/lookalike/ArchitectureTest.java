package lookalike;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.NullMarked;

/** Tests the rules of the architecture. */
@AnalyzeClasses(packages = "lookalike", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("lookalike.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DIRECTION = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("launcher")
            .definedBy("lookalike", "lookalike.launch")
            .layer("ui")
            .definedBy("lookalike.ui..")
            .layer("cli")
            .definedBy("lookalike.cli..")
            .layer("reports")
            .definedBy("lookalike.export..", "lookalike.evaluate..", "lookalike.health..", "lookalike.benchmark..")
            .layer("cluster")
            .definedBy("lookalike.cluster..")
            .layer("folder")
            .definedBy("lookalike.folder..")
            .layer("match")
            .definedBy("lookalike.match..")
            .layer("celebrity")
            .definedBy("lookalike.celebrity..")
            .layer("index")
            .definedBy("lookalike.index..")
            .layer("stores")
            .definedBy("lookalike.catalog..", "lookalike.cassandra..", "lookalike.dataset..")
            .layer("stats")
            .definedBy("lookalike.stats..")
            .layer("track")
            .definedBy("lookalike.track..")
            .layer("face")
            .definedBy("lookalike.face..")
            .layer("sources")
            .definedBy("lookalike.image..", "lookalike.model..")
            .layer("ground")
            .definedBy("lookalike.task..", "lookalike.platform..", "lookalike.reason..")
            .whereLayer("launcher")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("reports")
            .mayOnlyBeAccessedByLayers("ui", "cli")
            .whereLayer("cluster")
            .mayOnlyBeAccessedByLayers("ui", "cli", "reports")
            .whereLayer("folder")
            .mayOnlyBeAccessedByLayers("ui", "cli", "reports", "cluster", "celebrity")
            .whereLayer("match")
            .mayOnlyBeAccessedByLayers("ui", "cli", "reports", "cluster")
            .whereLayer("celebrity")
            .mayOnlyBeAccessedByLayers("ui", "cli")
            .whereLayer("index")
            .mayOnlyBeAccessedByLayers("ui", "cli", "reports", "match", "cluster")
            .whereLayer("stores")
            .mayOnlyBeAccessedByLayers("ui", "cli", "reports", "match", "cluster", "celebrity", "index", "folder")
            .whereLayer("stats")
            .mayOnlyBeAccessedByLayers("ui", "cli", "reports", "match", "cluster", "index")
            .whereLayer("track")
            .mayOnlyBeAccessedByLayers("ui", "cli", "index")
            .whereLayer("face")
            .mayOnlyBeAccessedByLayers(
                    "ui", "cli", "reports", "match", "cluster", "celebrity", "index", "stores", "track", "folder");

    @ArchTest
    static final ArchRule NOTHING_BELOW_UI_KNOWS_JAVAFX = noClasses()
            .that()
            .resideOutsideOfPackages("lookalike", "lookalike.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..");

    @ArchTest
    static final ArchRule OPENCV_STAYS_IN_IMAGE = noClasses()
            .that()
            .resideOutsideOfPackage("lookalike.image")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule ONNX_RUNTIME_STAYS_IN_FACE = noClasses()
            .that()
            .resideOutsideOfPackage("lookalike.face")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule ND4J_STAYS_IN_STATS = noClasses()
            .that()
            .resideOutsideOfPackage("lookalike.stats")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..");

    @ArchTest
    static final ArchRule JDBC_STAYS_IN_CATALOG = noClasses()
            .that()
            .resideOutsideOfPackage("lookalike.catalog")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule THE_DRIVER_STAYS_IN_CASSANDRA = noClasses()
            .that()
            .resideOutsideOfPackage("lookalike.cassandra")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.datastax..", "io.netty..");

    @ArchTest
    static final ArchRule THE_COMPARE_PAGE_KEEPS_OUT_OTHER_PAGES = noClasses()
            .that()
            .resideInAnyPackage("lookalike.ui.compare..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "lookalike.ui.app..",
                    "lookalike.ui.accuracy..",
                    "lookalike.ui.browse..",
                    "lookalike.ui.camera..",
                    "lookalike.ui.first..",
                    "lookalike.ui.map..",
                    "lookalike.ui.models..",
                    "lookalike.ui.preferences..");

    /** A canvas lays out text on the thread that renders, and JavaFX on Linux can't lay out text on two threads at once. */
    @ArchTest
    static final ArchRule NO_TEXT_ON_A_CANVAS = noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo(GraphicsContext.class))).and(target(nameEndingWith("Text"))));

    /** Packages must be marked with {@code @NullMarked}; those left out here do not yet declare where null is allowed. */
    @ArchTest
    static final ArchRule NULL_IS_DECLARED_BELOW_THE_WINDOW = classes()
            .that()
            .resideOutsideOfPackages("lookalike", "lookalike.ui..", "lookalike.cli..")
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "be in a package that is @NullMarked",
                    found -> found.getPackage().isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule NATIVE_TYPES_STAY_PRIVATE = classes()
            .that()
            .resideInAnyPackage("lookalike.image", "lookalike.face", "lookalike.stats")
            .and()
            .arePublic()
            .should(new PlainSignatures());
}
