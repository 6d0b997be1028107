package org.mubiao;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The house rules that a machine can see. A rule here covers what is built tomorrow without anybody remembering it. */
@AnalyzeClasses(packages = "org.mubiao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(MubiaoApplication.class);

    /** From the bottom to the top: each may use only modules before it. */
    private static final List<String> ORDER = List.of(
            "shared",
            "table",
            "exchange",
            "audit",
            "tenancy",
            "wall",
            "identity",
            "catalog",
            "checks",
            "projects",
            "reviews",
            "publication",
            "notices",
            "insight",
            "shell",
            "demonstration",
            "bench");

    @Test
    void modules_keep_to_what_they_are_allowed() {
        MODULES.verify();
    }

    @Test
    void modules_call_upwards_only_in_the_order_of_the_house() {
        MODULES.forEach(module -> {
            String name = module.getIdentifier().toString();
            assertThat(ORDER).as("a new module needs its place in the order").contains(name);
            List<String> before = ORDER.subList(0, ORDER.indexOf(name));
            assertThat(module.getDirectDependencies(MODULES)
                            .uniqueModules()
                            .map(used -> used.getIdentifier().toString()))
                    .as(name)
                    .allSatisfy(used -> assertThat(before).contains(used));
        });
    }

    @ArchTest
    static final ArchRule every_package_rules_out_null = classes()
            .that(DescribedPredicate.describe(
                    "are not generated", type -> !type.getSimpleName().equals("package-info")))
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "be in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule every_module_states_what_it_may_use = classes()
            .that(DescribedPredicate.describe(
                    "are a module's package-info",
                    type -> type.getSimpleName().equals("package-info")
                            && type.getPackageName().matches("org\\.mubiao\\.[a-z]+")))
            .should()
            .beAnnotatedWith(ApplicationModule.class);

    @ArchTest
    static final ArchRule the_document_is_plain_java = noClasses()
            .that()
            .resideInAnyPackage("org.mubiao.table", "org.mubiao.exchange..", "org.mubiao.checks")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of Spring, JPA or Vaadin",
                    type -> type.getPackageName()
                                    .matches("(org\\.springframework|jakarta\\.persistence|com\\.vaadin)\\..*")
                            && !type.getPackageName().startsWith("org.springframework.modulith")));

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    @ArchTest
    static final ArchRule rooms_are_named_for_what_is_in_them =
            noClasses().should().resideInAnyPackage("..domain..", "..dto..", "..impl..", "..util..", "..common..");

    @ArchTest
    static final ArchRule persistence_is_hidden = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule entities_guard_their_own_state = noMethods()
            .that()
            .areDeclaredInClassesThat(are(annotatedWith(Entity.class)))
            .should()
            .haveNameMatching("set[A-Z].*")
            .orShould()
            .bePublic();

    @ArchTest
    static final ArchRule an_entity_that_changes_has_a_version = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotAnnotatedWith(Immutable.class)
            .should(new ArchCondition<>("have a @Version") {
                @Override
                public void check(JavaClass entity, ConditionEvents events) {
                    boolean versioned =
                            entity.getFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class));
                    events.add(new SimpleConditionEvent(entity, versioned, entity.getName() + " has no @Version"));
                }
            });

    @ArchTest
    static final ArchRule services_deny_by_default = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .should()
            .beAnnotatedWith(PreAuthorize.class)
            .andShould()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule services_give_records_and_never_entities = methods()
            .that()
            .areDeclaredInClassesThat(are(annotatedWith(Service.class)))
            .and()
            .arePublic()
            .should(new ArchCondition<>("not give out entities") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean leaks = method.getReturnType().getAllInvolvedRawTypes().stream()
                            .anyMatch(type -> type.isAnnotatedWith(Entity.class));
                    events.add(new SimpleConditionEvent(method, !leaks, method.getFullName() + " gives an entity"));
                }
            });

    @ArchTest
    static final ArchRule no_interface_has_one_implementation = classes()
            .that()
            .areInterfaces()
            .and()
            .areNotAnnotations()
            .and()
            .areNotAssignableTo(Repository.class)
            .and(DescribedPredicate.<JavaClass>describe(
                    "are not functional", type -> type.getMethods().size() > 1))
            .should(new ArchCondition<JavaClass>("have more than one implementation, or one in a later module") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    // An earlier module that must be told something by a later one owns the interface for it.
                    boolean isSeam = type.getAllSubclasses().stream()
                            .noneMatch(
                                    implementation -> moduleOf(implementation).equals(moduleOf(type)));
                    events.add(new SimpleConditionEvent(
                            type,
                            isSeam || type.getAllSubclasses().size() != 1,
                            type.getName() + " has one implementation"));
                }

                private static String moduleOf(JavaClass type) {
                    return type.getPackageName().split("\\.", 4)[2];
                }
            });

    /** Native SQL and JDBC pass by the first wall; a class that needs them is named here with its reason. */
    private static final Map<String, String> REACHES_PAST_THE_LOCKS = Map.of(
            "org.mubiao.SchemaReleases", "migrates as the owner and looks whether the working account answers",
            "org.mubiao.wall.SecondWall", "builds views, functions and triggers as the owner",
            "org.mubiao.wall.MarkedConnections", "says to the database who acts: one variable, digits only",
            "org.mubiao.bench.PreparedSchema", "makes a schema and its accounts for tests and benchmarks",
            "org.mubiao.bench.UnpackedMySql", "asks a server that was just started whether it answers",
            "org.mubiao.bench.BenchData", "fills an empty database with a million projects as the owner",
            "org.mubiao.bench.Rows", "writes for it, many rows at a time",
            "org.mubiao.bench.CatalogBench", "reads and writes without the program, for the floors");

    @ArchTest
    static final ArchRule the_database_is_reached_through_the_locks = noClasses()
            .that(DescribedPredicate.describe(
                    "have no reason of their own", type -> !REACHES_PAST_THE_LOCKS.containsKey(outermost(type))))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    JdbcTemplate.class, JdbcClient.class, Connection.class, Statement.class, PreparedStatement.class)
            .orShould(new ArchCondition<>("write SQL of their own") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getMethodCallsFromSelf().stream()
                            .filter(call ->
                                    call.getTarget().getName().matches("createNative\\w*Query|doWork|doReturningWork"))
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
                }
            })
            .orShould()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "own the tables", type -> type.getName().equals(Flyway.class.getName())));

    @ArchTest
    static final ArchRule queries_are_written_in_the_words_of_the_entities = noMethods()
            .should(ArchCondition.from(DescribedPredicate.<JavaMethod>describe(
                    "be native queries",
                    method -> method.tryGetAnnotationOfType(Query.class)
                            .filter(Query::nativeQuery)
                            .isPresent())))
            .allowEmptyShould(true);

    private static String outermost(JavaClass type) {
        return type.getName().split("\\$", 2)[0];
    }

    @ArchTest
    static final ArchRule money_and_targets_are_exact = fields().that()
            // Files measure paper in points, which are floating.
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.mubiao.exchange")
            .should(new ArchCondition<>("not be floating point") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    boolean inexact = Stream.of(double.class, float.class, Double.class, Float.class)
                            .anyMatch(type -> field.getRawType().isEquivalentTo(type));
                    events.add(new SimpleConditionEvent(
                            field, !inexact, field.getFullName() + " should be a " + BigDecimal.class.getSimpleName()));
                }
            })
            .because("amounts and target values are compared and added");

    private static DescribedPredicate<CanBeAnnotated> annotatedWith(Class<? extends Annotation> type) {
        return CanBeAnnotated.Predicates.annotatedWith(type);
    }
}
