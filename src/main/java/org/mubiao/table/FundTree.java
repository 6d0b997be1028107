package org.mubiao.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sources of money of a form (资金来源), as a tree: the total is the sum of the roots, and every source with parts is
 * their sum. Shipped as {@code funds/*.yaml}.
 */
public record FundTree(String id, List<Source> roots) {

    public FundTree {
        roots = List.copyOf(roots);
    }

    /**
     * @param code its number, unique in the tree
     * @param aliases other ways tables write the label; read as the label, never printed
     */
    public record Source(
            String code,
            String label,
            @Nullable List<String> aliases,
            @Nullable List<Source> parts) {

        private static final Pattern NUMBERING =
                Pattern.compile("^(?:[(（][\\d一二三四五六七八九十]+[)）]|[\\d一二三四五六七八九十]+(?:[.．][\\d]+)*[.．、]|其中[:：]?)\\s*");
        private static final Pattern ENDING = Pattern.compile("(?:小计|合计)?(?:[(（](?:万元|元)[)）])?[:：]?$");

        public Source {
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
            parts = parts == null ? List.of() : List.copyOf(parts);
        }

        @Override
        public List<String> aliases() {
            return aliases == null ? List.of() : aliases;
        }

        @Override
        public List<Source> parts() {
            return parts == null ? List.of() : parts;
        }

        /** Whether a paper that writes the label means this source: numbering and 小计 do not count. */
        public boolean isCalled(String written) {
            if (label.equals(written)) {
                return true;
            }
            String plain = plain(written);
            return label.equals(plain) || aliases().contains(plain);
        }

        /** A label as a paper writes it without what does not count. */
        public static String plain(String written) {
            String plain = written;
            for (String shorter = shortened(plain); !shorter.equals(plain); shorter = shortened(plain)) {
                plain = shorter;
            }
            return plain;
        }

        private static String shortened(String written) {
            String unnumbered = NUMBERING.matcher(written.strip()).replaceFirst("");
            return ENDING.matcher(unnumbered).replaceFirst("").strip();
        }
    }

    /** All sources in the order of the paper, parents before their parts. */
    public List<Source> sources() {
        return roots.stream().flatMap(FundTree::withParts).toList();
    }

    public Optional<Source> source(String code) {
        return sources().stream().filter(source -> source.code().equals(code)).findFirst();
    }

    /** The source that a line means: by its number and label, or by its label where the paper numbers nothing it knows. */
    public Optional<Source> sourceOf(FundingLine line) {
        List<Source> called = sources().stream()
                .filter(source -> source.isCalled(line.label()))
                .toList();
        return called.stream()
                .filter(source -> source.code().equals(line.code()))
                .findFirst()
                .or(() -> called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty());
    }

    private static Stream<Source> withParts(Source source) {
        return Stream.concat(Stream.of(source), source.parts().stream().flatMap(FundTree::withParts));
    }
}
