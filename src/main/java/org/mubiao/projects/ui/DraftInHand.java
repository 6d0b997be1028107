package org.mubiao.projects.ui;

import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.Draft;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.Edit;
import org.mubiao.projects.NotesOnPaths;
import org.mubiao.projects.NotesOnPaths.Note;
import org.mubiao.projects.ProjectId;
import org.mubiao.shared.Ids;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** The draft that one window shows: what it says, what of it could not be saved, and where the person is in it. */
final class DraftInHand {

    private static final Logger LOG = LoggerFactory.getLogger(DraftInHand.class);

    private final Drafting drafting;
    private final @Nullable NotesOnPaths reviewers;
    private final boolean isWriter;
    private final ProjectId id;
    private final ValueSignal<Draft> draft;
    private final ValueSignal<List<Note>> notes;
    private final ValueSignal<Map<String, Unsaved>> unsaved = new ValueSignal<>(Map.of());
    private final ValueSignal<Instant> savedAt = new ValueSignal<>(Instant.now());
    private final ValueSignal<Optional<FieldPath>> place = new ValueSignal<>(Optional.empty());
    private final Map<String, String> unsent = new LinkedHashMap<>();
    private SerializableBiConsumer<String, String> settled = (key, text) -> {};

    /**
     * @param reviewers null when nobody reviews here
     * @param isWriter whether this person may write at all
     */
    DraftInHand(Drafting drafting, @Nullable NotesOnPaths reviewers, boolean isWriter, Draft opened) {
        this.drafting = drafting;
        this.reviewers = reviewers;
        this.isWriter = isWriter;
        this.id = opened.id();
        this.draft = new ValueSignal<>(opened);
        this.notes = new ValueSignal<>(notesNow());
    }

    ProjectId id() {
        return id;
    }

    Signal<Draft> draft() {
        return draft;
    }

    Draft now() {
        return draft.peek();
    }

    Signal<List<Note>> notes() {
        return notes;
    }

    /** What could not be saved, by the key of its part. */
    Signal<Map<String, Unsaved>> unsaved() {
        return unsaved;
    }

    Signal<Instant> savedAt() {
        return savedAt;
    }

    /** The part of the table in which the person is. */
    Signal<Optional<FieldPath>> place() {
        return place;
    }

    void goTo(FieldPath path) {
        place.set(Optional.of(path));
    }

    boolean canWrite(Draft now) {
        return isWriter && now.state().isEditable();
    }

    /** Hears of every text that need not be kept in the browser any longer, by key. */
    void onSettled(SerializableBiConsumer<String, String> listener) {
        settled = listener;
    }

    /**
     * Saves what a field says. What cannot be saved stays known here, with the reason.
     *
     * @param seen the revision whose text the person had before their eyes
     */
    void say(Part part, String text, long seen) {
        Unsaved before = unsaved.peek().get(part.key());
        String edit = before != null && before.text().equals(text) ? before.edit() : newEdit();
        Failure failure = attempt(() -> switch (part) {
            case Part.Field field -> drafting.save(id, seen, edit, new Edit.Say(field.path(), text));
            case Part.Reason reason -> drafting.justify(id, reason.finding(), text);
        });
        if (failure == null) {
            forget(part);
            settled.accept(part.key(), text);
        } else {
            remember(new Unsaved(part, text, failure.reason(), failure.mayHaveArrived() ? edit : newEdit()));
            settled.accept("", "");
        }
    }

    /** Tries once more, now over whatever was saved meanwhile. */
    void retry(Part part) {
        Unsaved left = unsaved.peek().get(part.key());
        if (left != null) {
            say(part, left.text(), now().revision());
        }
    }

    /** Gives up a text that was not saved. */
    void discard(Part part) {
        Unsaved left = unsaved.peek().get(part.key());
        if (left != null) {
            forget(part);
            settled.accept(part.key(), left.text());
        }
    }

    /** @return why it was not done; null when it was */
    @Nullable Message edit(Edit edit) {
        return edit(List.of(edit));
    }

    /** Makes several edits that belong together, until one is refused. */
    @Nullable Message edit(List<Edit> edits) {
        for (Edit edit : edits) {
            Failure failure = attempt(() -> drafting.save(id, now().revision(), newEdit(), edit));
            if (failure != null) {
                return failure.reason();
            }
        }
        return null;
    }

    @Nullable Message undo() {
        Failure failure = attempt(() -> drafting.undo(id));
        return failure == null ? null : failure.reason();
    }

    @Nullable Message submit() {
        Failure failure = attempt(() -> {
            drafting.submit(id, now().revision());
            return drafting.open(id).orElse(now());
        });
        return failure == null ? null : failure.reason();
    }

    @Nullable Message answer(Note note, String text) {
        Failure failure = attempt(() -> {
            if (reviewers != null) {
                reviewers.answer(id, note.thread(), text);
            }
            return now();
        });
        if (failure != null) {
            return failure.reason();
        }
        unsent.remove(keyOfAnswer(note));
        settled.accept(keyOfAnswer(note), text);
        notes.set(notesNow());
        return null;
    }

    static String keyOfAnswer(Note note) {
        return "answer:" + note.thread();
    }

    /** An answer that was begun in this window and never sent. */
    String begunAnswer(Note note) {
        return unsent.getOrDefault(keyOfAnswer(note), "");
    }

    /** What the browser kept because it never heard that it was saved, such as before the session ended. */
    void leftOver(Map<String, String> texts) {
        texts.forEach((key, text) -> {
            Optional<Part> part = Part.ofKey(key);
            if (part.isEmpty()) {
                unsent.put(key, text);
            } else if (part.get().textIn(now()).equals(text) || !canWrite(now())) {
                settled.accept(key, text);
            } else {
                remember(new Unsaved(part.get(), text, Message.of("wizard.unsaved.left"), newEdit()));
            }
        });
    }

    private @Nullable Failure attempt(Supplier<Draft> edit) {
        try {
            draft.set(edit.get());
            savedAt.set(Instant.now());
            return null;
        } catch (SpokenException refused) {
            refresh();
            return new Failure(refused.spoken(), false);
        } catch (OptimisticLockingFailureException overtaken) {
            refresh();
            return new Failure(Message.of("spoken.overtaken"), false);
        } catch (AccessDeniedException | AuthenticationException signedOut) {
            return new Failure(Message.of("wizard.unsaved.signed-out"), false);
        } catch (RuntimeException fault) {
            // Whatever went wrong, the text stays with the person who typed it.
            LOG.error("an edit of project {} was not saved", id, fault);
            return new Failure(Message.of("wizard.unsaved.failed"), true);
        }
    }

    /** Shows what others did since, in the table and in the threads; what is not saved stays. */
    void readAgain() {
        refresh();
        try {
            notes.set(notesNow());
        } catch (RuntimeException fault) {
            LOG.warn("the threads of project {} could not be read again", id, fault);
        }
    }

    private void refresh() {
        try {
            drafting.open(id).ifPresent(draft::set);
        } catch (RuntimeException fault) {
            LOG.warn("project {} could not be read again", id, fault);
        }
    }

    private List<Note> notesNow() {
        return reviewers == null ? List.of() : reviewers.of(id);
    }

    private void remember(Unsaved left) {
        Map<String, Unsaved> changed = new LinkedHashMap<>(unsaved.peek());
        changed.put(left.part().key(), left);
        unsaved.set(changed);
    }

    private void forget(Part part) {
        if (unsaved.peek().containsKey(part.key())) {
            Map<String, Unsaved> changed = new LinkedHashMap<>(unsaved.peek());
            changed.remove(part.key());
            unsaved.set(changed);
        }
    }

    private static String newEdit() {
        return Long.toString(Ids.next());
    }

    /** @param mayHaveArrived whether the edit may have been made although nobody heard of it */
    private record Failure(Message reason, boolean mayHaveArrived) {}
}
