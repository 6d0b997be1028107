package org.mubiao.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.exchange.Label.Kind;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.Dates;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Overview;
import org.mubiao.table.OverviewField;
import org.mubiao.table.PartialDate;
import org.mubiao.table.Period;

/** The overview of a table, from its labels. */
final class OverviewReading {

    /** {@code [015001]} or {@code 207101} before the name of a unit. */
    private static final Pattern CODE = Pattern.compile("^(?:\\[\\w{2,20}]|\\d{3,20}(?=\\p{IsHan}))\\s*");

    private final List<Slot> slots;
    private final HeadReading head;
    private final Doubts doubts;

    OverviewReading(List<Slot> slots, HeadReading head, Doubts doubts) {
        this.slots = slots;
        this.head = head;
        this.doubts = doubts;
    }

    /**
     * @param periodOfGoals as the heading of the goals prints it, for want of a better one
     * @param use what the block of money says the money is for
     */
    Overview read(@Nullable Period periodOfGoals, @Nullable String use) {
        Overview overview = Overview.EMPTY.withYear(year());
        for (OverviewField field : OverviewField.values()) {
            if (field.isText()) {
                overview = overview.with(field, text(field));
            }
        }
        if (overview.text(OverviewField.SUMMARY) == null && use != null) {
            overview = overview.with(OverviewField.SUMMARY, use);
        }
        return overview.withPeriod(period(periodOfGoals));
    }

    private @Nullable BudgetYear year() {
        String written = said(OverviewField.YEAR);
        return Optional.ofNullable(written)
                .flatMap(HeadReading::yearIn)
                .or(head::year)
                .orElseGet(() -> {
                    doubts.add(FieldPath.of(OverviewField.YEAR), "no-year");
                    return null;
                });
    }

    private @Nullable String text(OverviewField field) {
        FieldPath path = FieldPath.of(field);
        String text = said(field);
        return switch (field) {
            case UNIT -> withoutCode(text == null ? head.codedUnit() : text);
            case DEPARTMENT -> withoutCode(text);
            case PROJECT_TYPE, ATTRIBUTE -> text == null ? null : choice(path, text);
            case SUMMARY, POLICY_BASIS, RATIONALE, PLAN -> doubts.plain(path, text);
            default -> text;
        };
    }

    /** What is said to the field's first label that has an answer; that others say something else is doubted. */
    private @Nullable String said(OverviewField field) {
        FieldPath path = FieldPath.of(field);
        List<Slot> answered = slots.stream()
                .filter(slot ->
                        slot.label().is(Kind.FIELD) && slot.label().key().equals(field.key()))
                .sorted(Comparator.comparingInt(slot -> slot.label().rank()))
                .filter(slot -> !slot.isSilent())
                .toList();
        String text = null;
        for (Slot slot : answered) {
            Saying saying = isBrief(field) ? Saying.brief(slot) : Saying.atLength(slot);
            if (text == null) {
                text = saying.text();
                if (saying.doubt() != null) {
                    doubts.add(
                            path,
                            saying.doubt(),
                            Doubts.quote(text == null ? slot.head().text() : text));
                }
            } else if (saying.text() != null && !saying.text().equals(text)) {
                doubts.add(path, "other-label", slot.head().text(), quote(saying.text()), quote(text));
            }
        }
        return text;
    }

    private static String quote(String said) {
        return Doubts.quote(TickBoxes.isChoice(said) ? TickBoxes.ticked(said).orElse(said) : said);
    }

    private static boolean isBrief(OverviewField field) {
        return switch (field) {
            case SUMMARY, POLICY_BASIS, RATIONALE, PLAN -> false;
            default -> true;
        };
    }

    private static @Nullable String withoutCode(@Nullable String name) {
        return name == null ? null : CODE.matcher(name).replaceFirst("");
    }

    private @Nullable String choice(FieldPath path, String text) {
        if (!TickBoxes.isChoice(text)) {
            return text;
        }
        Optional<String> ticked = TickBoxes.ticked(text);
        if (ticked.isEmpty()) {
            doubts.add(path, "not-ticked", Doubts.quote(text));
        }
        return ticked.orElse(null);
    }

    private Period period(@Nullable Period ofGoals) {
        FieldPath path = FieldPath.of(OverviewField.PERIOD);
        String written = said(OverviewField.PERIOD);
        Period period = written == null ? null : read(written);
        if (period != null) {
            return period;
        }
        if (written != null) {
            doubts.add(path, "period-unread", Doubts.quote(written));
        }
        PartialDate from = date(Kind.PERIOD_BEGINS);
        PartialDate to = date(Kind.PERIOD_ENDS);
        if (from != null || to != null) {
            return new Period(from, to);
        }
        if (ofGoals != null) {
            doubts.add(path, "period-of-goals", ofGoals.inChinese());
            return ofGoals;
        }
        return Period.UNKNOWN;
    }

    private @Nullable PartialDate date(Kind kind) {
        return slots.stream()
                .filter(slot -> slot.label().is(kind))
                .flatMap(slot -> Optional.ofNullable(Saying.brief(slot).text()).stream())
                .flatMap(text -> Dates.read(text, null).stream())
                .flatMap(period -> Optional.ofNullable(period.to()).stream())
                .findFirst()
                .orElse(null);
    }

    /** A period with both ends; a single year begins and ends in itself, another single date is no period. */
    static @Nullable Period read(String text) {
        Period read = Dates.read(text, null).orElse(null);
        if (read == null || read.from() != null) {
            return read;
        }
        PartialDate only = read.to();
        return only != null && only.month() == null ? new Period(only, only) : null;
    }
}
