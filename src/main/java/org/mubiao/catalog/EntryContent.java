package org.mubiao.catalog;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Dimension;
import org.mubiao.table.FundTree;
import org.mubiao.table.Texts;

/**
 * What an entry of a dictionary says. Texts are in normal form; lines that its dictionary does not have say nothing.
 *
 * @param name the proper word; of a regulation its full official name, without 《》
 * @param synonyms other ways it is written, which are understood and reported
 * @param symbols of a unit of measure: its international symbols, which are as proper as the name
 * @param dimension what a unit of measure measures
 * @param documentNumber of a regulation (文号)
 * @param inForceFrom of a regulation; null when not known
 * @param inForceTo of a regulation: its last day; null while it is in force
 * @param tree of a fund tree; the total is the sum of its roots, and every source with parts is their sum
 */
public record EntryContent(
        String name,
        List<String> synonyms,
        List<String> symbols,
        @Nullable Dimension dimension,
        @Nullable String documentNumber,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        @Nullable FundTree tree) {

    /** Between the parts of a line that says several things. */
    static final String BETWEEN = "；";

    public EntryContent {
        name = Texts.normal(name);
        synonyms = said(synonyms);
        symbols = said(symbols);
        documentNumber = documentNumber == null || documentNumber.isBlank() ? null : Texts.normal(documentNumber);
    }

    public static EntryContent measure(
            String name, Collection<String> synonyms, Collection<String> symbols, @Nullable Dimension dimension) {
        return new EntryContent(name, List.copyOf(synonyms), List.copyOf(symbols), dimension, null, null, null, null);
    }

    /** A project type or a project attribute. */
    public static EntryContent term(String name, Collection<String> synonyms) {
        return measure(name, synonyms, List.of(), null);
    }

    public static EntryContent regulation(
            String name,
            Collection<String> synonyms,
            @Nullable String documentNumber,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceTo) {
        return new EntryContent(
                untitled(name),
                synonyms.stream().map(EntryContent::untitled).toList(),
                List.of(),
                null,
                documentNumber,
                inForceFrom,
                inForceTo,
                null);
    }

    public static EntryContent fundTree(String name, FundTree tree) {
        return new EntryContent(name, List.of(), List.of(), null, null, null, null, tree);
    }

    /** The key of the word for a dimension. */
    public static String word(Dimension dimension) {
        return "dictionaries.dimension."
                + dimension.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The line as one text; empty when it says nothing. */
    public String text(EntryField field) {
        return switch (field) {
            case NAME -> name;
            case SYNONYMS -> String.join(BETWEEN, synonyms);
            case SYMBOLS -> String.join(BETWEEN, symbols);
            case DIMENSION -> dimension == null ? "" : dimension.name();
            case DOCUMENT_NUMBER -> documentNumber == null ? "" : documentNumber;
            case IN_FORCE_FROM -> inForceFrom == null ? "" : inForceFrom.toString();
            case IN_FORCE_TO -> inForceTo == null ? "" : inForceTo.toString();
            case TREE -> tree == null ? "" : outline(tree.roots(), "");
        };
    }

    public List<EntryField> differingFrom(EntryContent other) {
        return Arrays.stream(EntryField.values())
                .filter(field -> !text(field).equals(other.text(field)))
                .toList();
    }

    /** The same, also written in the ways of the other. */
    EntryContent alsoWritten(EntryContent other) {
        List<String> ways = Stream.of(synonyms, List.of(other.name), other.synonyms, other.symbols)
                .flatMap(List::stream)
                .filter(way -> !way.equals(name) && !symbols.contains(way))
                .distinct()
                .toList();
        return new EntryContent(name, ways, symbols, dimension, documentNumber, inForceFrom, inForceTo, tree);
    }

    /** The same with its tree known by this id. */
    EntryContent treeCalled(String id) {
        return tree == null
                ? this
                : new EntryContent(
                        name,
                        synonyms,
                        symbols,
                        dimension,
                        documentNumber,
                        inForceFrom,
                        inForceTo,
                        new FundTree(id, tree.roots()));
    }

    /** A line for each source: its number, label and other labels, set in by its depth. */
    private static String outline(List<FundTree.Source> sources, String depth) {
        StringBuilder lines = new StringBuilder();
        for (FundTree.Source source : sources) {
            lines.append(depth).append(source.code()).append(' ').append(source.label());
            if (!source.aliases().isEmpty()) {
                lines.append('（').append(String.join("、", source.aliases())).append('）');
            }
            lines.append('\n').append(outline(source.parts(), depth + "　"));
        }
        return lines.toString();
    }

    private static String untitled(String name) {
        return Texts.normal(name).replaceFirst("^《(.*)》$", "$1");
    }

    private static List<String> said(List<String> texts) {
        return texts.stream()
                .map(Texts::normal)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
