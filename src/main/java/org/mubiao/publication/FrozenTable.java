package org.mubiao.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Ids;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.GoalField;
import org.mubiao.table.Indicator;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TableJson;
import org.mubiao.table.TargetTable;

/** A table at the moment it is frozen: as text, with what is derived from it. Its rows have ids from now on. */
record FrozenTable(String formId, String frameworkId, TargetTable table, String json, String sha256) {

    /** Characters of a frozen table; a printed one has some 5,000, and H2 keeps a little more than this in one column. */
    static final int LONGEST = 1_000_000;

    /** @throws SpokenException when the table is too long, or does not name its project, unit and year, by which the public finds it */
    static FrozenTable of(TargetTable written, String formId, String frameworkId) {
        TargetTable table = written.withRowIds(() -> Long.toString(Ids.next()));
        if (table.overview().text(OverviewField.PROJECT_NAME) == null
                || table.overview().text(OverviewField.UNIT) == null
                || table.overview().year() == null) {
            throw new SpokenException(Message.of("publication.refused.nameless"));
        }
        String json = TableJson.text(table);
        if (json.length() > LONGEST) {
            throw new SpokenException(Message.of("publication.refused.too-long", LONGEST));
        }
        return new FrozenTable(formId, frameworkId, table, json, sha256(json));
    }

    String projectName() {
        return Objects.requireNonNull(table.overview().text(OverviewField.PROJECT_NAME));
    }

    String unitName() {
        return Objects.requireNonNull(table.overview().text(OverviewField.UNIT));
    }

    BudgetYear year() {
        return Objects.requireNonNull(table.overview().year());
    }

    @Nullable Amount total() {
        return table.funding().total();
    }

    /** All that the table says, for search. */
    String searchText() {
        Stream<@Nullable String> overview = Stream.of(OverviewField.values()).map(table.overview()::printed);
        Stream<@Nullable String> goals = Stream.of(GoalField.values()).map(table.goals()::text);
        Stream<@Nullable String> indicators = table.indicators().stream().map(Indicator::name);
        return Stream.of(overview, goals, indicators)
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .map(text -> SearchWords.normal(Objects.requireNonNull(text)))
                .collect(Collectors.joining(SearchWords.BETWEEN));
    }

    /** The SHA-256 of the canonical form (RFC 8785) of a JSON text: the same however the text was laid out. */
    static String sha256(String json) {
        try {
            byte[] canonical = new JsonCanonicalizer(json).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
