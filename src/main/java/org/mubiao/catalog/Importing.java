package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Measures;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes standards from a file and gives them into one. What a line would do is shown first; refused cells can be corrected;
 * then all of it is taken or nothing. A line is about the standard of the same framework, levels and name. What is exported
 * imports back as it was.
 */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class Importing {

    /** Lines that are looked up and written together. */
    private static final int PIECE = 500;

    private static final int SHOWN_REFUSED = 500;
    private static final int SHOWN_OTHERS = 200;
    private static final int MOST_STANDARDS = 200_000;

    private final StandardVersions versions;
    private final Standards standards;
    private final StandardWriting writing;
    private final StandardIndexes indexes;
    private final Shelves shelves;
    private final FrameworkShelf shelf;
    private final EntityManager entities;

    Importing(
            StandardVersions versions,
            Standards standards,
            StandardWriting writing,
            StandardIndexes indexes,
            Shelves shelves,
            FrameworkShelf shelf,
            EntityManager entities) {
        this.versions = versions;
        this.standards = standards;
        this.writing = writing;
        this.indexes = indexes;
        this.shelves = shelves;
        this.shelf = shelf;
        this.entities = entities;
    }

    /** A cell of a file. */
    public record Cell(int line, StandardField field) {}

    /**
     * What the file would do.
     *
     * @param defaults what lines say that lack the column, such as the framework
     * @param corrected cells that say something else than the file
     * @throws SpokenException when the file is no table of standards
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public ImportPreview preview(
            Path file, Map<StandardField, String> defaults, Map<Cell, String> corrected, ImportProgress progress) {
        Counting counting = new Counting();
        pieces(file, defaults, corrected, progress, piece -> {
            piece.forEach(counting::count);
            entities.clear();
        });
        return counting.preview();
    }

    /**
     * Takes all that the file says, as one change of the catalog.
     *
     * @return what was done
     * @throws SpokenException when a line is refused, or it was cancelled: then nothing is changed
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public ImportPreview take(
            Path file, Map<StandardField, String> defaults, Map<Cell, String> corrected, ImportProgress progress) {
        StandardWriting.Pen pen = writing.begin();
        Counting counting = new Counting();
        pieces(file, defaults, corrected, progress, piece -> {
            for (Judged line : piece) {
                counting.count(line);
                write(pen, line);
            }
            entities.flush();
            entities.clear();
        });
        if (progress.isCancelled()) {
            throw new SpokenException(Message.of("catalog.refused.import-cancelled"));
        }
        return counting.preview();
    }

    /** Writes all standards of a framework into a file, as CSV; of all frameworks for null. What is retired is left out. */
    @PreAuthorize("isAuthenticated()")
    public void exportCsv(@Nullable String frameworkId, Locale language, OutputStream file) {
        try {
            Writer writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
            CSVPrinter csv = StandardCsv.begin(writer);
            csv.printRecord(headings(language));
            each(frameworkId, content -> {
                try {
                    csv.printRecord(
                            cells(content).stream().map(StandardFile::guarded).toList());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as a workbook. */
    @PreAuthorize("isAuthenticated()")
    public void exportWorkbook(@Nullable String frameworkId, Locale language, OutputStream file) {
        try (StandardWorkbook.Writing workbook = new StandardWorkbook.Writing()) {
            workbook.row(headings(language));
            each(frameworkId, content -> workbook.row(cells(content)));
            workbook.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> headings(Locale language) {
        return Arrays.stream(StandardField.values())
                .map(field -> StandardFile.heading(field, language))
                .toList();
    }

    private static List<String> cells(StandardContent content) {
        return Arrays.stream(StandardField.values()).map(content::text).toList();
    }

    private void each(@Nullable String frameworkId, Consumer<StandardContent> each) {
        List<Long> rows = indexes.current()
                .all()
                .filter(standard -> !standard.isRetired())
                .filter(standard -> frameworkId == null || frameworkId.equals(standard.frameworkId()))
                .map(IndexedStandard::versionRow)
                .toList();
        for (int start = 0; start < rows.size(); start += PIECE) {
            List<Long> piece = rows.subList(start, Math.min(rows.size(), start + PIECE));
            Map<Long, StandardVersion> found = new HashMap<>();
            versions.rows(piece).forEach(version -> found.put(version.rowId(), version));
            piece.stream().map(found::get).map(StandardVersion::content).forEach(each);
            entities.clear();
        }
    }

    /** A line with what is there under its name. */
    private record Judged(
            StandardFile.Line line,
            @Nullable StandardContent content,
            List<StandardFault> faults,
            @Nullable Standard standard,
            @Nullable StandardContent before) {

        ImportPreview.Fate fate() {
            if (content == null || !faults.isEmpty()) {
                return ImportPreview.Fate.REFUSED;
            }
            if (before == null) {
                return ImportPreview.Fate.CREATED;
            }
            return differing().isEmpty() ? ImportPreview.Fate.UNCHANGED : ImportPreview.Fate.CHANGED;
        }

        private List<StandardField> differing() {
            return content == null || before == null ? List.of() : before.differingFrom(content);
        }

        /** What was said where it says something else. */
        Map<StandardField, String> old() {
            Map<StandardField, String> old = new EnumMap<>(StandardField.class);
            if (before != null) {
                differing().forEach(field -> old.put(field, before.text(field)));
            }
            return old;
        }
    }

    private static void write(StandardWriting.Pen pen, Judged line) {
        switch (line.fate()) {
            case REFUSED ->
                throw new SpokenException(Message.of(
                        "catalog.refused.import-line",
                        line.line().number(),
                        line.faults().getFirst().message()));
            case CREATED -> {
                if (line.content() != null) {
                    pen.add(line.content(), StandardOrigin.JURISDICTION, null);
                }
            }
            case CHANGED -> {
                if (line.content() != null && line.standard() != null) {
                    pen.change(line.standard(), line.content());
                }
            }
            case UNCHANGED -> {
                // It says what is there.
            }
        }
    }

    private void pieces(
            Path file,
            Map<StandardField, String> defaults,
            Map<Cell, String> corrected,
            ImportProgress progress,
            Consumer<List<Judged>> take) {
        List<StandardFile.Line> piece = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        Measures measures = shelves.current().words().measures();
        int room = MOST_STANDARDS - indexes.current().size();
        StandardFile.read(file, line -> {
            piece.add(corrected(line, defaults, corrected));
            progress.one();
            if (piece.size() == PIECE) {
                take.accept(judge(piece, seen, room, measures));
                piece.clear();
            }
            return !progress.isCancelled();
        });
        if (!piece.isEmpty() && !progress.isCancelled()) {
            take.accept(judge(piece, seen, room, measures));
        }
    }

    private static StandardFile.Line corrected(
            StandardFile.Line line, Map<StandardField, String> defaults, Map<Cell, String> corrected) {
        Map<StandardField, String> texts = new EnumMap<>(StandardField.class);
        texts.putAll(line.texts());
        defaults.forEach((field, text) -> texts.merge(field, text, (said, given) -> said.isBlank() ? given : said));
        for (StandardField field : StandardField.values()) {
            String text = corrected.get(new Cell(line.number(), field));
            if (text != null) {
                texts.put(field, text);
            }
        }
        return new StandardFile.Line(line.number(), texts);
    }

    private List<Judged> judge(List<StandardFile.Line> lines, Set<Long> seen, int room, Measures measures) {
        FrameworkSet known = shelf.current();
        List<StandardReading> readings = lines.stream()
                .map(line -> StandardReading.of(line.texts(), known, measures))
                .toList();
        Set<String> frameworks = new HashSet<>();
        Set<String> level1s = new HashSet<>();
        Set<String> level2s = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (StandardReading reading : readings) {
            if (reading.content() != null) {
                frameworks.add(reading.content().frameworkId());
                level1s.add(reading.content().level1());
                level2s.add(reading.content().level2());
                names.add(reading.content().name());
            }
        }
        Map<List<String>, Standard> there = new HashMap<>();
        Map<Long, StandardContent> contents = new HashMap<>();
        if (!names.isEmpty()) {
            standards
                    .placed(frameworks, level1s, level2s, names)
                    .forEach(standard -> there.put(standard.place(), standard));
            if (!there.isEmpty()) {
                versions.newest(there.values().stream()
                                .map(standard -> standard.id().value())
                                .toList())
                        .forEach(version -> contents.put(version.profile().id().value(), version.content()));
            }
        }
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StandardContent content = readings.get(i).content();
            List<StandardFault> faults = new ArrayList<>(readings.get(i).faults());
            Standard standard = content == null ? null : there.get(Standard.place(content));
            if (content != null && !seen.add(fingerprint(content))) {
                faults.add(new StandardFault(
                        StandardField.NAME, Message.of("catalog.refused.import-twice", content.name())));
            }
            if (seen.size() > room && standard == null) {
                faults.add(new StandardFault(
                        StandardField.NAME, Message.of("catalog.refused.catalog-full", MOST_STANDARDS)));
            }
            judged.add(new Judged(
                    lines.get(i),
                    content,
                    faults,
                    standard,
                    standard == null ? null : contents.get(standard.id().value())));
        }
        return judged;
    }

    /** Tells one place in the catalog from another in eight bytes, as a file may have very many. */
    private static long fingerprint(StandardContent content) {
        long print = 1125899906842597L;
        for (String part : Standard.place(content)) {
            for (int i = 0; i < part.length(); i++) {
                print = 31 * print + part.charAt(i);
            }
            print = 31 * print + 7;
        }
        return print;
    }

    /** Counts what becomes of the lines, and keeps a bounded number of them to be shown: first what needs a look. */
    private static final class Counting {

        private static final List<ImportPreview.Fate> SHOWN =
                List.of(ImportPreview.Fate.REFUSED, ImportPreview.Fate.CHANGED, ImportPreview.Fate.CREATED);

        private final Map<ImportPreview.Fate, Integer> counts = new EnumMap<>(ImportPreview.Fate.class);
        private final Map<ImportPreview.Fate, List<ImportPreview.Row>> rows = new EnumMap<>(ImportPreview.Fate.class);

        void count(Judged line) {
            ImportPreview.Fate fate = line.fate();
            counts.merge(fate, 1, Integer::sum);
            List<ImportPreview.Row> kept = rows.computeIfAbsent(fate, each -> new ArrayList<>());
            int most = fate == ImportPreview.Fate.REFUSED ? SHOWN_REFUSED : SHOWN_OTHERS;
            if (SHOWN.contains(fate) && kept.size() < most) {
                kept.add(new ImportPreview.Row(
                        line.line().number(), fate, line.line().texts(), line.faults(), line.old()));
            }
        }

        ImportPreview preview() {
            return new ImportPreview(
                    count(ImportPreview.Fate.CREATED),
                    count(ImportPreview.Fate.CHANGED),
                    count(ImportPreview.Fate.UNCHANGED),
                    count(ImportPreview.Fate.REFUSED),
                    SHOWN.stream()
                            .flatMap(fate -> rows.getOrDefault(fate, List.of()).stream())
                            .toList());
        }

        private int count(ImportPreview.Fate fate) {
            return counts.getOrDefault(fate, 0);
        }
    }
}
