package org.mubiao.demonstration;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.Packing;
import org.mubiao.demonstration.Part.Place;
import org.mubiao.identity.Identity;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.StageProfile;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Actor;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitOrder;

/** 乳山市 of the demonstration: its units, its people, its stages and its catalog. Everybody acts as what they are. */
final class Town {

    static final String DIVISION_CODE = "371083";

    private static final String NAME = "乳山市";

    private final JurisdictionId jurisdiction;
    private final Map<Place, UnitId> units = new EnumMap<>(Place.class);
    private final Map<Part, AccountId> accounts = new EnumMap<>(Part.class);

    private Town(JurisdictionId jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    static Town found(
            Tenancy tenancy,
            Identity identity,
            Catalog catalog,
            Packing packing,
            Dictionaries dictionaries,
            Reviewing reviewing,
            LocalDate today) {
        Town town = new Town(new JurisdictionId(Ids.next()));
        ActingScope founder = ActingScope.job(town.jurisdiction, "系统");
        List<String> authorities = List.of(Authorities.FOUND, Authorities.ADMINISTER, Authorities.KEEP_CATALOG);
        ActingScope.runAs(founder, authorities, () -> {
            tenancy.openJurisdiction(DIVISION_CODE, NAME);
            catalog.fill();
            packing.fill();
            dictionaries.fill();
            reviewing.openStages(StageProfile.USUAL);
            for (Place place : Place.values()) {
                if (place.isUnit()) {
                    town.units.put(place, tenancy.openUnit(place.title()));
                }
            }
            tenancy.placeUnder(
                    town.unit(Place.EXTENSION), town.unit(Place.AGRICULTURE), new UnitOrder(today, "机构编制文件"));
            for (Part part : Part.values()) {
                AccountId account = identity.openForDemonstration(part.userName(), part.displayName(), Part.PASSWORD);
                identity.admit(account, town.units.get(part.place()), part.role());
                town.accounts.put(part, account);
            }
            identity.assign(
                    town.account(Part.REVIEWER), StageProfile.USUAL.getLast().key(), null);
            return town;
        });
        return town;
    }

    <T> T as(Part part, Supplier<T> deed) {
        ActingScope scope =
                new ActingScope(jurisdiction, units.get(part.place()), new Actor(account(part), part.displayName()));
        return ActingScope.runAs(scope, part.role().authorities(), deed);
    }

    void as(Part part, Runnable deed) {
        as(part, () -> {
            deed.run();
            return part;
        });
    }

    private UnitId unit(Place place) {
        return Objects.requireNonNull(units.get(place));
    }

    private AccountId account(Part part) {
        return Objects.requireNonNull(accounts.get(part));
    }
}
