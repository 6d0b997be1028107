package org.mubiao.reviews.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.reviews.Review;
import org.mubiao.shared.ui.Chip;
import org.mubiao.table.FieldPath;
import org.mubiao.table.TableDiff;
import org.mubiao.table.ui.SheetMark;
import org.mubiao.table.ui.SheetView;

/** The sheet in the middle of the page: what changed is struck and marked, what is said of a cell is pinned to it. */
class ReviewedSheet extends Section {

    private static final long serialVersionUID = 1L;

    private final Div bar = new Div();
    private final SheetView sheet = new SheetView();
    private final Div gone = new Div();

    private transient @Nullable FieldPath current;

    ReviewedSheet() {
        addClassName("review-sheet");
        bar.addClassName("review-bar");
        gone.addClassName("review-gone");
        getElement().setAttribute("data-sheet-scroller", true);
        add(bar, sheet, gone);
    }

    void addCellListener(SerializableConsumer<FieldPath> listener) {
        sheet.addCellListener(listener);
    }

    /** Hears of the number of a pin that is clicked. */
    void addPinListener(SerializableConsumer<Integer> listener) {
        sheet.addPinListener(listener);
    }

    /** Where one is on the sheet; null when nowhere. */
    @Nullable FieldPath current() {
        return current;
    }

    void showCell(@Nullable FieldPath path) {
        current = path;
        sheet.setCurrent(path);
    }

    void show(Review review) {
        getElement().setAttribute("aria-label", getTranslation("reviews.sheet"));
        sheet.setSheet(review.form().lay(review.table()));
        sheet.setMarks(marks(review));
        showBar(review);
        showGone(review);
    }

    private static List<SheetMark> marks(Review review) {
        List<SheetMark> marks = new ArrayList<>();
        for (TableDiff.Change change : review.changes().changes()) {
            switch (change.kind()) {
                case CHANGED, ADDED -> marks.add(SheetMark.changed(change.path(), change.before()));
                // A row that only stands elsewhere says what it said; one that is gone has no cell.
                case MOVED, REMOVED -> {}
            }
        }
        review.threads()
                .forEach(thread -> marks.add(SheetMark.pin(
                        thread.path(), thread.number(), Severities.mark(thread.severity()), thread.isSettled())));
        review.findings()
                .forEach(found -> marks.add(SheetMark.pin(
                        found.finding().path(), found.number(), Severities.mark(found.severity()), false)));
        return marks;
    }

    private void showBar(Review review) {
        bar.removeAll();
        Integer before = review.comparedWith();
        if (before != null) {
            int changed = review.changes().changes().size();
            bar.add(new Chip(
                    changed == 0
                            ? getTranslation("reviews.unchanged", before.toString())
                            : getTranslation("reviews.changed", before.toString(), Integer.toString(changed)),
                    Chip.Colour.AMBER));
        }
        if (review.rounds().size() > 1) {
            review.rounds().forEach(round -> bar.add(link(review, round)));
        }
        Span hint = new Span(getTranslation(review.mayDecide() ? "reviews.sheet.hint" : "reviews.sheet.read-only"));
        hint.addClassNames("soft", "end");
        bar.add(hint);
    }

    private RouterLink link(Review review, Review.Round round) {
        RouterLink link = new RouterLink(ReviewView.class, ReviewView.at(round.submission()));
        link.add(new Span(getTranslation("reviews.round", Integer.toString(round.number()))));
        link.addClassName("review-round");
        if (round.submission().equals(review.entry().id())) {
            link.addClassName("current");
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    /** What only the earlier round had stands below the sheet, struck. */
    private void showGone(Review review) {
        gone.removeAll();
        List<TableDiff.Change> removed = review.changes().changes().stream()
                .filter(change -> change.kind() == TableDiff.Kind.REMOVED)
                .toList();
        gone.setVisible(!removed.isEmpty());
        if (!removed.isEmpty()) {
            gone.add(new Span(getTranslation("reviews.removed")));
            removed.forEach(change -> {
                Span was = new Span(change.before() == null ? "" : change.before());
                was.addClassName("review-was");
                gone.add(was);
            });
        }
    }
}
