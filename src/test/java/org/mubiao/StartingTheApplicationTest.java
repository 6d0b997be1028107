package org.mubiao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.mubiao.testing.InChromium;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.OnMySql;
import org.springframework.test.context.BootstrapWith;

class StartingTheApplicationTest {

    @Test
    void a_test_that_starts_the_application_runs_on_every_database() {
        classes()
                .that()
                .areMetaAnnotatedWith(BootstrapWith.class)
                .and(DescribedPredicate.describe("are tests", type -> !type.isAnnotation()))
                .should()
                .beAnnotatedWith(OnEveryDatabase.class)
                .orShould()
                .beAnnotatedWith(OnMySql.class)
                .orShould()
                .beAnnotatedWith(InChromium.class)
                .check(new ClassFileImporter().importPackages("org.mubiao"));
    }
}
