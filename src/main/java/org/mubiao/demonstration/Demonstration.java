package org.mubiao.demonstration;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.mubiao.exchange.ReadTable;
import org.mubiao.exchange.TableReader;
import org.mubiao.publication.Publishing;
import org.mubiao.shared.Ids;
import org.mubiao.table.OverviewField;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The demonstration: 乳山市 and the four tables that its people's congress office published for 2021, read from the file as
 * it was found and published as anybody would. It comes whole or not at all, and once.
 */
@Component
@ConditionalOnBooleanProperty("mubiao.demonstration")
class Demonstration implements ApplicationRunner {

    private static final String DIVISION_CODE = "371083";
    private static final String JURISDICTION = "乳山市";
    private static final String FILE = "demonstration/rushan-congress-2021.txt";
    private static final String FORM = "shandong-2021";
    private static final String FRAMEWORK = "shandong-2021";

    private final Tenancy tenancy;
    private final Publishing publishing;
    private final TransactionOperations transaction;

    Demonstration(Tenancy tenancy, Publishing publishing, TransactionOperations transaction) {
        this.tenancy = tenancy;
        this.publishing = publishing;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (tenancy.jurisdiction(DIVISION_CODE).isPresent()) {
            return;
        }
        List<ReadTable> tables = new TableReader().read(FILE, new ClassPathResource(FILE).getContentAsByteArray());
        ActingScope founder = new ActingScope(new JurisdictionId(Ids.next()), "demonstration");
        ActingScope.runAs(
                founder,
                List.of(Authorities.FOUND, Authorities.PUBLISH),
                () -> transaction.execute(status -> found(tables)));
    }

    private UnitId found(List<ReadTable> tables) {
        tenancy.openJurisdiction(DIVISION_CODE, JURISDICTION);
        UnitId unit = tenancy.openUnit(
                Objects.requireNonNull(tables.getFirst().table().overview().text(OverviewField.UNIT)));
        tables.forEach(read -> publishing.publish(unit, read.table(), FORM, FRAMEWORK));
        return unit;
    }
}
