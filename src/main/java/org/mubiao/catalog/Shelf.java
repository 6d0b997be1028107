package org.mubiao.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.mubiao.table.Measure;
import org.mubiao.table.Measures;
import org.mubiao.table.ProperWords;
import org.mubiao.table.Regulation;
import org.mubiao.table.Regulations;
import org.mubiao.table.Term;
import org.mubiao.table.Terms;

/** All dictionaries of a jurisdiction as they were read together; nothing on it changes. */
final class Shelf {

    /** Of a jurisdiction that has written nothing into its dictionaries: it reads what is shipped. */
    static final Shelf SHIPPED = shipped();

    private final List<EntryProfile> entries;
    private final ProperWords words;

    /** @param entries in the order of their dictionaries, retired ones too */
    Shelf(List<EntryProfile> entries) {
        this(entries, wordsOf(entries));
    }

    private Shelf(List<EntryProfile> entries, ProperWords words) {
        this.entries = List.copyOf(entries);
        this.words = words;
    }

    ProperWords words() {
        return words;
    }

    Stream<EntryProfile> entries(Dictionary dictionary) {
        return entries.stream().filter(entry -> entry.dictionary() == dictionary);
    }

    Stream<EntryProfile> offered(Dictionary dictionary) {
        return entries(dictionary).filter(entry -> !entry.isRetired());
    }

    private static ProperWords wordsOf(List<EntryProfile> entries) {
        return new ProperWords(
                new Measures(contents(entries, Dictionary.MEASURE)
                        .map(content -> new Measure(
                                content.name(),
                                ordered(content.symbols()),
                                ordered(content.synonyms()),
                                Objects.requireNonNull(content.dimension())))
                        .toList()),
                terms(entries, Dictionary.PROJECT_TYPE),
                terms(entries, Dictionary.PROJECT_ATTRIBUTE),
                new Regulations(contents(entries, Dictionary.REGULATION)
                        .map(content -> new Regulation(
                                content.name(),
                                content.synonyms(),
                                content.documentNumber(),
                                content.inForceFrom(),
                                content.inForceTo()))
                        .toList()),
                entries.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.content().tree()))
                        .toList());
    }

    private static Terms terms(List<EntryProfile> entries, Dictionary dictionary) {
        return new Terms(
                contents(entries, dictionary)
                        .map(content -> new Term(content.name(), content.synonyms()))
                        .toList(),
                true);
    }

    private static Stream<EntryContent> contents(List<EntryProfile> entries, Dictionary dictionary) {
        return entries.stream()
                .filter(entry -> entry.dictionary() == dictionary && !entry.isRetired())
                .map(EntryProfile::content);
    }

    private static Set<String> ordered(List<String> ways) {
        return new LinkedHashSet<>(ways);
    }

    private static Shelf shipped() {
        List<EntryProfile> entries = new ArrayList<>();
        for (ShippedDictionaries.Entry entry : ShippedDictionaries.all()) {
            entries.add(new EntryProfile(
                    new EntryId(-1L - entries.size()),
                    entry.dictionary(),
                    1,
                    entry.content(),
                    null,
                    null,
                    Instant.EPOCH,
                    ""));
        }
        return new Shelf(entries, ProperWords.shipped());
    }
}
