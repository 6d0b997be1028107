package org.mubiao.wall;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SecondaryTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.hibernate.annotations.View;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What Hibernate's locks do not lie on is not used: measured, a stateless session reads and writes past the filters, and
 * native SQL, formulas and subselects past everything.
 */
@AnalyzeClasses(packages = "org.mubiao", importOptions = ImportOption.DoNotIncludeTests.class)
class WaysAroundTest {

    @ArchTest
    static final ArchRule no_session_is_opened_or_opened_up_by_hand = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are sessions of Hibernate or their factory",
                    (JavaClass type) -> type.getName()
                            .matches("org\\.hibernate\\.(Stateless|Shared)?Session(Factory|Builder)?.*"
                                    + "|org\\.hibernate\\.engine\\.spi\\..*")));

    @ArchTest
    static final ArchRule nothing_speaks_to_the_database_itself = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.mubiao.SchemaReleases") // asks for the release before Flyway migrates
            .and()
            .doNotHaveFullyQualifiedName("org.mubiao.StartFailure") // puts into words why a start failed
            .and()
            .resideOutsideOfPackages(
                    "org.mubiao.wall", // builds the second wall and marks connections
                    "org.mubiao.bench") // fills and measures databases of its own
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.sql.DataSource")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.sql\\.(?!Types).*");

    @ArchTest
    static final ArchRule no_query_is_native = noMethods().should(new ArchCondition<>("be a native query") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean isNative = method.isAnnotatedWith(NativeQuery.class)
                    || method.tryGetAnnotationOfType(Query.class)
                            .filter(query -> query.nativeQuery()
                                    || query.value().toLowerCase(Locale.ROOT).matches("(?s).*\\bsql\\s*\\(.*"))
                            .isPresent();
            events.add(new SimpleConditionEvent(method, isNative, method.getFullName() + " is native"));
        }
    });

    @ArchTest
    static final ArchRule no_entity_manager_makes_one = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it asks for a native query",
                    call -> call.getName().matches("createNative.*|createStoredProcedure.*|unwrap|disableFilter")
                            && call.getTargetOwner()
                                    .getPackageName()
                                    .matches("(jakarta\\.persistence|org\\.hibernate).*")));

    @ArchTest
    static final ArchRule no_mapping_holds_sql = noMembers()
            .should()
            .beAnnotatedWith(Formula.class)
            .orShould()
            .beAnnotatedWith(JoinFormula.class)
            .orShould()
            .beAnnotatedWith(ManyToMany.class)
            .orShould()
            .beAnnotatedWith(ElementCollection.class);

    @ArchTest
    static final ArchRule no_entity_is_a_view = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .beAnnotatedWith(Subselect.class)
            .orShould()
            .beAnnotatedWith(View.class)
            .orShould()
            .beAnnotatedWith(Synchronize.class)
            .orShould()
            .beAnnotatedWith(SecondaryTable.class)
            .orShould()
            .beAnnotatedWith(SQLRestriction.class);

    /** What a service forgets to say is denied; what it says is one of the sentences here. */
    @ArchTest
    static final ArchRule services_deny_what_they_do_not_allow = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .should(new ArchCondition<JavaClass>("deny by default, and allow by authority or to whoever is signed in") {
                @Override
                public void check(JavaClass service, ConditionEvents events) {
                    String byDefault = service.tryGetAnnotationOfType(PreAuthorize.class)
                            .map(PreAuthorize::value)
                            .orElse("");
                    events.add(new SimpleConditionEvent(
                            service, byDefault.equals("denyAll"), service.getName() + " does not deny by default"));
                }
            });

    @ArchTest
    static final ArchRule every_view_says_who_may_open_it = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should(new ArchCondition<JavaClass>("say who may open it") {
                @Override
                public void check(JavaClass view, ConditionEvents events) {
                    long said = Stream.of(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class)
                            .filter(view::isAnnotatedWith)
                            .count();
                    events.add(new SimpleConditionEvent(
                            view, said == 1, view.getName() + " does not say who may open it"));
                }
            });

    /** Open to everybody: what the public reads, and what stands before the door. */
    @ArchTest
    static final ArchRule few_methods_are_for_everybody = noMethods()
            .that()
            .areAnnotatedWith(PreAuthorize.class)
            .should(new ArchCondition<>("be for everybody") {
                private final List<String> known = List.of(
                        "Tenancy.jurisdiction",
                        "Tenancy.jurisdictions", // their ids, for what a start takes up again in each
                        "Tenancy.isFounded",
                        "Publishing.history",
                        "Publishing.published",
                        "Publishing.search");

                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    String name = method.getOwner().getSimpleName() + "." + method.getName();
                    boolean open = method.getAnnotationOfType(PreAuthorize.class)
                            .value()
                            .equals("permitAll");
                    events.add(new SimpleConditionEvent(
                            method, open && !known.contains(name), method.getFullName() + " is for everybody"));
                }
            });
}
